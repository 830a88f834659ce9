import type { Bulletin } from "#lib/domain/bulletin/bulletin.ts";
import { figureRows } from "#lib/domain/bulletin/figures.ts";
import {
  BULLETIN_PARTS,
  CHANGE_WORDS,
  changeGroups,
  departmentName,
  dueDay,
  dueWords,
  FIGURE_WORDS,
  NOTHING_TO_TELL,
  reportingRows,
  reportingWords,
  sinceWords,
} from "#lib/domain/labels/bulletin.ts";
import { longDay, weekName } from "#lib/domain/labels/dates.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";

export type SheetColumn = { head: string; width: number; centred?: boolean };

/** One part of a bulletin as a sheet: a sentence above, heads, and rows as many cells wide. Numbers can be calculated with. */
export type BulletinSheet = { name: string; note: string; columns: SheetColumn[]; rows: (string | number)[][] };

/** 周报 as sheets, one for each of its parts. */
export function bulletinSheets(bulletin: Bulletin): BulletinSheet[] {
  return [figureSheet(bulletin), changeSheet(bulletin), reportingSheet(bulletin), dueSheet(bulletin), difficultySheet(bulletin)];
}

const NUMBER: SheetColumn = { head: "序号", width: 7, centred: true };
const TITLE: SheetColumn = { head: "问题", width: 34 };
const DEPARTMENT: SheetColumn = { head: "责任部室", width: 20, centred: true };

const titleOf = ({ title }: { title: string | null }) => title ?? UNTITLED_FINDING;

function figureSheet(bulletin: Bulletin): BulletinSheet {
  const { before } = bulletin;
  const compared = before ? [{ head: weekName(before.week), width: 18, centred: true }, { head: "增减", width: 14, centred: true }] : [];
  return {
    name: BULLETIN_PARTS.figures,
    note: before ? `与${weekName(before.week)}周报相比` : "首期周报",
    columns: [{ head: "项目", width: 32 }, { head: "单位", width: 8, centred: true }, { head: "本周", width: 14, centred: true }, ...compared],
    rows: figureRows(bulletin).map(({ key, now, before: was, difference }) => {
      const { label, unit } = FIGURE_WORDS[key];
      return [label, unit, now, ...(was === null ? [] : [was, difference ?? 0])];
    }),
  };
}

function changeSheet(bulletin: Bulletin): BulletinSheet {
  const { changes } = bulletin;
  return {
    name: BULLETIN_PARTS.changes,
    note: changes.length === 0 ? NOTHING_TO_TELL.changes : sinceWords(bulletin),
    columns: [{ head: "变化", width: 16, centred: true }, NUMBER, TITLE, { head: "说明", width: 36 }],
    rows: changeGroups(changes).flatMap(({ kind, lines }) => lines.map((line) => [CHANGE_WORDS[kind], line.number, titleOf(line), line.words])),
  };
}

function reportingSheet(bulletin: Bulletin): BulletinSheet {
  return {
    name: BULLETIN_PARTS.reporting,
    note: reportingWords(bulletin),
    columns: [DEPARTMENT, NUMBER, TITLE, { head: "情况", width: 16, centred: true }],
    rows: reportingRows(bulletin).map(({ department, number, title, standing }) => [department, number, titleOf({ title }), standing]),
  };
}

function dueSheet({ due, dueUntil }: Bulletin): BulletinSheet {
  return {
    name: BULLETIN_PARTS.due,
    note: due.length === 0 ? NOTHING_TO_TELL.due : `到${longDay(dueUntil)}为止`,
    columns: [{ head: "到期日", width: 17, centred: true }, NUMBER, TITLE, { head: "到期事项", width: 32 }, DEPARTMENT],
    rows: due.map((each) => [dueDay(each), each.number, titleOf(each), dueWords(each), departmentName(each.department)]),
  };
}

function difficultySheet({ difficulties }: Bulletin): BulletinSheet {
  return {
    name: BULLETIN_PARTS.difficulties,
    note: difficulties.length === 0 ? NOTHING_TO_TELL.difficulties : `${difficulties.length}个问题`,
    columns: [NUMBER, TITLE, DEPARTMENT, { head: "责任领导", width: 12, centred: true }, { head: "困难和问题", width: 40 }, { head: "下步打算", width: 34 }],
    rows: difficulties.map((each) => [each.number, titleOf(each), departmentName(each.department), each.leader ?? "尚未确定", each.difficulty, each.nextStep]),
  };
}
