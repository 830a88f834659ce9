import type { Actor } from "#lib/domain/actor.ts";
import { narrowingWords } from "#lib/domain/labels/narrowing.ts";
import type { SheetFinding } from "#lib/domain/ledger-sheet/finding.ts";
import type { LedgerHeading } from "#lib/domain/ledger-sheet/heading.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/db/client.ts";
import { sheetFindings } from "#lib/db/sheet-findings.ts";
import { type LedgerFilter, ledgerReach, matchingIds } from "./ledger-reach.ts";

export type LedgerExport = { heading: LedgerHeading; findings: SheetFinding[] };

/**
 * All findings of the ledger's page with this filter, on whatever page, in its order, with what a sheet shows of each. Refuses
 * those who read no findings, a system without a round, and more findings than `limit`.
 */
export async function ledgerExport(
  actor: Actor,
  wanted: LedgerFilter,
  now: Date,
  limit: number,
): Promise<Result<LedgerExport, Refusal>> {
  const reached = await ledgerReach(actor, wanted, now);
  if (reached === null || reached === "noRound") return refuse({ code: "notFound" });
  const found = await db().$queryRaw<{ id: string }[]>(matchingIds(reached, { limit: limit + 1 }));
  if (found.length > limit) return refuse({ code: "tooManyToExport", limit });
  const { round, filter, choices, frame } = reached;
  const narrowedBy = narrowingWords(filter, choices).map(({ words }) => words);
  const { party, partyShort, round: name, sample } = round;
  return ok({
    heading: { party, partyShort, round: name, asOf: frame.today, narrowedBy, sample },
    findings: await sheetFindings(db(), found.map(({ id }) => id)),
  });
}
