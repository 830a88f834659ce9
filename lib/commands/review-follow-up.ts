import type { Actor } from "#lib/domain/actor.ts";
import { refusalOfReview } from "#lib/domain/follow-up.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { TickFollowUp } from "#lib/input/follow-up.ts";
import { record } from "#lib/db/audit-store.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { isWeekClosed } from "#lib/db/week-store.ts";
import { onFinding } from "./on-finding.ts";

/** What the office makes of an entry: ticked, or returned with a reason. */
export type Review = { status: "TICKED"; returnReason: null } | { status: "RETURNED"; returnReason: string };

/** What ticking and returning share. Refuses others, an entry already ticked or returned, a closed week, a stale version. */
export function reviewFollowUp(
  actor: Actor,
  input: TickFollowUp,
  now: Date,
  review: Review,
): Promise<Result<null, Refusal>> {
  return onFinding(actor, "reviewFollowUp", { number: input.number }, async (tx, finding) => {
    const entry = await tx.followUp.findUnique({
      where: { findingId_week: { findingId: finding.id, week: input.week } },
      select: { id: true, status: true, version: true },
    });
    if (!entry) return refuse({ code: "notFound" });
    const weekClosed = await isWeekClosed(tx, finding.inspectionId, input.week);
    const refusal = refusalOfReview(entry.status, review.status, { finding: finding.status, weekClosed });
    if (refusal) return refuse(refusal);
    if (entry.version !== input.version) return refuse({ code: "stale" });
    await tx.followUp.update({
      where: { id: entry.id },
      data: { ...review, reviewedById: actor.id, reviewedAt: now, version: { increment: 1 } },
    });
    await record(tx, {
      by: actor,
      at: now,
      action: review.status === "TICKED" ? "followUpTicked" : "followUpReturned",
      findingId: finding.id,
      subject: subjectOf(finding),
      detail: { week: input.week, reason: review.returnReason },
    });
    return ok(null);
  });
}
