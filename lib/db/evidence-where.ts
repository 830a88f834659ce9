/** The evidence that proves something: the same answer as `stands` (lib/domain/evidence/standing.ts), in a form a query can use. */
export const STANDING = { withdrawnAt: null, replacedAt: null, returnedAt: null, file: { scan: { not: "INFECTED" } } } as const;
