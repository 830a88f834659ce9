import { describe, expect, it } from "vitest";
import type { Correction } from "#lib/domain/import/correction.ts";
import type { ImportMissing } from "#lib/domain/import/missing.ts";
import { completeFacts, readiness, roundFactsOf } from "#lib/domain/import/readiness.ts";
import { isSameRound } from "#lib/domain/import/same-round.ts";
import { importMissingWords } from "#lib/domain/labels/import.ts";
import type { InspectionFacts } from "#lib/domain/official-text/outline.ts";
import { draft, FACTS, NOBODY, SKETCH } from "./import-cast.ts";

const DEADLINE: Correction = { kind: "fact", name: "deadline", value: "2024-01-31" };

function missing(corrections: Correction[] = [DEADLINE], facts: Partial<InspectionFacts> = {}, sketch = SKETCH): ImportMissing[] {
  return readiness(draft(corrections, sketch, facts));
}

describe("what confirming still needs", () => {
  it("nothing, once the round has all its facts and its findings their titles", () => {
    expect(missing()).toEqual([]);
  });

  it("the deadline, which no text states", () => {
    expect(missing([])).toEqual([{ what: "fact", name: "deadline" }]);
  });

  it.each(["party", "partyShort", "body", "round", "periodStart", "periodEnd", "feedbackOn", "planOn"] as const)("%s, where the text is silent", (name) => {
    expect(missing([DEADLINE], { [name]: null })).toEqual([{ what: "fact", name }]);
  });

  it.each([
    ["periodEnd", "2023-02-28", "periodStart", "periodEnd"],
    ["feedbackOn", "2023-05-30", "periodEnd", "feedbackOn"],
    ["planOn", "2023-07-09", "feedbackOn", "planOn"],
    ["deadline", "2023-07-24", "planOn", "deadline"],
    ["noticeOn", "2023-07-09", "feedbackOn", "noticeOn"],
  ] as const)("%s on %s comes too early", (name, value, earlier, later) => {
    expect(missing([DEADLINE, { kind: "fact", name, value }])).toEqual([{ what: "datesReversed", earlier, later }]);
  });

  it("dates on the same day follow each other, and what is unknown between them hides nothing", () => {
    expect(missing([DEADLINE, { kind: "fact", name: "planOn", value: "2023-07-10" }])).toEqual([]);
    expect(missing([DEADLINE, { kind: "fact", name: "feedbackOn", value: null }, { kind: "fact", name: "planOn", value: "2023-04-01" }])).toEqual([
      { what: "fact", name: "feedbackOn" },
      { what: "datesReversed", earlier: "periodEnd", later: "planOn" },
    ]);
  });

  it("at least one finding", () => {
    expect(missing([DEADLINE], {}, [])).toEqual([{ what: "noFindings" }]);
    expect(missing([DEADLINE, { kind: "addFinding", category: null, title: "", passage: null }], {}, [])).toEqual([]);
  });

  it("a title for every finding that is itemised, and for no other", () => {
    const untitled = [["方面", [["类别", [["", "措施。"], ["乙"]]]]]] as typeof SKETCH;
    expect(missing([DEADLINE, { kind: "addFinding", category: null, title: "", passage: null }], {}, untitled)).toEqual([{ what: "untitled", key: "f1", number: 1 }]);
  });

  it("no title that is too long to be edited in the ledger, counted as people count", () => {
    const sketch = [["方面", [["类别", [["𠀀".repeat(200), "措施。"], ["乙".repeat(201)]]]]]] as typeof SKETCH;
    expect(missing([DEADLINE], {}, sketch)).toEqual([{ what: "titleTooLong", key: "f2", number: 2 }]);
    expect(missing([DEADLINE, { kind: "rename", key: "f2", title: "乙" }], {}, sketch)).toEqual([]);
  });

  it("no outcome that is too long, until its measure is split", () => {
    const account = "办".repeat(1500);
    const sketch = [["方面", [["类别", [["问题", "措施。", `完善制度。${account}。${"理".repeat(499)}`, `完善制度。${account}。${"理".repeat(500)}`]]]]]] as typeof SKETCH;
    expect(missing([DEADLINE], {}, sketch)).toEqual([{ what: "outcomeTooLong", key: "m3", number: 1, ordinal: 3 }]);
    expect(missing([DEADLINE, { kind: "splitMeasure", key: "m3", first: `完善制度。${account}`, second: "理".repeat(500) }], {}, sketch)).toEqual([]);
  });

  it("no deadline of a finding before the feedback", () => {
    const corrections: Correction[] = [DEADLINE, { kind: "assign", key: "f2", ...NOBODY, deadline: "2023-07-10" }, { kind: "fact", name: "feedbackOn", value: "2023-07-11" }];
    expect(missing(corrections)).toEqual([{ what: "deadlineEarly", key: "f2", number: 2 }]);
  });

  it("facts are complete when none is missing", () => {
    expect(completeFacts(roundFactsOf(draft([DEADLINE])))).toMatchObject({ ...FACTS, deadline: "2024-01-31" });
    for (const name of ["party", "partyShort", "body", "round", "periodStart", "periodEnd", "feedbackOn", "planOn"] as const) {
      expect(completeFacts(roundFactsOf(draft([DEADLINE], SKETCH, { [name]: null }))), name).toBeNull();
    }
    expect(completeFacts(roundFactsOf(draft()))).toBeNull();
  });

  it.each<[ImportMissing, string]>([
    [{ what: "fact", name: "planOn" }, "请填写整改方案日期"],
    [{ what: "datesReversed", earlier: "feedbackOn", later: "planOn" }, "整改方案日期不能早于反馈日期"],
    [{ what: "noFindings" }, "还没有一个问题"],
    [{ what: "untitled", key: "f2", number: 2 }, "问题2没有标题"],
    [{ what: "titleTooLong", key: "f3", number: 3 }, "问题3的标题超过200字，请删减"],
    [{ what: "outcomeTooLong", key: "m3", number: 3, ordinal: 2 }, "问题3的措施二，已做的工作超过2000字，请拆成几项或删减"],
    [{ what: "deadlineEarly", key: "f2", number: 12 }, "问题12的整改时限早于反馈日期"],
  ])("%j is said in a sentence", (what, sentence) => {
    expect(importMissingWords(what)).toBe(sentence);
  });
});

describe("the same round", () => {
  const one = { party: "中共某某市档案局党组", round: "九届市委第四轮巡察", feedbackOn: "2023-07-10" };

  it.each([
    ["the same three", {}, true],
    ["another way to write it", { party: "中共某某市 档案局党组", round: "九届市委第四轮巡察。" }, true],
    ["another round, the same feedback", { round: "九届市委四轮巡察" }, true],
    ["the same round, another day", { feedbackOn: "2023-07-11" }, true],
    ["neither", { round: "九届市委第五轮巡察", feedbackOn: "2024-07-11" }, false],
    ["another party", { party: "中共某某市档案局支部" }, false],
    ["a party unknown", { party: null }, false],
    ["round and day unknown", { round: null, feedbackOn: null }, false],
  ])("%s", (_, other, same) => {
    expect(isSameRound(one, { ...one, ...other })).toBe(same);
    expect(isSameRound({ ...one, ...other }, one)).toBe(same);
  });
});
