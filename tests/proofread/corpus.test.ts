import { describe, expect, it } from "vitest";
import { SLIP_CODES } from "#lib/domain/proofread/slip.ts";
import { CLEAN } from "./clean.ts";
import { DEFECTS } from "./corpus.ts";
import { foundIn, strayIn, wordsOf } from "./found.ts";

describe("planted slips", () => {
  it("are at least 120, of every kind", () => {
    expect(DEFECTS.length).toBeGreaterThanOrEqual(120);
    expect(SLIP_CODES.filter((code) => !DEFECTS.some((defect) => defect.code === code))).toEqual([]);
  });

  it.each(DEFECTS.map((defect, index) => [`${index + 1} ${defect.code}: ${defect.words.slice(0, 24)}`, defect] as const))("%s", (_, defect) => {
    expect(foundIn(defect), `only found: ${wordsOf(defect.text, strayIn(defect)).join("; ")}`).not.toEqual([]);
  });
});

describe("clean passages", () => {
  it("are 40", () => expect(CLEAN).toHaveLength(40));

  it.each(CLEAN.map((text) => [text.slice(0, 30), text] as const))("%s", (_, text) => {
    expect(wordsOf(text, strayIn({ text }))).toEqual([]);
  });
});
