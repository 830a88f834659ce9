import { fold } from "../official-text/fold.ts";

/** A text as two versions of it are compared: without blanks and quotation marks, of one width, without the stop at its end. */
export function plain(text: string): string {
  return fold(text)
    .replace(/[\s“”‘’"']/gu, "")
    .replace(/(?<![。；;.,，:：])[。；;.,，:：]+$/u, "");
}

/** How alike two texts must be to be taken for two versions of one. */
const ALIKE = 0.6;

/** How much of their pairs of neighbouring characters two texts share: 1 for the same, 0 for nothing (Sørensen–Dice). */
export function likeness(one: string, other: string): number {
  return shared(bigramsOf(one), bigramsOf(other));
}

type Bigrams = { counts: ReadonlyMap<string, number>; total: number };
const NONE: Bigrams = { counts: new Map(), total: 0 };

function bigramsOf(written: string): Bigrams {
  const text = plain(written);
  const counts = new Map<string, number>();
  // A single character has no neighbour: it counts as itself.
  const pieces = text.length === 1 ? [text] : Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return { counts, total: pieces.length };
}

function shared(one: Bigrams = NONE, other: Bigrams = NONE): number {
  if (one.total + other.total === 0) return 1;
  let both = 0;
  for (const [piece, count] of one.counts) both += Math.min(count, other.counts.get(piece) ?? 0);
  return (2 * both) / (one.total + other.total);
}

/** Two lists held against each other: who belongs together, and who is left over on either side, in their order. */
export type Pairing<One, Other> = { pairs: [One, Other][]; ones: One[]; others: Other[] };

/** Pairs those for which `keyOf` says the same, each once, in their order. An empty key belongs to nobody. */
export function pairedBy<One, Other>(
  ones: readonly One[],
  others: readonly Other[],
  keyOf: { one: (one: One) => string; other: (other: Other) => string },
): Pairing<One, Other> {
  const waiting = Map.groupBy(others, keyOf.other);
  const pairs: [One, Other][] = [];
  for (const one of ones) {
    const key = keyOf.one(one);
    const other = key === "" ? undefined : waiting.get(key)?.shift();
    if (other !== undefined) pairs.push([one, other]);
  }
  return leftOver(ones, others, pairs);
}

/** Pairs those whose texts are alike, the most alike first. */
export function pairedByLikeness<One, Other>(
  ones: readonly One[],
  others: readonly Other[],
  textOf: { one: (one: One) => string; other: (other: Other) => string },
): Pairing<One, Other> {
  const left = new Map(ones.map((one) => [one, bigramsOf(textOf.one(one))]));
  const right = new Map(others.map((other) => [other, bigramsOf(textOf.other(other))]));
  return pairedByScore(ones, others, (one, other) => shared(left.get(one), right.get(other)), ALIKE);
}

/** Pairs those with a score of `least` or more, the highest first; of equals the earlier. */
export function pairedByScore<One, Other>(
  ones: readonly One[],
  others: readonly Other[],
  scoreOf: (one: One, other: Other) => number,
  least: number,
): Pairing<One, Other> {
  const scored = (one: One) => others.map((other) => ({ one, other, score: scoreOf(one, other) })).filter(({ score }) => score >= least);
  const pairs: [One, Other][] = [];
  const [taken, given] = [new Set<One>(), new Set<Other>()];
  for (const { one, other } of ones.flatMap(scored).sort((first, second) => second.score - first.score)) {
    if (taken.has(one) || given.has(other)) continue;
    taken.add(one);
    given.add(other);
    pairs.push([one, other]);
  }
  return leftOver(ones, others, pairs);
}

/** One pairing after another, each of what the one before left over. */
export function continued<One, Other>(
  first: Pairing<One, Other>,
  next: (ones: One[], others: Other[]) => Pairing<One, Other>,
): Pairing<One, Other> {
  const { pairs, ones, others } = next(first.ones, first.others);
  return { pairs: [...first.pairs, ...pairs], ones, others };
}

/** What these pairs leave over on either side, in its order. */
export function leftOver<One, Other>(ones: readonly One[], others: readonly Other[], pairs: [One, Other][]): Pairing<One, Other> {
  const [taken, given] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, other]) => other))];
  return { pairs, ones: ones.filter((one) => !taken.has(one)), others: others.filter((other) => !given.has(other)) };
}
