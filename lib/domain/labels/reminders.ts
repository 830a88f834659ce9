import type { Json } from "../audit.ts";
import { type Day, dayAt, isDay } from "../day.ts";
import { REMINDER_RULES, type ReminderRule } from "../reminders/rules.ts";
import { isWeek } from "../week.ts";
import { clockTime, dayInWeek, longDay, weekName } from "./dates.ts";
import { GENERAL_OPINION } from "./opinions.ts";
import { UNTITLED_FINDING } from "./words.ts";

type Detail = Readonly<Record<string, Json>>;

/** How much of a finding's title a sentence repeats. */
const TITLE_SHOWN = 30;

const SENTENCES: Record<ReminderRule, (detail: Detail) => string> = {
  entryDue: (d) => `${week(d)}的填报将于${instant(d.cutOff)}截止，贵部室还有${count(d)}个问题没有填报。`,
  entryMissed: (d) => `${week(d)}的填报已于${instant(d.cutOff)}截止，贵部室还有${count(d)}个问题没有填报，请尽快补报。`,
  entryReturned: (d) => `${finding(d)}${week(d)}的填报被退回，请按退回理由重新填报。`,
  dueIn7: (d) => dueIn(d, 7),
  dueIn3: (d) => dueIn(d, 3),
  dueIn1: (d) => dueIn(d, 1),
  dueToday: (d) =>
    d.holiday === true
      ? `${finding(d)}的整改时限为${day(d.deadline)}，当天不上班，收到提醒之日是此前最后一个工作日。`
      : `${finding(d)}的整改时限为${day(d.deadline)}，当天到期。`,
  late: (d) => `${finding(d)}已超过整改时限（${day(d.deadline)}）${text(d.days)}个工作日，尚未销号。`,
  awaitsSignature: (d) => `${finding(d)}的${d.of === "extension" ? "延期申请" : "销号申请"}等待您审签，已满${text(d.days)}个工作日。`,
  closureReturned: (d) => `${finding(d)}的销号申请被退回，请按退回理由继续整改。`,
  extensionToSign: (d) => `${finding(d)}申请延期至${day(d.to)}，请您审签。`,
  extensionReturned: (d) => `${finding(d)}的延期申请未获同意，原定时限不变。`,
  rungPerson: (d) => `${finding(d)}${trouble(d)}，请抓紧办理。`,
  rungHead: (d) => `${finding(d)}${trouble(d)}，请部室负责人督促办理。`,
  rungLeader: (d) => `${finding(d)}${trouble(d)}，请责任领导过问督促。`,
  rungChief: (d) => `${finding(d)}${trouble(d)}，督办后仍无进展，现报告组长。`,
  orderToConfirm: (d) => `${finding(d)}的督办单已经拟出，请确认是否发出。`,
  orderIssued: (d) => `收到督办单${orderNumber(d)}，事由是${finding(d)}，请于${day(d.replyBy)}前回复。`,
  orderDue: (d) => `督办单${orderNumber(d)}应于${day(d.replyBy)}前回复（${finding(d)}），目前尚未回复。`,
  orderReplied: (d) => `督办单${orderNumber(d)}已经回复（${finding(d)}），请审核。`,
  orderReturned: (d) => `督办单${orderNumber(d)}的回复被退回（${finding(d)}），请补充后重新回复。`,
  lookBackDue: (d) => `${finding(d)}应于${day(d.dueOn)}开展回头看，请安排并登记结果。`,
  opinionAssigned: (d) => `收到转办的群众意见，反映的是${typeof d.number === "number" ? finding(d) : GENERAL_OPINION}，请拟写答复报整改办。`,
};

/** What a reminder says to a person. A rule of another version is not worded. */
export function reminderWords(rule: string, detail: Detail): string {
  const known = REMINDER_RULES.find((each) => each === rule);
  return known ? SENTENCES[known](detail) : "有一项内容需要您查看。";
}

/** Where the thing is done that a reminder is about. */
export function reminderHref({ rule, thing, detail }: { rule: string; thing: string; detail: Detail }): string {
  const [kind, id] = thing.split(":");
  const page = `/desk/findings/${text(detail.number)}`;
  switch (kind) {
    case "week":
      return `/desk/weeks/${id}?standing=missing`;
    case "entry":
      return `/desk/weeks/${text(detail.week)}/${text(detail.number)}`;
    case "closure":
      return rule === "awaitsSignature" ? `${page}/closure` : page;
    case "extension":
      return `${page}/extension`;
    case "order":
      return `/desk/orders/${id}`;
    case "lookBack":
      return `/desk/lookbacks/${id}`;
    case "opinion":
      return `/desk/opinions/${id}`;
    default:
      return page;
  }
}

/** A short name for what a reminder is about, for lists and screen readers: "问题12", "2022年第26周". */
export function reminderSubject(detail: Detail): string {
  if (detail.opinion === true) return "群众意见";
  return typeof detail.number === "number" ? `问题${detail.number}` : week(detail);
}

function dueIn(d: Detail, days: number): string {
  return `${finding(d)}距整改时限还有${days}个工作日（${day(d.deadline)}到期）。`;
}

function finding(d: Detail): string {
  const title = typeof d.title === "string" ? d.title : UNTITLED_FINDING;
  // Quotes inside quotes are single ones.
  const letters = [...title.replaceAll("“", "‘").replaceAll("”", "’")];
  return `问题${text(d.number)}“${letters.length > TITLE_SHOWN ? `${letters.slice(0, TITLE_SHOWN).join("")}…` : letters.join("")}”`;
}

function trouble(d: Detail): string {
  if (d.trouble === "LATE") return "已逾期";
  return d.trouble === "SILENT" ? "未按时填报进展" : "整改进展滞后";
}

function orderNumber({ year, serial, orderNumber: given }: Detail): string {
  if (typeof given === "string") return given;
  return typeof year === "number" && typeof serial === "number" ? `〔${year}〕${serial}号` : "";
}

function text(value: Json | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function count(d: Detail): string {
  return text(d.count);
}

function day(value: Json | undefined): string {
  return isDayText(value) ? longDay(value) : text(value);
}

function isDayText(value: Json | undefined): value is Day {
  return typeof value === "string" && isDay(value);
}

function week(d: Detail): string {
  const value = text(d.week);
  return isWeek(value) ? weekName(value) : "";
}

function instant(value: Json | undefined): string {
  const at = new Date(text(value));
  if (Number.isNaN(at.getTime())) return "规定时间";
  const on = dayAt(at);
  return `${dayInWeek(on)}${clockTime(at)}`;
}
