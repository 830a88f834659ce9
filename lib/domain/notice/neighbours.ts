import { placesOf } from "./draft.ts";
import type { NoticeLedger } from "./ledger.ts";

/** The sections on file before and after one, in the order of the notice. */
export function neighboursOf(key: string, filed: readonly { key: string }[], ledger: NoticeLedger): { previous: string | null; next: string | null } {
  const keys = new Set(filed.map((section) => section.key));
  const order = placesOf(ledger).flatMap((place) => (keys.has(place.key) ? [place.key] : []));
  const at = order.indexOf(key);
  return at < 0 ? { previous: null, next: null } : { previous: order[at - 1] ?? null, next: order[at + 1] ?? null };
}
