import { addMonths, type Day, dayAt } from "../day.ts";
import type { Refusal } from "../refusal.ts";

/** 保管年限, in years. */
export const RETENTION_LIMITS = { least: 1, most: 100 } as const;

/** What decides whether bytes may be destroyed: when each of their uses was withdrawn (null: it was not). */
export type PurgeFacts = {
  withdrawn: readonly (Date | null)[];
  retentionYears: number;
  purged: boolean;
};

/** The first day on which what was withdrawn last at this moment may be destroyed. */
export function keptUntil(lastWithdrawn: Date, retentionYears: number): Day {
  return addMonths(dayAt(lastWithdrawn), retentionYears * 12);
}

/** When the last of its uses was withdrawn; null while one stands, or where there is none. */
function lastWithdrawal(withdrawn: readonly (Date | null)[]): Date | null {
  const times = withdrawn.flatMap((at) => (at ? [at.getTime()] : []));
  return times.length === 0 || times.length < withdrawn.length ? null : new Date(Math.max(...times));
}

/** Why bytes may not be destroyed on this day, or null: not once they are gone, while they prove something, or are to be kept. */
export function refusalOfPurge({ withdrawn, retentionYears, purged }: PurgeFacts, today: Day): Refusal | null {
  if (purged) return { code: "filePurged" };
  const last = lastWithdrawal(withdrawn);
  if (last === null) return { code: "purgeStillUsed" };
  const until = keptUntil(last, retentionYears);
  return today < until ? { code: "purgeTooEarly", until } : null;
}

export const PURGE_STATUSES = ["PROPOSED", "DONE", "REFUSED"] as const;
export type PurgeStatus = (typeof PURGE_STATUSES)[number];

/** Why this person may not decide what another proposed, or null: decided once, and never by who asked for it. */
export function refusalOfDecision(purge: { status: PurgeStatus; proposedById: string }, deciderId: string): Refusal | null {
  if (purge.status !== "PROPOSED") return { code: "purgeDecided" };
  return purge.proposedById === deciderId ? { code: "purgeBySamePerson" } : null;
}
