import type { Actor } from "#lib/domain/actor.ts";
import { mayImport } from "#lib/domain/import/rights.ts";
import type { SheetGrid } from "#lib/domain/ledger-sheet/grid.ts";
import { readLedgerHead } from "#lib/domain/ledger-sheet/heads.ts";
import { storedSheet } from "#lib/domain/ledger-sheet/stored-sheet.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { record } from "#lib/db/audit-store.ts";
import { transact } from "#lib/db/transact.ts";

/**
 * 读入台账文件: the office hands in an edited ledger; what it says is kept until it is applied or discarded, and changes nothing
 * yet. Refuses others, a system without a round, and a sheet whose header is not a ledger's.
 */
export function beginLedgerEdits(actor: Actor, { fileName, grid }: { fileName: string; grid: SheetGrid }, now: Date): Promise<Result<{ id: string }, Refusal>> {
  return transact(async (tx) => {
    const round = await tx.inspection.findFirst({ where: { current: true }, select: { id: true } });
    if (!round || !mayImport(actor)) return refuse({ code: "notFound" });
    if (!readLedgerHead(grid)?.columns.has("number")) return refuse({ code: "sheetNotLedger" });
    const { id } = await tx.ledgerUpload.create({
      data: { inspectionId: round.id, fileName, cells: storedSheet(grid), createdById: actor.id, createdAt: now },
      select: { id: true },
    });
    await record(tx, { by: actor, at: now, action: "ledgerSheetRead", subject: subjectOfUpload(fileName) });
    return ok({ id });
  });
}

/** How the record names an uploaded ledger. */
export function subjectOfUpload(fileName: string): string {
  return `台账文件《${fileName}》`;
}
