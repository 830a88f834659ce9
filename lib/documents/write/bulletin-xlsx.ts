import writeExcelFile, { type CellObject, type Row } from "write-excel-file/node";
import type { Bulletin } from "#lib/domain/bulletin/bulletin.ts";
import { bulletinNote, bulletinTitle } from "#lib/domain/labels/bulletin.ts";
import { type BulletinSheet, bulletinSheets, type SheetColumn } from "./bulletin-sheets.ts";
import { printedOn } from "./sheet-print.ts";
import { textCell } from "./text-cell.ts";
import { heightOf, linesOf } from "./text-room.ts";

const SONG = "宋体";
const HEI = "黑体";
const SIZE = 11;
const LINES = { borderStyle: "thin", borderColor: "#595959" } as const;
/** Title, week and sentence stand above the heads. */
const HEAD_ROW = 4;
const LOWEST = 24;
const HIGHEST = 409;
const PADDING = 6;

/** 周报 of a closed week to reckon with: an .xlsx file with a sheet for each of its parts, to be printed on A4. */
export async function bulletinXlsx(bulletin: Bulletin): Promise<Buffer> {
  const parts = bulletinSheets(bulletin);
  const sheets = parts.map((part) => ({
    data: [...headRows(bulletin, part), ...part.rows.map((row) => bodyRow(part.columns, row))],
    sheet: part.name,
    columns: part.columns.map(({ width }) => ({ width })),
    orientation: "landscape" as const,
    stickyRowsCount: HEAD_ROW,
  }));
  const features = [printedOn("A4", parts.map(({ name }) => ({ name, headRow: HEAD_ROW })))];
  return writeExcelFile(sheets, { fontFamily: SONG, fontSize: SIZE, features }).toBuffer();
}

function headRows(bulletin: Bulletin, { note, columns }: BulletinSheet): Row[] {
  const rest = Array.from({ length: columns.length - 1 }, () => null);
  const wide = { columnSpan: columns.length, alignVertical: "center", wrap: true } as const;
  const room = columns.reduce((sum, column) => sum + roomIn(column), 0);
  const title = bulletinTitle(bulletin);
  return [
    [{ ...textCell(title), ...wide, fontFamily: HEI, fontSize: 18, align: "center", height: heightOf(linesOf(title, 18, room), 18) + 12 }, ...rest],
    [{ ...textCell(bulletinNote(bulletin).join("；")), ...wide, fontSize: SIZE, align: "center", height: 24 }, ...rest],
    [{ ...textCell(note), ...wide, fontSize: SIZE, height: heightOf(linesOf(note, SIZE, room), SIZE) + PADDING }, ...rest],
    columns.map(({ head }) => ({ ...textCell(head), ...HEAD_LOOK })),
  ];
}

const HEAD_LOOK = { ...LINES, fontFamily: HEI, fontSize: SIZE, align: "center", alignVertical: "center", wrap: true, backgroundColor: "#E7E6E6", height: 28 } as const;

function bodyRow(columns: readonly SheetColumn[], row: BulletinSheet["rows"][number]): Row {
  const heights = columns.map((column, index) => heightOf(linesOf(String(row[index] ?? ""), SIZE, roomIn(column)), SIZE) + PADDING);
  const height = Math.min(HIGHEST, Math.max(LOWEST, ...heights));
  return columns.map(({ centred }, index): CellObject => ({
    ...contentOf(row[index] ?? ""),
    ...LINES,
    align: centred ? "center" : "left",
    alignVertical: "center",
    wrap: true,
    height,
  }));
}

function contentOf(value: string | number): CellObject {
  return typeof value === "number" ? { value, type: Number } : textCell(value);
}

/** How many points of text fit beside each other in a column: a digit takes 7 pixels, the edges 8, and 4 pixels are 3 points. */
function roomIn({ width }: SheetColumn): number {
  return (width * 7 - 8) * 0.75;
}
