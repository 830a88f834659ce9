import { z } from "zod";
import { STANDINGS } from "#lib/domain/follow-up.ts";
import type { Week } from "#lib/domain/week.ts";
import { addressWith } from "./address.ts";
import { number, week as weekField } from "./fields.ts";
import { ReturnFollowUp, TickFollowUp } from "./follow-up.ts";
import { pageField } from "./params.ts";

const standing = z.enum(STANDINGS).nullable().catch(null);

/** What narrows a week's sheet, out of the address. */
export const weekFilter = z.object({ standing, page: pageField });
export type WeekFilter = z.infer<typeof weekFilter>;

/** What was just done on the sheet, told once, at the row that comes `next`. */
export const weekOutcome = z
  .object({ done: z.enum(["entered", "ticked", "returned", "overtaken"]), number, next: number.nullable().catch(null) })
  .nullable()
  .catch(null);
export type WeekOutcome = z.infer<typeof weekOutcome>;

/** A week's sheet, in whole or narrowed. */
export function weekHref(week: Week, filter: Partial<WeekFilter> = {}, outcome: WeekOutcome = null): string {
  const { standing: narrowed, page } = filter;
  return `${addressWith(`/desk/weeks/${week}`, { standing: narrowed, page, ...outcome })}${outcome ? "#outcome" : ""}`;
}

const many = z.coerce.number().int().min(0).max(10_000);

/** What ticking all at once came to, told once on the sheet: how many were ticked, and how many left because they had changed. */
export const tickedAll = z.object({ ticked: many, left: many }).nullable().catch(null);
export type TickedAll = z.infer<typeof tickedAll>;

/** The sheet after ticking all at once. */
export function tickedAllHref(week: Week, { ticked, left }: NonNullable<TickedAll>): string {
  return `/desk/weeks/${week}?ticked=${ticked}&left=${left}#outcome`;
}

/** The sheet chosen from the list of weeks; nonsense chooses none. */
export const chosenWeek = z.object({ week: weekField.nullable().catch(null) });

/** A week and a finding's number out of the address; null when the address is made up. */
export const entryAddress = z.object({ week: weekField, number }).nullable().catch(null);

/** Ticking and returning, with the sheet to go back to. */
const view = { standing, page: pageField, next: number.nullable().catch(null) };
export const TickOnSheet = TickFollowUp.extend(view);
export const ReturnOnSheet = ReturnFollowUp.extend(view);
