import type { Actor } from "#lib/domain/actor.ts";
import type { MeasurePlace } from "#lib/domain/finding.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { WithdrawEvidence } from "#lib/input/evidence.ts";
import { record } from "#lib/db/audit-store.ts";
import { db } from "#lib/db/client.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { onMeasure } from "./on-finding.ts";

/**
 * 撤下材料: who may upload to the measure may withdraw from it, with a reason; file and row stay on record. Refuses
 * others, findings under signature or closed, a missing reason, a file withdrawn already.
 */
export async function withdrawEvidence(actor: Actor, input: WithdrawEvidence, now: Date): Promise<Result<MeasurePlace, Refusal>> {
  const { evidenceId: id, reason } = input;
  const evidence = await db().evidence.findUnique({
    where: { id },
    select: { measureId: true, fileName: true, sha256: true },
  });
  if (!evidence?.measureId) return refuse({ code: "notFound" });
  const { measureId, fileName, sha256 } = evidence;
  return onMeasure(actor, "uploadEvidence", { measureId }, async (tx, finding, { ordinal }) => {
    if (!reason) return refuse({ code: "reasonNeeded", field: "reason" });
    const { count } = await tx.evidence.updateMany({
      where: { id, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawReason: reason },
    });
    if (count !== 1) return refuse({ code: "evidenceWithdrawn" });
    await record(tx, {
      by: actor,
      at: now,
      action: "evidenceWithdrawn",
      findingId: finding.id,
      subject: subjectOf(finding),
      detail: { ordinal, fileName, sha256, reason },
    });
    return ok({ number: finding.number, ordinal });
  });
}
