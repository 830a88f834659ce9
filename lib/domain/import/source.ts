import { outlineOfSheet } from "../ledger-sheet/outline-of-sheet.ts";
import type { SheetGrid } from "../ledger-sheet/grid.ts";
import { findingsOf, type Outline } from "../official-text/outline.ts";
import { parseOfficialText } from "../official-text/parse.ts";
import type { Refusal } from "../refusal.ts";
import { ok, type Result } from "../result.ts";

/** A document as it was read: its text, the sheets of a workbook (null for anything else), the tables of a Word document. */
export type Source = { text: string; sheets: SheetGrid[] | null; tables: SheetGrid[] };

/** What becomes a draft: an outline and the text its passages point into. */
export type ReadOutline = { text: string; base: Outline };

/**
 * The outline of a document: of a workbook the first sheet that is a ledger, of a Word document its text or, where that tells more, a
 * table that is a ledger. Refuses a workbook in which no sheet has a column of findings.
 */
export function outlineOfSource({ text, sheets, tables }: Source): Result<ReadOutline, Refusal> {
  if (sheets) return outlineOfWorkbook(sheets);
  const base = parseOfficialText(text);
  const inTables = tables.flatMap((table) => outlineOf(table) ?? []);
  const fullest = inTables.reduce<ReadOutline>((most, each) => (countOf(each) > countOf(most) ? each : most), { text, base });
  return ok(fullest);
}

function outlineOfWorkbook(sheets: readonly SheetGrid[]): Result<ReadOutline, Refusal> {
  const results = sheets.map((sheet) => outlineOfSheet(sheet));
  const first = results.find((result) => result.ok) ?? results[0];
  if (!first) return ok({ text: "", base: parseOfficialText("") });
  return first.ok ? ok(withText(first.value)) : first;
}

function outlineOf(table: SheetGrid): ReadOutline | null {
  const result = outlineOfSheet(table);
  return result.ok ? withText(result.value) : null;
}

function withText({ text, ...base }: Outline & { text: string }): ReadOutline {
  return { text, base };
}

function countOf({ base }: ReadOutline): number {
  return findingsOf(base).length;
}
