import type { ArchivedFinding, ArchiveItem } from "#lib/domain/archive/archive.ts";
import { INDEX_COLUMNS, type IndexColumn, indexRow } from "#lib/domain/archive/index-row.ts";
import type { FindingDocument } from "#lib/domain/ledger-sheet/finding-document.ts";
import { MADE_WORDS } from "#lib/domain/labels/archive.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { archiveIndexXlsx, type IndexSheetColumn } from "./archive-index-xlsx.ts";

const WIDTHS: Record<IndexColumn, number> = {
  ordinal: 6,
  code: 8,
  documentNumber: 11,
  author: 16,
  title: 22,
  day: 10,
  secrecy: 6,
  pages: 6,
  path: 26,
  size: 12,
  sha256: 24,
  note: 18,
};
const CENTRED: readonly IndexColumn[] = ["ordinal", "documentNumber", "day", "secrecy", "pages"];
const COLUMNS: readonly IndexSheetColumn[] = INDEX_COLUMNS.map(({ key, head }) => ({ head, width: WIDTHS[key], centred: CENTRED.includes(key) }));

/** 卷内目录: every item of the archive of one finding. */
export function findingIndex({ number, title, party, round }: FindingDocument, items: readonly ArchiveItem[]): Promise<Buffer> {
  const rows = items.map((item, index) => {
    const row = indexRow(item, index + 1);
    return INDEX_COLUMNS.map(({ key }) => row[key]);
  });
  const words = MADE_WORDS.index.title;
  const note = `${party}（${round}）　问题${number}：${title ?? UNTITLED_FINDING}　共${rows.length}件　（档号、密级由档案部门填写）`;
  return archiveIndexXlsx({ name: words, title: words, note, columns: COLUMNS, rows });
}

const ROUND_COLUMNS: readonly IndexSheetColumn[] = [
  { head: "序号", width: 6, centred: true },
  { head: "档号", width: 10 },
  { head: "问题", width: 8, centred: true },
  { head: "题名", width: 44 },
  { head: "责任部室", width: 18 },
  { head: "销号日期", width: 18, centred: true },
  { head: "材料（个）", width: 10, centred: true },
  { head: "大小（字节）", width: 16 },
  { head: "文件夹", width: 36 },
];

/** 全轮目录: every finding of the archive of a round, with the folder it lies in. */
export function roundIndex(round: { party: string; round: string }, findings: readonly (ArchivedFinding & { folder: string })[]): Promise<Buffer> {
  const rows = findings.map(({ number, title, department, closedOn, files, bytes, folder }, index) => [
    index + 1,
    "",
    number,
    title ?? UNTITLED_FINDING,
    department ?? "",
    closedOn === null ? "" : longDay(closedOn),
    files,
    bytes,
    folder,
  ]);
  const note = `${round.party}（${round.round}）　已销号问题共${rows.length}个；各问题的文件见其文件夹中的卷内目录`;
  return archiveIndexXlsx({ name: "全轮目录", title: "销号档案全轮目录", note, columns: ROUND_COLUMNS, rows });
}
