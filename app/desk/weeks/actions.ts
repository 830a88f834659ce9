"use server";

import { authorisedAction } from "#lib/auth/authorised-action.ts";
import { enterFollowUp } from "#lib/commands/enter-follow-up.ts";
import { returnFollowUp } from "#lib/commands/return-follow-up.ts";
import { tickFollowUp } from "#lib/commands/tick-follow-up.ts";
import { EnterFollowUp } from "#lib/input/follow-up.ts";
import { ReturnOnSheet, TickOnSheet, type WeekOutcome, weekHref } from "#lib/input/week-filter.ts";
import { withInput } from "./with-input.ts";

type OnSheet = Parameters<typeof weekHref>[1] & { week: string; number: number; next?: number | null };

const backToSheet = (done: NonNullable<WeekOutcome>["done"]) => ({
  redirectTo: ({ week, number, next = null, ...filter }: OnSheet) => weekHref(week, filter, { done, number, next }),
});

export const enter = authorisedAction(EnterFollowUp, withInput(enterFollowUp), backToSheet("entered"));
export const tick = authorisedAction(TickOnSheet, withInput(tickFollowUp), backToSheet("ticked"));
export const sendBack = authorisedAction(ReturnOnSheet, withInput(returnFollowUp), backToSheet("returned"));
