import { z } from "zod";
import { DECISION_STEPS } from "#lib/domain/closure.ts";
import type { MeasureFilter, SignatureFilter, StayFilter } from "#lib/domain/reports/filters.ts";
import { STAY_STEPS } from "#lib/domain/reports/stays.ts";
import { addressWith } from "./address.ts";
import { dayParam, pageField } from "./params.ts";

/** What narrows the lists behind the reports' numbers, out of the address. Nonsense narrows nothing. */
export const measureFilter: z.ZodType<MeasureFilter> = z.object({
  openAt: dayParam,
  doneBy: dayParam,
  plannedBy: dayParam,
  plannedAfter: dayParam,
  dueOn: dayParam,
  page: pageField,
});

export const stayFilter: z.ZodType<StayFilter> = z.object({
  step: z.enum(STAY_STEPS).nullable().catch(null),
  state: z.enum(["passed", "present"]).nullable().catch(null),
  page: pageField,
});

export const signatureFilter: z.ZodType<SignatureFilter> = z.object({
  step: z.enum(DECISION_STEPS).nullable().catch(null),
  verdict: z.enum(["pass", "return"]).nullable().catch(null),
  page: pageField,
});

export function measuresHref(filter: Partial<MeasureFilter> = {}): string {
  return addressWith("/desk/reports/measures", filter);
}

export function staysHref(filter: Partial<StayFilter> = {}): string {
  return addressWith("/desk/reports/stays", filter);
}

export function signaturesHref(filter: Partial<SignatureFilter> = {}): string {
  return addressWith("/desk/reports/signatures", filter);
}
