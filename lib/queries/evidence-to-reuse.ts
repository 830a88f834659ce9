import type { Actor } from "#lib/domain/actor.ts";
import type { EvidenceChoices, EvidenceFilter } from "#lib/domain/evidence/search.ts";
import { may, scopeOf } from "#lib/domain/permissions.ts";
import { db } from "#lib/db/client.ts";
import { evidenceMatches, evidenceWithinScope, reusableFor } from "#lib/db/evidence-filter-sql.ts";
import { factsOf, findingFields } from "#lib/db/evidence-place-facts.ts";
import { sql } from "#lib/db/sql.ts";
import { findEvidence, type FoundEvidence } from "./evidence-hits.ts";
import { evidenceReach, knownEvidenceFilter } from "./evidence-reach.ts";

/** What may be chosen from for a measure. `filter`: what was applied. */
export type EvidenceToReuse = FoundEvidence & {
  measure: { id: string; text: string };
  filter: EvidenceFilter;
  choices: EvidenceChoices;
};

/**
 * A page of what `actor` may read, stands, can be opened and is not at this measure yet, each file once; null where there is no
 * such measure or `actor` may not add evidence to it.
 */
export async function evidenceToReuse(
  actor: Actor,
  { number, ordinal }: { number: number; ordinal: number },
  wanted: EvidenceFilter,
): Promise<EvidenceToReuse | null> {
  const row = await db().measure.findFirst({
    where: { ordinal, finding: { number, inspection: { current: true } } },
    relationLoadStrategy: "join",
    select: { id: true, text: true, finding: { select: findingFields } },
  });
  const scope = scopeOf(actor);
  if (!row || !scope || !may(actor, "uploadEvidence", factsOf(row.finding))) return null;
  const { finding: _finding, ...measure } = row;
  const reach = await evidenceReach(scope);
  if (!reach) return null;
  const filter = { ...knownEvidenceFilter(wanted, reach.choices), view: null };
  const condition = sql`${evidenceWithinScope(scope)} AND ${reusableFor(measure.id)} AND ${evidenceMatches(filter)}`;
  return { measure, filter, choices: reach.choices, ...(await findEvidence(condition, filter, { once: true })) };
}
