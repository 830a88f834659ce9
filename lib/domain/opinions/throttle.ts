/** How much is taken within an hour: of one sender, and of all. Many may share one address, as behind a provider's. */
export const OPINION_LIMITS = {
  send: { perSender: 5, wholeSite: 200 },
  lookUp: { perSender: 30, wholeSite: 2000 },
} as const;
export type OpinionAct = keyof typeof OPINION_LIMITS;

const HOUR = 3_600_000;

/** For so long the same words from the same sender are the same opinion: a button pressed twice, a page sent again. */
export const SAME_WITHIN = HOUR;

/** After so long nothing of a sender's mark is kept. */
export const MARKS_KEPT = 24 * HOUR;

/** How often something was done, since the first time that counts. */
export type Counted = { count: number; since: Date };

/** The count after one more, or null where it was done `most` times within the hour. An hour after the first, counting begins anew. */
export function afterOneMore(kept: Counted | null, most: number, now: Date): Counted | null {
  if (!kept || now.getTime() - kept.since.getTime() >= HOUR) return { count: 1, since: now };
  return kept.count < most ? { count: kept.count + 1, since: kept.since } : null;
}
