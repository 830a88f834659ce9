import type { Actor } from "#lib/domain/actor.ts";
import { refusalOfDifference } from "#lib/domain/import/blocked.ts";
import type { Difference } from "#lib/domain/import/difference.ts";
import { differencesOf } from "#lib/domain/import/differences.ts";
import { type Draft, locate } from "#lib/domain/import/draft.ts";
import { pairRounds } from "#lib/domain/import/pairs.ts";
import { datesReversed } from "#lib/domain/import/readiness.ts";
import { draftOf } from "#lib/domain/import/replay.ts";
import { isSameRound } from "#lib/domain/import/same-round.ts";
import type { RoundSnapshot } from "#lib/domain/import/snapshot.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { ApplyImport } from "#lib/input/import.ts";
import { recordAll } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { endDraft } from "#lib/db/import-draft-store.ts";
import { roundSnapshot } from "#lib/db/round-snapshot.ts";
import { holdFindings } from "../accounts/accounts.ts";
import { applyDifferences } from "./apply-differences.ts";
import { onDraft } from "./on-draft.ts";
import { refusalOfPeople } from "./people.ts";

/**
 * 更新台账: the ticked differences between a draft and the round being followed up, all of them or none; the draft is done with then.
 * Refuses outsiders, a stale draft or one that is done with, another round's draft, nothing ticked, differences that are
 * no longer there (`stale`), and whatever the life of a finding forbids.
 */
export function applyImport(actor: Actor, input: ApplyImport, now: Date): Promise<Result<{ applied: number }, Refusal>> {
  return onDraft(actor, input, async (tx, loaded) => {
    if (input.ticked.length === 0) return refuse({ code: "nothingTicked" });
    const draft = draftOf(loaded.base, loaded.corrections);
    await holdFindings(tx);
    const round = await roundSnapshot(tx);
    if (!round || !isSameRound(round.facts, draft.inspection)) return refuse({ code: "roundDiffers" });
    const pairs = pairRounds(round, draft);
    const ticked = new Set(input.ticked);
    const chosen = differencesOf(round, draft, pairs).filter(({ id }) => ticked.has(id));
    if (chosen.length < ticked.size) return refuse({ code: "stale" });
    const refusal = refusalOfAll(actor, chosen, round, draft) ?? (await refusalOfNewPeople(tx, chosen, draft));
    if (refusal) return refuse(refusal);
    const entries = await applyDifferences(tx, { actor, now, round, draft, pairs }, chosen);
    await endDraft(tx, loaded, { confirmedAt: now, inspectionId: round.id });
    const detail = { inspectionId: round.id, draftId: loaded.id, fileName: loaded.fileName, applied: chosen.length };
    const { round: subject } = round.facts;
    await recordAll(tx, [...entries, { by: actor, at: now, action: "roundUpdated", subject: subject ?? "", detail }]);
    return ok({ applied: chosen.length });
  });
}

/** The first reason against any of them, or against the dates as they would stand together. */
function refusalOfAll(actor: Actor, chosen: readonly Difference[], round: RoundSnapshot, draft: Draft): Refusal | null {
  for (const difference of chosen) {
    const refusal = refusalOfDifference(actor, difference, round, draft);
    if (refusal) return refusal;
  }
  const changed = chosen.flatMap(({ place, after }) => (place.fact ? [[place.fact, after]] : []));
  const missing = changed.length > 0 ? datesReversed({ ...round.facts, ...Object.fromEntries(changed) }) : [];
  return missing.length > 0 ? { code: "importNotReady", missing } : null;
}

function refusalOfNewPeople(tx: Transaction, chosen: readonly Difference[], draft: Draft): Promise<Refusal | null> {
  const located = chosen.filter(({ kind }) => kind === "findingNew").map(({ key }) => locate(draft, key ?? ""));
  return refusalOfPeople(tx, located.flatMap((at) => (at?.level === "finding" ? [at.finding.assignment] : [])));
}
