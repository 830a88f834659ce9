import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correct } from "#lib/domain/import/correct.ts";
import type { Correction } from "#lib/domain/import/correction.ts";
import { type Draft, type DraftBase, draftFindings, placedFindings, UNITEMISED } from "#lib/domain/import/draft.ts";
import { draftOf } from "#lib/domain/import/replay.ts";
import { countsOf } from "#lib/domain/official-text/outline.ts";
import { baseOf, corrections, draft, measureTexts, NOBODY, regroupings, SKETCH, sketches, told } from "./import-cast.ts";

function after(...made: Correction[]): Draft {
  return made.reduce((before, correction) => {
    const answer = correct(before, correction);
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value;
  }, draft());
}

function refusal(correction: Correction, ...before: Correction[]) {
  const answer = correct(after(...before), correction);
  return answer.ok ? "done" : answer.refusal;
}

const shape = (of: Draft) => of.parts.map(({ key, categories }) => [key, categories.map((category) => [category.key, category.findings.map((finding) => [finding.key, ...finding.measures.map((each) => each.key)])])]);

describe("splitting", () => {
  it("a finding before one of its measures: what follows is a finding of its own, numbered next", () => {
    const made = after({ kind: "split", key: "f3", at: "m5", title: "目录公布不及时" });
    expect(told(made)[0]).toEqual(["贯彻决策部署不够有力", [
      expect.anything(),
      ["履行职能有差距", [
        ["3 档案开放进度缓慢", "加快审核。开放档案3000卷。"],
        ["4 目录公布不及时", "公布目录。目录已经上网。", "培训人员。培训40人次。"],
      ]],
    ]]);
    expect(draftFindings(made).at(-1)).toMatchObject({ key: "f5", number: 6 });
  });

  it("each half holds its own passage of the text", () => {
    const made = after({ kind: "split", key: "f3", at: "m5", title: "目录公布不及时" });
    const [first, second] = draftFindings(made).filter(({ number }) => number === 3 || number === 4);
    expect([first?.end, second?.end]).toEqual([second?.start, draftFindings(draft())[2]?.end]);
    expect(made.text.slice(second?.start, second?.end)).toBe("公布目录。目录已经上网。培训人员。培训40人次。\n");
  });

  it("both halves keep who answers for them", () => {
    const hands = { ...NOBODY, leaderId: "l1", deadline: "2023-12-31" };
    const made = after({ kind: "assign", key: "f1", ...hands }, { kind: "split", key: "f1", at: "m2", title: "检查不够" });
    expect(draftFindings(made).slice(0, 2).map(({ assignment }) => assignment)).toEqual([hands, hands]);
  });

  it("the half that says so is the unfinished one", () => {
    const base = baseOf([["方面", [["类别", [["问题", "已经完成。", "资金尚未落实。"]]]]]]);
    const found = base.parts[0]?.categories[0]?.findings[0];
    if (found) found.unfinished = true;
    const made = draftOf(base, [{ kind: "split", key: "f1", at: "m2", title: "资金问题" }]);
    expect(draftFindings(made).map(({ unfinished }) => unfinished)).toEqual([false, true]);
  });

  it("a category before one of its findings, a part before one of its categories", () => {
    expect(shape(after({ kind: "split", key: "c1", at: "f2", title: "学风不正" }))[0]).toEqual(["p1", [
      ["c1", [["f1", "m1", "m2"]]],
      ["c10", [["f2", "m3"]]],
      ["c2", [["f3", "m4", "m5", "m6"]]],
    ]]);
    const parts = after({ kind: "split", key: "p1", at: "c2", title: "履职不力" });
    expect(shape(parts).map(([key, categories]) => [key, (categories as unknown[][]).map(([own]) => own)])).toEqual([["p1", ["c1"]], ["p10", ["c2"]], ["p2", ["c3"]]]);
    expect(countsOf(parts)).toEqual({ parts: 3, categories: 3, findings: 5, measures: 9 });
  });

  it("before the first child nothing would be left; a stranger's child is none", () => {
    for (const [key, at] of [["f1", "m1"], ["c1", "f1"], ["p1", "c1"]] as const) {
      expect(refusal({ kind: "split", key, at, title: "甲" })).toEqual({ code: "draftSplitAtFirst" });
    }
    for (const [key, at] of [["f1", "m4"], ["f1", "f2"], ["p1", "c3"], ["p1", "f2"], ["m1", "m2"], ["f1", "m99"]] as const) {
      expect(refusal({ kind: "split", key, at, title: "甲" }), `${key} ${at}`).toEqual({ code: "draftItemUnknown" });
    }
  });

  it("a measure in two, each with its own part of the passage where the words are found there", () => {
    const made = after({ kind: "splitMeasure", key: "m4", first: "加快审核", second: "开放档案3000卷。" });
    const [one, two] = draftFindings(made)[2]?.measures ?? [];
    expect([one, two].map((each) => [each?.key, each?.text])).toEqual([["m4", "加快审核"], ["m10", "开放档案3000卷。"]]);
    expect([one, two].map((each) => made.text.slice(each?.start, each?.end))).toEqual(["加快审核。", "开放档案3000卷。"]);
  });
});

describe("adding", () => {
  it("a finding comes where its passage stands, numbered after the one before it", () => {
    const { text, parts } = draft();
    const start = parts[0]?.categories[0]?.findings[1]?.start ?? 0;
    const made = after({ kind: "addFinding", category: "c1", title: "学习方式单一", passage: { start: start - 1, end: start } });
    expect(draftFindings(made).map(({ key, number }) => [key, number])).toEqual([["f1", 1], ["f10", 2], ["f2", 3], ["f3", 4], ["f4", 5], ["f5", 6]]);
    expect(text.length).toBe(made.text.length);
  });

  it("without a passage it comes last in its category", () => {
    const made = after({ kind: "addFinding", category: "c1", title: "学习方式单一", passage: null });
    expect(placedFindings(made)[2]).toMatchObject({ finding: { key: "f10", number: 3, disclosed: true, measures: [] }, place: { category: { key: "c1" } } });
  });

  it("without a category it is counted and not itemised: last, untitled, not for the public", () => {
    const made = after({ kind: "addFinding", category: null, title: "", passage: null }, { kind: "addFinding", category: null, title: "", passage: null });
    expect(placedFindings(made).slice(-2)).toMatchObject([
      { finding: { number: 6, title: "", disclosed: false }, place: null },
      { finding: { number: 7, title: "", disclosed: false }, place: null },
    ]);
    expect(countsOf(made)).toEqual({ parts: 2, categories: 3, findings: 7, measures: 9 });
  });

  it("what nothing itemises cannot be made public; in a category it can, and no empty place stays behind", () => {
    const added: Correction = { kind: "addFinding", category: null, title: "", passage: null };
    expect(refusal({ kind: "disclose", key: "f10", disclosed: true }, added)).toEqual({ code: "draftNotItemised" });
    const made = after(added, { kind: "rename", key: "f10", title: "第六个问题" }, { kind: "move", key: "f10", to: "c3" }, { kind: "disclose", key: "f10", disclosed: true });
    expect(made.parts.map(({ key }) => key)).toEqual(["p1", "p2"]);
    expect(placedFindings(made).at(-1)).toMatchObject({ finding: { title: "第六个问题", disclosed: true }, place: { category: { key: "c3" } } });
  });

  it("one that nothing itemises may lose its title again, and its place is no heading to mend", () => {
    const added: Correction = { kind: "addFinding", category: null, title: "暂名", passage: null };
    expect(refusal({ kind: "rename", key: "f10", title: "" }, added)).toBe("done");
    for (const key of [UNITEMISED.part, UNITEMISED.category]) {
      expect(refusal({ kind: "rename", key, title: "甲" }, added)).toEqual({ code: "draftItemUnknown" });
      expect(refusal({ kind: "merge", key }, added)).toEqual({ code: "draftItemUnknown" });
      expect(refusal({ kind: "remove", key }, added)).toEqual({ code: "draftItemUnknown" });
    }
  });

  it("a measure comes where its passage stands; what it says is in no item no longer", () => {
    const [opening] = draft().unplaced;
    if (!opening) throw new Error("no opening");
    const passage = { start: opening.start + 2, end: opening.start + 5 };
    const made = after({ kind: "addMeasure", finding: "f1", text: "巡察组反馈", passage });
    expect(draftFindings(made)[0]?.measures.map(({ key }) => key)).toEqual(["m10", "m1", "m2"]);
    expect(made.unplaced).toEqual([{ start: opening.start, end: passage.start }, { start: passage.end, end: opening.end }]);
  });

  it("to what is not there, or from where there is no text, is refused", () => {
    expect(refusal({ kind: "addFinding", category: "c9", title: "甲", passage: null })).toEqual({ code: "draftItemUnknown" });
    expect(refusal({ kind: "addFinding", category: "f1", title: "甲", passage: null })).toEqual({ code: "draftItemUnknown" });
    expect(refusal({ kind: "addMeasure", finding: "c1", text: "甲", passage: null })).toEqual({ code: "draftItemUnknown" });
    expect(refusal({ kind: "addMeasure", finding: "f1", text: "甲", passage: { start: 3, end: 99_999 } })).toEqual({ code: "draftPassageUnknown" });
    expect(refusal({ kind: "addFinding", category: "c1", title: "甲", passage: { start: 3, end: 2 } })).toEqual({ code: "draftPassageUnknown" });
  });
});

describe("removing", () => {
  it("a finding with all under it; its passage is then in no item, and the numbers close up", () => {
    const { start = 0, end = 0 } = draftFindings(draft())[1] ?? {};
    const made = after({ kind: "remove", key: "f2" });
    expect(countsOf(made)).toEqual({ parts: 2, categories: 3, findings: 4, measures: 8 });
    expect(made.unplaced).toContainEqual({ start, end });
    expect(draftFindings(made).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it("a key is not used again", () => {
    const made = after({ kind: "addMeasure", finding: "f1", text: "甲", passage: null }, { kind: "remove", key: "m10" }, { kind: "addMeasure", finding: "f1", text: "乙", passage: null });
    expect(draftFindings(made)[0]?.measures.map(({ key }) => key)).toEqual(["m1", "m2", "m11"]);
  });

  it("a heading goes only when no finding stands under it", () => {
    expect(refusal({ kind: "remove", key: "c2" })).toEqual({ code: "draftNotEmpty" });
    expect(refusal({ kind: "remove", key: "p1" })).toEqual({ code: "draftNotEmpty" });
    const made = after({ kind: "move", key: "f3", to: "c1" }, { kind: "remove", key: "c2" });
    expect(shape(made)[0]).toEqual(["p1", [["c1", [["f1", "m1", "m2"], ["f2", "m3"], ["f3", "m4", "m5", "m6"]]]]]);
    const none = after({ kind: "remove", key: "f4" }, { kind: "remove", key: "f5" }, { kind: "remove", key: "p2" });
    expect(none.parts.map(({ key }) => key)).toEqual(["p1"]);
  });
});

describe("assigning", () => {
  it("keeps what was decided, each supporting department once", () => {
    const hands = { ...NOBODY, leadDepartmentId: "d1", supportingDepartmentIds: ["d2", "d3", "d2"], deadline: "2023-07-10" };
    expect(draftFindings(after({ kind: "assign", key: "f1", ...hands }))[0]?.assignment).toEqual({ ...hands, supportingDepartmentIds: ["d2", "d3"] });
  });

  it.each([
    [{ leadDepartmentId: "d1", supportingDepartmentIds: ["d1"] }, { code: "supportsItself", field: "supportingDepartmentIds" }],
    [{ deadline: "2023-07-09" }, { code: "deadlineBeforeFeedback", feedbackOn: "2023-07-10", field: "deadline" }],
    [{ deadline: "2023-02-30" }, { code: "draftDayInvalid", field: "deadline" }],
    [{ target: "长".repeat(1001) }, { code: "draftTextTooLong", most: 1000, field: "target" }],
    [{ responsible: "长".repeat(51) }, { code: "draftTextTooLong", most: 50, field: "responsible" }],
  ])("%j is refused", (fields, why) => {
    expect(refusal({ kind: "assign", key: "f1", ...NOBODY, ...fields })).toEqual(why);
    expect(refusal({ kind: "assign", key: "m1", ...NOBODY })).toEqual({ code: "draftItemUnknown" });
  });
});

describe("assigning several", () => {
  const two = [{ key: "f1", ...NOBODY, responsible: "甲" }, { key: "f2", ...NOBODY, responsible: "乙" }];

  it("is one correction, taken back as one", () => {
    const made = after({ kind: "assignMany", findings: two });
    expect(draftFindings(made).map(({ assignment }) => assignment.responsible)).toEqual(["甲", "乙", null, null, null]);
  });

  it("is refused whole, whichever of them cannot be", () => {
    expect(refusal({ kind: "assignMany", findings: [...two, { key: "f9", ...NOBODY }] })).toEqual({ code: "draftItemUnknown" });
    expect(refusal({ kind: "assignMany", findings: [{ key: "f1", ...NOBODY, deadline: "2023-07-09" }, ...two] })).toMatchObject({ code: "deadlineBeforeFeedback" });
  });
});

describe("a diagnostic put aside", () => {
  it("is kept once, by its code and passage", () => {
    const accept: Correction = { kind: "accept", code: "misspelt", start: 3, end: 5 };
    expect(after(accept, accept).accepted).toEqual([{ code: "misspelt", start: 3, end: 5 }]);
    expect(refusal({ ...accept, end: 99_999 })).toEqual({ code: "draftPassageUnknown" });
  });
});

/** All corrections that were not refused, and what they made. */
function replayed(base: DraftBase, tried: readonly Correction[]): { kept: Correction[]; draft: Draft } {
  const kept: Correction[] = [];
  let made = draftOf(base, []);
  for (const correction of tried) {
    const answer = correct(made, correction);
    if (!answer.ok) continue;
    made = answer.value;
    kept.push(correction);
  }
  return { kept, draft: made };
}

const rounds = sketches.map((sketch) => baseOf(sketch));
const keysIn = (of: Draft) => shape(of).flat(9);

describe("whatever is tried on whatever text", () => {
  it("numbers run from 1 without a gap, no key is there twice, and every passage lies in the text", () => {
    fc.assert(
      fc.property(rounds, fc.array(corrections, { maxLength: 30 }), (base, tried) => {
        const { draft: made } = replayed(base, tried);
        const findings = draftFindings(made);
        expect(findings.map(({ number }) => number).sort((one, other) => one - other)).toEqual(findings.map((_, index) => index + 1));
        expect(new Set(keysIn(made)).size).toBe(keysIn(made).length);
        for (const { start, end } of [...findings, ...findings.flatMap(({ measures }) => measures), ...made.unplaced]) {
          expect(start <= end && start >= 0 && end <= base.text.length).toBe(true);
        }
        expect(placedFindings(made).filter(({ place, finding }) => place === null && finding.disclosed)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("splitting, moving and numbering keep every measure as it was, merging every word", () => {
    fc.assert(
      fc.property(rounds, fc.array(regroupings, { maxLength: 30 }), (base, tried) => {
        const { kept, draft: made } = replayed(base, tried);
        const [before, now] = [measureTexts(draftOf(base, [])), measureTexts(made)];
        const merged = kept.filter((correction) => correction.kind === "merge" && correction.key.startsWith("m"));
        if (merged.length === 0) expect(now).toEqual(before);
        expect(now.length).toBe(before.length - merged.length);
        const letters = (texts: string[]) => [...texts.join("").replaceAll("。", "")].sort().join("");
        expect(letters(now)).toBe(letters(before));
      }),
      { numRuns: 300 },
    );
  });

  it("the same corrections make the same draft; without the last, the one before", () => {
    fc.assert(
      fc.property(rounds, fc.array(corrections, { maxLength: 20 }), (base, tried) => {
        const copy = JSON.stringify(base);
        const { kept, draft: made } = replayed(base, tried);
        expect(draftOf(base, kept)).toEqual(made);
        expect(draftOf(JSON.parse(copy) as DraftBase, JSON.parse(JSON.stringify(kept)) as Correction[])).toEqual(made);
        expect(draftOf(base, kept.slice(0, -1))).toEqual(replayed(base, kept.slice(0, -1)).draft);
        expect(JSON.stringify(base)).toBe(copy);
      }),
      { numRuns: 200 },
    );
  });

  it("a refusal changes nothing, and is no surprise to replay", () => {
    fc.assert(
      fc.property(rounds, fc.array(corrections, { maxLength: 20 }), (base, tried) => {
        expect(draftOf(base, tried)).toEqual(replayed(base, tried).draft);
      }),
      { numRuns: 200 },
    );
  });

  it("the tries hit: every kind is done now and then", () => {
    const done = new Set<string>();
    const base = baseOf(SKETCH);
    for (const tried of fc.sample(fc.array(corrections, { minLength: 20, maxLength: 40 }), { numRuns: 300, seed: 28 })) {
      for (const { kind } of replayed(base, tried).kept) done.add(kind);
    }
    expect([...done].sort()).toEqual(
      ["accept", "addFinding", "addMeasure", "assign", "assignMany", "disclose", "discloseAll", "fact", "merge", "move", "remove", "rename", "renumber", "respell", "reword", "split", "splitMeasure"],
    );
  });
});
