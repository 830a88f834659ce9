import type { Paragraph, Table } from "docx";
import type { FindingArchive } from "#lib/domain/archive/archive.ts";
import { closingRequest } from "#lib/domain/archive/closure-sheet.ts";
import { MADE_WORDS } from "#lib/domain/labels/archive.ts";
import { SEAL_NOTE, sealFacts, sheetFacts, sheetMeasures } from "#lib/domain/labels/closure-sheet.ts";
import { closureParts } from "./finding-course.ts";
import { officialDocument, TEXT_WIDTH } from "./official-document.ts";
import { paragraphs } from "./official-style.ts";
import { factTable, type TableColumn, textRow, textTable } from "./official-table.ts";

/** How wide the heads of its lines are, in millimetres. */
const KEYS = 30;
const WIDTHS = [KEYS, TEXT_WIDTH.upright - KEYS] as const;

/** 对账销号单 of one closed finding: a .docx file on A4, upright. */
export async function closureSheetDocx(archive: FindingArchive): Promise<Buffer> {
  const { party, round, number, sample } = archive.finding;
  const { title } = MADE_WORDS.sheet;
  const closing = closingRequest(archive);
  const sections: [string, (Paragraph | Table)[]][] = [
    ["问题和责任", [factTable(sheetFacts(archive), WIDTHS)]],
    ["整改措施对账", measureParts(archive)],
    ["销号申请和审签", closing ? closureParts([closing]) : paragraphs("没有销号申请的记录。", { indented: true })],
    ["留痕校验", [factTable(sealFacts(archive.seal), WIDTHS), ...paragraphs(SEAL_NOTE, { size: 10.5, leading: 18, before: 4 })]],
  ];
  return officialDocument({
    title: `问题${number}${title}`,
    layout: "upright",
    children: [
      ...paragraphs(title, { face: "title", size: 22, align: "center", leading: 32 }),
      ...paragraphs(`${party}（${round}）\n问题${number}${sample ? "；示例分工" : ""}`, { face: "kai", size: 14, align: "center" }),
      ...sections.flatMap(([head, blocks], index) => [...heading(`${ORDINALS[index] ?? ""}、${head}`), ...blocks]),
      ...paragraphs("立卷人：　　　　　　检查人：　　　　　　立卷日期：　　年　　月　　日", { size: 12, leading: 20, before: 16 }),
    ],
  });
}

const ORDINALS = ["一", "二", "三", "四"];

function heading(text: string): Paragraph[] {
  return paragraphs(text, { face: "hei", before: 12, after: 6, leading: 29, keepNext: true });
}

const COLUMNS: readonly TableColumn[] = [
  { head: "序号", width: 11, centred: true },
  { head: "整改措施", width: 36 },
  { head: "时限", width: 22, centred: true },
  { head: "完成情况", width: 22, centred: true },
  { head: "整改成效", width: 45 },
  { head: "佐证材料", width: 20, centred: true },
];

function measureParts(archive: FindingArchive): (Paragraph | Table)[] {
  const rows = sheetMeasures(archive).map(({ ordinal, text, due, done, outcome, proof }) =>
    textRow(COLUMNS, [String(ordinal), text, due, done, outcome, proof].map((each) => ({ text: each }))),
  );
  return rows.length === 0 ? paragraphs("没有整改措施的记录。", { indented: true }) : [textTable(COLUMNS, rows)];
}
