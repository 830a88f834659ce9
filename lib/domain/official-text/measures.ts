import { clausesOf, itemsOf } from "./enumeration.ts";
import type { Label } from "./label.ts";
import { lastUpTo, type Paragraph, placeOf, slice } from "./paragraph.ts";
import type { Span } from "./outline.ts";
import { isNode, type Node, type Unit } from "./node.ts";

/** A stretch of a finding's text: its lines, each with the number it began with, under the label they stand below. */
export type Line = { paragraph: Paragraph; kind: string | null; value: number | null; depth: number };
export type Section = { label: Label | null; lines: Line[] };

/** What stands below a finding's heading, by label: what runs in after the heading, its paragraphs, its numbered points. */
export function sectionsOf(finding: Node): Section[] {
  const sections: Section[] = [{ label: null, lines: [] }];
  const { unit, heading } = finding;
  if (unit && heading.end < unit.paragraph.text.length) add(sections, unit.paragraph, heading.end, { kind: null, value: null, depth: 0 });
  collect(finding, sections, 0);
  return sections.filter(({ label, lines }) => label !== null || lines.length > 0);
}

function collect(node: Node, sections: Section[], depth: number): void {
  for (const item of node.content) {
    if (isNode(item)) {
      if (item.unit) addUnit(sections, item.unit, { kind: item.kind, value: item.value, depth });
      collect(item, sections, item.unit?.label ? depth : depth + 1);
    } else addUnit(sections, item, { kind: null, value: null, depth });
  }
}

const BULLET = /^(?:-{1,2}|[•●■◆▪·○◇□★※*]) */;

function addUnit(sections: Section[], { paragraph, label, content }: Unit, line: Omit<Line, "paragraph">): void {
  const bullet = line.kind === null ? BULLET.exec(paragraph.text.slice(content)) : null;
  if (bullet) return add(sections, paragraph, content + bullet[0].length, { ...line, kind: "bullet" });
  if (!label) return add(sections, paragraph, content, line);
  sections.push({ label: label.label, lines: [] });
  if (content < paragraph.text.length) add(sections, paragraph, content, { ...line, kind: null, value: null });
}

function add(sections: Section[], paragraph: Paragraph, from: number, line: Omit<Line, "paragraph">): void {
  const rest = slice(paragraph, from);
  const text = /^[。:;, ]+/.exec(rest.text);
  const said = text ? slice(rest, text[0].length) : rest;
  if (said.text) sections.at(-1)?.lines.push({ paragraph: said, ...line });
}

/** The lines that tell what is done: under 整改措施, else under 整改情况 or 整改成效, else all that is not the problem itself. */
export function linesOfDeeds(sections: readonly Section[]): Line[] {
  for (const label of ["measures", "progress", "outcome"] as const) {
    const labelled = sections.filter((section) => section.label === label).flatMap(({ lines }) => lines);
    if (labelled.length > 0) return labelled;
  }
  return sections.filter(({ label }) => label === null).flatMap(({ lines }) => lines);
}

/** The measures in the lines of a finding, as passages of the text: numbered points, 一是…二是…, clauses, or paragraphs. */
export function measuresIn(lines: readonly Line[]): Span[] {
  if (lines.length === 0) return [];
  const numbered = numberedPoints(lines);
  if (numbered) return numbered;
  const whole = concatenate(lines.map(({ paragraph }) => paragraph));
  const items = itemsOf(whole.text, whole.breaks);
  const last = items.at(-1);
  if (last) return items.map((item) => trimmed(whole, item.start, item === last ? endOfLast(item, whole) : item.end));
  const clauses = lines.length === 1 ? clausesOf(whole.text) : [];
  if (clauses.length > 0) return clauses.map(({ start, end }) => trimmed(whole, start, end));
  return lines.map(({ paragraph }) => passageOf(paragraph)).filter(({ start, end }) => end > start);
}

/** The points 一是…二是… of some paragraphs, each as far as its own paragraph goes. */
export function pointsIn(paragraphs: readonly Paragraph[]): Paragraph[] {
  const whole = concatenate(paragraphs);
  return itemsOf(whole.text, whole.breaks).flatMap(({ start, end }) => {
    const { paragraph, at: from } = whole.pieces[lastUpTo(whole.pieces, start)] ?? { paragraph: undefined, at: 0 };
    return paragraph ? [slice(paragraph, start - from, Math.min(end - from, paragraph.text.length))] : [];
  });
}

/** Points that are paragraphs with a number: each with the paragraphs below it. Null where the lines hold none, or 一是 comes first. */
function numberedPoints(lines: readonly Line[]): Span[] | null {
  const first = lines.findIndex(({ kind }) => kind !== null && kind !== "bare");
  if (first < 0) return null;
  const before = concatenate(lines.slice(0, first).map(({ paragraph }) => paragraph));
  const running = itemsOf(before.text, before.breaks);
  if (running.length > 0 && running.at(-1)?.value !== (lines[first]?.value ?? 0) - 1) return null;
  // The first points of a list may stand in one paragraph, those that follow in their own.
  const opened = running.map(({ start, end }) => trimmed(before, start, end));
  const outer = lines.reduce((least, { kind, depth }) => (kind === null ? least : Math.min(least, depth)), Infinity);
  const heads = lines.flatMap((line, index) => (line.kind !== null && line.depth === outer ? [index] : []));
  return opened.concat(heads.map((head, index) => {
    const next = heads[index + 1] ?? endOfPoint(lines, head);
    const opening = lines[head]?.paragraph;
    const closing = lines[next - 1]?.paragraph ?? opening;
    if (!opening || !closing) return { start: 0, end: 0 };
    return { start: passageOf(opening).start, end: passageOf(closing).end };
  }));
}

/** The last point ends with its own paragraph and what is numbered below it; a closing remark is none of it. */
function endOfPoint(lines: readonly Line[], head: number): number {
  const heads = lines.filter(({ kind, depth }) => kind !== null && depth === (lines[head]?.depth ?? 0));
  const several = heads.length > 1 && lines.length >= heads.length * 2 - 1;
  const after = lines.findIndex((line, index) => index > head && (isRemark(line.paragraph.text) || (!several && line.kind === null && line.depth <= (lines[head]?.depth ?? 0))));
  return after < 0 ? lines.length : after;
}

/** A sentence that sums up: 截至目前，该问题已整改到位。 */
function isRemark(text: string): boolean {
  return /^(?:截至|截止|目前|综上|通过(?:以上|上述|整改)|该(?:项)?问题|此问题|整改(?:状态|结果|完成)|以上|经(?:过)?整改)/.test(text) && text.length <= 80;
}

/** The last item ends with its paragraph, unless the items before it run over several too; a closing remark is none of it. */
function endOfLast(item: { start: number }, { text, pieces }: Whole): number {
  const own = lastUpTo(pieces, item.start) + 1;
  const isSpread = own > 2;
  const end = pieces.findIndex(({ paragraph }, index) => index >= own && (!isSpread || isRemark(paragraph.text)));
  return end < 0 ? text.length : (pieces[end]?.at ?? text.length);
}

function passageOf(paragraph: Paragraph): Span {
  return trimmed(concatenate([paragraph]), 0, paragraph.text.length);
}

/** Paragraphs as one text: each with the place where it begins in it. */
type Whole = { text: string; breaks: ReadonlySet<number>; pieces: readonly { at: number; paragraph: Paragraph }[] };

function concatenate(paragraphs: readonly Paragraph[]): Whole {
  let length = 0;
  const pieces = paragraphs.map((paragraph) => {
    const at = length;
    length += paragraph.text.length;
    return { at, paragraph };
  });
  return { text: paragraphs.map(({ text }) => text).join(""), breaks: new Set(pieces.map(({ at }) => at)), pieces };
}

/** Where character `index` of the whole stands in the text read. */
function placeIn({ pieces }: Whole, index: number): number {
  const piece = pieces[lastUpTo(pieces, index)];
  return piece ? placeOf(piece.paragraph, index - piece.at) : 0;
}

/** The passage without blanks and separators at its ends; a full stop stays. */
function trimmed(whole: Whole, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /[:;,、。 ]/.test(whole.text.charAt(start))) start += 1;
  while (end > start && /[;,、: ]/.test(whole.text.charAt(end - 1))) end -= 1;
  if (end <= start) return { start: placeIn(whole, from), end: placeIn(whole, from) };
  return { start: placeIn(whole, start), end: placeIn(whole, end - 1) + 1 };
}
