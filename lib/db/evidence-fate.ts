import type { ScanState } from "#lib/domain/evidence/standing.ts";

/** What decides whether a file of a place proves anything (lib/domain/evidence/standing.ts). */
export const fateFields = { withdrawnAt: true, replacedAt: true, returnedAt: true, file: { select: { scan: true } } } as const;

type FateRow = { withdrawnAt: Date | null; replacedAt: Date | null; returnedAt: Date | null; file: { scan: ScanState } };

/** The row, as the rule asks for it. */
export function fateOf({ withdrawnAt, replacedAt, returnedAt, file: { scan } }: FateRow) {
  return { withdrawnAt, replacedAt, returnedAt, scan };
}
