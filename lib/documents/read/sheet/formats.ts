import type { Package } from "../package.ts";
import { readXml, wholeNumber } from "../xml.ts";

/** What people see where a cell holds a number. "month" is a date shown without its day; "padded" a number such as 007. */
export type NumberFormat = { kind: "general" | "day" | "month" | "time" | "percent" } | { kind: "padded"; width: number };

const GENERAL: NumberFormat = { kind: "general" };

/** Excel's own formats that files refer to without writing them out. Those from 27 on are the Chinese ones. */
const BUILT_IN: ReadonlyMap<number, NumberFormat> = new Map<number, NumberFormat>([
  ...[9, 10].map((id) => [id, { kind: "percent" }] as const),
  ...[14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58].map((id) => [id, { kind: "day" }] as const),
  ...[17, 27, 36, 50, 52, 57].map((id) => [id, { kind: "month" }] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, { kind: "time" }] as const),
]);

/** Reads styles.xml: the number format of every cell style, by its index. None without a part. */
export async function readFormats(source: Package, part: string | null): Promise<NumberFormat[]> {
  const own = new Map<number, NumberFormat>();
  const ids: number[] = [];
  let inCells = false;
  if (part === null) return [];
  await readXml(source.read(part), {
    open: ({ name, attribute }) => {
      if (name === "x:numFmt") own.set(wholeNumber(attribute("numFmtId")) ?? -1, formatOf(attribute("formatCode") ?? ""));
      else if (name === "x:cellXfs") inCells = true;
      else if (name === "x:xf" && inCells) ids.push(wholeNumber(attribute("numFmtId")) ?? 0);
      // A conditional style's number formats are not those of cells.
      return name !== "x:dxfs";
    },
    close: (name) => {
      if (name === "x:cellXfs") inCells = false;
    },
  });
  return ids.map((id) => own.get(id) ?? BUILT_IN.get(id) ?? GENERAL);
}

/** Formats longer than this are nobody's. */
const CODE_LIMIT = 255;

/** What a format code such as yyyy"年"m"月"d"日";@ makes of a number. */
function formatOf(written: string): NumberFormat {
  const code = written.slice(0, CODE_LIMIT).replace(/"[^"]*"?|\\.|_.|\*./g, "").replace(/\[(?![hms]+\])[^\]]*\]/gi, "").split(";")[0] ?? "";
  if (/general/i.test(code)) return GENERAL;
  if (/%/.test(code)) return { kind: "percent" };
  const isNumber = /[0#?]/.test(code.replace(/s\.0+/gi, ""));
  if (!isNumber && /[yd]|e|aaa/i.test(code)) return { kind: /d|aaa/i.test(code) ? "day" : "month" };
  if (!isNumber && /[hs]/i.test(code)) return { kind: "time" };
  if (!isNumber && /m/i.test(code)) return { kind: "month" };
  const zeros = /^0{2,15}$/.exec(code.trim());
  return zeros ? { kind: "padded", width: zeros[0].length } : GENERAL;
}
