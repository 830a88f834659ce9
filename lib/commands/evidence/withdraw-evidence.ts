import type { Actor } from "#lib/domain/actor.ts";
import type { EvidencePage } from "#lib/domain/evidence/place.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { WithdrawEvidence } from "#lib/input/evidence.ts";
import { record } from "#lib/db/audit-store.ts";
import { db } from "#lib/db/client.ts";
import { placeOfRow } from "#lib/db/evidence-place.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { onEvidencePlace } from "./on-evidence-place.ts";

/**
 * 撤下材料: who may upload to the place may withdraw from it, with a reason; file and row stay on record. Refuses
 * others, other states, a missing reason, a file withdrawn already. Answers the page of the place.
 */
export async function withdrawEvidence(actor: Actor, input: WithdrawEvidence, now: Date): Promise<Result<EvidencePage, Refusal>> {
  const { evidenceId: id, reason } = input;
  const evidence = await db().evidence.findUnique({
    where: { id },
    select: { measureId: true, orderId: true, lookBackId: true, fileName: true, sha256: true },
  });
  if (!evidence) return refuse({ code: "notFound" });
  const { fileName, sha256 } = evidence;
  return onEvidencePlace(actor, placeOfRow(evidence), async (tx, finding, { page, named }) => {
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
      detail: { ...named, fileName, sha256, reason },
    });
    return ok(page);
  });
}
