import type { Actor } from "#lib/domain/actor.ts";
import { type Day, dayAt } from "#lib/domain/day.ts";
import type { EvidenceChoices, EvidenceFilter, EvidenceHit } from "#lib/domain/evidence/search.ts";
import { scopeOf } from "#lib/domain/permissions.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { evidenceMatches, evidenceWithinScope } from "#lib/db/evidence-filter-sql.ts";
import { sql } from "#lib/db/sql.ts";
import { evidenceReach, knownEvidenceFilter } from "./evidence-reach.ts";
import { findEvidence } from "./evidence-hits.ts";

export type EvidenceList = {
  today: Day;
  /** What was applied: a reference to nothing this reader knows narrows nothing. */
  filter: EvidenceFilter;
  choices: EvidenceChoices;
  /** Files this reader may read, whatever became of them; and those of them that prove something now. */
  readable: number;
  standing: number;
  /** Those that meet the filter. */
  matching: number;
  hits: EvidenceHit[];
};

/** A page of the evidence `actor` may read, found by words and by the filter; "noRound" before there is a round, null for who reads none. */
export async function evidenceSearch(actor: Actor, wanted: EvidenceFilter, now: Date): Promise<EvidenceList | "noRound" | null> {
  const scope = scopeOf(actor);
  if (!scope || !mayWork(actor, "searchEvidence")) return null;
  const reach = await evidenceReach(scope);
  if (!reach) return "noRound";
  const filter = knownEvidenceFilter(wanted, reach.choices);
  const found = await findEvidence(sql`${evidenceWithinScope(scope)} AND ${evidenceMatches(filter)}`, filter);
  return { today: dayAt(now), filter, ...reach, ...found };
}
