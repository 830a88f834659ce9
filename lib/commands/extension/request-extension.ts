import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import { isUnderWay } from "#lib/domain/extension-status.ts";
import { refusalOfAsking } from "#lib/domain/extension.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { RequestExtension } from "#lib/input/extension.ts";
import { record } from "#lib/db/audit-store.ts";
import { fromDay } from "#lib/db/day-column.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { onFinding } from "../on-finding.ts";

/**
 * 申请延期: the lead department asks for a later deadline, with a reason. Nothing changes until the responsible leader has signed
 * and the office has granted it. Refuses others, findings under signature or closed, a second request beside one under
 * way, a day that is not later than the deadline or not ahead, and a stale version.
 */
export function requestExtension(actor: Actor, input: RequestExtension, now: Date): Promise<Result<null, Refusal>> {
  return onFinding(actor, "requestExtension", input, async (tx, finding) => {
    const { to, reason } = input;
    const earlier = await tx.extensionRequest.findMany({ where: { findingId: finding.id }, select: { status: true } });
    const underWay = earlier.some(({ status }) => isUnderWay(status));
    const refusal = refusalOfAsking(actor, finding, { deadline: finding.deadline, to, today: dayAt(now), underWay });
    if (refusal) return refuse(refusal);
    const { deadline } = finding;
    if (deadline === null) return refuse({ code: "deadlineMissing" });
    const sequence = earlier.length + 1;
    await tx.extensionRequest.create({
      data: { findingId: finding.id, sequence, from: fromDay(deadline), to: fromDay(to), reason, askedById: actor.id, askedAt: now },
      select: { id: true },
    });
    await record(tx, {
      by: actor,
      at: now,
      action: "extensionRequested",
      findingId: finding.id,
      subject: subjectOf(finding),
      detail: { sequence, from: deadline, to, reason },
    });
    return ok(null);
  });
}
