import { findingsOf } from "../official-text/outline.ts";
import type { CheckedText } from "./checked-text.ts";
import { before, type Dated, datesOf, isRelative, placeOf, wordsOf } from "./dated.ts";
import type { Slip } from "./slip.ts";

const YEAR = /(?:19|20|21)\d{2}(?:年|[-/.]\d)|[一二][〇○零九一二三四五六七八]{3}年|(?:去|今|本|当|上)年/;

/**
 * Dates whose year the text cannot tell: before any year is named, or after its year's end was passed. In the notices of one year
 * a bare 6月1日 is usual, and fine.
 */
export function yearlessDates(checked: CheckedText): Slip[] {
  const dates = datesOf(checked);
  const first = beforeAnyYear(checked, dates);
  return [...(first ? [slip(first, "此前没有出现过年份")] : []), ...dates.flatMap((date, index) => overYearEnd(date, dates[index - 1]))];
}

/** A stretch pasted alone may have its year where it came from. */
const DOCUMENT = 600;

function beforeAnyYear(checked: CheckedText, dates: readonly Dated[]): Dated | null {
  const [first] = dates;
  if (!first?.bare || first.year !== null || !isPlain(first)) return null;
  const year = checked.folded.search(YEAR);
  if (year < 0) return checked.text.length >= DOCUMENT && findingsOf(checked.outline).length > 0 ? first : null;
  return placeOf(first).start < year ? first : null;
}

/** 2021年12月20日进驻，1月29日反馈: of that year or of the next? */
function overYearEnd(date: Dated, last: Dated | undefined): Slip[] {
  if (!last || last.bare || last.year === null || !date.bare || date.year !== null || !isPlain(date)) return [];
  if (last.statement.paragraph !== date.statement.paragraph || last.month < 10 || date.month > 6) return [];
  // 截至2021年12月底 looks back; what is told after it may be of any month before.
  if (/截[至止]$/.test(before(last, 2))) return [];
  return [slip(date, `此前写到${last.year}年${last.month}月`)];
}

/** A day whose year is not told, not one of every year, nor a plan's. */
function isPlain(date: Dated): boolean {
  return date.day !== null && date.year === null && !isRelative(date.statement.words, date) && !/每年|每月|历年|[“"《][^”》]*$/.test(before(date));
}

function slip(date: Dated, why: string): Slip {
  return { code: "dateWithoutYear", severity: "note", message: `${why}，“${wordsOf(date)}”是哪一年看不出来，请写明年份。`, ...placeOf(date) };
}
