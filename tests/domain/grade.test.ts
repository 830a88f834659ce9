import { describe, expect, it } from "vitest";
import { refusalOfGrade, unfinishedPhrase } from "#lib/domain/closure.ts";
import { sampleRound } from "#prisma/sample/round.ts";

describe("a text that says something is not done yet", () => {
  it.each([
    ["因资金原因，暂未落实。", "暂未落实"],
    ["尚未完成验收", "尚未完成"],
    ["制度尚未全面建立", "尚未全面建立"],
    ["仍未整改", "仍未整改"],
    ["还未到位，下一步继续推进", "还未到位"],
    ["仍未如期办结", "仍未如期办结"],
    ["尚未得到解决", "尚未得到解决"],
    ["系统尚未正式出台", "尚未正式出台"],
    ["人员暂未配备", "暂未配备"],
    ["已完成两项；第三项尚未启动，第四项尚未实施", "尚未启动"],
  ])("%s → %s", (text, phrase) => {
    expect(unfinishedPhrase(text)).toBe(phrase);
  });

  it.each([
    "已全部整改完成。",
    "截至目前，尚未接到投诉。",
    "经核查，暂未收到群众反映。",
    "目前未收到入党申请。",
    "没有发现违规问题。",
    "没有投诉举报",
    "未发生一起事故，落实到位",
    "",
  ])("not so: %s", (text) => {
    expect(unfinishedPhrase(text)).toBeNull();
  });

  it("in the sample round it is one measure alone, the one the notice says is not done", () => {
    const findings = sampleRound.parts.flatMap((part) => part.categories).flatMap((category) => category.findings);
    const unfinished = findings.flatMap((finding, f) =>
      finding.measures.flatMap(({ outcome }, m) => {
        const phrase = unfinishedPhrase(outcome);
        return phrase === null ? [] : [[f + 1, m + 1, phrase]];
      }),
    );
    expect(unfinished).toEqual([[27, 3, "暂未落实"]]);
  });
});

describe("the grade", () => {
  it.each<[string, Parameters<typeof refusalOfGrade>[0], unknown]>([
    ["完成, with nothing left", { grade: "COMPLETED", longTermWork: null, texts: ["已完成。"] }, null],
    ["完成, without a word", { grade: "COMPLETED", longTermWork: null, texts: [null, ""] }, null],
    [
      "完成, with something undone in the last text",
      { grade: "COMPLETED", longTermWork: null, texts: ["已完成。", null, "场地尚未落实。"] },
      { code: "gradeNotEarned", phrase: "尚未落实", field: "grade" },
    ],
    [
      "完成, with something undone in two texts: the first is named",
      { grade: "COMPLETED", longTermWork: null, texts: ["暂未建成。", "尚未落实。"] },
      { code: "gradeNotEarned", phrase: "暂未建成", field: "grade" },
    ],
    [
      "基本完成并长期坚持, with what goes on",
      { grade: "COMPLETED_LONG_TERM", longTermWork: "每季度检查一次。", texts: ["暂未落实。"] },
      null,
    ],
    [
      "基本完成并长期坚持, without it",
      { grade: "COMPLETED_LONG_TERM", longTermWork: null, texts: ["已完成。"] },
      { code: "longTermWorkNeeded", field: "longTermWork" },
    ],
    [
      "基本完成并长期坚持, with nothing in it",
      { grade: "COMPLETED_LONG_TERM", longTermWork: "", texts: [] },
      { code: "longTermWorkNeeded", field: "longTermWork" },
    ],
  ])("%s", (_, claim, refusal) => {
    expect(refusalOfGrade(claim)).toEqual(refusal);
  });
});
