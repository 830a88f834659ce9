import type { Actor } from "#lib/domain/actor.ts";
import type { Directory } from "#lib/domain/assignment.ts";
import { refusalOfDifference } from "#lib/domain/import/blocked.ts";
import type { Correction } from "#lib/domain/import/correction.ts";
import type { Difference } from "#lib/domain/import/difference.ts";
import { differences } from "#lib/domain/import/differences.ts";
import type { Draft } from "#lib/domain/import/draft.ts";
import type { ImportMissing } from "#lib/domain/import/missing.ts";
import { readiness } from "#lib/domain/import/readiness.ts";
import { draftOf } from "#lib/domain/import/replay.ts";
import { mayImport } from "#lib/domain/import/rights.ts";
import { isSameRound } from "#lib/domain/import/same-round.ts";
import { type SuggestedAssignment, suggestionsOf } from "#lib/domain/import/suggestion.ts";
import { diagnose } from "#lib/domain/official-text/diagnose.ts";
import type { Diagnostic } from "#lib/domain/official-text/diagnostic.ts";
import { countsOf } from "#lib/domain/official-text/outline.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { db } from "#lib/db/client.ts";
import { directoryAtWork } from "#lib/db/directory.ts";
import { readDraft } from "#lib/db/import-draft-store.ts";
import { type RoundInBrief, roundInBrief, roundSnapshot } from "#lib/db/round-snapshot.ts";

/** A difference between the draft and the ledger, and why it cannot be taken over as things stand, or null. */
type OfferedDifference = Difference & { blocked: Refusal | null };

/** The round being followed up, as the draft meets it. */
type MetRound = {
  round: string | null;
  /** The draft is of this very round: then it updates the ledger, and cannot become a round of its own. */
  same: boolean;
  /** Findings not closed: while there are any, no other round begins. */
  open: number;
  /** Empty unless it is the same round. */
  differences: OfferedDifference[];
};

/** Everything the page of a draft shows. `draft.text` is the text that all passages point into. */
export type ImportDraftPage = {
  id: string;
  version: number;
  fileName: string;
  createdBy: string;
  createdAt: Date;
  confirmedAt: Date | null;
  discardedAt: Date | null;
  draft: Draft;
  counts: ReturnType<typeof countsOf>;
  /** What was mended, in order; the last can be taken back. */
  corrections: Correction[];
  /** Those that nobody has put aside yet. */
  diagnostics: Diagnostic[];
  /** What confirming still needs. */
  missing: ImportMissing[];
  /** Whom a finding may be given to. */
  directory: Directory;
  /** What the text itself says of that, for findings nobody assigned yet. */
  suggestions: SuggestedAssignment[];
  /** Null before there is any round. */
  current: MetRound | null;
};

/** One draft with all that it can still be mended by, in four short queries, and of the same round all that the ledger holds; null where there is none, and for all but the office. */
export async function importDraft(actor: Actor, id: string): Promise<ImportDraftPage | null> {
  if (!mayImport(actor)) return null;
  const [row, directory, round] = await Promise.all([draftRow(id), directoryAtWork(db()), roundInBrief(db())]);
  if (!row) return null;
  const { base, corrections } = readDraft(row);
  const draft = draftOf(base, corrections);
  const { version, fileName, createdBy, createdAt, confirmedAt, discardedAt } = row;
  return {
    ...{ id, version, fileName, createdAt, confirmedAt, discardedAt, corrections, draft },
    createdBy: createdBy.name,
    counts: countsOf(draft),
    diagnostics: diagnose(base.text, draft).filter((each) => !isAccepted(draft, each)),
    missing: readiness(draft),
    directory,
    suggestions: suggestionsOf(draft, directory),
    current: round && (await metRound(actor, round, draft)),
  };
}

function isAccepted({ accepted, acceptedCodes }: Draft, { code, start, end }: Diagnostic): boolean {
  return acceptedCodes.includes(code) || accepted.some((each) => each.code === code && each.start === start && each.end === end);
}

async function metRound(actor: Actor, { facts, open }: RoundInBrief, draft: Draft): Promise<MetRound> {
  const same = isSameRound(facts, draft.inspection);
  const round = same ? await roundSnapshot(db()) : null;
  const offered = round ? differences(round, draft).map((each) => ({ ...each, blocked: refusalOfDifference(actor, each, round, draft) })) : [];
  return { round: facts.round, same, open, differences: offered };
}

function draftRow(id: string) {
  return db().importDraft.findUnique({
    where: { id },
    relationLoadStrategy: "join",
    select: {
      ...{ version: true, fileName: true, text: true, base: true, corrections: true },
      ...{ createdAt: true, confirmedAt: true, discardedAt: true },
      createdBy: { select: { name: true } },
    },
  });
}
