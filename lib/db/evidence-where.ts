import type { EvidenceWhereInput } from "./generated/models/Evidence.ts";

/** Neither withdrawn, nor replaced, nor returned since it was sent. */
const LEFT_AS_SENT = { withdrawnAt: null, replacedAt: null, returnedAt: null } as const;

/** The evidence that still stands: the same answer as `stands` (lib/domain/evidence/standing.ts), in a form a query can use. */
export const STANDING = { ...LEFT_AS_SENT, file: { scan: { not: "INFECTED" } } } as const;

/** The evidence that proves something now: what `proofCounts` counts as such. */
export const PROVING = { ...LEFT_AS_SENT, file: { scan: { notIn: ["PENDING", "INFECTED"] } } } satisfies EvidenceWhereInput;

/** The evidence that the office returned and nobody has replaced or withdrawn since. */
export const RETURNED = { returnedAt: { not: null }, withdrawnAt: null, replacedAt: null } as const;

/** The evidence that nobody has reviewed yet and that can be opened. Of whose findings, the query says: none that are closed. */
export const UNREVIEWED = {
  ...{ ...PROVING, acceptedAt: null },
  file: { ...PROVING.file, purgedAt: null },
} satisfies EvidenceWhereInput;
