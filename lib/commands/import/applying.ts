import type { Actor } from "#lib/domain/actor.ts";
import type { AuditAction, Json } from "#lib/domain/audit.ts";
import type { Difference } from "#lib/domain/import/difference.ts";
import type { Draft } from "#lib/domain/import/draft.ts";
import type { RoundPairs } from "#lib/domain/import/pairs.ts";
import type { RoundSnapshot } from "#lib/domain/import/snapshot.ts";
import type { AuditDraft } from "#lib/db/audit-store.ts";
import { subjectOf } from "#lib/db/finding-store.ts";

/** What the differences were found between: both sides, and what on them belongs together. */
export type Applying = { actor: Actor; now: Date; round: RoundSnapshot; draft: Draft; pairs: RoundPairs };

/** The finding of the ledger that a difference is about. */
export function findingOf({ round }: Applying, difference: Difference) {
  const finding = round.findings.find(({ id }) => id === difference.finding);
  if (!finding) throw new Error(`no finding for ${difference.id}`);
  return finding;
}

/** The bare entry for one difference. */
export function said({ actor, now }: Applying, action: AuditAction, detail: { [key: string]: Json }): Omit<AuditDraft, "subject"> {
  return { by: actor, at: now, action, detail };
}

/** One entry in the history of a finding. */
export function onFinding(
  applying: Applying,
  action: AuditAction,
  finding: { id: string; number: number },
  detail: { [key: string]: Json },
): AuditDraft {
  return { ...said(applying, action, detail), findingId: finding.id, subject: subjectOf(finding) };
}
