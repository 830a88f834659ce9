import { ICalCalendar } from "ical-generator";
import { addDays, type Day } from "#lib/domain/day.ts";
import { clockTime, weekName } from "#lib/domain/labels/dates.ts";
import { DUE_UNITS, DUE_WORDS, dueTitle } from "#lib/domain/labels/reports.ts";
import type { Due } from "#lib/domain/reports/due.ts";

export type CalendarIcs = {
  name: string;
  dues: readonly Due[];
  now: Date;
  /** The page of this system on which it is told in full. */
  urlOf: (due: Due) => string;
};

/** What falls due as an iCalendar file (RFC 5545): one event a thing, each a whole day in Shanghai, under an id that stays. */
export function calendarIcs({ name, dues, now, urlOf }: CalendarIcs): string {
  const calendar = new ICalCalendar({
    name,
    prodId: { company: "巡察整改跟踪", product: "到期日历", language: "ZH" },
    ttl: 4 * 3600,
    x: [{ key: "X-WR-TIMEZONE", value: "Asia/Shanghai" }],
  });
  for (const due of dues) {
    calendar.createEvent({
      id: `${uidOf(due)}@rectification`,
      stamp: now,
      start: wholeDay(due.day),
      end: wholeDay(addDays(due.day, 1)),
      allDay: true,
      summary: summaryOf(due),
      url: urlOf(due),
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** The library writes a whole day as UTC has it, given no zone: so it is handed midnight there, whatever zone the server is in. */
function wholeDay(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function uidOf(due: Due): string {
  if (due.kind === "cutOff") return `cutOff-${due.week}`;
  return "more" in due ? `${due.kind}-more-${due.day}` : `${due.kind}-${due.id}`;
}

function summaryOf(due: Due): string {
  if (due.kind === "cutOff") return `${DUE_WORDS.cutOff}：${weekName(due.week)}，${clockTime(due.at)}`;
  if ("more" in due) return `${DUE_WORDS[due.kind]}：另有${due.more}${DUE_UNITS[due.kind]}`;
  return `${DUE_WORDS[due.kind]}：${dueTitle(due)}`;
}
