"use server";

import { authorisedAction } from "#lib/auth/authorised-action.ts";
import { enterFollowUp } from "#lib/commands/enter-follow-up.ts";
import { returnFollowUp } from "#lib/commands/return-follow-up.ts";
import { tickFollowUp } from "#lib/commands/tick-follow-up.ts";
import { closeWeek } from "#lib/commands/weeks/close-week.ts";
import { tickWeek } from "#lib/commands/weeks/tick-week.ts";
import { withDone } from "#lib/domain/labels/done.ts";
import type { Week } from "#lib/domain/week.ts";
import { EnterFollowUp } from "#lib/input/follow-up.ts";
import { CloseWeek, TickWeek } from "#lib/input/weeks.ts";
import { ReturnOnSheet, TickOnSheet, type WeekFilter, type WeekOutcome, tickedAllHref, weekHref } from "#lib/input/week-filter.ts";
import { orOvertaken } from "./or-overtaken.ts";

type OnSheet = Partial<WeekFilter> & { week: Week; number: number; next?: number | null };
type Done = NonNullable<WeekOutcome>["done"];

const backToSheet = (done: Done) => ({
  redirectTo: (value: { overtaken: boolean } | null, { week, number, next = null, standing, page }: OnSheet) =>
    weekHref(week, { standing, page }, { done: value?.overtaken ? "overtaken" : done, number, next }),
});

export const enter = authorisedAction(EnterFollowUp, enterFollowUp, backToSheet("entered"));
export const tick = authorisedAction(TickOnSheet, orOvertaken(tickFollowUp), backToSheet("ticked"));
export const sendBack = authorisedAction(ReturnOnSheet, returnFollowUp, backToSheet("returned"));
export const tickAll = authorisedAction(TickWeek, tickWeek, { redirectTo: (ticked, { week }) => tickedAllHref(week, ticked) });
export const close = authorisedAction(CloseWeek, closeWeek, {
  redirectTo: (_, { week }) => withDone(`/desk/weeks/${week}/bulletin`, "weekClosed"),
});
