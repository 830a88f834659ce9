import { outlineOfSheet } from "../ledger-sheet/outline-of-sheet.ts";
import type { SheetGrid } from "../ledger-sheet/grid.ts";
import { textOfSheet } from "../ledger-sheet/text.ts";
import { findingsOf, type Outline, type Span } from "../official-text/outline.ts";
import { parseOfficialText } from "../official-text/parse.ts";
import type { Refusal } from "../refusal.ts";
import { ok, refuse, type Result } from "../result.ts";
import { joined, linesOf, type Piece, type ReadOutline } from "./join.ts";

export type { ReadOutline } from "./join.ts";

/** A document as it was read: its text, the sheets of a workbook (null for anything else), the tables of a Word document. */
type Source = { text: string; sheets: SheetGrid[] | null; tables: SheetGrid[] };

/**
 * The outline of a document: of a workbook all sheets that are ledgers, what the others say in no item; of a Word document its text
 * or, where those tell of more findings, its tables that are ledgers, with the text before them for its facts. Refuses a workbook in
 * which no sheet has a column of findings.
 */
export function outlineOfSource({ text, sheets, tables }: Source): Result<ReadOutline, Refusal> {
  if (sheets) return outlineOfWorkbook(sheets);
  const base = parseOfficialText(text);
  const ledgers = tables.map(pieceOf).filter((piece) => piece.base !== null);
  const told = joined(ledgers);
  if (!told || countOf(told) <= countOf({ base })) return ok({ text, base });
  const unplaced = proseOf(text, ledgers);
  if (unplaced.length === 0) return ok(told);
  const opening: Piece = { text, base: { ...base, kind: told.base.kind, parts: [], unplaced } };
  return ok(joined([opening, ...ledgers]) ?? told);
}

function outlineOfWorkbook(sheets: readonly SheetGrid[]): Result<ReadOutline, Refusal> {
  if (sheets.length === 0) return ok({ text: "", base: parseOfficialText("") });
  const told = joined(sheets.map(pieceOf).filter(({ text }) => text.trim() !== ""));
  return told ? ok(told) : refuse({ code: "sheetWithoutFindings", field: "file" });
}

function pieceOf(sheet: SheetGrid): Piece {
  const read = outlineOfSheet(sheet);
  if (!read.ok) return { text: textOfSheet(sheet).text, base: null };
  const { text, ...base } = read.value;
  return { text, base };
}

/** The lines of a Word document that are not, once more, a row of these tables. */
function proseOf(text: string, tables: readonly Piece[]): Span[] {
  const bare = (line: string) => line.replace(/\s/gu, "");
  const rows = new Set(tables.flatMap((table) => table.text.split("\n").map(bare)));
  return linesOf(text).filter(({ start, end }) => !rows.has(bare(text.slice(start, end))));
}

function countOf({ base }: { base: Outline }): number {
  return findingsOf(base).length;
}
