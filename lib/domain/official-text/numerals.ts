const DIGITS = new Map([..."零一二三四五六七八九"].map((digit, value) => [digit, value]));
DIGITS.set("〇", 0).set("两", 2).set("○", 0);

/** The characters a Chinese number is written with, for use inside a regular expression's brackets. */
export const HAN_DIGITS = "零〇一二三四五六七八九十百";

/**
 * The value of a Chinese or Arabic number up to 9999: "二十八", "二〇二二", "28". Null for what is no number.
 * Full-width digits are folded before they come here.
 */
export function numeral(text: string): number | null {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  if (text === "" || text.length > 9) return null;
  if (!/[十百千]/.test(text)) return positional(text);
  let sum = 0;
  let digit: number | null = null;
  for (const sign of text) {
    const unit = UNITS.get(sign);
    if (unit === undefined) {
      const value = DIGITS.get(sign);
      if (value === undefined) return null;
      digit = value;
    } else {
      sum += (digit ?? 1) * unit;
      digit = null;
    }
  }
  return sum + (digit ?? 0);
}

const UNITS = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/** "二〇二二": digit by digit. */
function positional(text: string): number | null {
  const digits = [...text].map((sign) => DIGITS.get(sign));
  return digits.includes(undefined) ? null : Number(digits.join(""));
}
