import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain } from "#lib/domain/import/likeness.ts";
import { measureOf, passageOf } from "#lib/domain/import/measure-of.ts";
import { readDayCell } from "#lib/domain/ledger-sheet/compare-days.ts";
import { outlineOfSheet } from "#lib/domain/ledger-sheet/outline-of-sheet.ts";
import { measureWording } from "#lib/domain/typed-text.ts";
import { gridOf } from "#tests/support/ledger-sheet.ts";

const ACCOUNT = "先后三次召开协调会，研究康复救助和无障碍环境等工作";

describe("a passage becomes a measure", () => {
  it.each([
    ["a short first sentence, and what came of it", `完善制度。${ACCOUNT}。`, "完善制度", `${ACCOUNT}。`],
    ["one sentence is the whole", `${ACCOUNT}。`, ACCOUNT, null],
    ["without any stop", "完善制度", "完善制度", null],
    ["more sentences stay together", "完善制度。印发办法。组织培训。", "完善制度", "印发办法。组织培训。"],
    ["sixty characters are a headline", `${"字".repeat(60)}。${ACCOUNT}。`, "字".repeat(60), `${ACCOUNT}。`],
    ["sixty-one are an account", `${"字".repeat(61)}。${ACCOUNT}。`, `${"字".repeat(61)}。${ACCOUNT}`, null],
    ["a stop within quotation marks ends nothing", `落实“应改尽改。”的要求。${ACCOUNT}。`, "落实“应改尽改。”的要求", `${ACCOUNT}。`],
    ["nor within brackets or titles", `印发《办法。细则》（试行。）文件。${ACCOUNT}。`, "印发《办法。细则》（试行。）文件", `${ACCOUNT}。`],
    ["a quotation mark that is never closed", "落实“应改尽改。要求", "落实“应改尽改。要求", null],
    ["nothing but stops follows", "完善制度。。 ", "完善制度", null],
    ["blanks and stops before it", " 。完善制度。已印发。", "完善制度", "已印发。"],
    ["a paragraph follows", "完善制度。\n印发办法。", "完善制度", "印发办法。"],
    ["a semicolon at the end", "完善制度；", "完善制度", null],
  ])("%s", (_, passage, text, outcome) => {
    expect(measureOf(passage)).toEqual({ text, outcome });
  });

  it("a long account goes on in the outcome, from the last sentence that fits", () => {
    const sentence = `${"长".repeat(99)}。`;
    expect(measureOf(sentence.repeat(7))).toEqual({ text: sentence.repeat(5).slice(0, -1), outcome: sentence.repeat(2) });
  });

  it("without sentences from the last clause, without clauses in the middle", () => {
    const clause = `${"长".repeat(299)}，`;
    expect(measureOf(clause.repeat(3))).toEqual({ text: clause, outcome: clause.repeat(2) });
    expect(measureOf("长".repeat(1200))).toEqual({ text: "长".repeat(500), outcome: "长".repeat(700) });
  });

  it("five hundred characters fit, one more does not", () => {
    const rest = `${"短".repeat(50)}。`;
    expect(measureOf(`${"长".repeat(500)}。${rest}`)).toEqual({ text: "长".repeat(500), outcome: rest });
    expect(measureOf(`${"长".repeat(501)}。${rest}`)).toEqual({ text: "长".repeat(500), outcome: `长。${rest}` });
  });

  it("characters beyond the plane count as one and are not torn", () => {
    expect(measureOf("𠀀".repeat(501))).toEqual({ text: "𠀀".repeat(500), outcome: "𠀀" });
  });

  it("nothing is lost but stops and blanks, and the text always fits the ledger's form", () => {
    const passages = fc.string({ unit: fc.constantFrom(..."整改落实制度。。；，、“”（）《》 \n长久坚持"), minLength: 1, maxLength: 1500 });
    fc.assert(
      fc.property(passages, (passage) => {
        const measure = measureOf(passage);
        expect([...measure.text].length).toBeLessThanOrEqual(500);
        const bare = (text: string) => text.replace(/[。；;.\s]/gu, "");
        expect(bare(passageOf(measure))).toBe(bare(passage));
        expect(measure.outcome === null || bare(measure.outcome) !== "").toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

// A pattern that tries the run anew from each of its signs takes minutes for one of these.
describe.each([" ", "\n", "。", "；", "."])("a run of %j within a text", (sign) => {
  const long = `x${sign.repeat(200_000)}x`;
  const blank = sign.trim() === "";

  it("is read once, and stays as it is", () => {
    expect(measureWording(long)).toBe(long);
    expect(plain(long)).toBe(blank ? "xx" : long.replaceAll("；", ";"));
    expect(readDayCell(long)).toBeNull();
    expect(readDayCell(`2022-06-30${sign.repeat(200_000)}0:00`)).toBe(blank ? "2022-06-30" : null);
    expect(measureOf(long).text).toBe(sign === "。" ? "x" : `x${sign.repeat(499)}`.trimEnd().replace(/^(x)[；.]+$/u, "$1"));
    expect(outlineOfSheet(gridOf([["问题", "措施", "整改成效"], ["学习不深入", long, long]])).ok).toBe(true);
  });
});
