import { z } from "zod";
import { LOOK_BACK_RESULTS } from "#lib/domain/look-back.ts";
import { LOOK_BACK_TABS, type LookBackFilter } from "#lib/domain/look-back-views.ts";
import { addressWith } from "./address.ts";
import { pageField, partField } from "./params.ts";

/** What narrows the list of look-backs, out of the address. Nonsense narrows nothing. `part` 0: findings without one. */
export const lookBackFilter: z.ZodType<LookBackFilter> = z.object({
  tab: z.enum(LOOK_BACK_TABS).catch("due"),
  department: z.string().min(1).max(100).nullable().catch(null),
  part: partField,
  result: z.enum(LOOK_BACK_RESULTS).nullable().catch(null),
  page: pageField,
});

/** The list's address with this filter; what is as usual is left out. A result narrows what was looked at, and nothing else. */
export function lookBacksHref({ tab = "due", department, part, result, page }: Partial<LookBackFilter> = {}): string {
  const narrowing = { tab: tab === "due" ? null : tab, department, part, result: tab === "done" ? result : null };
  return addressWith("/desk/lookbacks", { ...narrowing, page });
}
