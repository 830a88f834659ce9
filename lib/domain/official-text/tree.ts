import { closingFrom } from "./tail.ts";
import { isDeed, isField, likenessOf, type Likeness } from "./heading.ts";
import type { LabelAt } from "./label.ts";
import { type Marker, rankOf } from "./marker.ts";
import type { Paragraph } from "./paragraph.ts";

/** A paragraph with what it begins with. `text` from `content` on is what it says. */
export type Unit = { paragraph: Paragraph; marker: Marker | null; label: LabelAt | null; content: number };

/** A numbered (or otherwise recognised) heading with what stands below it. The root has no unit. */
export type Node = {
  unit: Unit | null;
  kind: Marker["kind"] | "bare" | "root";
  style: string;
  value: number | null;
  /** The heading's sentence within the unit's paragraph. */
  heading: { start: number; end: number };
  likeness: Likeness;
  body: Unit[];
  children: Node[];
  parent: Node | null;
  /** What stands below in reading order, paragraphs and headings alike. */
  content: (Unit | Node)[];
};

export function isNode(item: Unit | Node): item is Node {
  return "children" in item;
}

/** The words of a node's heading, folded. */
export function headingOf({ unit, heading }: Node): string {
  return unit?.paragraph.text.slice(heading.start, heading.end) ?? "";
}

/** A list that is open at some depth. */
type Frame = { node: Node; kind: Node["kind"]; style: string; last: number | null };

/**
 * Nests units by their numbering, whatever style stands at whatever depth: a style seen before goes on where its numbers go on,
 * a new one, or one that begins again with 1, goes a level deeper.
 */
export function treeOf(units: readonly Unit[]): Node {
  const root = newNode(null, "root", null);
  const frames: Frame[] = [];
  const ahead = futureOf(units);
  const nested = new Set<string>();
  const kinds = units.map((unit, index) => structureOf(unit, units[index + 1]));
  const closing = closingFrom(units, (_, index) => kinds[index] !== null);
  for (const [index, unit] of units.entries()) {
    if (index === closing) frames.length = 0;
    const kind = kinds[index] ?? (isBareAmong(unit, frames, units[index + 1]) ? "bare" : null);
    if (!kind) {
      const below = frames.at(-1)?.node ?? root;
      below.body.push(unit);
      below.content.push(unit);
      continue;
    }
    const node = newNode(unit, kind, unit.marker);
    // A style that stood below another once may stand below it again, though that other has come to its end.
    place(node, frames, (frame) => nested.has(`${frame.kind}>${kind}`) || ahead.goesOn(index, frame));
    nested.add(`${frames.at(-2)?.kind}>${kind}`);
    const parent = frames.at(-2)?.node ?? root;
    node.parent = parent;
    parent.children.push(node);
    parent.content.push(node);
  }
  return root;
}

function newNode(unit: Unit | null, kind: Node["kind"], marker: Marker | null): Node {
  const heading = unit ? sentenceOf(unit) : { start: 0, end: 0 };
  const words = unit?.paragraph.text.slice(heading.start, heading.end) ?? "";
  const likeness = kind === "named" && words !== "" ? "form" : likenessOf(words);
  const place = { kind, style: marker?.style ?? "", value: marker?.value ?? null };
  return { ...place, unit, heading, likeness, body: [], children: [], parent: null, content: [] };
}

/** The heading within a unit: its first sentence; text may run in after it. */
export function sentenceOf({ paragraph: { text }, content }: Unit): { start: number; end: number } {
  const runIn = /^[^。]{2,140}?(?:问题|现象)(?:的)?(?:整改|落实|进展|完成)*(?:情况)?(?=[。:;, ]* ?(?:【|一是|第一[,、]|首先|\(一\)|①|1[.、](?!\d)|\(1\)))/.exec(
    text.slice(content, content + 220),
  );
  if (runIn) return { start: content, end: content + runIn[0].length };
  const head = text.slice(content, content + 300);
  const stop = /[。](?=.)|[:!?](?=一是|第一[,、])/.exec(head);
  const end = stop ? content + stop.index + 1 : text.length;
  return { start: content, end };
}

/** Whether a unit is a heading with a level of its own: numbered, or without a number but a heading by its form. */
function structureOf({ paragraph: { text }, marker, label, content }: Unit, next: Unit | undefined): Node["kind"] | null {
  if (marker) return marker.kind;
  if (label || text.length > 120 || isDocumentTitle(text)) return null;
  const words = text.slice(content);
  const likeness = likenessOf(words);
  if (likeness === "form") return "bare";
  if (!next || next.marker?.kind === "named" || /[;,:]$/.test(words) || words.length > 45) return null;
  if (isField(words) && words.length <= 40 && !/[。,].|。$/.test(words)) return "bare";
  return likeness === "shortcoming" && !/[。;].|[。]$/.test(words) && !/^[一二三四五六七八九十]{1,2}[是要]/.test(words) ? "bare" : null;
}

/** A short sentence where headings without numbers are the habit: one of them that has its full stop. */
function isBareAmong({ paragraph: { text }, marker, label }: Unit, frames: readonly Frame[], next: Unit | undefined): boolean {
  if (marker || label || text.length > 25 || !next || next.marker || !/^[^。;]+。$/.test(text)) return false;
  return frames.at(-1)?.kind === "bare" && likenessOf(text) === "shortcoming";
}

/** The title of the document itself is no heading of its outline. */
function isDocumentTitle(text: string): boolean {
  return /(?:通报|公告|公示|报告|方案|意见|清单|台账|通知|反馈)$/.test(text) && /巡[察视]|整改|问题/.test(text);
}

/** No document of an office goes deeper; what seems to is no numbering. */
const DEEPEST = 12;

/** Pops and pushes `frames` so that `node` is the last one. */
function place(node: Node, frames: Frame[], goesOn: (frame: Frame) => boolean): void {
  const at = Math.min(levelFor(node, frames, goesOn), DEEPEST);
  frames.length = at;
  frames.push({ node, kind: node.kind, style: node.style, last: node.value });
}

/** At which depth the node stands: the index of the frame it replaces, or the number of those it goes below. */
function levelFor(node: Node, frames: Frame[], goesOn: (frame: Frame) => boolean): number {
  if (node.kind === "bare") return levelOfBare(node, frames);
  const same = frames.flatMap((frame, index) => (frame.kind === node.kind ? [{ frame, index }] : []));
  const expected = same.filter(({ frame }) => frame.last !== null && frame.last + 1 === node.value);
  const exact = expected.filter(({ frame }) => frame.style === node.style);
  const goingOn = chosen(node, exact.length > 0 ? exact : expected);
  if (goingOn !== null) return goingOn;
  if (same.length === 0) return levelOfNew(node, frames, goesOn);
  if (node.value === 1) return levelOfRestart(node, frames, same);
  const last = same.filter(({ frame }) => frame.style === node.style).at(-1) ?? same.at(-1);
  return last?.index ?? frames.length;
}

/** Of several lists that this number continues, the deepest, unless its heading is like those of one further out and not like the deepest's. */
function chosen(node: Node, lists: readonly { frame: Frame; index: number }[]): number | null {
  const deepest = lists.at(-1);
  if (!deepest) return null;
  const alike = lists.findLast(({ frame }) => frame.node.likeness === node.likeness);
  return (node.likeness === null || deepest.frame.node.likeness === node.likeness ? deepest : (alike ?? deepest)).index;
}

/** A style not seen above: below what is open, save lists further in by nature that have come to their end. */
function levelOfNew(node: Node, frames: readonly Frame[], goesOn: (frame: Frame) => boolean): number {
  let level = frames.length;
  if (node.kind === "root" || node.kind === "bare") return level;
  const rank = rankOf(node.kind);
  for (let index = frames.length - 1; index >= 0; index -= 1) {
    const frame = frames[index];
    if (!frame || frame.kind === "root" || frame.kind === "named") continue;
    if (frame.kind !== "bare" && (rankOf(frame.kind) <= rank || goesOn(frame))) break;
    if (frame.kind === "bare") continue;
    level = index;
  }
  return level;
}

/** A list that begins again with 1 while one of its style is open. */
function levelOfRestart(node: Node, frames: readonly Frame[], same: readonly { frame: Frame; index: number }[]): number {
  const last = same.at(-1);
  if (!last) return frames.length;
  const top = frames.length - 1;
  if (last.index < top) return frames.length;
  const nests = last.frame.style !== node.style || (last.frame.node.likeness !== null && node.likeness === null);
  return nests ? frames.length : last.index;
}

/** A heading without a number: beside the one before it of its kind, else below whatever is no finding. */
function levelOfBare(node: Node, frames: readonly Frame[]): number {
  const field = isField(headingOf(node));
  const sibling = frames.findIndex((frame) => frame.kind === "bare" && isField(headingOf(frame.node)) === field);
  if (sibling >= 0) return sibling;
  const finding = frames.findIndex(({ node: open }) => open.likeness === "form" && node.likeness === "form" && !isField(headingOf(open)));
  return finding >= 0 ? finding : frames.length;
}

/** Looks ahead in the numbering: does the list of a frame go on before it begins anew? */
function futureOf(units: readonly Unit[]) {
  const places = new Map<string, number[]>();
  for (const [index, { marker }] of units.entries()) {
    if (!marker) continue;
    const key = `${marker.kind} ${marker.value}`;
    const list = places.get(key);
    if (list) list.push(index);
    else places.set(key, [index]);
  }
  const after = (kind: string, value: number, index: number) => firstAfter(places.get(`${kind} ${value}`) ?? [], index);
  return {
    goesOn(index: number, frame: Frame): boolean {
      if (frame.last === null) return false;
      const next = after(frame.kind, frame.last + 1, index);
      return next < after(frame.kind, 1, index) && next !== Infinity;
    },
  };
}

/** The first entry of a sorted list that is beyond `index`; Infinity where there is none. */
function firstAfter(sorted: readonly number[], index: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > index) high = middle;
    else low = middle + 1;
  }
  return sorted[low] ?? Infinity;
}

function tellsDeed(node: Node): boolean {
  const heading = headingOf(node);
  return isDeed(heading) && node.likeness === null && !isField(heading) && node.children.every(({ likeness }) => likeness === null);
}

/** True where at least half of the given headings begin as a measure does. */
export function areDeeds(nodes: readonly Node[]): boolean {
  return nodes.length > 0 && nodes.filter(tellsDeed).length >= nodes.length / 2;
}
