import { itemsOf, listEndingAt, listGoingOn } from "./enumeration.ts";
import { isDeed, isField, likenessOf } from "./heading.ts";
import { labelAt, laterLabels } from "./label.ts";
import { markerOf } from "./marker.ts";
import { type Paragraph, slice } from "./paragraph.ts";
import type { Unit } from "./node.ts";

/** A further heading inside a paragraph: “……。(2)关于……的问题”. */
const INNER_HEADING =
  /(?<=[。;!?] {0,4})(?=(?:\( ?(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?\)|\d{1,2}[.、]|[一二三四五六七八九十]{1,3}、) *(?:关于|针对)[^。;]{2,80}?问题)/g;

/** The paragraphs cut where a label or a heading begins inside them, each with its number and label recognised. */
export function unitsOf(paragraphs: readonly Paragraph[]): Unit[] {
  const cut = paragraphs.flatMap(pieces);
  const units = withNumbers(cut.flatMap((piece, index) => listed(piece, cut[index + 1])).map(unitOf));
  return units.map((unit, index) => (isLabel(unit, index, units) ? unit : withoutLabel(unit)));
}

function pieces(paragraph: Paragraph): Paragraph[] {
  const { text } = paragraph;
  const cuts = [...laterLabels(text), ...[...text.matchAll(INNER_HEADING)].map(({ index }) => index)].sort((a, b) => a - b);
  return cutAt(paragraph, cuts);
}

/** A list that begins within a paragraph and goes on below it, 整改措施:1.……。/ 2.……。, is cut so that each point has its own. */
function listed(paragraph: Paragraph, next: Paragraph | undefined): Paragraph[] {
  const own = markerOf(paragraph.text);
  const further = own ? listGoingOn(paragraph.text, own.kind) : [];
  if (further.length > 0) return cutAt(paragraph, further);
  const marker = next && markerOf(next.text);
  if (!marker || marker.value < 2 || isHeadingLike(next.text.slice(marker.length))) return [paragraph];
  return cutAt(paragraph, listEndingAt(paragraph.text, marker.kind, marker.value - 1).filter((at) => at > 0));
}

function cutAt(paragraph: Paragraph, cuts: readonly number[]): Paragraph[] {
  if (cuts.length === 0) return [paragraph];
  return [0, ...cuts].map((from, index) => slice(paragraph, from, cuts[index])).filter((piece) => piece.text !== "");
}

function isHeadingLike(text: string): boolean {
  const sentence = /^[^。]{0,120}/.exec(text)?.[0] ?? "";
  return likenessOf(sentence) !== null || isField(sentence) || (sentence.length <= 15 && text.length <= sentence.length + 1 && !/[,]/.test(sentence) && !isDeed(sentence));
}

function unitOf(paragraph: Paragraph): Unit {
  const found = markerOf(paragraph.text);
  const marker = found && isRunningList(paragraph.text) ? null : found;
  const from = marker?.length ?? 0;
  const label = labelAt(paragraph.text.slice(from, from + 60));
  return { paragraph, marker, label, content: from + (label?.length ?? 0) };
}

/** A paragraph that holds a whole list, “(1)……。(2)……。”, is text: its first number is no heading's. */
function isRunningList(text: string): boolean {
  const [first, second] = itemsOf(text, AT_START);
  return first?.mark === 0 && second?.value === first.value + 1;
}

const AT_START: ReadonlySet<number> = new Set([0]);

/** “问题1:” or “序号:1” on a line of its own is the number of what follows. */
function withNumbers(units: readonly Unit[]): Unit[] {
  const joined: Unit[] = [];
  let number: Unit | null = null;
  for (const unit of units) {
    const isAlone = unit.marker?.kind === "named" && unit.content >= unit.paragraph.text.length;
    if (number && !unit.marker && (unit.label === null || unit.label.label === "problem")) {
      joined.push({ ...unit, marker: number.marker && { ...number.marker, length: 0 }, label: null });
      number = null;
      continue;
    }
    if (number) joined.push(number);
    number = isAlone ? unit : null;
    if (!isAlone) joined.push(unit);
  }
  return number ? [...joined, number] : joined;
}

/** A numbered label is one only among others: (一)主要问题 (二)整改措施 (三)整改成效 below one finding. */
function isLabel({ marker, label, paragraph }: Unit, index: number, units: readonly Unit[]): boolean {
  if (!label || !marker) return true;
  if (marker.kind === "named") return label.label !== "problem";
  const kind = marker.kind;
  const isKin = (unit: Unit | undefined, step: number) =>
    unit?.marker?.value === marker.value + step && unit.label !== null && unit.label.label !== label.label;
  const before = nearest(units, index, -1, kind);
  const after = nearest(units, index, 1, kind);
  return isKin(before, -1) || isKin(after, 1) || (/[:】)]$/.test(paragraph.text.slice(0, marker.length + label.length).trim()) && label.label !== "problem");
}

/** How far apart two sub-headings of one finding may stand, in paragraphs. */
const REACH = 40;

function nearest(units: readonly Unit[], index: number, step: 1 | -1, kind: string): Unit | undefined {
  for (let distance = 1; distance <= REACH; distance += 1) {
    const unit = units[index + step * distance];
    if (unit?.marker?.kind === kind) return unit;
  }
  return undefined;
}

/** 1.存在问题:…… is a heading with a word before it; (一)存在问题 is one of that word. */
function withoutLabel(unit: Unit): Unit {
  const { marker, content, paragraph } = unit;
  const isLed = content < paragraph.text.length && /[:】] *$/.test(paragraph.text.slice(0, content));
  return { ...unit, label: null, content: isLed ? content : (marker?.length ?? 0) };
}
