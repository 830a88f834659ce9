import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, type Result } from "#lib/domain/result.ts";
import type { CommentOnFinding } from "#lib/input/findings.ts";
import { record } from "#lib/db/audit-store.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { onFinding } from "./on-finding.ts";

/** 监督意见: the discipline inspector notes something on a finding, in any state, and changes nothing else. */
export function commentOnFinding(actor: Actor, input: CommentOnFinding, now: Date): Promise<Result<null, Refusal>> {
  return onFinding(actor, "comment", { number: input.number }, async (tx, finding) => {
    await tx.comment.create({ data: { findingId: finding.id, body: input.body, authorName: actor.name, at: now } });
    await record(tx, {
      by: actor,
      at: now,
      action: "commented",
      findingId: finding.id,
      subject: subjectOf(finding),
      detail: { comment: input.body },
    });
    return ok(null);
  });
}
