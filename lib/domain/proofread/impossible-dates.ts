import { isInCalendar } from "../official-text/dates.ts";
import type { CheckedText } from "./checked-text.ts";
import { type Dated, datesOf, placeOf, wordsOf } from "./dated.ts";
import type { Slip } from "./slip.ts";
import { type Statement, statementsOf } from "./statements.ts";

/** Days, months and hours that the calendar and the clock do not have: 2月30日, 13月, 6月28日至31日, 25时. */
export function impossibleDates(checked: CheckedText): Slip[] {
  const dates = datesOf(checked);
  return [
    ...dates.filter((date) => !isInCalendar(date)).map((date) => slip(wordsOf(date), placeOf(date), "这一天")),
    ...dates.filter(isInCalendar).flatMap(endOfRange),
    ...statementsOf(checked).flatMap(hours),
  ];
}

/** 6月28日至31日: the second day is of the same month. */
function endOfRange(date: Dated): Slip[] {
  const { statement, index, length } = date;
  const match = /^(?:至|到|-+|~|、)(\d{1,2})日/.exec(statement.words.slice(index + length, index + length + 8));
  const day = Number(match?.[1]);
  if (!match || date.day === null || isInCalendar({ ...date, day })) return [];
  const place = statement.place(index + length + match[0].length - `${match[1]}日`.length, index + length + match[0].length);
  return [slip(`${date.month}月${day}日`, place, "这一天")];
}

const CLOCK = /(?:(?:日|上午|下午|中午|晚上|凌晨|早上)(\d{1,2}):(\d{2})(?!\d)|(?<=日|上午|下午|中午|晚上|凌晨|早上|[至到-])(\d{1,2})(?:时(?!间|段|期)|点(?=\d|半|整|钟|许|左右|至|前))(?:(\d{1,2})分)?)/g;

function hours(statement: Statement): Slip[] {
  return [...statement.words.matchAll(CLOCK)].flatMap((match) => {
    const hour = match[1] ?? match[3] ?? "";
    const minute = match[2] ?? match[4];
    if (Number(hour) <= 24 && (minute === undefined || Number(minute) < 60)) return [];
    const start = match.index + match[0].indexOf(hour);
    const end = match.index + match[0].length;
    return [slip(statement.words.slice(start, end), statement.place(start, end), "这个时刻")];
  });
}

function slip(words: string, place: { start: number; end: number }, what: string): Slip {
  return { code: "dateImpossible", severity: "error", message: `没有“${words}”${what}，请核对。`, ...place };
}
