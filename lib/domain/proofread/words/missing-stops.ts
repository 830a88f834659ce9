import { isFurniture } from "../../official-text/furniture.ts";
import { placeOf, type Paragraph } from "../../official-text/paragraph.ts";
import type { CheckedText } from "../checked-text.ts";
import type { Slip } from "../slip.ts";

/** Stops left out: before 二是, at the end of a paragraph. Those of headings are looked at level by level, in heading-stops.ts. */
export function missingStops({ text, paragraphs }: CheckedText): Slip[] {
  return paragraphs.flatMap((paragraph) => [...betweenPoints(text, paragraph), ...atParagraphEnd(text, paragraph)]);
}

const STOP = "。";

/** The mend puts the stop behind the last character, so the slip is that character. */
function atEnd(text: string, end: number, message: string): Slip {
  const from = end - 1;
  return { code: "punctuation", severity: "warning", message, start: from, end, mend: text.slice(from, end) + STOP };
}

/** ……到位二是……: in a paragraph that has a 一是. 第二是, 其二是 and 十二是 are other words. */
const NEXT_POINT = /[\u4e00-\u9fa5\d%”》](?=(?:[二三四五六七八九]|十[一二三四五]?)是[\u4e00-\u9fa5])/g;
const OTHER = /[第其之十二三四五六七八九这那初唯重同]/;

function betweenPoints(text: string, paragraph: Paragraph): Slip[] {
  if (!paragraph.text.includes("一是")) return [];
  return [...paragraph.text.matchAll(NEXT_POINT)]
    .filter(({ 0: before }) => !OTHER.test(before))
    .map(({ index }) => atEnd(text, placeOf(paragraph, index) + 1, "前后两点之间缺少标点。"));
}

/** Long enough to be told from a heading, with sentences in it. */
const LONG = 40;

function atParagraphEnd(text: string, paragraph: Paragraph): Slip[] {
  const said = paragraph.text;
  const isProse = said.length >= LONG && /。[\u4e00-\u9fa5“《(\d]/.test(said) && /[\u4e00-\u9fa5%]$/.test(said);
  // Where the text breaks off within a line, a table or a signature may follow.
  if (!isProse || isFurniture(said)) return [];
  const end = placeOf(paragraph, said.length - 1) + 1;
  return [atEnd(text, end, "段末缺少句号。")];
}
