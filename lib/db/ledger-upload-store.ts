import type { SheetGrid } from "#lib/domain/ledger-sheet/grid.ts";
import type { UploadState } from "#lib/domain/ledger-sheet/rights.ts";
import { sheetOf } from "#lib/domain/ledger-sheet/stored-sheet.ts";
import type { Transaction } from "./client.ts";
import { Prisma } from "./generated/client.ts";

/** An uploaded ledger as commands change it: locked until the end of the transaction. */
export type LoadedUpload = UploadState & { id: string; fileName: string; cells: unknown };

/** The upload with this id for the round being followed up, locked; null when there is none. */
export async function lockUpload(tx: Transaction, id: string): Promise<LoadedUpload | null> {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "LedgerUpload" u JOIN "Inspection" i ON i.id = u."inspectionId"
    WHERE i.current AND u.id = ${id} FOR UPDATE OF u`;
  return locked.length === 0 ? null : tx.ledgerUpload.findUniqueOrThrow({ where: { id } });
}

/** The sheet that an open upload keeps. Throws where it is of a kind this version does not know. */
export function uploadedSheet({ id, cells }: Pick<LoadedUpload, "id" | "cells">): SheetGrid {
  const grid = sheetOf(cells);
  if (!grid) throw new Error(`the cells of upload ${id} cannot be read`);
  return grid;
}

/** Ends an upload and lets its cells go. The row is locked, and of the version that was asked about. */
export async function endUpload(tx: Transaction, { id, version }: LoadedUpload, end: { appliedAt: Date } | { discardedAt: Date }): Promise<void> {
  await tx.ledgerUpload.update({ where: { id }, data: { ...end, cells: Prisma.DbNull, version: version + 1 }, select: { id: true } });
}
