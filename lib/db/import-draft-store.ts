import type { Correction } from "#lib/domain/import/correction.ts";
import type { DraftBase } from "#lib/domain/import/draft.ts";
import type { DraftState } from "#lib/domain/import/rights.ts";
import type { Transaction } from "./client.ts";
import { storedBase, storedCorrections } from "./stored-draft.ts";

/** A draft as commands change it: locked until the end of the transaction. */
export type LoadedDraft = DraftState & { id: string; fileName: string; base: DraftBase; corrections: Correction[] };

/** The draft with this id, locked; null when there is none. */
export async function lockDraft(tx: Transaction, id: string): Promise<LoadedDraft | null> {
  const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "ImportDraft" WHERE id = ${id} FOR UPDATE`;
  if (locked.length === 0) return null;
  const row = await tx.importDraft.findUniqueOrThrow({ where: { id } });
  return { ...row, ...readDraft(row) };
}

/** What a row's columns say, checked. Throws where they are of a kind this version does not know. */
export function readDraft(row: { text: string; base: unknown; corrections: unknown }): { base: DraftBase; corrections: Correction[] } {
  return { base: { ...storedBase.parse(row.base), text: row.text }, corrections: storedCorrections.parse(row.corrections) };
}

/** Replaces what was mended so far. The row is locked, and of the version that was asked about. */
export async function saveCorrections(tx: Transaction, { id, version }: LoadedDraft, corrections: Correction[]): Promise<number> {
  await tx.importDraft.update({ where: { id }, data: { corrections, version: version + 1 }, select: { id: true } });
  return version + 1;
}

/** Ends a draft: as a round, as what a round was updated from, or discarded. */
export async function endDraft(
  tx: Transaction,
  { id, version }: LoadedDraft,
  end: { confirmedAt: Date; inspectionId: string } | { discardedAt: Date },
): Promise<void> {
  await tx.importDraft.update({ where: { id }, data: { ...end, version: version + 1 }, select: { id: true } });
}
