import type { TableRow } from "docx";
import type { LedgerRow } from "#lib/domain/ledger-sheet/columns.ts";
import type { SheetFinding } from "#lib/domain/ledger-sheet/finding.ts";
import { type LedgerHeading, ledgerNote, ledgerTitle } from "#lib/domain/ledger-sheet/heading.ts";
import { rowsOf, type SheetRow } from "#lib/domain/ledger-sheet/rows.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { partName } from "#lib/domain/labels/narrowing.ts";
import { officialDocument } from "./official-document.ts";
import { paragraphs } from "./official-style.ts";
import { bannerRow, type TableColumn, type TextCell, textRow, textTable } from "./official-table.ts";

type Column = TableColumn & { ofMeasure?: boolean; text: (cells: LedgerRow) => string };

/** The main columns, 257 mm together; part and category stand across the table where they begin. */
const COLUMNS: readonly Column[] = [
  { head: "序号", width: 11, centred: true, text: ({ number }) => number },
  { head: "问题", width: 34, text: ({ title }) => title },
  { head: "整改措施", width: 46, ofMeasure: true, text: ({ measure }) => measure },
  { head: "责任领导", width: 19, centred: true, text: ({ leader }) => leader },
  { head: "责任部室", width: 22, centred: true, text: ({ department }) => department },
  { head: "整改时限", width: 20, centred: true, text: ({ deadline }) => deadline && inTwoLines(longDay(deadline)) },
  { head: "完成情况", width: 18, centred: true, ofMeasure: true, text: ({ progress }) => progress },
  { head: "整改成效", width: 63, ofMeasure: true, text: ({ outcome }) => outcome },
  { head: "备注", width: 24, text: ({ remark }) => remark },
];

/** The year above the day: left to itself, a narrow column breaks a date anywhere. */
function inTwoLines(day: string): string {
  return day.replace("年", "年\n");
}

/** The ledger for a meeting: a .docx file on A4, on its side. */
export async function ledgerDocx(heading: LedgerHeading, findings: readonly SheetFinding[]): Promise<Buffer> {
  const title = ledgerTitle(heading);
  return officialDocument({
    title,
    layout: "onItsSide",
    children: [
      ...paragraphs(title, { face: "title", size: 22, align: "center", leading: 32 }),
      ...paragraphs(ledgerNote(heading, findings), { face: "kai", size: 14, align: "center", before: 4, after: 8 }),
      textTable(COLUMNS, rowsOf(findings).flatMap((row) => [...banners(row), bodyRow(row)])),
    ],
  });
}

function banners({ cells, part, category }: SheetRow): TableRow[] {
  return [
    ...(part > 0 ? [bannerRow(COLUMNS, cells.part || partName(0), { face: "hei", size: 12 })] : []),
    ...(category > 0 && cells.category !== "" ? [bannerRow(COLUMNS, cells.category, { face: "kai", size: 12 })] : []),
  ];
}

function bodyRow(row: SheetRow): TableRow {
  const cells = COLUMNS.map(({ ofMeasure, text }): TextCell => {
    const merge = row.finding === 0 ? "goesOn" : row.finding > 1 ? "begins" : undefined;
    return { text: text(row.cells), ...(!ofMeasure && merge && { merge }) };
  });
  return textRow(COLUMNS, cells);
}
