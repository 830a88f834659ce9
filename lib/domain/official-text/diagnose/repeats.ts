import type { Diagnostic } from "../diagnostic.ts";
import { findingsOf, type Outline, type Span } from "../outline.ts";

/** Shorter measures may well read alike: “完善制度”. */
const LONG = 30;

/** Two findings with one title, and one paragraph under two findings. */
export function repeats(_text: string, outline: Outline): Diagnostic[] {
  const findings = findingsOf(outline);
  const titles = findings.filter(({ title }) => title !== "").map(({ title, titleSpan }) => ({ words: title, ...titleSpan }));
  const measures = findings.flatMap((finding) => finding.measures.map(({ text, start, end }) => ({ words: text, start, end })));
  return [
    ...again(titles).map((place) => ({ ...place, code: "finding-repeated", severity: "warning" as const, message: "前面已有标题相同的问题，请核对是否重复。" })),
    ...again(measures.filter(({ words }) => words.length >= LONG)).map((place) => ({
      ...place,
      code: "measure-repeated",
      severity: "note" as const,
      message: "前面已有一字不差的整改措施，请核对是否重复。",
    })),
  ];
}

function again(values: readonly (Span & { words: string })[]): Span[] {
  const seen = new Set<string>();
  return values.flatMap(({ words, start, end }) => {
    const plain = words.replace(/[\s，。、；：,.;:]/g, "");
    if (!seen.has(plain)) {
      seen.add(plain);
      return [];
    }
    return [{ start, end }];
  });
}
