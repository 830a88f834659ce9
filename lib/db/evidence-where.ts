import type { EvidenceWhereInput } from "./generated/models/Evidence.ts";

/** The evidence that proves something: the same answer as `stands` (lib/domain/evidence/standing.ts), in a form a query can use. */
export const STANDING = { withdrawnAt: null, replacedAt: null, returnedAt: null, file: { scan: { not: "INFECTED" } } } as const;

/** The evidence that the office returned and nobody has replaced or withdrawn since. */
export const RETURNED = { returnedAt: { not: null }, withdrawnAt: null, replacedAt: null } as const;

/** The evidence that nobody has reviewed yet and that can be opened. Of whose findings, the query says: none that are closed. */
export const UNREVIEWED = {
  ...{ acceptedAt: null, returnedAt: null, withdrawnAt: null, replacedAt: null },
  file: { scan: { notIn: ["PENDING", "INFECTED"] }, purgedAt: null },
} satisfies EvidenceWhereInput;
