import { plain } from "./likeness.ts";
import type { RoundFacts } from "./snapshot.ts";

/** What two rounds are told apart by. */
type RoundIdentity = Pick<RoundFacts, "party" | "round" | "feedbackOn">;

/** The same inspection: of the same party, and in the same round or with feedback on the same day. What is unknown proves nothing. */
export function isSameRound(existing: RoundIdentity, draft: RoundIdentity): boolean {
  return same(existing.party, draft.party) && (same(existing.round, draft.round) || same(existing.feedbackOn, draft.feedbackOn));
}

function same(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && plain(one) === plain(other);
}
