import type { Paragraph, Table } from "docx";
import type { FindingArchive, Trace } from "#lib/domain/archive/archive.ts";
import { MADE_WORDS } from "#lib/domain/labels/archive.ts";
import { longTime } from "#lib/domain/labels/dates.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { closureParts, weekParts } from "./finding-course.ts";
import { officialDocument } from "./official-document.ts";
import { paragraphs } from "./official-style.ts";
import { type TableColumn, textRow, textTable } from "./official-table.ts";

/** 办理记录 of a finding, from the first trace to the last: a .docx file on A4, upright. */
export async function findingRecordDocx({ finding, traces }: FindingArchive): Promise<Buffer> {
  const { party, round, number, entries, requests } = finding;
  const { title } = MADE_WORDS.course;
  const sections: [string, (Paragraph | Table)[]][] = [
    ["每周跟进", weekParts(entries.toReversed())],
    ["历次销号申请和审签", closureParts(requests.toReversed())],
    ["操作留痕", traceParts(traces)],
  ];
  return officialDocument({
    title: `问题${number}${title}`,
    layout: "upright",
    children: [
      ...paragraphs(title, { face: "title", size: 22, align: "center", leading: 32 }),
      ...paragraphs(`${party}（${round}）\n问题${number}：${finding.title ?? UNTITLED_FINDING}`, { face: "kai", size: 14, align: "center" }),
      ...sections.flatMap(([head, blocks], index) => [...heading(`${ORDINALS[index] ?? ""}、${head}`), ...blocks]),
    ],
  });
}

const ORDINALS = ["一", "二", "三"];

function heading(text: string): Paragraph[] {
  return paragraphs(text, { face: "hei", before: 12, after: 6, leading: 29, keepNext: true });
}

const COLUMNS: readonly TableColumn[] = [
  { head: "序号", width: 11, centred: true },
  { head: "时间", width: 34, centred: true },
  { head: "办理人", width: 26, centred: true },
  { head: "事项", width: 85 },
];

function traceParts(traces: readonly Trace[]): (Paragraph | Table)[] {
  const rows = traces.map(({ at, by, what, remark }, index) =>
    textRow(COLUMNS, [String(index + 1), longTime(at), by, remark ? `${what}\n${remark}` : what].map((text) => ({ text }))),
  );
  return [
    ...paragraphs("由先到后。档案的导出另行留痕，不列入本记录。", { size: 12, leading: 20, after: 4 }),
    ...(rows.length > 0 ? [textTable(COLUMNS, rows)] : []),
  ];
}
