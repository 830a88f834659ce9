import { describe, expect, test } from "vitest";
import { findingBody, findingHeading } from "#lib/domain/notice/finding-text.ts";
import type { LedgerFinding } from "#lib/domain/notice/ledger.ts";

describe("the heading of a finding", () => {
  test.each([
    ["学习不到位", "关于“学习不到位”的问题。"],
    ["把“方向促落实”职能发挥不够", "关于“把‘方向促落实’职能发挥不够”的问题。"],
    ["“两个‘责任’”落实不够", "关于“‘两个“责任”’落实不够”的问题。"],
    ["学习不到位。", "关于“学习不到位”的问题。"],
    ["学习\n不到位；", "关于“学习；不到位”的问题。"],
  ])("%s", (title, heading) => {
    expect(findingHeading(title)).toBe(heading);
  });
});

type Facts = Pick<LedgerFinding, "state" | "longTermWork" | "measures" | "undisclosedMeasures">;

const MEASURE = { ordinal: 1, text: "修订制度", done: true, outcome: null };
const FINDING: Facts = { state: "COMPLETED", longTermWork: null, measures: [MEASURE], undisclosedMeasures: 0 };
const three = [MEASURE, { ...MEASURE, ordinal: 2, text: "开展培训" }, { ...MEASURE, ordinal: 3, text: "加强督查" }];

describe("the paragraph of a finding", () => {
  test.each<[string, Partial<Facts>, string]>([
    ["one measure has no number", {}, "修订制度。"],
    ["several have theirs, whatever is left out between them", { measures: three.map((each, index) => ({ ...each, ordinal: index * 2 + 1 })) }, "一是修订制度。二是开展培训。三是加强督查。"],
    ["the outcome follows its measure", { measures: [{ ...MEASURE, outcome: "出台办法3个" }] }, "修订制度。出台办法3个。"],
    ["long-term work is told", { state: "COMPLETED_LONG_TERM", longTermWork: "每季度复查一次" }, "修订制度。目前已基本完成并长期坚持：每季度复查一次。"],
    ["or that there is some", { state: "COMPLETED_LONG_TERM" }, "修订制度。目前已基本完成，将长期坚持。"],
    ["an application is none closed", { state: "APPLIED" }, "修订制度。目前已申请销号，正在审核。"],
    ["under way with all measures done", { state: "IN_PROGRESS" }, "修订制度。目前正在整改。"],
    ["under way: which of them are open", { state: "IN_PROGRESS", measures: three.map((each, index) => ({ ...each, done: index === 1 })) }, "一是修订制度。二是开展培训。三是加强督查。目前正在整改，其中第一、第三项措施尚未完成。"],
    ["under way: all of them are open", { state: "IN_PROGRESS", measures: [{ ...MEASURE, done: false }] }, "修订制度。目前正在整改，上述措施尚未完成。"],
    ["not started", { state: "NOT_STARTED", measures: [] }, "目前尚未启动整改。"],
    ["measures that are not told are counted", { undisclosedMeasures: 2 }, "修订制度。另有2项整改措施不逐项公开。"],
    ["also where none is told", { measures: [], undisclosedMeasures: 3 }, "共有3项整改措施，不逐项公开。"],
  ])("%s", (_, facts, body) => {
    expect(findingBody({ ...FINDING, ...facts })).toBe(body);
  });

  test.each([
    ["修订制度", "修订制度。"],
    ["修订制度。", "修订制度。"],
    ["修订制度；", "修订制度。"],
    ["修订制度;", "修订制度。"],
    ["修订制度，", "修订制度。"],
    ["修订制度。。", "修订制度。"],
    ["修订制度。；", "修订制度。"],
    ["修订制度. ", "修订制度。"],
    ["达到“红脸出汗”", "达到“红脸出汗”。"],
    ["他说：“做得好。”", "他说：“做得好。”"],
    ["修订制度！", "修订制度！"],
    ["一是修订制度", "修订制度。"],
    ["二是，修订制度", "修订制度。"],
    ["修订制度\n开展培训", "修订制度；开展培训。"],
    ["修订制度。\n\n开展培训。", "修订制度。开展培训。"],
  ])("ends in one stop whatever its measure ended in: %j", (text, body) => {
    expect(findingBody({ ...FINDING, measures: [{ ...MEASURE, text }] })).toBe(body);
  });
});
