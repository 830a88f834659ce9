import type { Actor } from "#lib/domain/actor.ts";
import { EXTENSION_UNDER_WAY } from "#lib/domain/extension-status.ts";
import { refusalOfWithdrawal } from "#lib/domain/extension.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { WithdrawExtension } from "#lib/input/extension.ts";
import { record } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { type LoadedFinding, subjectOf } from "#lib/db/finding-store.ts";
import { onFinding } from "../on-finding.ts";
import { loadRequest, moveRequest } from "./load-request.ts";

/**
 * 撤回延期申请: the lead department takes its request back while it is under way; it stays on record with the signature it has.
 * Refuses others, a request that has ended, a stale version.
 */
export function withdrawExtension(actor: Actor, input: WithdrawExtension, now: Date): Promise<Result<null, Refusal>> {
  return onFinding(actor, "requestExtension", { number: input.number }, async (tx, finding) => {
    const request = await loadRequest(tx, finding.id, input.sequence);
    if (!request) return refuse({ code: "notFound" });
    const refusal = refusalOfWithdrawal(actor, finding, request.status);
    if (refusal) return refuse(refusal);
    if (request.version !== input.version) return refuse({ code: "stale" });
    await moveRequest(tx, request, "WITHDRAWN", now);
    await recordWithdrawal(tx, finding, { by: actor, at: now, sequence: input.sequence, reason: input.reason });
    return ok(null);
  });
}

/** Who applies for closure needs no later deadline: a request under way is taken back with the application, on record. */
export async function withdrawWithApplication(tx: Transaction, finding: LoadedFinding, actor: Actor, now: Date): Promise<void> {
  const request = await tx.extensionRequest.findFirst({
    where: { findingId: finding.id, status: { in: [...EXTENSION_UNDER_WAY] } },
    select: { id: true, sequence: true },
  });
  if (!request) return;
  await moveRequest(tx, request, "WITHDRAWN", now);
  await recordWithdrawal(tx, finding, { by: actor, at: now, sequence: request.sequence, reason: "已申请销号，延期申请随之撤回。" });
}

type Withdrawal = { by: Actor; at: Date; sequence: number; reason: string };

async function recordWithdrawal(tx: Transaction, finding: LoadedFinding, { by, at, sequence, reason }: Withdrawal): Promise<void> {
  const about = { findingId: finding.id, subject: subjectOf(finding) };
  await record(tx, { by, at, action: "extensionWithdrawn", ...about, detail: { sequence, reason } });
}
