import { formatted } from "./number-formats.ts";
import type { AbstractList, Level, List, Numbering } from "./numbering.ts";
import type { Styles } from "./styles.ts";

/** What a paragraph says of its own number; null where it leaves that to its style. */
export type OwnNumber = { numId: number | null; level: number | null; style: string | null };

/** A number as Word shows it before a paragraph, and what stands between the two. */
export type Mark = { text: string; suffix: string };

type Place = { list: List; numId: number; at: number; level: Level; counted: number; abstract: AbstractList };

const LEVELS = 9;

/** Counts through one document: give it the paragraphs in order, and it answers each one's number, null where it has none. */
export function numberer(numbering: Numbering, styles: Styles): (paragraph: OwnNumber) => Mark | null {
  // Lists made from the same definition go on counting where another one stopped, unless they say where to start.
  const counters = new Map<number, (number | null)[]>();
  const begun = new Set<string>();
  return (paragraph) => {
    const place = placeOf(paragraph, numbering, styles);
    if (!place) return null;
    const { list, numId, at, counted } = place;
    const running = counters.get(counted) ?? Array.from({ length: LEVELS }, () => null);
    counters.set(counted, running);
    const startsAnew = list.starts.has(at) && !begun.has(`${numId}/${at}`);
    begun.add(`${numId}/${at}`);
    const before = startsAnew ? null : (running[at] ?? null);
    running[at] = before === null ? startOf(place, at) : before + 1;
    // A level that was left out counts as begun: after 1.1.1 the next paragraph of the second level is 1.2.
    for (let above = 0; above < at; above += 1) running[above] ??= startOf(place, above);
    for (let below = at + 1; below < LEVELS; below += 1) {
      if (at < (levelAt(place, below)?.restart ?? below)) running[below] = null;
    }
    return markOf(place, running);
  };
}

function placeOf({ numId: own, level, style }: OwnNumber, numbering: Numbering, styles: Styles): Place | null {
  const byStyle = style === null ? null : styles.numberingOf(style);
  const numId = own ?? byStyle?.numId ?? 0;
  const list = numId > 0 ? numbering.lists.get(numId) : undefined;
  if (!list) return null;
  const found = abstractOf(list.abstract, numbering, styles);
  if (!found) return null;
  const [counted, abstract] = found;
  const fromStyle = byStyle ? (levelOfStyle(abstract, list, byStyle.by) ?? byStyle.level) : null;
  const at = level ?? fromStyle ?? 0;
  const here = list.levels.get(at) ?? abstract.levels.get(at);
  return here && at >= 0 && at < LEVELS ? { list, numId, at, level: here, counted, abstract } : null;
}

/** The definition of a list; one that only names a numbering style is found through that style's own list. */
function abstractOf(id: number, numbering: Numbering, styles: Styles): [number, AbstractList] | null {
  const abstract = numbering.abstracts.get(id);
  if (!abstract?.styleLink) return abstract ? [id, abstract] : null;
  const linked = numbering.lists.get(styles.numberingOf(abstract.styleLink)?.numId ?? 0)?.abstract ?? -1;
  const target = numbering.abstracts.get(linked);
  return target ? [linked, target] : null;
}

function levelOfStyle(abstract: AbstractList, list: List, by: readonly string[]): number | null {
  for (const style of by) {
    for (const levels of [list.levels, abstract.levels]) {
      for (const [at, level] of levels) if (level.style === style) return at;
    }
  }
  return null;
}

function levelAt({ list, abstract }: Place, at: number): Level | undefined {
  return list.levels.get(at) ?? abstract.levels.get(at);
}

function startOf(place: Place, at: number): number {
  return place.list.starts.get(at) ?? levelAt(place, at)?.start ?? 1;
}

function markOf(place: Place, running: readonly (number | null)[]): Mark {
  const { level, at } = place;
  if (level.format === "bullet") return { text: bullet(level.text), suffix: level.suffix };
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const shown = Number(digit) - 1;
    if (shown > at) return "";
    const format = levelAt(place, shown)?.format ?? "decimal";
    const plain = level.legal && format !== "bullet" && format !== "none";
    return formatted(running[shown] ?? 0, plain ? "decimal" : format);
  });
  return { text, suffix: level.suffix };
}

/** Symbol fonts keep their signs where Unicode has none: those are all shown as one. */
function bullet(text: string): string {
  return text === "" || /[\ue000-\uf8ff]/.test(text) ? "•" : text;
}

/** Ends of numbers that the text follows without a space. */
const CLOSING = /[、，：）)\]】〕.．①-⒛㈠-㊿]$/;

/**
 * The number before the text, as a person would have typed it: 一、, （1） and ① stand close, 第一条 and 1.1 are followed by a space,
 * and so is 1. before a figure. Line breaks before the text stay before the number.
 */
export function numbered(mark: Mark | null, text: string): string {
  if (!mark || mark.text === "") return text;
  const rest = text.replace(/^\n+/, "");
  const breaks = "\n".repeat(text.length - rest.length);
  const apart = !CLOSING.test(mark.text) || (mark.text.endsWith(".") && /^[\dA-Za-z]/.test(rest));
  const space = apart && mark.suffix !== "nothing" && /^\S/.test(rest);
  return `${breaks}${mark.text}${space ? " " : ""}${rest}`;
}
