import { isField } from "./heading.ts";
import { rankOf } from "./marker.ts";
import { headingOf, isWhole, type Node, type Unit } from "./node.ts";

/** A list that is open at some depth. */
export type Frame = { node: Node; kind: Node["kind"]; style: string; last: number | null };

/** A list that a number could belong to: the depth it stands at, and its latest node. */
type Candidate = { node: Node; style: string; index: number };

/** No document of an office goes deeper; what seems to is no numbering. */
const DEEPEST = 12;

/** The lists that are open while a text is read, the outermost first. */
export class Nesting {
  readonly frames: Frame[] = [];
  private readonly units: readonly Unit[];
  private readonly ahead: ReturnType<typeof futureOf>;
  /** Lists that have come to an end, with the style they stood below: numbers that run through a text take them up again. */
  private readonly ended = new Map<string, { frame: Frame; above: string }>();
  private readonly nested = new Set<string>();

  constructor(units: readonly Unit[]) {
    this.units = units;
    this.ahead = futureOf(units);
  }

  /** Opens the node as the innermost list entry; gives what it stands below. */
  place(node: Node, unit: number): Frame | undefined {
    this.cut(Math.min(this.levelOf(node, unit), DEEPEST), node.kind);
    const above = this.frames.at(-1);
    this.frames.push({ node, kind: node.kind, style: node.style, last: node.value });
    this.nested.add(`${above?.kind}>${node.kind}`);
    return above;
  }

  close(): void {
    this.cut(0);
  }

  /** Closes the lists from this depth on; the one at it goes on if it is of the kind that comes next. */
  private cut(level: number, next?: Node["kind"]): void {
    for (let index = this.frames.length - 1; index >= level; index -= 1) {
      const [frame, above] = [this.frames[index], this.frames[index - 1]];
      if (frame && above) this.ended.set(frame.kind, { frame, above: above.kind });
    }
    if (next !== undefined) this.ended.delete(next);
    this.frames.length = Math.min(this.frames.length, level);
  }

  /** At which depth the node stands: the index of the frame it replaces, or the number of those it goes below. */
  private levelOf(node: Node, unit: number): number {
    if (node.kind === "bare") return levelOfBare(node, this.frames, this.units[unit + 1]);
    if (node.value === 1 && isLeadIn(this.units[unit - 1])) return this.frames.length;
    const going = this.going(node, unit);
    if (going !== null) return going;
    const same = this.frames.flatMap((frame, index) => (frame.kind === node.kind ? [{ frame, index }] : []));
    const [last] = same.slice(-1);
    if (!last) return this.levelOfNew(node, unit);
    if (node.value === 1) return last.index < this.frames.length - 1 || nestsBelow(node, last.frame) ? this.frames.length : last.index;
    return same.findLast(({ frame }) => frame.style === node.style)?.index ?? last.index;
  }

  /** The list that this number goes on with: open, or ended while a heading of its usual kind is open. Null where there is none. */
  private going(node: Node, unit: number): number | null {
    const lists = this.frames.flatMap((frame, index): Candidate[] =>
      frame.kind === node.kind && frame.last !== null && frame.last + 1 === node.value ? [{ node: frame.node, style: frame.style, index }] : [],
    );
    const ended = this.ended.get(node.kind);
    if (ended && ended.frame.last !== null && ended.frame.last + 1 === node.value) {
      if (this.frames.at(-1)?.kind === ended.above) lists.push({ node: ended.frame.node, style: ended.frame.style, index: this.frames.length });
    }
    const exact = lists.filter(({ style }) => style === node.style);
    return chosen(node, exact.length > 0 ? exact : lists, this.ahead.opensList(unit));
  }

  /** A style not seen above: below what is open, save lists further in by nature that have come to their end. */
  private levelOfNew(node: Node, unit: number): number {
    const { frames } = this;
    if (node.kind === "root" || node.kind === "bare") return frames.length;
    const rank = rankOf(node.kind);
    let level = frames.length;
    for (let index = frames.length - 1; index >= 0; index -= 1) {
      const frame = frames[index];
      if (!frame || frame.kind === "root" || frame.kind === "named" || frame.kind === "bare") continue;
      if (rankOf(frame.kind) <= rank || this.holds(frame, node, unit)) break;
      level = index;
    }
    return level;
  }

  /** Does a list further in by nature hold this one all the same? */
  private holds(frame: Frame, node: Node, unit: number): boolean {
    return this.nested.has(`${frame.kind}>${node.kind}`) || this.ahead.goesOn(unit, frame) || (node.value === 1 && isHeadingAlone(frame.node));
  }
}

/** 整改措施: on a line of its own, or a sentence that ends in a colon: the list below is of whatever it stands below. */
function isLeadIn(unit: Unit | undefined): boolean {
  if (!unit || unit.marker) return false;
  return unit.label !== null && unit.label.label !== "problem" ? unit.content >= unit.paragraph.text.length : unit.paragraph.text.endsWith(":");
}

/** A heading with nothing below it yet; what follows at once is its own. */
function isHeadingAlone(node: Node): boolean {
  const heading = headingOf(node);
  if (node.content.length > 0 || !isWhole(node) || heading.length > 60) return false;
  return node.likeness !== null || isField(heading) || heading.length <= 25;
}

/**
 * Of several lists that this number continues: the one above the deepest where a list of the style begins right below the node;
 * else the deepest, unless the heading is like those of one further out and not like the deepest's.
 */
function chosen(node: Node, lists: readonly Candidate[], opensList: boolean): number | null {
  const deepest = lists.at(-1);
  if (!deepest) return null;
  const outer = lists.at(-2);
  if (outer && opensList) return outer.index;
  if (node.likeness === null || deepest.node.likeness === node.likeness) return deepest.index;
  const alike = lists.findLast((list) => list.node.likeness === node.likeness && (node.likeness === "form" || isWhole(list.node) === isWhole(node)));
  return (alike ?? deepest).index;
}

const CLARITY = { form: 2, shortcoming: 1, none: 0 };

/** Does a list that begins again with 1 right after an entry of its style stand below that entry? */
function nestsBelow(node: Node, frame: Frame): boolean {
  if (frame.style !== node.style || frame.node.content.length === 0) return frame.style !== node.style || isHeadingAlone(frame.node);
  return CLARITY[node.likeness ?? "none"] < CLARITY[frame.node.likeness ?? "none"];
}

/** A heading without a number: beside the one before it of its kind, else above the list that follows it, else below whatever is no finding. */
function levelOfBare(node: Node, frames: readonly Frame[], next: Unit | undefined): number {
  const field = isField(headingOf(node));
  const sibling = frames.findIndex((frame) => frame.kind === "bare" && isField(headingOf(frame.node)) === field);
  if (sibling >= 0) return sibling;
  let list = next?.marker ? frames.findLastIndex(({ kind }) => kind === next.marker?.kind) : -1;
  while (list > 0 && frames[list - 1]?.kind === "bare") list -= 1;
  if (list >= 0) return list;
  const finding = frames.findIndex(({ node: open }) => open.likeness === "form" && node.likeness === "form" && !isField(headingOf(open)));
  return finding >= 0 ? finding : frames.length;
}

/** Looks ahead in the numbering. */
function futureOf(units: readonly Unit[]) {
  const places = Map.groupBy(units.keys(), (index) => {
    const marker = units[index]?.marker;
    return marker ? `${marker.kind} ${marker.value}` : "";
  });
  const after = (kind: string, value: number, index: number) => firstAfter(places.get(`${kind} ${value}`) ?? [], index);
  return {
    /** Does the list of a frame go on before it begins anew? */
    goesOn(index: number, frame: Frame): boolean {
      if (frame.last === null) return false;
      const next = after(frame.kind, frame.last + 1, index);
      return next < after(frame.kind, 1, index) && next !== Infinity;
    },
    /** Is the next number of all a 1 in the style of this one? */
    opensList(index: number): boolean {
      const next = units[index + 1]?.marker ?? units[index + 2]?.marker;
      return next?.kind === units[index]?.marker?.kind && next?.value === 1;
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
