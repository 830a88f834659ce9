import writeExcelFile, { type CellObject, type Row } from "write-excel-file/node";
import { DAY_COLUMNS } from "#lib/domain/ledger-sheet/cells.ts";
import { LEDGER_COLUMNS, type LedgerColumn } from "#lib/domain/ledger-sheet/columns.ts";
import type { SheetFinding } from "#lib/domain/ledger-sheet/finding.ts";
import { type LedgerHeading, ledgerNote, ledgerTitle } from "#lib/domain/ledger-sheet/heading.ts";
import { rowsOf, spanOf } from "#lib/domain/ledger-sheet/rows.ts";
import { CENTRED, COLUMN_WIDTHS } from "./ledger-columns.ts";
import { type FittedRow, fitted, USUAL_SIZE } from "./row-heights.ts";
import { printed } from "./sheet-print.ts";
import { textCell } from "./text-cell.ts";

const SHEET_NAME = "问题台账";
const SONG = "宋体";
const HEI = "黑体";
const LINES = { borderStyle: "thin", borderColor: "#595959" } as const;
/** Title, note and heads stay when one scrolls down; what the finding is, when one scrolls to the right. */
const HEAD_ROW = 3;
const STAYING_COLUMNS = LEDGER_COLUMNS.findIndex(({ key }) => key === "title") + 1;

/** The ledger as an office keeps it: an .xlsx file to be printed on A3, edited, and read back. */
export async function ledgerXlsx(heading: LedgerHeading, findings: readonly SheetFinding[]): Promise<Buffer> {
  const rows = [...headRows(heading, findings), ...fitted(rowsOf(findings)).map(bodyRow)];
  const sheet = {
    sheet: SHEET_NAME,
    columns: LEDGER_COLUMNS.map(({ key }) => ({ width: COLUMN_WIDTHS[key] })),
    orientation: "landscape",
    stickyRowsCount: HEAD_ROW,
    stickyColumnsCount: STAYING_COLUMNS,
    zoomScale: 0.9,
  } as const;
  const options = { fontFamily: SONG, fontSize: USUAL_SIZE, features: [printed(SHEET_NAME, HEAD_ROW)] };
  return writeExcelFile(rows, sheet, options).toBuffer();
}

function headRows(heading: LedgerHeading, findings: readonly SheetFinding[]): Row[] {
  const across = LEDGER_COLUMNS.length;
  const rest = Array.from({ length: across - 1 }, () => null);
  const wide = { columnSpan: across, alignVertical: "center", wrap: true } as const;
  return [
    [{ ...textCell(ledgerTitle(heading)), ...wide, fontFamily: HEI, fontSize: 20, align: "center", height: 40 }, ...rest],
    [{ ...textCell(ledgerNote(heading, findings)), ...wide, fontFamily: SONG, fontSize: 11, align: "right", height: 22 }, ...rest],
    LEDGER_COLUMNS.map(({ head }) => ({ ...textCell(head), ...HEAD_LOOK })),
  ];
}

const HEAD_LOOK = {
  ...LINES,
  fontFamily: HEI,
  fontSize: 11,
  align: "center",
  alignVertical: "center",
  wrap: true,
  backgroundColor: "#E7E6E6",
  height: 32,
} as const;

function bodyRow(row: FittedRow): Row {
  return LEDGER_COLUMNS.map(({ key }) => (spanOf(row, key) === 0 ? null : bodyCell(row, key)));
}

function bodyCell(row: FittedRow, column: LedgerColumn): CellObject {
  return {
    ...contentOf(column, row.cells[column]),
    ...LINES,
    rowSpan: spanOf(row, column),
    fontFamily: SONG,
    fontSize: row.smaller.get(column) ?? USUAL_SIZE,
    align: CENTRED.includes(column) ? "center" : "left",
    // At the top: what is merged over several pages would otherwise stand where two of them meet.
    alignVertical: "top",
    wrap: true,
    height: row.height,
  };
}

/** A number that can be sorted by, a day that the program knows as one, or text. */
function contentOf(column: LedgerColumn, text: string): CellObject {
  if (column === "number") return { value: Number(text), type: Number };
  if (!DAY_COLUMNS.some((key) => key === column)) return textCell(text);
  const day = { type: Date, format: 'yyyy"年"m"月"d"日"' };
  return text === "" ? day : { ...day, value: new Date(`${text}T00:00:00Z`) };
}
