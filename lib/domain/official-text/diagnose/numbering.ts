import type { Diagnostic } from "../diagnostic.ts";
import { fold } from "../fold.ts";
import { markerOf } from "../marker.ts";
import { HAN_DIGITS, numeral } from "../numerals.ts";
import { findingsOf, type Outline, type OutlineFinding, type Span } from "../outline.ts";

/** A number as printed, with its place. `first` is the first of its heading: there a list may begin anew. */
type Printed = Span & { kind: string; value: number; first: boolean };

/** Gaps, repeats and steps back in the numbers of parts, categories, findings and measures, as printed. */
export function numbering(text: string, outline: Outline): Diagnostic[] {
  const { parts } = outline;
  const categories = parts.flatMap((part) => part.categories.map((category, index) => ({ ...category, first: index === 0 })));
  const findings = parts.flatMap((part) =>
    part.categories.flatMap((category) => category.findings.map((finding, index) => ({ ...finding, first: index === 0 }))),
  );
  return [
    ...inOrder(parts.flatMap((part, index) => printedAt(text, { ...part, first: index === 0 }))),
    ...inOrder(categories.flatMap((category) => printedAt(text, category))),
    ...inOrder(findings.flatMap((finding) => printedAt(text, finding))),
    ...mixed(findings.flatMap((finding) => printedAt(text, finding))),
    ...findingsOf(outline).flatMap((finding) => inOrder(measuresOf(text, finding))),
  ];
}

/** Nothing that was added by hand has a number in the text. */
function printedAt(text: string, { start, end, first }: Span & { first: boolean }): Printed[] {
  const marker = end > start ? markerOf(fold(text.slice(start, Math.min(end, start + 30)))) : null;
  return marker ? [{ start, end: start + marker.length, kind: marker.kind, value: marker.value, first }] : [];
}

const POINT = new RegExp(`(?:第?([${HAN_DIGITS}]{1,3})[是要]|第([${HAN_DIGITS}]{1,3})|\\(?(\\d{1,2})[).、]|([\\u2460-\\u2473]))[,、:. ]*$`);

function measuresOf(text: string, { measures }: OutlineFinding): Printed[] {
  return measures.flatMap(({ start }, index) => {
    const before = fold(text.slice(Math.max(0, start - 10), start));
    const match = POINT.exec(before.replace(/\s/g, ""));
    if (!match) return [];
    const circled = match[4]?.charCodeAt(0);
    const value = circled ? circled - 0x245f : numeral(match[1] ?? match[2] ?? match[3] ?? "");
    const from = start - match[0].length;
    return value === null ? [] : [{ start: from, end: start, kind: "point", value, first: index === 0 }];
  });
}

/** Each number follows the one before it, or begins anew with 1 below a new heading. */
function inOrder(printed: readonly Printed[]): Diagnostic[] {
  return printed.flatMap((number, index): Diagnostic[] => {
    const before = printed[index - 1];
    const { start, end, value } = number;
    const expected = before && before.kind === number.kind ? before.value + 1 : number.first && before ? value : 1;
    if (value === expected || (number.first && value === 1)) return [];
    const place = { start, end, severity: "warning" as const };
    if (value > expected) {
      const lacking = value - expected === 1 ? `${expected}` : `${expected}至${value - 1}`;
      return [{ ...place, code: "numbering-gap", message: `编号不连续：缺第${lacking}项，请核对是否漏列。` }];
    }
    if (before && value === before.value) return [{ ...place, code: "numbering-repeat", message: `编号重复：前一项也是第${value}项，请核对。` }];
    return [{ ...place, code: "numbering-order", message: `编号颠倒：前一项是第${before?.value ?? 0}项，这一项是第${value}项，请核对。` }];
  });
}

/** One finding numbered otherwise than nearly all the rest. */
function mixed(printed: readonly Printed[]): Diagnostic[] {
  const kinds = new Map<string, number>();
  for (const { kind } of printed) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const odd = printed.filter(({ kind }) => (kinds.get(kind) ?? 0) <= printed.length * 0.2);
  return odd.map(({ start, end }) => ({ code: "numbering-style", severity: "note", message: "这一项的编号样式与其他问题不同。", start, end }));
}
