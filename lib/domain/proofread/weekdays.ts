import { weekdayOf } from "../day.ts";
import { dayOf } from "../official-text/dates.ts";
import type { CheckedText } from "./checked-text.ts";
import { after, type Dated, datesOf, wordsOf } from "./dated.ts";
import type { Slip } from "./slip.ts";

const NAMES = "一二三四五六日";

/** Days with the wrong day of the week: 2022年6月1日（星期四）. */
export function weekdays(checked: CheckedText): Slip[] {
  const { noticeOn, feedbackOn } = checked.outline.inspection;
  let lastYear: number | null = null;
  return datesOf(checked).flatMap((date) => {
    lastYear = date.year ?? lastYear;
    const told = [lastYear, yearOf(noticeOn), yearOf(feedbackOn)].filter((year) => year !== null);
    return judge(date, date.year === null ? [...new Set(told)] : [date.year]);
  });
}

function yearOf(day: string | null): number | null {
  return day === null ? null : Number(day.slice(0, 4));
}

/** A date without its year is only wrong where it fits no year that the text names for it. */
function judge(date: Dated, years: readonly number[]): Slip[] {
  const match = /^(\(?)(星期|周|礼拜)([一二三四五六日天])(?![至到、-])/.exec(after(date, 6));
  const days = years.flatMap((year) => dayOf({ ...date, year }) ?? []);
  const [day] = days;
  if (!match || !day) return [];
  const said = match[3] === "天" ? 7 : NAMES.indexOf(match[3] ?? "") + 1;
  if (days.some((each) => weekdayOf(each) === said)) return [];
  const due = `${match[2]}${NAMES.charAt(weekdayOf(day) - 1)}`;
  const start = date.index + date.length + (match[1]?.length ?? 0);
  const place = date.statement.place(start, date.index + date.length + match[0].length);
  const year = date.bare ? `${day.slice(0, 4)}年` : "";
  const message = `${year}${wordsOf(date)}是${due}，文中写${match[2]}${match[3]}。`;
  return [{ code: "weekdayWrong", severity: "error", message, ...place, ...(date.bare ? {} : { mend: due }) }];
}
