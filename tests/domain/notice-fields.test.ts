import { describe, expect, test } from "vitest";
import { emptyFields, fillIn, noticeFields, refusalOfNames } from "#lib/domain/notice/fields.ts";
import { nearestField } from "#lib/domain/notice/nearest-field.ts";
import { proposedTitle, templateSections } from "#lib/domain/notice/template.ts";
import { finding, ledger, PARTS } from "./notice-cast.ts";

const SAID = ledger({
  meetings: [{ kind: "LEADING_GROUP", heldOn: null }, { kind: "LEADING_GROUP", heldOn: "2022-03-01" }, { kind: "DEMOCRATIC_LIFE", heldOn: "2022-04-02" }],
  regulations: [{ kind: "NEW" }, { kind: "REVISED" }, { kind: null }],
  contact: { phone: "0311-1234567", post: null, email: null },
});
const FIELDS = noticeFields({ ledger: SAID, opinions: { from: "2022-12-20", until: "2023-01-10" } });
const fill = (text: string) => fillIn(text, FIELDS);

describe("a field", () => {
  test.each([
    ["{问题总数}", "4"],
    ["{total}", "4"],
    ["{TOTAL}", "4"],
    ["｛问题总数｝", "4"],
    ["{ 问题总数 }", "4"],
    ["{会议次数}次，{民主生活会日期}", "2次，2022年4月2日"],
    ["{巡察起}至{巡察止}", "2021年10月15日至12月15日"],
    ["{监督期限}", "2022年12月20日至2023年1月10日"],
    ["{制度数}、{新建制度数}、{修订制度数}", "3、1、1"],
    ["{截至日期}", "2022年6月30日"],
    ["{通讯地址}", "{通讯地址}"],
    ["{没有这个}", "{没有这个}"],
    ["{}", "{}"],
    ["没有花括号", "没有花括号"],
  ])("%s", (text, filled) => {
    expect(fill(text)).toBe(filled);
  });

  test("has a name and a synonym that no other has", () => {
    const names = FIELDS.flatMap(({ name, synonym }) => [name, synonym.toLowerCase()]);
    expect(new Set(names).size).toBe(names.length);
  });

  test("says nothing of what nobody registered, rather than none", () => {
    const empty = noticeFields({ ledger: ledger(), opinions: null }).flatMap(({ name, value }) => (value === null ? [name] : []));
    expect(empty).toEqual([
      ...["会议次数", "党组会议次数", "民主生活会次数", "民主生活会日期", "制度数", "新建制度数", "修订制度数"],
      ...["电话", "通讯地址", "电子邮箱", "监督期限", "监督起", "监督止"],
    ]);
    expect(emptyFields("{电话}、{电话}、{问题总数}、{邮箱}", noticeFields({ ledger: ledger(), opinions: null }))).toEqual(["电话", "邮箱"]);
  });
});

describe("a name that is no field", () => {
  test.each([
    ["会议数目", "会议次数"],
    ["会议", "会议次数"],
    ["Regulation", "制度数"],
    ["联系电话", "电话"],
    ["邮箱", "电子邮箱"],
    ["xyz", null],
    ["天气预报", null],
  ])("%s is taken for %s", (written, nearest) => {
    expect(nearestField(written, FIELDS)).toBe(nearest);
    expect(refusalOfNames(`共{${written}}。`, FIELDS)).toEqual({ code: "noticeFieldUnknown", name: written, nearest });
  });

  test("one that says nothing yet may be written", () => {
    expect(refusalOfNames("{通讯地址}", FIELDS)).toBeNull();
  });
});

describe("where things stand, in words", () => {
  const open = (number: number, status: "IN_PROGRESS" | "NOT_STARTED" | "AWAITING_CHIEF") => finding(number, { status, grade: null });
  const longTerm = finding(9, { grade: "COMPLETED_LONG_TERM" });

  test.each([
    [[finding(1), finding(2)], "已全部整改销号"],
    [[finding(1), longTerm], "已全部整改销号，其中整改完成1个、基本完成并长期坚持1个"],
    [[longTerm, open(2, "IN_PROGRESS")], "已整改销号1个（均为基本完成并长期坚持），正在整改1个"],
    [[finding(1), longTerm, open(3, "AWAITING_CHIEF"), open(4, "IN_PROGRESS"), open(5, "NOT_STARTED")], "已整改销号2个（其中整改完成1个、基本完成并长期坚持1个），已申请销号、正在审核1个，正在整改1个，尚未启动1个"],
    [[open(1, "NOT_STARTED")], "尚未启动1个"],
  ])("case %#", (findings, words) => {
    const said = ledger({ parts: [{ ordinal: 1, title: "", categories: [{ ordinal: 1, title: "", findings }] }] });
    expect(fillIn("{整改进展}", noticeFields({ ledger: said, opinions: null }))).toBe(words);
  });

  test("what is itemised, and what is only counted", () => {
    const words = (said: typeof SAID) => fillIn("{公开情况}", noticeFields({ ledger: said, opinions: null }));
    expect(words(ledger())).toBe("以下逐项公布全部4个问题的整改情况");
    expect(words(ledger({ hidden: [finding(5)] }))).toBe("以下逐项公布4个问题的整改情况，另有1个问题计入总数，不逐项公开");
  });
});

describe("the template", () => {
  const body = (said: typeof SAID, key: string, opinions: { from: string; until: string } | null = null) =>
    templateSections({ ledger: said, opinions }).find((section) => section.key === key)?.body ?? "";

  test("says nothing of what the records do not know, and leaves no field empty", () => {
    const bare = ledger({ round: { feedbackOn: null, planOn: null } });
    for (const section of templateSections({ ledger: bare, opinions: null })) {
      if (section.kind === "PROSE") expect(emptyFields(section.body, noticeFields({ ledger: bare, opinions: null }))).toEqual([]);
    }
    expect(body(bare, "opening")).not.toContain("反馈日期");
    expect(body(bare, "responsibility")).not.toMatch(/会议|制度|方案/);
    expect(body(bare, "contact")).toBe("欢迎广大干部群众对巡察整改落实情况进行监督。如有意见建议，请及时向我们反映。");
    expect(body(SAID, "contact", { from: "2022-07-01", until: "2022-07-31" })).toContain("请于{监督期限}向我们反映。联系方式：电话：{电话}。");
  });

  test("numbers its points without gaps, whatever is left out", () => {
    expect(body(ledger(), "responsibility").match(/^（.）/gm)).toEqual(["（一）", "（二）"]);
    expect(body(SAID, "responsibility").match(/^（.）/gm)).toEqual(["（一）", "（二）", "（三）"]);
  });

  test("tells made and revised rules apart only where the kind of each is known", () => {
    expect(body(SAID, "responsibility")).toContain("建立完善制度{制度数}项");
    expect(body(ledger({ regulations: [{ kind: "NEW" }, { kind: "REVISED" }] }), "responsibility")).toContain("新建制度{新建制度数}项，修订制度{修订制度数}项");
    expect(body(ledger({ regulations: [{ kind: "NEW" }] }), "responsibility")).not.toContain("修订制度");
  });

  test("ties what the ledger says, and nothing else", () => {
    const tied = templateSections({ ledger: SAID, opinions: null }).filter(({ kind }) => kind !== "PROSE");
    expect(tied).toHaveLength(PARTS.length + 3 + 4);
    expect(tied.every((section) => section.seenHeading === section.heading && section.seenBody === section.body)).toBe(true);
  });

  test.each([
    ["九届市委第二轮巡察", "中共某局党组关于九届市委第二轮巡察整改进展情况的通报"],
    ["第二轮", "中共某局党组关于第二轮巡察整改进展情况的通报"],
    ["省委巡视", "中共某局党组关于省委巡视整改进展情况的通报"],
  ])("proposes a title: %s", (round, title) => {
    expect(proposedTitle({ party: "中共某局党组", round })).toBe(title);
  });
});
