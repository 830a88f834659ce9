import { z } from "zod";
import { FILE_KINDS } from "#lib/domain/evidence/kinds.ts";
import { EVIDENCE_SORTS, EVIDENCE_VIEWS, type EvidenceFilter, NO_EVIDENCE_FILTER } from "#lib/domain/evidence/search.ts";
import { addressWith } from "./address.ts";
import { id } from "./fields.ts";
import { dayParam, pageField } from "./params.ts";

/** So many characters may be looked for. */
export const SEARCH_LIMIT = 100;

const reference = id.nullable().catch(null);
const findingNumber = z.string().normalize("NFKC").trim().regex(/^[1-9]\d{0,5}$/).transform(Number).nullable().catch(null);

/** What narrows and orders the list of evidence, out of the address. Nonsense narrows nothing. */
export const evidenceFilter: z.ZodType<EvidenceFilter> = z.object({
  search: z.string().trim().max(SEARCH_LIMIT).regex(/^\P{Cc}*$/u).catch(""),
  finding: findingNumber,
  department: reference,
  uploader: reference,
  kind: z.enum(FILE_KINDS).nullable().catch(null),
  view: z.enum(EVIDENCE_VIEWS).nullable().catch(null),
  from: dayParam,
  to: dayParam,
  sort: z.enum(EVIDENCE_SORTS).catch("newest"),
  page: pageField,
});

/** The list of evidence. */
export const EVIDENCE_LIST = "/desk/evidence";

/** The address of a list with this filter; what is as usual is left out. `path`: the list itself, or where one chooses from it. */
export function evidenceListHref({ sort, ...narrowing }: EvidenceFilter, path: string = EVIDENCE_LIST): string {
  return addressWith(path, { ...narrowing, sort: sort === "newest" ? null : sort });
}

/** Whether anything narrows the list. */
export function isEvidenceNarrowed({ page: _page, sort: _sort, ...narrowing }: EvidenceFilter): boolean {
  return Object.values(narrowing).some((value) => value !== null && value !== "");
}

/** The same list with nothing narrowed, in the same order. */
export function widened({ sort }: EvidenceFilter): EvidenceFilter {
  return { ...NO_EVIDENCE_FILTER, sort };
}

/** Where one chooses, for a measure, among what is on file already. */
export function reusePath(number: number, ordinal: number): string {
  return `/desk/findings/${number}/measures/${ordinal}/reuse`;
}
