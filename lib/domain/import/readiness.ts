import type { Day } from "../day.ts";
import { type Draft, draftFindings, placedFindings } from "./draft.ts";
import { type ImportMissing, REQUIRED_FACTS, type RequiredFact, ROUND_DATES, type RoundDate } from "./missing.ts";
import type { RoundFacts } from "./snapshot.ts";
import { tooLongIn } from "./too-long.ts";

/** The facts of the round as the draft has them. */
export function roundFactsOf({ inspection, deadline }: Pick<Draft, "inspection" | "deadline">): RoundFacts {
  return { ...inspection, deadline };
}

/** The facts of a round that has all it must have. */
export type CompleteFacts = RoundFacts & Record<RequiredFact, string>;

/** The same facts, known to be complete; null where one is missing. */
export function completeFacts(facts: RoundFacts): CompleteFacts | null {
  const { party, partyShort, body, round, periodStart, periodEnd, feedbackOn, planOn, deadline } = facts;
  if (party === null || partyShort === null || body === null || round === null || deadline === null) return null;
  if (periodStart === null || periodEnd === null || feedbackOn === null || planOn === null) return null;
  return { ...facts, party, partyShort, body, round, periodStart, periodEnd, feedbackOn, planOn, deadline };
}

/** All that a draft still lacks before it can become a round, in the order of the page; empty when it can. Nothing is guessed. */
export function readiness(draft: Draft): ImportMissing[] {
  const facts = roundFactsOf(draft);
  const { feedbackOn } = facts;
  const findings = draftFindings(draft);
  const untitled = placedFindings(draft).filter(({ finding, place }) => place !== null && finding.title === "");
  const early = placedFindings(draft).filter(({ finding }) => isBefore(finding.assignment.deadline, feedbackOn));
  return [
    ...REQUIRED_FACTS.filter((name) => facts[name] === null).map((name): ImportMissing => ({ what: "fact", name })),
    ...datesReversed(facts),
    ...(findings.length === 0 ? [{ what: "noFindings" } as const] : []),
    ...untitled.map(({ finding: { key, number } }): ImportMissing => ({ what: "untitled", key, number })),
    ...placedFindings(draft).flatMap(({ finding }) => tooLongIn(finding)),
    ...early.map(({ finding: { key, number } }): ImportMissing => ({ what: "deadlineEarly", key, number })),
  ];
}

/** The dates of a round that follow each other the wrong way round. What is not known yet is passed over. */
export function datesReversed(facts: RoundFacts): ImportMissing[] {
  const known = ROUND_DATES.filter((name) => facts[name] !== null);
  const reversed = known.flatMap((later, index): ImportMissing[] => {
    const earlier = known[index - 1];
    return earlier !== undefined && isBefore(facts[later], facts[earlier]) ? [{ what: "datesReversed", earlier, later }] : [];
  });
  const noticeFirst: [RoundDate, RoundDate] = ["feedbackOn", "noticeOn"];
  const [earlier, later] = noticeFirst;
  return isBefore(facts.noticeOn, facts.feedbackOn) ? [...reversed, { what: "datesReversed", earlier, later }] : reversed;
}

function isBefore(one: Day | null, other: Day | null): boolean {
  return one !== null && other !== null && one < other;
}
