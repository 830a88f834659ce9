import { describe, expect, it } from "vitest";
import { correct } from "#lib/domain/import/correct.ts";
import type { Correction } from "#lib/domain/import/correction.ts";
import { draftFindings, UNITEMISED } from "#lib/domain/import/draft.ts";
import { codeOf, draft, NOBODY, told } from "./import-cast.ts";

/** The sketch's first finding, told as it stands. */
const FIRST = ["1 学习制度坚持得不好", "完善制度。制定学习计划，每月学习一次。", "加强检查。每季度检查一次。"];

function after(...corrections: Correction[]) {
  const made = draft(corrections);
  expect(corrections.map((_, index) => codeOf(correct(draft(corrections.slice(0, index)), corrections[index] as Correction)))).toEqual(corrections.map(() => "done"));
  return made;
}

function refusal(correction: Correction, ...before: Correction[]) {
  const answer = correct(draft(before), correction);
  return answer.ok ? "done" : answer.refusal;
}

function finding(number: number, ...corrections: Correction[]) {
  const found = draftFindings(after(...corrections)).find((each) => each.number === number);
  if (!found) throw new Error(`no finding ${number}`);
  return found;
}

const titles = (...corrections: Correction[]) =>
  draftFindings(after(...corrections)).sort((one, other) => one.number - other.number).map(({ title }) => title);

describe("words", () => {
  it("a fact is set, trimmed, and taken back to unknown", () => {
    expect(after({ kind: "fact", name: "phone", value: " 0317-1 " }).inspection.phone).toBe("0317-1");
    expect(after({ kind: "fact", name: "body", value: "  " }).inspection.body).toBeNull();
    expect(after({ kind: "fact", name: "deadline", value: "2024-01-31" }).deadline).toBe("2024-01-31");
  });

  it("a day that does not exist is refused, and so is a fact too long to be one", () => {
    expect(refusal({ kind: "fact", name: "deadline", value: "2024-02-30" })).toEqual({ code: "draftDayInvalid", field: "value" });
    expect(refusal({ kind: "fact", name: "planOn", value: "二月十日" })).toMatchObject({ code: "draftDayInvalid" });
    expect(refusal({ kind: "fact", name: "party", value: "党".repeat(201) })).toMatchObject({ code: "draftTextTooLong", most: 200 });
    expect(refusal({ kind: "fact", name: "party", value: "党".repeat(200) })).toBe("done");
  });

  it.each([["p2"], ["c2"], ["f3"]])("%s gets another title, and nothing else changes", (key) => {
    expect(JSON.stringify(told(after({ kind: "rename", key, title: " 新的标题 " })))).toContain("新的标题");
    expect(told(after({ kind: "rename", key, title: "甲" })).length).toBe(2);
  });

  it("nothing goes without its words", () => {
    const empty = { code: "draftTextEmpty" };
    for (const key of ["p1", "c1", "f1"]) expect(refusal({ kind: "rename", key, title: " " })).toMatchObject(empty);
    expect(refusal({ kind: "reword", key: "m1", text: "" })).toMatchObject(empty);
    expect(refusal({ kind: "splitMeasure", key: "m1", first: "甲", second: " " })).toMatchObject({ ...empty, field: "second" });
    expect(refusal({ kind: "split", key: "f1", at: "m2", title: "" })).toMatchObject({ ...empty, field: "title" });
    expect(refusal({ kind: "addFinding", category: "c1", title: "", passage: null })).toMatchObject(empty);
    expect(refusal({ kind: "addMeasure", finding: "f1", text: "", passage: null })).toMatchObject(empty);
  });

  it("a measure is reworded; a title is no measure and a measure has no title", () => {
    expect(finding(1, { kind: "reword", key: "m2", text: "改写" }).measures[1]?.text).toBe("改写");
    expect(refusal({ kind: "reword", key: "f1", text: "改写" })).toEqual({ code: "draftItemUnknown" });
    expect(refusal({ kind: "rename", key: "m1", title: "改写" })).toEqual({ code: "draftItemUnknown" });
    expect(refusal({ kind: "rename", key: "f99", title: "改写" })).toEqual({ code: "draftItemUnknown" });
  });
});

describe("a misspelt word", () => {
  const { text } = draft();
  const spell = (from: string, to: string, nth = 0): Correction => {
    let start = text.indexOf(from);
    for (let count = 0; count < nth; count += 1) start = text.indexOf(from, start + 1);
    return { kind: "respell", start, end: start + from.length, from, to };
  };

  it("is mended where its passage is: in a measure, a title, a heading", () => {
    expect(finding(2, spell("走访12家", "走访13家")).measures[0]?.text).toBe("开展调研。走访13家单位。");
    expect(finding(2, spell("学用结合", "学用融合")).title).toBe("学用融合不够紧密");
    expect(after(spell("管党治党责任", "管党治党政治责任")).parts[1]?.title).toBe("管党治党政治责任落实不到位");
  });

  it("of several in one measure the one meant: by what stands around it", () => {
    expect(finding(1, spell("检查", "督查", 0)).measures[1]?.text).toBe("加强督查。每季度检查一次。");
    expect(finding(1, spell("检查", "督查", 1)).measures[1]?.text).toBe("加强检查。每季度督查一次。");
    expect(finding(1, spell("检查", "督查", 0), spell("检查", "督查", 1)).measures[1]?.text).toBe("加强督查。每季度督查一次。");
  });

  it("the text that was read stays as it was", () => {
    const mended = after(spell("走访12家", "走访13家"));
    expect(mended.text).toBe(text);
    expect(draftFindings(mended)[1]?.measures[0]).toMatchObject({ start: draftFindings(draft())[1]?.measures[0]?.start });
  });

  it("that is gone, or stands in no item, is refused", () => {
    expect(refusal(spell("走访12家", "甲"), spell("走访12家", "乙"))).toEqual({ code: "draftWordGone", word: "走访12家" });
    expect(refusal(spell("向党组反馈", "向党委反馈"))).toEqual({ code: "draftWordGone", word: "向党组反馈" });
    expect(refusal({ kind: "respell", start: 5, end: 4, from: "甲", to: "乙" })).toEqual({ code: "draftPassageUnknown" });
    expect(refusal({ kind: "respell", start: 0, end: 9999, from: "甲", to: "乙" })).toEqual({ code: "draftPassageUnknown" });
  });

  it("in a fact is mended in the fact", () => {
    const corrected = correct({ ...draft(), passages: { body: { start: 0, end: 10 } } }, { kind: "respell", start: 2, end: 4, from: "第二", to: "第三" });
    expect(corrected).toMatchObject({ ok: true, value: { inspection: { body: "市委第三巡察组" } } });
  });
});

describe("numbers", () => {
  const [one, two, three, four, five] = titles();

  it("a finding takes a number, the others close up", () => {
    expect(titles({ kind: "renumber", key: "f4", number: 2 })).toEqual([one, four, two, three, five]);
    expect(titles({ kind: "renumber", key: "f1", number: 5 })).toEqual([two, three, four, five, one]);
    expect(titles({ kind: "renumber", key: "f3", number: 3 })).toEqual([one, two, three, four, five]);
  });

  it("numbers nobody has are refused", () => {
    for (const number of [0, 6, -1, 1.5, Number.NaN]) {
      expect(refusal({ kind: "renumber", key: "f1", number })).toEqual({ code: "draftNumberOutOfRange", most: 5, field: "number" });
    }
    expect(refusal({ kind: "renumber", key: "c1", number: 1 })).toEqual({ code: "draftItemUnknown" });
  });
});

describe("moving", () => {
  it("a measure goes where its passage stands among the others", () => {
    expect(finding(1, { kind: "move", key: "m3", to: "f1" }).measures.map(({ key }) => key)).toEqual(["m1", "m2", "m3"]);
    expect(finding(3, { kind: "move", key: "m2", to: "f3" }).measures.map(({ key }) => key)).toEqual(["m2", "m4", "m5", "m6"]);
  });

  it("a finding keeps its number in another category, a category its findings in another part", () => {
    const moved = after({ kind: "move", key: "f4", to: "c2" });
    expect(moved.parts[0]?.categories[1]?.findings.map(({ key, number }) => [key, number])).toEqual([["f3", 3], ["f4", 4]]);
    const parts = after({ kind: "move", key: "c2", to: "p2" }).parts.map(({ categories }) => categories.map(({ key }) => key));
    expect(parts).toEqual([["c1"], ["c2", "c3"]]);
  });

  it.each([["p1", "p2"], ["c1", "c2"], ["f1", "f2"], ["m1", "m2"], ["m1", "c1"], ["f1", "p1"], ["f1", "f1"], ["c1", "c1"], ["f1", "c1"], ["m1", "f1"], ["c1", "p1"]])(
    "%s cannot go to %s",
    (key, to) => {
      expect(refusal({ kind: "move", key, to })).toEqual({ code: "draftCannotMove" });
    },
  );

  it("what is not there neither goes nor receives", () => {
    for (const [key, to] of [["f9", "c1"], ["f1", "c9"], ["f1", UNITEMISED.category], [UNITEMISED.category, "p1"]] as const) {
      expect(refusal({ kind: "move", key, to }), `${key} ${to}`).toEqual({ code: "draftItemUnknown" });
    }
  });
});

describe("merging with the one before", () => {
  it("measures: the words of both, with a stop between", () => {
    expect(finding(1, { kind: "merge", key: "m2" }).measures.map(({ text }) => text)).toEqual([`${FIRST[1]}${FIRST[2]}`]);
    const merged = finding(1, { kind: "reword", key: "m1", text: "完善制度" }, { kind: "merge", key: "m2" });
    expect(merged.measures[0]?.text).toBe("完善制度。加强检查。每季度检查一次。");
  });

  it("findings: the measures come over, the first title stays, the later numbers close up", () => {
    const merged = after({ kind: "merge", key: "f2" });
    expect(draftFindings(merged).map(({ key, number }) => [key, number])).toEqual([["f1", 1], ["f3", 2], ["f4", 3], ["f5", 4]]);
    expect(finding(1, { kind: "merge", key: "f2" })).toMatchObject({ title: "学习制度坚持得不好", measures: [{ key: "m1" }, { key: "m2" }, { key: "m3" }] });
  });

  it("categories and parts: all under the first; a heading without words takes those of the second", () => {
    expect(after({ kind: "merge", key: "p2" }).parts).toMatchObject([{ key: "p1", categories: [{ key: "c1" }, { key: "c2" }, { key: "c3" }] }]);
    const categories = after({ kind: "merge", key: "c2" }).parts[0]?.categories;
    expect(categories?.map(({ title, findings }) => [title, findings.length])).toEqual([["理论学习不够深入", 3]]);
  });

  it("what was kept from the public stays so", () => {
    expect(finding(1, { kind: "disclose", key: "f2", disclosed: false }, { kind: "merge", key: "f2" }).disclosed).toBe(false);
  });

  it("who answers for the first answers for both; where nobody does, whoever did for the second", () => {
    const [a, b] = [{ ...NOBODY, leadDepartmentId: "d1", responsible: "甲" }, { ...NOBODY, leadDepartmentId: "d2", leaderId: "l1", supportingDepartmentIds: ["d1", "d3"] }];
    const merged = finding(1, { kind: "assign", key: "f1", ...a }, { kind: "assign", key: "f2", ...b }, { kind: "merge", key: "f2" });
    expect(merged.assignment).toEqual({ ...NOBODY, leadDepartmentId: "d1", leaderId: "l1", responsible: "甲", supportingDepartmentIds: ["d3"] });
  });

  it.each(["p1", "c1", "c3", "f1", "f3", "f4", "m1", "m3"])("%s has nothing before it", (key) => {
    expect(refusal({ kind: "merge", key })).toEqual({ code: "draftNothingBefore" });
  });

  it("a measure does not grow without end", () => {
    const long: Correction[] = [{ kind: "reword", key: "m1", text: "长".repeat(1300) }, { kind: "reword", key: "m2", text: "长".repeat(1300) }];
    expect(refusal({ kind: "merge", key: "m2" }, ...long)).toEqual({ code: "draftTextTooLong", most: 2500 });
  });
});
