import type { Confusion } from "./confusion.ts";
import { TAKEN_FOR } from "./confusable.ts";
import { INSTITUTIONS, NOT_TORN } from "./institutions.ts";

/** Shorter ones, torn, could be anything. */
const LONG = 4;

/** What is left of the institutions' names once a finger slipped. */
export const TORN: readonly Confusion[] = INSTITUTIONS.flatMap((right) =>
  [...new Set([...dropped(right), ...doubled(right), ...changedRound(right), ...mistaken(right)])]
    .filter((wrong) => !NOT_TORN.has(wrong) && !INSTITUTIONS.some((word) => word.includes(wrong)))
    .map((wrong): Confusion => ({ wrong, right, severity: "warning" })),
);

/** One character gone, not at the ends: what stands there may belong to the neighbours. */
function dropped(word: string): string[] {
  return inside(word).map((at) => word.slice(0, at) + word.slice(at + 1)).filter(({ length }) => length >= LONG);
}

function doubled(word: string): string[] {
  return word.length < LONG ? [] : inside(word).map((at) => word.slice(0, at) + word.charAt(at) + word.slice(at));
}

function changedRound(word: string): string[] {
  if (word.length <= LONG) return [];
  return inside(word.slice(1)).map((at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2));
}

/** 联和会, 办公事: one character taken for another. */
function mistaken(word: string): string[] {
  if (word.length <= LONG) return [];
  return [...word].flatMap((character, at) => [...(TAKEN_FOR.get(character) ?? "")].map((other) => word.slice(0, at) + other + word.slice(at + 1)));
}

function inside(word: string): number[] {
  return Array.from({ length: Math.max(0, word.length - 2) }, (_, index) => index + 1);
}
