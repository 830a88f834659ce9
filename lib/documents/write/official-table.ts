import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, VerticalMergeType, WidthType } from "docx";
import { type Look, mm, paragraphs } from "./official-style.ts";

/** Columns of a table: the head over each, and its width in millimetres. `centred`: short texts that are looked at, not read. */
export type TableColumn = { head: string; width: number; centred?: boolean };

/** One cell: its text; `merge` says whether it begins a cell over several rows or lies within one. */
export type TextCell = { text: string; merge?: "begins" | "goesOn" };

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "404040" } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE } as const;
const MERGES = { begins: VerticalMergeType.RESTART, goesOn: VerticalMergeType.CONTINUE } as const;
const MARGINS = { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 80, right: 80 } as const;
const SIZE = 10.5;

/** A row with as many characters as this is high: kept whole, it would leave a page half empty, or not fit on any. */
const LONG_TEXT = 150;

/** A table of fixed columns, whose heads stand on every page it reaches. */
export function textTable(columns: readonly TableColumn[], rows: readonly TableRow[]): Table {
  const widths = columns.map(({ width }) => mm(width));
  const total = widths.reduce((sum, width) => sum + width, 0);
  return new Table({
    columnWidths: widths,
    width: { size: total, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: MARGINS,
    rows: [headRow(columns), ...rows],
  });
}

function headRow(columns: readonly TableColumn[]): TableRow {
  const look = { face: "hei", size: SIZE, align: "center" } as const;
  const cells = columns.map(({ head, width }) => cell(head, width, look, { shading: { fill: "E7E6E6" } }));
  return new TableRow({ children: cells, tableHeader: true, cantSplit: true });
}

/** A row of texts, as many as there are columns. */
export function textRow(columns: readonly TableColumn[], cells: readonly TextCell[]): TableRow {
  const children = columns.map(({ width, centred }, index) => {
    const { text, merge } = cells[index] ?? { text: "" };
    const look = { size: SIZE, align: centred ? "center" : "left" } as const;
    return cell(merge === "goesOn" ? "" : text, width, look, merge ? { verticalMerge: MERGES[merge] } : {});
  });
  const longest = Math.max(...cells.map(({ text }) => text.length));
  return new TableRow({ children, cantSplit: longest < LONG_TEXT });
}

/** A row of one text across all columns, kept with the row below. */
export function bannerRow(columns: readonly TableColumn[], text: string, look: Look): TableRow {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const across = cell(text, width, { size: SIZE, ...look, keepNext: true }, { columnSpan: columns.length });
  return new TableRow({ children: [across], cantSplit: true });
}

/** Two columns without heads: what it is, and how it stands. */
export function factTable(facts: readonly { key: string; value: string }[], widths: readonly [number, number]): Table {
  const [keys, values] = widths;
  return new Table({
    columnWidths: [mm(keys), mm(values)],
    width: { size: mm(keys) + mm(values), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: MARGINS,
    rows: facts.map(({ key, value }) => new TableRow({
      cantSplit: value.length < LONG_TEXT,
      children: [
        cell(key, keys, { face: "hei", size: 12, align: "center" }, { shading: { fill: "F2F2F2" } }),
        cell(value, values, { size: 12 }),
      ],
    })),
  });
}

type CellLook = Parameters<typeof paragraphs>[1];
type CellOptions = Omit<ConstructorParameters<typeof TableCell>[0], "children" | "width">;

function cell(text: string, width: number, look: CellLook, options: CellOptions = {}): TableCell {
  return new TableCell({
    children: paragraphs(text, look),
    width: { size: mm(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    ...options,
  });
}
