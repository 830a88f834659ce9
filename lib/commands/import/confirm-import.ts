import type { Actor } from "#lib/domain/actor.ts";
import { type Draft, draftFindings } from "#lib/domain/import/draft.ts";
import { completeFacts, readiness, roundFactsOf } from "#lib/domain/import/readiness.ts";
import { draftOf } from "#lib/domain/import/replay.ts";
import { isSameRound } from "#lib/domain/import/same-round.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { OnDraft } from "#lib/input/import.ts";
import { recordAll } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { toDay } from "#lib/db/day-column.ts";
import { endDraft } from "#lib/db/import-draft-store.ts";
import { holdFindings } from "../accounts/accounts.ts";
import { insertFindings, insertHeadings, insertInspection } from "./insert-round.ts";
import { onDraft } from "./on-draft.ts";
import { refusalOfPeople } from "./people.ts";

/** What confirming made, to be told. */
export type ImportedRound = { inspectionId: string; findings: number; measures: number };

/**
 * 确认导入: the draft becomes the round being followed up, whole or not at all; the one before it, all of it closed, is kept. Refuses
 * outsiders, a stale version, a draft that is done with or still lacks something, people not at work, a round that the ledger has
 * already, and a new round while findings of the last are open.
 */
export function confirmImport(actor: Actor, input: OnDraft, now: Date): Promise<Result<ImportedRound, Refusal>> {
  return onDraft(actor, input, async (tx, loaded) => {
    const draft = draftOf(loaded.base, loaded.corrections);
    const facts = completeFacts(roundFactsOf(draft));
    const missing = readiness(draft);
    if (!facts || missing.length > 0) return refuse({ code: "importNotReady", missing });
    // From here no finding is closed, no person disabled and no other round begun until this one stands.
    await holdFindings(tx);
    const hands = draftFindings(draft).map(({ assignment }) => assignment);
    const refusal = (await refusalOfPeople(tx, hands)) ?? (await refusalOfRound(tx, draft));
    if (refusal) return refuse(refusal);
    const previous = await tx.inspection.findFirst({ where: { current: true }, select: { id: true, round: true } });
    if (previous) await tx.inspection.update({ where: { id: previous.id }, data: { current: false }, select: { id: true } });
    const inspectionId = await insertInspection(tx, facts);
    const categories = await insertHeadings(tx, inspectionId, draft);
    const entries = await insertFindings(tx, { actor, now, inspectionId, categories }, draft);
    await endDraft(tx, loaded, { confirmedAt: now, inspectionId });
    const counts = { findings: entries.length, measures: draftFindings(draft).reduce((sum, { measures }) => sum + measures.length, 0) };
    const { fileName, id: draftId, corrections } = loaded;
    const detail = { inspectionId, draftId, fileName, ...counts, corrections: corrections.length, previous: previous?.round ?? null };
    await recordAll(tx, [{ by: actor, at: now, action: "roundImported", subject: facts.round, detail }, ...entries]);
    return ok({ inspectionId, ...counts });
  });
}

/** Why the ledger cannot begin this round now, or null. */
async function refusalOfRound(tx: Transaction, draft: Draft): Promise<Refusal | null> {
  const rounds = await tx.inspection.findMany({ select: { party: true, round: true, feedbackOn: true } });
  const known = rounds.find(({ feedbackOn, ...round }) => isSameRound({ ...round, feedbackOn: toDay(feedbackOn) }, draft.inspection));
  if (known) return { code: "roundKnown", round: known.round };
  const count = await tx.finding.count({ where: { inspection: { current: true }, status: { not: "CLOSED" } } });
  return count > 0 ? { code: "roundOpen", count } : null;
}
