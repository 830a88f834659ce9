import { SummaryList } from "#components/ui/summary-list.tsx";
import { isDay } from "#lib/domain/day.ts";
import type { Draft } from "#lib/domain/import/draft.ts";
import { roundFactsOf } from "#lib/domain/import/readiness.ts";
import type { RoundFacts } from "#lib/domain/import/snapshot.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { FACT_WORDS } from "#lib/domain/labels/import.ts";

/** The facts of a round, in the order in which it is told of. */
export const FACTS: readonly (keyof RoundFacts)[] = [
  ...(["party", "partyShort", "body", "round", "periodStart", "periodEnd"] as const),
  ...(["feedbackOn", "planOn", "deadline", "noticeOn", "phone", "post", "email"] as const),
];

/** The facts of a draft to read over, without what nothing is known of. */
export function FactSummary({ draft }: { draft: Draft }) {
  const facts = roundFactsOf(draft);
  const known = FACTS.flatMap((name) => {
    const value = facts[name];
    return value === null ? [] : [{ key: FACT_WORDS[name], value: isDay(value) ? longDay(value) : value }];
  });
  return <SummaryList rows={known} />;
}
