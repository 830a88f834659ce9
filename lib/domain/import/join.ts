import type { Outline, OutlineFinding, OutlinePart, Span } from "../official-text/outline.ts";
import { UNITEMISED } from "./draft.ts";

/** What becomes a draft: an outline and the text its passages point into. */
export type ReadOutline = { text: string; base: Outline };

/** A piece of a document with what was read in it; `base` null where that is nothing, and all of it is in no item. */
export type Piece = { text: string; base: Outline | null };

const BETWEEN = "\n\n";

/**
 * Several pieces as one: their texts one after another, every passage where its words stand now, numbers running on, keys made anew.
 * Parts, and the categories in them, are the same where they are called the same. Facts and figures are those of the first outline.
 * Null where nothing was read in any.
 */
export function joined(pieces: readonly Piece[]): ReadOutline | null {
  let start = 0;
  const shifted = pieces.map(({ text, base }) => {
    const from = start;
    start += text.length + BETWEEN.length;
    return { base: base && shiftedBy(base, from), unplaced: base ? [] : linesOf(text).map((span) => moved(span, from)) };
  });
  const outlines = shifted.flatMap(({ base }) => base ?? []);
  const [first] = outlines;
  if (!first) return null;
  const unplaced = shifted.flatMap((piece) => piece.base?.unplaced ?? piece.unplaced);
  return { text: pieces.map(({ text }) => text).join(BETWEEN), base: { ...first, parts: mergedParts(outlines), unplaced } };
}

/** The lines of a text that say something. */
export function linesOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/gu)].flatMap(({ index, 0: line }) => {
    const start = index + line.length - line.trimStart().length;
    return line.trim() === "" ? [] : [{ start, end: index + line.trimEnd().length }];
  });
}

function moved<Node extends Span>(node: Node, by: number): Node {
  return { ...node, start: node.start + by, end: node.end + by };
}

function shiftedBy(base: Outline, by: number): Outline {
  return {
    ...base,
    passages: movedAll(base.passages, by),
    statedPassages: movedAll(base.statedPassages, by),
    unplaced: base.unplaced.map((span) => moved(span, by)),
    parts: base.parts.map((part) => ({
      ...moved(part, by),
      categories: part.categories.map((category) => ({
        ...moved(category, by),
        findings: category.findings.map((finding) => movedFinding(finding, by)),
      })),
    })),
  };
}

function movedFinding(finding: OutlineFinding, by: number): OutlineFinding {
  const measures = finding.measures.map((measure) => moved(measure, by));
  return { ...moved(finding, by), titleSpan: moved(finding.titleSpan, by), measures };
}

function movedAll<Passages extends Partial<Record<string, Span>>>(passages: Passages, by: number): Passages {
  const all = { ...passages };
  for (const name in all) {
    const span = all[name];
    if (span) all[name] = moved(span, by);
  }
  return all;
}

/** What is counted and not itemised stays apart from what merely has no heading, and last. */
function mergedParts(outlines: readonly Outline[]): OutlinePart[] {
  const parts = new Map<string, OutlinePart>();
  const count = { p: 0, c: 0, f: 0, m: 0 };
  const next = (level: keyof typeof count) => `${level}${(count[level] += 1)}`;
  let numbered = 0;
  for (const outline of outlines) {
    const before = numbered;
    for (const part of outline.parts) {
      const isCounted = part.key === UNITEMISED.part;
      const name = isCounted ? UNITEMISED.part : `= ${part.title}`;
      const into = parts.get(name) ?? { ...part, key: isCounted ? part.key : next("p"), categories: [] };
      parts.set(name, into);
      for (const category of part.categories) {
        const findings = category.findings.map((finding) => {
          numbered += 1;
          const measures = finding.measures.map((measure) => ({ ...measure, key: next("m") }));
          return { ...finding, key: next("f"), number: finding.number + before, measures };
        });
        const known = into.categories.find(({ title }) => title === category.title);
        if (known) known.findings.push(...findings);
        else into.categories.push({ ...category, key: isCounted ? category.key : next("c"), findings });
      }
    }
  }
  const counted = parts.get(UNITEMISED.part);
  parts.delete(UNITEMISED.part);
  return [...parts.values(), ...(counted ? [counted] : [])];
}
