import { numeral } from "../../official-text/numerals.ts";
import type { OutlineCategory, OutlinePart } from "../../official-text/outline.ts";
import type { CheckedText } from "../checked-text.ts";
import type { Slip } from "../slip.ts";

/** （9个问题） at the end of a heading, or 共9个问题. */
const COUNTED = /[(（共,，](?:共|计|反馈|具体)*([\d零〇一二三四五六七八九十]{1,3})[个项条](?:具体)?问题[)）]?[。.]?$/;

/** A part or a category that says how many findings it has, and has others. */
export function headingCounts({ outline, text }: CheckedText): Slip[] {
  const levels: { heading: OutlinePart | OutlineCategory; findings: number }[] = outline.parts.flatMap((part) => [
    { heading: part, findings: part.categories.reduce((sum, { findings }) => sum + findings.length, 0) },
    ...part.categories.map((category) => ({ heading: category, findings: category.findings.length })),
  ]);
  return levels.flatMap(({ heading: { start, end }, findings }): Slip[] => {
    const words = text.slice(start, end).trimEnd();
    const match = COUNTED.exec(words);
    const digits = match?.[1] ?? "";
    const value = numeral(digits);
    if (!match || value === null || value === findings) return [];
    const at = start + match.index + match[0].indexOf(digits);
    const message = `标题说有${value}个问题，其下列出的是${findings}个，请核对。`;
    return [{ code: "totalsDiffer", severity: "warning", message, start: at, end: at + digits.length }];
  });
}
