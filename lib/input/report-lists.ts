import { z } from "zod";
import { DECISION_STEPS } from "#lib/domain/closure.ts";
import type { MeasureFilter, SignatureFilter, StayFilter } from "#lib/domain/reports/filters.ts";
import { STAY_STEPS } from "#lib/domain/reports/stays.ts";
import { dayParam } from "./params.ts";

const page = z.coerce.number().int().min(1).max(10_000).catch(1);

/** What narrows the lists behind the reports' numbers, out of the address. Nonsense narrows nothing. */
export const measureFilter: z.ZodType<MeasureFilter> = z.object({
  openAt: dayParam,
  doneBy: dayParam,
  plannedBy: dayParam,
  plannedAfter: dayParam,
  dueOn: dayParam,
  page,
});

export const stayFilter: z.ZodType<StayFilter> = z.object({
  step: z.enum(STAY_STEPS).nullable().catch(null),
  state: z.enum(["passed", "present"]).nullable().catch(null),
  page,
});

export const signatureFilter: z.ZodType<SignatureFilter> = z.object({
  step: z.enum(DECISION_STEPS).nullable().catch(null),
  verdict: z.enum(["pass", "return"]).nullable().catch(null),
  page,
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

/** What is as usual is left out. */
function addressWith(path: string, { page: shown = 1, ...narrowing }: { page?: number }): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(narrowing)) if (value) query.set(name, String(value));
  if (shown > 1) query.set("page", String(shown));
  return query.size > 0 ? `${path}?${query}` : path;
}
