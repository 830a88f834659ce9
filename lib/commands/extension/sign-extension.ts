import type { Actor } from "#lib/domain/actor.ts";
import { type SignedExtension, signExtension as judge } from "#lib/domain/extension.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { refuse, type Result } from "#lib/domain/result.ts";
import type { SignExtension } from "#lib/input/extension.ts";
import { type AuditDraft, recordAll } from "#lib/db/audit-store.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { onFinding } from "../on-finding.ts";
import { saveDeadline } from "../plan-changes.ts";
import { loadRequest, moveRequest } from "./load-request.ts";

/**
 * 签署 and 决定: the responsible leader signs in person, then the office decides, whichever the request awaits; each may decline with
 * a reason. The office's yes moves the deadline; the first one stays. Refuses others, other states, a second
 * signature of one person, a stale version, and a yes to a deadline that holds no longer.
 */
export function signExtension(actor: Actor, input: SignExtension, now: Date): Promise<Result<SignedExtension, Refusal>> {
  return onFinding(actor, "read", { number: input.number }, async (tx, finding) => {
    const request = await loadRequest(tx, finding.id, input.sequence);
    const { comment } = input;
    const passed = input.verdict === "pass";
    if (!request) return refuse({ code: "notFound" });
    const judged = judge(actor, finding, { ...request, passed, comment, deadline: finding.deadline });
    if (!judged.ok) return judged;
    if (request.version !== input.version) return refuse({ code: "stale" });
    const { step, to } = judged.value;
    const signature = { step, passed, comment, signerId: actor.id, signedAs: actor.name, signedAt: now };
    await tx.extensionDecision.create({ data: { ...signature, requestId: request.id }, select: { id: true } });
    await moveRequest(tx, request, to, now);
    const said = { by: actor, at: now, findingId: finding.id, subject: subjectOf(finding) };
    const detail = { sequence: input.sequence, step, comment };
    const entries: AuditDraft[] = [{ ...said, action: passed ? "extensionSigned" : "extensionReturned", detail }];
    if (to === "GRANTED") {
      const { from, to: deadline, reason } = request;
      const saved = await saveDeadline(tx, finding, { deadline, reason, byName: actor.name, at: now });
      if (!saved.ok) return saved;
      entries.push({ ...said, action: "deadlineChanged", detail: { from, to: deadline, reason } });
    }
    await recordAll(tx, entries);
    return judged;
  });
}
