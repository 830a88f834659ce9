/** A stretch of a text: as it was, or changed. */
export type TextPiece = { text: string; changed: boolean };

/** Two versions of a text, each in pieces that make it up whole; what is unchanged stands in both. */
export type TextChange = { before: TextPiece[]; after: TextPiece[] };

/** Fewer words than this in common are chance: between two changes they are read as changed with them. */
const LEAST_KEPT = 4;

/** A text of which less than this share stays is another text. */
const LEAST_SHARE = 1 / 3;

/** More to compare than this, and what lies between the common beginning and end counts as changed. */
const MOST_COMPARED = 250_000;

/**
 * What changed from one version of a text to the other, so that a reader need not look for it. A number or a Latin word changes
 * whole, and so does a text of which hardly anything stays.
 */
export function textChange(before: string, after: string): TextChange {
  const [old, young] = [wordsIn(before), wordsIn(after)];
  const head = alike(old, young);
  const tail = alike(old.slice(head).reverse(), young.slice(head).reverse());
  const middle = (words: string[]) => words.slice(head, words.length - tail);
  const between = changesBetween(middle(old), middle(young));
  const kept = [{ text: old.slice(0, head).join(""), changed: false }, { text: tail > 0 ? old.slice(-tail).join("") : "", changed: false }] as const;
  const whole = (pieces: TextPiece[]) => [kept[0], ...pieces, kept[1]].filter(({ text }) => text !== "");
  const told = { before: whole(between.before), after: whole(between.after) };
  const share = keptIn(told.before) / Math.min(before.length, after.length);
  return share < LEAST_SHARE ? { before: changed(old), after: changed(young) } : told;
}

function keptIn(pieces: readonly TextPiece[]): number {
  return pieces.reduce((sum, { text, changed: lost }) => (lost ? sum : sum + text.length), 0);
}

/** Chinese is taken apart by characters, anything else by words and numbers. */
function wordsIn(text: string): string[] {
  return text.match(/[\p{Script=Latin}\d]+|[^]/gu) ?? [];
}

/** How many words both begin with. */
function alike(one: readonly string[], other: readonly string[]): number {
  const end = one.findIndex((word, at) => word !== other[at]);
  return end < 0 ? one.length : end;
}

function changesBetween(before: string[], after: string[]): TextChange {
  const { length, old, young } = before.length * after.length > MOST_COMPARED ? { length: 0, old: 0, young: 0 } : longestRun(before, after);
  if (length < LEAST_KEPT) return { before: changed(before), after: changed(after) };
  const kept = { text: before.slice(old, old + length).join(""), changed: false };
  const left = changesBetween(before.slice(0, old), after.slice(0, young));
  const right = changesBetween(before.slice(old + length), after.slice(young + length));
  return { before: [...left.before, kept, ...right.before], after: [...left.after, kept, ...right.after] };
}

function changed(words: readonly string[]): TextPiece[] {
  return words.length > 0 ? [{ text: words.join(""), changed: true }] : [];
}

/** The longest run of words that stands in both, and where in each. */
function longestRun(before: readonly string[], after: readonly string[]): { length: number; old: number; young: number } {
  const best = { length: 0, old: 0, young: 0 };
  let above: number[] = [];
  for (const [old, word] of before.entries()) {
    const here: number[] = [];
    for (const [young, other] of after.entries()) {
      const length = word === other ? (above[young - 1] ?? 0) + 1 : 0;
      here.push(length);
      if (length > best.length) Object.assign(best, { length, old: old + 1 - length, young: young + 1 - length });
    }
    above = here;
  }
  return best;
}
