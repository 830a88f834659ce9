import { fold } from "../../official-text/fold.ts";
import { chineseNumber } from "../../labels/words.ts";
import type { Span } from "../../official-text/outline.ts";
import type { Slip } from "../slip.ts";

/** A number as printed, with its place. */
export type Printed = Span & { value: number };

/**
 * What is wrong with numbers that should follow one another: some left out, or one given twice. A list may begin anew with 1 at any
 * point. `before`: the number the first one may follow where it is not 1.
 */
export function sequence(text: string, numbers: readonly Printed[], before: number): Slip[] {
  let last = before;
  return numbers.flatMap((number, index): Slip[] => {
    const expected = last + 1;
    last = number.value;
    const { value, start, end } = number;
    if (value === expected || (value === 1 && expected !== 2)) return [];
    // Misnumbered for certain where the next number goes on as if this one were right.
    const fits = numbers[index + 1]?.value === expected + 1;
    if (value === 1 && !fits) return [];
    const mend = fits ? renumbered(text.slice(start, end), expected) : null;
    if (mend !== null) last = expected;
    return [{ ...fault(value, expected), severity: "warning", start, end, ...(mend !== null && { mend }) }];
  });
}

function fault(value: number, expected: number): Pick<Slip, "code" | "message"> {
  if (value === expected - 1) return { code: "numberingRepeat", message: `序号重复：前一项也是第${value}项，请核对。` };
  if (value < expected) return { code: "numberingRepeat", message: `序号倒退：前一项是第${expected - 1}项，这一项却是第${value}项，请核对。` };
  const lacking = value - expected === 1 ? `${expected}` : `${expected}至${value - 1}`;
  return { code: "numberingGap", message: `序号不连续：缺第${lacking}项，可能漏列，也可能编错。` };
}

/** The printed number with another value, written the same way; null where it cannot be. */
function renumbered(printed: string, value: number): string | null {
  const forms: readonly (readonly [RegExp, (from: string) => string])[] = [
    [/[零〇一二三四五六七八九十百]+/, () => chineseNumber(value)],
    [/[0-9]+/, () => `${value}`],
    [/[０-９]+/, () => [...`${value}`].map((digit) => String.fromCharCode(digit.charCodeAt(0) + WIDE)).join("")],
  ];
  const form = forms.find(([digits]) => digits.test(printed));
  if (!form || value < 1 || value > 99) return null;
  const [digits, write] = form;
  const mended = printed.replace(digits, write);
  return fold(mended) === fold(printed) ? null : mended;
}

/** From a half-width digit to the full-width one. */
const WIDE = 0xfee0;
