import { z } from "zod";
import { LOOK_BACK_RESULTS } from "#lib/domain/look-back.ts";

/** 到期, 未到期, 已查. */
export const LOOK_BACK_TABS = ["due", "planned", "done"] as const;

/** What narrows the list of look-backs, out of the address. Nonsense narrows nothing. `part` 0: findings without one. */
export const lookBackFilter = z.object({
  tab: z.enum(LOOK_BACK_TABS).catch("due"),
  department: z.string().min(1).max(100).nullable().catch(null),
  // Not coerced: the field left at 全部 sends "", which would count as 0.
  part: z.string().regex(/^\d{1,4}$/).transform(Number).nullable().catch(null),
  result: z.enum(LOOK_BACK_RESULTS).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type LookBackFilter = z.infer<typeof lookBackFilter>;

/** The list's address with this filter; what is as usual is left out. A result narrows what was looked at, and nothing else. */
export function lookBacksHref({ tab = "due", department, part, result, page = 1 }: Partial<LookBackFilter> = {}): string {
  const query = new URLSearchParams();
  if (tab !== "due") query.set("tab", tab);
  if (department) query.set("department", department);
  if (part !== null && part !== undefined) query.set("part", String(part));
  if (result && tab === "done") query.set("result", result);
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `/desk/lookbacks?${query}` : "/desk/lookbacks";
}
