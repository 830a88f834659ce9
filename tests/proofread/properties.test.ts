import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proofread } from "#lib/domain/proofread/proofread.ts";
import { type Slip, SLIP_CODES } from "#lib/domain/proofread/slip.ts";
import { documents } from "#tests/domain/official-text-cast.ts";
import { CLEAN } from "./clean.ts";
import { DEFECTS } from "./corpus.ts";
import { smallNotice } from "./small-notice.ts";

/** The same texts every time: of nonsense there is always one more that no check was made for, and a run that fails by chance tells nothing of a change. */
const SEED = 20221130;

const NOTHING_KNOWN = { ledger: null, publishedOn: null };
const CODES: ReadonlySet<string> = new Set(SLIP_CODES);

/** Pieces of what such texts are made of, in any order. */
const PIECES = ["一、", "（一）", "二是", "一是", "①", "③", "(2)", "3.", "关于“", "”的问题", "。", "，", "；", "\n", "28个问题", "已完成27个", "《", "》", "等3项制度", "尚未完成", "已全部整改到位", "2022年2月30日", "96.1%", "1079名", "截止目前", "的", "地", "得", " ", "　", "\r\n", "𠮷", "\u200b", "问题"];
/** Notices of every habit, and what our corpus is made of. */
const written = fc.oneof(
  documents.map(({ text }) => text),
  fc.array(fc.constantFrom(...DEFECTS.map(({ text }) => text), ...CLEAN), { minLength: 1, maxLength: 4 }).map((all) => all.join("\n")),
);
const texts = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  { weight: 4, arbitrary: written },
);

/** Each slip that has a mend, with the text mended there and what is found at its place then. */
function mended(text: string): { slip: Slip; words: string; after: string; left: Slip[] }[] {
  return proofread(text, NOTHING_KNOWN).flatMap((slip) => {
    const { code, start, end, mend } = slip;
    if (mend === undefined) return [];
    const after = text.slice(0, start) + mend + text.slice(end);
    const left = proofread(after, NOTHING_KNOWN).filter((other) => other.code === code && other.start < start + mend.length && other.end > start);
    return [{ slip, words: text.slice(start, end), after, left }];
  });
}

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

  // By the processor's time, which other work on the machine does not add to; what grew with the square would take 64 times as long.
  it.each(["等3个", "“", "《甲》、", "(一)\n", "一是", "已完成27个", "整改", "、乙", smallNotice()])("takes a text of %j eight times as long in no more than its share", (atom) => {
    const cost = (length: number) => {
      const text = atom.repeat(Math.ceil(length / atom.length));
      const since = process.cpuUsage();
      proofread(text, NOTHING_KNOWN);
      return process.cpuUsage(since).user / 1000;
    };
    cost(10_000);
    expect(cost(80_000)).toBeLessThan(32 * Math.max(cost(10_000), 10));
  });

  it("says the same of the same text", () => {
    const twice = fc.property(texts, (text) => {
      expect(proofread(text, NOTHING_KNOWN)).toEqual(proofread(text, NOTHING_KNOWN));
    });
    fc.assert(twice, { numRuns: 50 });
  });

  it("finds nothing of its kind any more at a place of a notice that was mended as offered", () => {
    fc.assert(
      fc.property(written, (text) => {
        for (const { slip, words, left } of mended(text)) expect(left, `${slip.code}: ${words} → ${slip.mend}`).toEqual([]);
      }),
      { numRuns: 120, seed: SEED },
    );
  });

  it("does not complain again of what was mended, whatever nonsense stands around it", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { slip, words, after, left } of mended(text)) {
          const again = left.filter(({ start, end }) => start === slip.start && after.slice(start, end) === words);
          expect(again, `${slip.code}: ${words} → ${slip.mend}`).toEqual([]);
        }
      }),
      { numRuns: 150, seed: SEED },
    );
  });
});
