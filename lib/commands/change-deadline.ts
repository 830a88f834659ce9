import type { Actor } from "#lib/domain/actor.ts";
import { refusalOfDeadline } from "#lib/domain/deadline.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { ChangeDeadline } from "#lib/input/findings.ts";
import { record } from "#lib/db/audit-store.ts";
import { fromDay, fromDayOrNull, toDayOrNull } from "#lib/db/day-column.ts";
import { saveFinding, subjectOf } from "#lib/db/finding-store.ts";
import { onFinding } from "./on-finding.ts";

/**
 * 调整时限: the office sets a deadline, or changes it with a reason; the first one stays on the finding and every
 * change on record. Refuses others, findings under signature or closed, a day before the feedback, a stale version.
 */
export function changeDeadline(actor: Actor, input: ChangeDeadline, now: Date): Promise<Result<null, Refusal>> {
  return onFinding(actor, "changeDeadline", input, async (tx, finding) => {
    const { deadline, reason } = input;
    const { _max } = await tx.measure.aggregate({ where: { findingId: finding.id }, _max: { deadline: true } });
    const refusal = refusalOfDeadline({
      current: finding.deadline,
      proposed: deadline,
      feedbackOn: finding.feedbackOn,
      reason,
      latestMeasure: toDayOrNull(_max.deadline),
    });
    if (refusal) return refuse(refusal);
    const firstDeadline = fromDay(finding.firstDeadline ?? deadline);
    const saved = await saveFinding(tx, finding, { deadline: fromDay(deadline), firstDeadline });
    if (!saved) return refuse({ code: "stale" });
    const from = fromDayOrNull(finding.deadline);
    await tx.extension.create({
      data: { findingId: finding.id, from, to: fromDay(deadline), reason, byName: actor.name, at: now },
    });
    await record(tx, {
      by: actor,
      at: now,
      action: "deadlineChanged",
      findingId: finding.id,
      subject: subjectOf(finding),
      detail: { from: finding.deadline, to: deadline, reason },
    });
    return ok(null);
  });
}
