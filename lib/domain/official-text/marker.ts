import { HAN_DIGITS, numeral } from "./numerals.ts";

/** The kinds of numbering that official texts put before a heading, from the outermost to the innermost as they are meant to nest. */
const MARKER_KINDS = ["section", "han", "hanParen", "digit", "decimal", "digitParen", "digitHalfParen", "circle"] as const;
export type MarkerKind = (typeof MARKER_KINDS)[number];

/** A number before a heading: 一、 (一) 1. 1、 1.1 (1) 1) ① or 问题1:. `length` is how much of the paragraph it takes. */
export type Marker = { kind: MarkerKind | "named"; style: string; value: number; length: number };

const HAN = `[${HAN_DIGITS}]{1,5}`;

type Rule = { kind: Marker["kind"]; form: RegExp; style?: (match: RegExpExecArray) => string };

const RULES: readonly Rule[] = [
  { kind: "section", form: new RegExp(`^第(${HAN}|\\d{1,2})(?:部分|章|节)[、.:]? *`) },
  // A range such as “一、二级” is no number.
  { kind: "han", form: new RegExp(`^(${HAN}) ?[、.,:](?![${HAN_DIGITS}][级季线类等期楼层届年把名点是])[、.]? *(?!\\d)`) },
  { kind: "hanParen", form: new RegExp(`^\\(? ?(${HAN}) ?\\)[、.,:]? *`) },
  { kind: "decimal", form: /^\d{1,2}\.(?:\d{1,2}\.)?(\d{1,2})(?:[.、] *| +(?=[^\d\s])|(?=关于|针对|“))/ },
  { kind: "digit", form: /^(\d{1,3}) ?([.、])(?:(?!\d)|(?=\d{4}年|\d{1,2}月\d|\d{4,6}[热专])) *[.、]? */, style: (match) => match[2] ?? "" },
  // 第一，关于……的问题: a heading; 第一，加强学习 is a measure and none of ours.
  { kind: "digit", form: new RegExp(`^第(${HAN})[,、:] *(?=(?:关于|针对|“)[^。;]{2,60}问题|[^。;,]{2,40}的问题)`), style: () => "第" },
  { kind: "digitParen", form: /^\( ?(\d{1,3}) ?\)[、.,:]? */ },
  { kind: "digitHalfParen", form: /^(\d{1,3}) ?\)[、.]? */ },
  { kind: "named", form: /^序号 ?[:.]? ?(\d{1,3}) *$/ },
  {
    kind: "named",
    form: new RegExp(`^[【(]?(?:巡[察视])?(?:具体|反馈|存在|主要|整改)?的?问题 ?(?:之)?[(]?(${HAN}|\\d{1,3})[)]?(?: ?】|\\))? ?(?:[:、.,] *| +|$|(?<=[】)]))`),
  },
];

/** Signs that are number and brackets in one character, by the code of the sign for 1 or, where a set goes on elsewhere, for `from`. */
const ENCLOSED: readonly { kind: MarkerKind; first: number; last: number; from?: number }[] = [
  { kind: "circle", first: 0x2460, last: 0x2473 },
  { kind: "circle", first: 0x3251, last: 0x325f, from: 21 },
  { kind: "circle", first: 0x32b1, last: 0x32bf, from: 36 },
  { kind: "circle", first: 0x24eb, last: 0x24f4, from: 11 },
  { kind: "circle", first: 0x2776, last: 0x277f },
  { kind: "circle", first: 0x2780, last: 0x2789 },
  { kind: "circle", first: 0x278a, last: 0x2793 },
  { kind: "circle", first: 0x24f5, last: 0x24fe },
  { kind: "digitParen", first: 0x2474, last: 0x2487 },
  { kind: "digit", first: 0x2488, last: 0x249b },
  { kind: "hanParen", first: 0x3220, last: 0x3229 },
  { kind: "circle", first: 0x3280, last: 0x3289 },
];

/** The number that a folded paragraph begins with, or null. “2022年”, “1.5万元” and “3.67万” are none. */
export function markerOf(text: string): Marker | null {
  const head = text.slice(0, 30);
  const enclosed = enclosedMarker(head);
  if (enclosed) return enclosed;
  for (const { kind, form, style } of RULES) {
    const match = form.exec(head);
    const value = match && numeral(match[1] ?? "");
    if (match && value !== null && value > 0) return { kind, style: style?.(match) ?? "", value, length: match[0].length };
  }
  return null;
}

function enclosedMarker(head: string): Marker | null {
  const code = head.charCodeAt(0);
  const set = ENCLOSED.find(({ first, last }) => code >= first && code <= last);
  if (!set) return null;
  const blanks = /^.[、.,]? */.exec(head);
  return { kind: set.kind, style: "", value: code - set.first + (set.from ?? 1), length: blanks?.[0].length ?? 1 };
}

/** How far out a kind is meant to stand: smaller is further out. */
export function rankOf(kind: Marker["kind"]): number {
  return kind === "named" ? MARKER_KINDS.length : MARKER_KINDS.indexOf(kind);
}
