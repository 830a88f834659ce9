"use server";

import { authorisedAction } from "#lib/auth/authorised-action.ts";
import { correctCalendar as correct } from "#lib/commands/rules/correct-calendar.ts";
import { restoreCalendar as restore } from "#lib/commands/rules/restore-calendar.ts";
import { setRules as set } from "#lib/commands/rules/set-rules.ts";
import { type DoneKey, withDone } from "#lib/domain/labels/done.ts";
import { CorrectCalendar, RestoreCalendar, SetRules } from "#lib/input/rules.ts";

/** Back to the year of the day that was corrected. */
const backToYear = (key: DoneKey) => ({
  redirectTo: (_value: null, { day }: { day: string }) => `${withDone("/desk/rules/calendar", key)}&year=${day.slice(0, 4)}`,
});

export const setRules = authorisedAction(SetRules, set, { redirectTo: () => withDone("/desk/rules", "rulesSaved") });
export const correctCalendar = authorisedAction(CorrectCalendar, correct, backToYear("calendarCorrected"));
export const restoreCalendar = authorisedAction(RestoreCalendar, restore, backToYear("calendarRestored"));
