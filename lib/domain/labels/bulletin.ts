import { type Bulletin, type BulletinChange, type BulletinDue, CHANGE_KINDS, type ChangeKind, type FigureKey, type NamedFinding } from "../bulletin/bulletin.ts";
import { dayAt } from "../day.ts";
import { dayInWeek, longDay, shortDay, weekName, weekSpan } from "./dates.ts";
import { chineseNumber, measureName, UNTITLED_FINDING } from "./words.ts";

/** What each figure counts, and in what. */
export const FIGURE_WORDS: Record<FigureKey, { label: string; unit: string }> = {
  total: { label: "问题总数", unit: "个" },
  closed: { label: "已销号", unit: "个" },
  completed: { label: "其中：完成", unit: "个" },
  longTerm: { label: "其中：基本完成并长期坚持", unit: "个" },
  awaiting: { label: "销号审签中", unit: "个" },
  inProgress: { label: "整改中", unit: "个" },
  notStarted: { label: "未启动", unit: "个" },
  measures: { label: "整改措施", unit: "项" },
  measuresDone: { label: "已完成措施", unit: "项" },
  red: { label: "红灯", unit: "个" },
  yellow: { label: "黄灯", unit: "个" },
};

export const CHANGE_WORDS: Record<ChangeKind, string> = {
  closed: "审定销号",
  applied: "申请销号",
  returned: "审签退回",
  reopened: "反弹，重新整改",
  started: "启动整改",
  deadlineMoved: "调整时限",
  measureDone: "完成措施",
};

/** The parts of a bulletin, in their order. */
export const BULLETIN_PARTS = {
  figures: "整改进度",
  changes: "本周变化",
  reporting: "未按时填报的部室",
  due: "今后两周到期",
  difficulties: "需研究解决的困难和问题",
} as const;
export type BulletinPart = keyof typeof BULLETIN_PARTS;

/** "一、整改进度" */
export function partHeading(part: BulletinPart): string {
  const ordinal = Object.keys(BULLETIN_PARTS).indexOf(part) + 1;
  return `${chineseNumber(ordinal)}、${BULLETIN_PARTS[part]}`;
}

/** What stands where a part has nothing to tell. */
export const NOTHING_TO_TELL: Record<Exclude<BulletinPart, "figures">, string> = {
  changes: "本周没有变化。",
  reporting: "应填报的问题都已按时填报。",
  due: "今后两周没有到期的问题和措施。",
  difficulties: "各部室没有提出需研究解决的困难和问题。",
};

/** "中共沧州市残疾人联合会党组巡察整改周报" */
export function bulletinTitle({ party }: Bulletin): string {
  return `${party}巡察整改周报`;
}

/** The lines below the title: which week, of which round, as of when. */
export function bulletinNote({ week, round, asOf, sample }: Bulletin): string[] {
  return [`${weekName(week)}（${weekSpan(week)}）`, `${round}；截至${longDay(dayAt(new Date(asOf)))}${sample ? "；示例分工、示例进度" : ""}`];
}

/** "市残联党组巡察整改周报（2022年第24周）", the file's name without its ending. */
export function bulletinFileName({ partyShort, week }: Bulletin): string {
  return `${partyShort}巡察整改周报（${weekName(week)}）`;
}

/** "增加2", "减少1", "持平"; nothing where there is nothing to compare with. */
export function differenceWords(difference: number | null): string {
  if (difference === null) return "";
  if (difference === 0) return "持平";
  return difference > 0 ? `增加${difference}` : `减少${-difference}`;
}

/** The sentence on the week's entries, whose numbers add up. */
export function reportingWords({ reporting: { owed, reported, late, notReported } }: Bulletin): string {
  if (owed === 0) return "本周没有应填报的问题。";
  return `本周应填报${owed}个问题，已填报${reported}个${late > 0 ? `（其中逾期填报${late}个）` : ""}，未填报或退回未重报${notReported}个。`;
}

/** What the changes are told since, where that is not the week's Monday. */
export function sinceWords({ from, before }: Pick<Bulletin, "from" | "before">): string {
  return before ? `自${shortDay(from)}（上次周报为${weekName(before.week)}）起。` : `自${shortDay(from)}起。`;
}

export function departmentName(department: string | null): string {
  return department ?? "尚未分工";
}

/** A finding by its number and title. */
export function findingName({ number, title }: NamedFinding): string {
  return `问题${number}　${title ?? UNTITLED_FINDING}`;
}

/** One finding under one kind of change, with what else is to be said of it. */
export type ChangeLine = NamedFinding & { words: string };

/** The changes by kind, and by number within; the measures of one finding are told together. */
export function changeGroups(changes: readonly BulletinChange[]): { kind: ChangeKind; lines: ChangeLine[] }[] {
  return CHANGE_KINDS.flatMap((kind) => {
    const ofKind = changes.filter((change) => change.kind === kind).toSorted((a, b) => a.number - b.number);
    const byFinding = Map.groupBy(ofKind, ({ number }) => number);
    const lines = [...byFinding.values()].flatMap((group) => (kind === "measureDone" ? measureLine(group) : group.map(changeLine)));
    return lines.length > 0 ? [{ kind, lines }] : [];
  });
}

function measureLine(group: readonly BulletinChange[]): ChangeLine[] {
  const [first] = group;
  if (!first) return [];
  const ordinals = group.flatMap(({ ordinal }) => ordinal ?? []).toSorted((a, b) => a - b);
  return [{ number: first.number, title: first.title, words: ordinals.map(measureName).join("、") }];
}

function changeLine({ number, title, on, to, remark }: BulletinChange): ChangeLine {
  const words = [shortDay(on), ...(to ? [`时限改为${longDay(to)}`] : []), ...(remark ? [`理由：${remark}`] : [])];
  return { number, title, words: words.join("，") };
}

/** "7月1日（周五）" */
export function dueDay({ on }: Pick<BulletinDue, "on">): string {
  return dayInWeek(on);
}

/** "整改时限", or the measure that is due. */
export function dueWords({ measure }: BulletinDue): string {
  return measure ? `${measureName(measure.ordinal)}：${measure.text}` : "问题的整改时限";
}

/** One finding that was not reported, or late, line by line. */
export type ReportingLine = NamedFinding & { department: string; standing: string };

/** Who did not report, then who reported late. */
export function reportingRows({ notReported, late }: Bulletin): ReportingLine[] {
  return [
    ...notReported.flatMap(({ department, findings }) => findings.map((each) => reportingLine(department, each, each.returned ? "已退回未重报" : "未填报"))),
    ...late.flatMap(({ department, findings }) => findings.map((each) => reportingLine(department, each, "逾期填报"))),
  ];
}

function reportingLine(department: string | null, { number, title }: NamedFinding, standing: string): ReportingLine {
  return { department: departmentName(department), number, title, standing };
}
