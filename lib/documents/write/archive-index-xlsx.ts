import writeExcelFile, { type CellObject, type Row } from "write-excel-file/node";
import { printedOn } from "./sheet-print.ts";
import { textCell } from "./text-cell.ts";
import { heightOf, linesOf } from "./text-room.ts";

const SONG = "宋体";
const HEI = "黑体";
const SIZE = 10;
const LINES = { borderStyle: "thin", borderColor: "#595959" } as const;
/** Title and note stand above the heads. */
const HEAD_ROW = 3;
const LOWEST = 22;
const HIGHEST = 409;
const PADDING = 6;

/** A column: the head over it, its width in characters. `centred`: short texts that are looked at, not read. */
export type IndexSheetColumn = { head: string; width: number; centred?: boolean };

/** A list of what an archive holds: its title, a line on where it belongs, and a row for each item. */
export type IndexSheet = { name: string; title: string; note: string; columns: readonly IndexSheetColumn[]; rows: readonly (readonly (string | number)[])[] };

/** 目录 of an archive: an .xlsx file on A4, on its side, with its heads on every page. */
export async function archiveIndexXlsx({ name, title, note, columns, rows }: IndexSheet): Promise<Buffer> {
  const rest = Array.from({ length: columns.length - 1 }, () => null);
  const wide = { columnSpan: columns.length, alignVertical: "center", wrap: true } as const;
  const data: Row[] = [
    [{ ...textCell(title), ...wide, fontFamily: HEI, fontSize: 18, align: "center", height: 36 }, ...rest],
    [{ ...textCell(note), ...wide, fontSize: SIZE, align: "left", height: 22 }, ...rest],
    columns.map(({ head }) => ({ ...textCell(head), ...HEAD_LOOK })),
    ...rows.map((row) => bodyRow(columns, row)),
  ];
  const sheet = {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    orientation: "landscape",
    stickyRowsCount: HEAD_ROW,
  } as const;
  return writeExcelFile(data, sheet, { fontFamily: SONG, fontSize: SIZE, features: [printedOn("A4", [{ name, headRow: HEAD_ROW }])] }).toBuffer();
}

const HEAD_LOOK = { ...LINES, fontFamily: HEI, fontSize: SIZE, align: "center", alignVertical: "center", wrap: true, backgroundColor: "#E7E6E6", height: 32 } as const;

function bodyRow(columns: readonly IndexSheetColumn[], row: IndexSheet["rows"][number]): Row {
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
function roomIn({ width }: IndexSheetColumn): number {
  return (width * 7 - 8) * 0.75;
}
