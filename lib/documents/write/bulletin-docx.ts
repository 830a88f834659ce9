import type { Paragraph, Table } from "docx";
import type { Bulletin } from "#lib/domain/bulletin/bulletin.ts";
import { figureRows } from "#lib/domain/bulletin/figures.ts";
import {
  type BulletinPart,
  bulletinNote,
  bulletinTitle,
  CHANGE_WORDS,
  changeGroups,
  departmentName,
  differenceWords,
  dueDay,
  dueWords,
  FIGURE_WORDS,
  findingName,
  NOTHING_TO_TELL,
  partHeading,
  reportingRows,
  reportingWords,
  sinceWords,
} from "#lib/domain/labels/bulletin.ts";
import { longDay, weekName } from "#lib/domain/labels/dates.ts";
import { chineseNumber, UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { officialDocument } from "./official-document.ts";
import { paragraphs } from "./official-style.ts";
import { type TableColumn, textRow, textTable } from "./official-table.ts";

type Block = Paragraph | Table;

/** 周报 of a closed week, to print and hand round: a .docx file on A4, upright. */
export async function bulletinDocx(bulletin: Bulletin): Promise<Buffer> {
  const title = bulletinTitle(bulletin);
  const parts: [BulletinPart, Block[]][] = [
    ["figures", figureParts(bulletin)],
    ["changes", changeParts(bulletin)],
    ["reporting", reportingParts(bulletin)],
    ["due", dueParts(bulletin)],
    ["difficulties", difficultyParts(bulletin)],
  ];
  return officialDocument({
    title,
    layout: "upright",
    children: [
      ...paragraphs(title, { face: "title", size: 22, align: "center", leading: 32 }),
      ...paragraphs(bulletinNote(bulletin).join("\n"), { face: "kai", size: 14, align: "center", before: 4 }),
      ...parts.flatMap(([part, blocks]) => [...paragraphs(partHeading(part), { face: "hei", before: 14, after: 6, leading: 29, keepNext: true }), ...blocks]),
    ],
  });
}

function text(words: string, keepNext = false): Paragraph[] {
  return paragraphs(words, { indented: true, leading: 28, align: "both", keepNext });
}

function table(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): Table {
  return textTable(columns, rows.map((cells) => textRow(columns, cells.map((cell) => ({ text: cell })))));
}

function figureParts(bulletin: Bulletin): Block[] {
  const { before } = bulletin;
  const [item, ...figures]: [TableColumn, ...TableColumn[]] = [
    { head: "项目", width: before ? 60 : 110 },
    { head: "本周", width: before ? 32 : 46, centred: true },
    ...(before ? [{ head: weekName(before.week), width: 32, centred: true }, { head: "增减", width: 32, centred: true }] : []),
  ];
  const rows = figureRows(bulletin).map(({ key, now, before: was, difference }) => {
    const { label, unit } = FIGURE_WORDS[key];
    return [label, `${now}${unit}`, ...(was === null ? [] : [`${was}${unit}`, differenceWords(difference)])];
  });
  return [table([item, ...figures], rows)];
}

function changeParts(bulletin: Bulletin): Block[] {
  if (bulletin.changes.length === 0) return text(NOTHING_TO_TELL.changes);
  const groups = changeGroups(bulletin.changes).flatMap(({ kind, lines }, index) => [
    ...paragraphs(`（${chineseNumber(index + 1)}）${CHANGE_WORDS[kind]}（${lines.length}个问题）`, { face: "kai", indented: true, leading: 28, keepNext: true }),
    ...lines.flatMap((line) => text(`${findingName(line)}：${line.words}。`.replace(/。。$/, "。"))),
  ]);
  return [...text(sinceWords(bulletin)), ...groups];
}

const REPORTING_COLUMNS: readonly TableColumn[] = [
  { head: "责任部室", width: 36, centred: true },
  { head: "问题", width: 84 },
  { head: "情况", width: 36, centred: true },
];

function reportingParts(bulletin: Bulletin): Block[] {
  const rows = reportingRows(bulletin).map(({ department, number, title, standing }) => [department, `${number}　${title ?? UNTITLED_FINDING}`, standing]);
  return [...text(reportingWords(bulletin), rows.length > 0), ...(rows.length > 0 ? [table(REPORTING_COLUMNS, rows)] : [])];
}

const DUE_COLUMNS: readonly TableColumn[] = [
  { head: "到期日", width: 30, centred: true },
  { head: "问题", width: 52 },
  { head: "到期事项", width: 44 },
  { head: "责任部室", width: 30, centred: true },
];

function dueParts({ due, dueUntil }: Bulletin): Block[] {
  if (due.length === 0) return text(NOTHING_TO_TELL.due);
  const rows = due.map((each) => [dueDay(each), `${each.number}　${each.title ?? UNTITLED_FINDING}`, dueWords(each), departmentName(each.department)]);
  return [...text(`到${longDay(dueUntil)}为止：`, true), table(DUE_COLUMNS, rows)];
}

function difficultyParts({ difficulties }: Bulletin): Block[] {
  if (difficulties.length === 0) return text(NOTHING_TO_TELL.difficulties);
  return difficulties.flatMap(({ department, leader, difficulty, nextStep, ...finding }) => [
    ...paragraphs(`${findingName(finding)}`, { face: "kai", indented: true, leading: 28, keepNext: true }),
    ...text(`责任部室：${departmentName(department)}；责任领导：${leader ?? "尚未确定"}。`),
    ...text(difficulty),
    ...text(`下步打算：${nextStep}`),
  ]);
}
