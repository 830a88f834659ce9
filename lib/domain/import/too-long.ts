import { lengthOf, TEXT_LIMITS } from "../typed-text.ts";
import type { DraftFinding } from "./draft.ts";
import { measureOf } from "./measure-of.ts";
import type { ImportMissing } from "./missing.ts";

/** What of a finding is longer than the ledger's own forms take, and could not be edited there. */
export function tooLongIn({ key, number, title, measures }: Pick<DraftFinding, "key" | "number" | "title" | "measures">): ImportMissing[] {
  const long = measures.flatMap((measure, index): ImportMissing[] => {
    return isOutcomeTooLong(measure) ? [{ what: "outcomeTooLong", key: measure.key, number, ordinal: index + 1 }] : [];
  });
  return isTitleTooLong(title) ? [{ what: "titleTooLong", key, number }, ...long] : long;
}

export function isTitleTooLong(title: string): boolean {
  return lengthOf(title) > TEXT_LIMITS.title;
}

/** A measure's passage as a draft has it: its own text always fits, what goes on in the outcome may not. */
export function isOutcomeTooLong({ text }: { text: string }): boolean {
  return lengthOf(measureOf(text).outcome ?? "") > TEXT_LIMITS.outcome;
}
