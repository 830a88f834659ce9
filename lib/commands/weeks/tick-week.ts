import type { Actor } from "#lib/domain/actor.ts";
import { isInOrder } from "#lib/domain/follow-up.ts";
import { refusalOf } from "#lib/domain/permissions.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { TickWeek } from "#lib/input/weeks.ts";
import { recordAll } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { type LoadedFinding, lockFindings, subjectOf } from "#lib/db/finding-store.ts";
import { transact } from "#lib/db/transact.ts";
import { isWeekClosed } from "#lib/db/week-store.ts";

/** How many entries were ticked, and how many were not because they had changed since the page was opened. */
export type TickedWeek = { ticked: number; left: number };

/**
 * 批量跟进确认: the office ticks at once all entries of a week that are in order, as it saw them listed. What changed since, or
 * is no longer in order, is left for a person's look. Refuses others, an empty list and a closed week.
 */
export function tickWeek(actor: Actor, { week, entries }: TickWeek, now: Date): Promise<Result<TickedWeek, Refusal>> {
  return transact(async (tx) => {
    const findings = await lockFindings(tx, entries.map(({ number }) => number));
    const [first] = findings;
    if (!first) return refuse({ code: "nothingToTick" });
    const refusal = findings.map((finding) => refusalOf(actor, "reviewFollowUp", finding)).find((each) => each !== null);
    if (refusal) return refuse(refusal);
    if (await isWeekClosed(tx, first.inspectionId, week)) return refuse({ code: "weekClosed" });
    const standing = await entriesOf(tx, findings, week);
    const seen = new Map(entries.map(({ number, version }) => [number, version]));
    const inOrder = findings.flatMap((finding) => {
      const entry = standing.get(finding.id);
      return entry && isInOrder(entry) && entry.version === seen.get(finding.number) ? [{ finding, id: entry.id }] : [];
    });
    await tx.followUp.updateMany({
      where: { id: { in: inOrder.map(({ id }) => id) } },
      data: { status: "TICKED", returnReason: null, reviewedById: actor.id, reviewedAt: now, version: { increment: 1 } },
    });
    const told = { by: actor, at: now, action: "followUpTicked", detail: { week, reason: null } } as const;
    await recordAll(tx, inOrder.map(({ finding }) => ({ ...told, findingId: finding.id, subject: subjectOf(finding) })));
    return ok({ ticked: inOrder.length, left: seen.size - inOrder.length });
  });
}

type Standing = Parameters<typeof isInOrder>[0] & { id: string; version: number };

/** The entries of these findings in the week, by finding. */
async function entriesOf(tx: Transaction, findings: readonly LoadedFinding[], week: string): Promise<Map<string, Standing>> {
  const rows = await tx.followUp.findMany({
    where: { week, findingId: { in: findings.map(({ id }) => id) } },
    select: { id: true, findingId: true, version: true, status: true, firstEnteredAt: true, dueAt: true, difficulty: true },
  });
  return new Map(rows.map(({ findingId, ...entry }) => [findingId, entry]));
}
