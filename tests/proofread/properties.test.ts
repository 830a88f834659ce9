import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proofread } from "#lib/domain/proofread/proofread.ts";
import { SLIP_CODES } from "#lib/domain/proofread/slip.ts";
import { documents } from "#tests/domain/official-text-cast.ts";
import { CLEAN } from "./clean.ts";
import { DEFECTS } from "./corpus.ts";

const NOTHING_KNOWN = { ledger: null, publishedOn: null };
const CODES: ReadonlySet<string> = new Set(SLIP_CODES);

/** Pieces of what such texts are made of, in any order. */
const PIECES = ["一、", "（一）", "二是", "一是", "①", "③", "(2)", "3.", "关于“", "”的问题", "。", "，", "；", "\n", "28个问题", "已完成27个", "《", "》", "等3项制度", "尚未完成", "已全部整改到位", "2022年2月30日", "96.1%", "1079名", "截止目前", "的", "地", "得", " ", "　", "\r\n", "𠮷", "\u200b", "问题"];
const texts = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  { weight: 2, arbitrary: documents.map(({ text }) => text) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...DEFECTS.map(({ text }) => text), ...CLEAN), { minLength: 1, maxLength: 4 }).map((all) => all.join("\n")) },
);

describe("proofread", () => {
  it("takes any text, and each slip is a known one with a reason, within the text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { code, message, start, end } of proofread(text, NOTHING_KNOWN)) {
          expect(CODES).toContain(code);
          expect(message).toMatch(/[\u4e00-\u9fff]/);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("says the same of the same text", () => {
    const twice = fc.property(texts, (text) => {
      expect(proofread(text, NOTHING_KNOWN)).toEqual(proofread(text, NOTHING_KNOWN));
    });
    fc.assert(twice, { numRuns: 50 });
  });

  it("finds nothing any more at a place that was mended as offered", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { code, start, end, mend } of proofread(text, NOTHING_KNOWN)) {
          if (mend === undefined) continue;
          const mended = text.slice(0, start) + mend + text.slice(end);
          const left = proofread(mended, NOTHING_KNOWN).filter((slip) => slip.code === code && slip.start < start + mend.length && slip.end > start);
          expect(left, `${text.slice(start, end)} → ${mend}`).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
