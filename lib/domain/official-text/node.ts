import { isDeed, isField, likenessOf, type Likeness } from "./heading.ts";
import type { LabelAt } from "./label.ts";
import type { Marker } from "./marker.ts";
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

/** Where a unit's heading stands, and how it speaks. */
type Head = Pick<Node, "heading" | "likeness">;

export function headIn(unit: Unit, kind: Node["kind"]): Head {
  const heading = sentenceOf(unit);
  const words = unit.paragraph.text.slice(heading.start, heading.end);
  return { heading, likeness: kind === "named" && words !== "" ? "form" : likenessOf(words) };
}

export function newNode(unit: Unit | null, kind: Node["kind"], { heading, likeness }: Head): Node {
  const place = { kind, style: unit?.marker?.style ?? "", value: unit?.marker?.value ?? null };
  return { ...place, unit, heading, likeness, body: [], children: [], content: [] };
}

export function newRoot(): Node {
  return newNode(null, "root", { heading: { start: 0, end: 0 }, likeness: null });
}

/** The heading within a unit: its first sentence; text may run in after it. */
function sentenceOf({ paragraph: { text }, content }: Unit): { start: number; end: number } {
  const runIn = /^[^。]{2,140}?(?:问题|现象)(?:的)?(?:整改|落实|进展|完成)*(?:情况)?(?=[。:;, ]* ?(?:【|一是|第一[,、]|首先|\(一\)|①|1[.、](?!\d)|\(1\)))/.exec(
    text.slice(content, content + 220),
  );
  if (runIn) return { start: content, end: content + runIn[0].length };
  const head = text.slice(content, content + 300);
  const stop = /[。](?=.)|[:!?](?=一是|第一[,、])/.exec(head);
  const end = stop ? content + stop.index + 1 : text.length;
  return { start: content, end };
}

function tellsDeed(node: Node): boolean {
  const heading = headingOf(node);
  return isDeed(heading) && node.likeness === null && !isField(heading) && node.children.every(({ likeness }) => likeness === null);
}

/** True where at least half of the given headings begin as a measure does. */
export function areDeeds(nodes: readonly Node[]): boolean {
  return nodes.length > 0 && nodes.filter(tellsDeed).length >= nodes.length / 2;
}

/** True where most of the given nodes are short headings that something stands below, and do not begin as measures do. */
export function areHeadings(nodes: readonly Node[]): boolean {
  return nodes.length > 0 && !areDeeds(nodes) && nodes.filter(holdsText).length > nodes.length / 2 && nodes.some(holdsList);
}

/** Measures stand below: a list, labelled lines or several paragraphs. A measure with a heading of its own has one paragraph. */
function holdsList({ children, body }: Node): boolean {
  const isList = ({ label, paragraph: { text } }: Unit) => label !== null || /^(?:一是|一要|第一[,、]|首先|①|\(1\)|\(一\)|1[.、])|;.*;/.test(text);
  return children.length > 0 || body.length > 1 || body.some(isList);
}

function holdsText(node: Node): boolean {
  const heading = headingOf(node);
  return node.content.length > 0 && isWhole(node) && heading.length <= 45 && !/。./.test(heading);
}

/** Does the heading take up its paragraph? */
export function isWhole({ unit, heading }: Node): boolean {
  return unit === null || heading.end >= unit.paragraph.text.length;
}
