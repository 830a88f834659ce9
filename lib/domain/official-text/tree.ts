import { closingFrom } from "./tail.ts";
import { isDeed, isField, likenessOf, type Likeness } from "./heading.ts";
import type { LabelAt } from "./label.ts";
import type { Marker } from "./marker.ts";
import { type Frame, habitsOf, Nesting } from "./nesting.ts";
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

/**
 * Nests units by their numbering, whatever style stands at whatever depth. Twice: which style stands below which is plain only when
 * the whole text has been seen, and where the first reading hesitated the second follows what is usual in this text.
 */
export function treeOf(units: readonly Unit[]): Node {
  const kinds = units.map((unit, index) => structureOf(unit, units[index + 1]));
  const closing = closingFrom(units, (_, index) => kinds[index] !== null);
  const first = grown(units, kinds, closing, new Map());
  return grown(units, kinds, closing, habitsOf(first));
}

function grown(units: readonly Unit[], kinds: readonly (Node["kind"] | null)[], closing: number, habits: ReadonlyMap<string, string>): Node {
  const root = newNode(null, "root", null);
  const nesting = new Nesting(units, habits);
  for (const [index, unit] of units.entries()) {
    if (index === closing) nesting.close();
    const kind = kinds[index] ?? (isBareAmong(unit, nesting.frames, units[index + 1]) ? "bare" : null);
    if (!kind) {
      const below = nesting.frames.at(-1)?.node ?? root;
      below.body.push(unit);
      below.content.push(unit);
      continue;
    }
    const node = newNode(unit, kind, unit.marker);
    const parent = nesting.place(node, index)?.node ?? root;
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

function tellsDeed(node: Node): boolean {
  const heading = headingOf(node);
  return isDeed(heading) && node.likeness === null && !isField(heading) && node.children.every(({ likeness }) => likeness === null);
}

/** True where at least half of the given headings begin as a measure does. */
export function areDeeds(nodes: readonly Node[]): boolean {
  return nodes.length > 0 && nodes.filter(tellsDeed).length >= nodes.length / 2;
}
