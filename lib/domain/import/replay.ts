import { correct } from "./correct.ts";
import type { Correction } from "./correction.ts";
import { type Draft, type DraftBase, startOf } from "./draft.ts";

/**
 * The draft that `corrections`, one after another, make of what was read. The same ones always make the same draft, keys
 * included; without the last it is the draft before. One that the rules no longer allow is passed over.
 */
export function draftOf(base: DraftBase, corrections: readonly Correction[]): Draft {
  return corrections.reduce((draft, correction) => {
    const corrected = correct(draft, correction);
    return corrected.ok ? corrected.value : draft;
  }, startOf(base));
}
