import type { Day } from "#lib/domain/day.ts";
import type { Transaction } from "./client.ts";

/** Counts one more search that showed lines of each of these files to this person on this day. */
export async function countExcerpts(
  tx: Transaction,
  evidenceIds: readonly string[],
  { userId, day, at }: { userId: string; day: Day; at: Date },
): Promise<void> {
  // In one order, so that two searches of one person at once wait for each other, and never both.
  await tx.$executeRaw`
    INSERT INTO "EvidenceLook" ("evidenceId", "userId", day, "firstAt", "lastAt", times, excerpts)
    SELECT id, ${userId}, ${day}::date, ${at}, ${at}, 0, 1 FROM unnest(${[...evidenceIds].sort()}::text[]) AS id
    ON CONFLICT ("evidenceId", "userId", day)
      DO UPDATE SET "lastAt" = EXCLUDED."lastAt", excerpts = "EvidenceLook".excerpts + 1`;
}
