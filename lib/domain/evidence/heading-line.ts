/** No heading is longer. */
const LONGEST = 40;
const NUMERAL = "[一二三四五六七八九十]{1,3}";
const LEVELS = [new RegExp(`^${NUMERAL}、`), new RegExp(`^[（(]${NUMERAL}[）)]`)];

/**
 * Which level of heading a line is by the way official papers number them, 一、 or （一）; null for text. Few offices use their
 * program's own headings, and who cannot see the bold print finds the way by these.
 */
export function headingLevelOf(line: string): number | null {
  const text = line.trim();
  if (text.length > LONGEST || /[。；，：:;,.]$/.test(text)) return null;
  const level = LEVELS.findIndex((pattern) => pattern.test(text));
  return level === -1 ? null : level + 1;
}
