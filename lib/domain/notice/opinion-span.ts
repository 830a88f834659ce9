import type { Day } from "../day.ts";
import type { Refusal } from "../refusal.ts";

/** Why 监督期限 may not be set so, or null: it ends before it begins. */
export function refusalOfSpan({ opinionsFrom, opinionsUntil }: { opinionsFrom: Day | null; opinionsUntil: Day | null }): Refusal | null {
  const backwards = opinionsFrom !== null && opinionsUntil !== null && opinionsUntil < opinionsFrom;
  return backwards ? { code: "opinionSpanBackwards", field: "opinionsUntil" } : null;
}
