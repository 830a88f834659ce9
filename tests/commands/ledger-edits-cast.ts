import { expect } from "vitest";
import { applyLedgerEdits } from "#lib/commands/ledger/apply-ledger-edits.ts";
import { beginLedgerEdits } from "#lib/commands/ledger/begin-ledger-edits.ts";
import { db } from "#lib/db/client.ts";
import { sheetFindings } from "#lib/db/sheet-findings.ts";
import type { SheetGrid } from "#lib/domain/ledger-sheet/grid.ts";
import { ledgerEdits } from "#lib/queries/ledger-edits.ts";
import { actor, NOW } from "#tests/support/cast.ts";
import { exported, type Sheet } from "#tests/support/ledger-sheet.ts";

export const FILE = "台账（改）.xlsx";

/** The sample's ledger as it is exported now. */
export async function sampleSheet(): Promise<Sheet> {
  const rows = await db().finding.findMany({ where: { inspection: { current: true } }, orderBy: { number: "asc" }, select: { id: true } });
  return exported(await sheetFindings(db(), rows.map(({ id }) => id)));
}

/** Hands in a sheet and answers its id. */
export async function handIn(grid: SheetGrid): Promise<string> {
  const begun = await beginLedgerEdits(await actor("zhenggaiban"), { fileName: FILE, grid }, NOW);
  if (!begun.ok) throw new Error(begun.refusal.code);
  return begun.value.id;
}

/** What the office sees of it. */
export async function preview(uploadId: string) {
  const page = await ledgerEdits(await actor("zhenggaiban"), uploadId);
  if (!page) throw new Error("nothing to see");
  return page;
}

/** Edits the exported ledger, hands it in, and answers how to tick all that its preview shows. */
export async function edited(edit: (sheet: Sheet) => unknown) {
  const sheet = await sampleSheet();
  edit(sheet);
  const uploadId = await handIn(sheet.grid());
  const page = await preview(uploadId);
  const form = { uploadId, version: page.version, ticked: page.changes.map(({ id }) => id), reason: "" };
  const office = await actor("zhenggaiban");
  return { sheet, uploadId, page, form, apply: (change: Partial<typeof form> = {}) => applyLedgerEdits(office, { ...form, ...change }, NOW) };
}

/** Does it and answers what was put on record. */
export async function applied(apply: () => ReturnType<typeof applyLedgerEdits>) {
  const before = await db().auditEntry.count();
  const answer = await apply();
  const entries = await db().auditEntry.findMany({ orderBy: { sequence: "asc" }, skip: before });
  expect(answer).toEqual({ ok: true, value: { applied: entries.length } });
  return entries.map(({ actorName, action, subject, detail }) => ({ actorName, action, subject, detail }));
}
