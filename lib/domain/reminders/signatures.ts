import { type WorkCalendar, workingDaysUntil } from "../calendar.ts";
import type { DecisionStep } from "../closure.ts";
import { type Day, dayAt } from "../day.ts";
import type { ReminderDraft } from "./draft.ts";
import type { ReminderFacts } from "./facts.ts";
import { type Recipient, RECIPIENTS } from "./recipients.ts";
import { type Moment, type Rules, tell } from "./telling.ts";
import { tellingDayOf } from "./window.ts";

const SIGNER: Record<DecisionStep, Recipient> = { LEADER: "leader", OFFICE: "office", CHIEF: "chief" };

/** A step may wait this many working days before its signer is reminded, and then again. */
const PATIENCE = 2;

/** How many working days a step has waited, where that calls for a reminder today; else null. */
export function waitedDays(since: Date, today: Day, calendar: WorkCalendar): number | null {
  const days = workingDaysUntil(dayAt(since), today, calendar);
  return days > 0 && days % PATIENCE === 0 ? days : null;
}

/** What waits for a signature, and what was sent back instead of being signed. */
export const signatureRules: Rules = (facts, moment) => [
  ...stepsWaiting(facts, moment),
  ...extensionsToSign(facts, moment),
  ...requestsReturned(facts, moment),
];

function stepsWaiting({ people, awaitedClosures, awaitedExtensions }: ReminderFacts, { today, calendar }: Moment): ReminderDraft[] {
  const steps = [
    ...awaitedClosures.map((step) => ({ ...step, of: "closure" as const })),
    ...awaitedExtensions.map((step) => ({ ...step, of: "extension" as const })),
  ];
  return steps.flatMap(({ id, finding, step, since, of }) => {
    const days = waitedDays(since, today, calendar);
    if (days === null) return [];
    return tell(people, [SIGNER[step]], { rule: "awaitsSignature", thing: `${of}:${id}`, day: today, finding, detail: { of, days } });
  });
}

function extensionsToSign({ people, awaitedExtensions }: ReminderFacts, { today, calendar }: Moment): ReminderDraft[] {
  return awaitedExtensions.flatMap(({ id, finding, step, since, to }) => {
    const day = tellingDayOf(since, today, calendar);
    return day === null ? [] : tell(people, [SIGNER[step]], { rule: "extensionToSign", thing: `extension:${id}`, day, finding, detail: { to } });
  });
}

function requestsReturned({ people, returnedClosures, returnedExtensions }: ReminderFacts, { today, calendar }: Moment): ReminderDraft[] {
  const returned = [
    ...returnedClosures.map((request) => ({ ...request, rule: "closureReturned" as const, of: "closure" as const })),
    ...returnedExtensions.map((request) => ({ ...request, rule: "extensionReturned" as const, of: "extension" as const })),
  ];
  return returned.flatMap(({ id, finding, at, rule, of }) => {
    const day = tellingDayOf(at, today, calendar);
    return day === null ? [] : tell(people, RECIPIENTS[rule], { rule, thing: `${of}:${id}`, day, finding });
  });
}
