"use server";

import { authorisedAction } from "#lib/auth/authorised-action.ts";
import { enterFollowUp } from "#lib/commands/enter-follow-up.ts";
import { returnFollowUp } from "#lib/commands/return-follow-up.ts";
import { tickFollowUp } from "#lib/commands/tick-follow-up.ts";
import type { Week } from "#lib/domain/week.ts";
import { EnterFollowUp } from "#lib/input/follow-up.ts";
import { ReturnOnSheet, TickOnSheet, type WeekFilter, type WeekOutcome, weekHref } from "#lib/input/week-filter.ts";
import { orOvertaken, withInput } from "./with-input.ts";

type OnSheet = Partial<WeekFilter> & { week: Week; number: number; next?: number | null; overtaken?: boolean };

const backToSheet = (done: NonNullable<WeekOutcome>["done"]) => ({
  redirectTo: ({ week, number, next = null, overtaken, standing, page }: OnSheet) =>
    weekHref(week, { standing, page }, { done: overtaken ? "overtaken" : done, number, next }),
});

export const enter = authorisedAction(EnterFollowUp, withInput(enterFollowUp), backToSheet("entered"));
export const tick = authorisedAction(TickOnSheet, orOvertaken(tickFollowUp), backToSheet("ticked"));
export const sendBack = authorisedAction(ReturnOnSheet, withInput(returnFollowUp), backToSheet("returned"));
