import { z } from "zod";
import { FINDING_STATUSES } from "#lib/domain/finding.ts";
import { type Narrowing, NO_NARROWING } from "#lib/domain/labels/narrowing.ts";
import { LIGHTS } from "#lib/domain/light.ts";
import { TIMINGS } from "#lib/domain/timing.ts";
import { addressWith } from "./address.ts";
import { dayParam, pageField, partField } from "./params.ts";

const SORTS = ["number", "-number", "deadline", "-deadline", "status", "-status", "department", "-department"] as const;

const reference = z.string().min(1).max(100).nullable().catch(null);

/** What narrows and orders the ledger, out of the address. Nonsense narrows nothing. `part` 0: findings without one. */
export const ledgerFilter = z.object({
  search: z.string().normalize().trim().max(50).regex(/^\P{Cc}*$/u).catch(""),
  part: partField,
  leader: reference,
  department: reference,
  light: z.enum(LIGHTS).nullable().catch(null),
  status: z.enum(FINDING_STATUSES).nullable().catch(null),
  timing: z.enum(TIMINGS).nullable().catch(null),
  openAt: dayParam,
  closedBy: dayParam,
  plannedBy: dayParam,
  plannedAfter: dayParam,
  dueOn: dayParam,
  sort: z.enum(SORTS).catch("number"),
  page: pageField,
});
export type LedgerFilter = z.infer<typeof ledgerFilter>;

/** The ledger's address with this filter; what is as usual is left out. */
export function ledgerHref(filter: LedgerFilter): string {
  return ledgerAddress("/desk/findings", filter);
}

/** The address of the ledger narrowed by this and nothing else. */
export function ledgerWith(narrowing: Partial<Narrowing>): string {
  return ledgerHref({ ...NO_NARROWING, ...narrowing, sort: "number", page: 1 });
}

/** Where the same findings are had as a file, all pages of them. */
export function ledgerExportHref(kind: "xlsx" | "docx", filter: LedgerFilter): string {
  return ledgerAddress(`/api/ledger/${kind}`, { ...filter, page: 1 });
}

function ledgerAddress(path: string, { page, sort, ...narrowing }: LedgerFilter): string {
  return addressWith(path, { ...narrowing, sort: sort === "number" ? null : sort, page });
}

/** Whether anything narrows the list. */
export function isNarrowed({ page: _page, sort: _sort, ...narrowing }: LedgerFilter): boolean {
  return Object.values(narrowing).some((value) => value !== null && value !== "");
}
