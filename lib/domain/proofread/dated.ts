import type { Day } from "../day.ts";
import { type DateAt, datesIn, dayOf } from "../official-text/dates.ts";
import type { CheckedText } from "./checked-text.ts";
import { type Statement, statementsOf } from "./statements.ts";

/**
 * A date of a statement. `on` is its day where that is certain: its year is written, or the date before it in the statement says so.
 * `bare` where no year is written with it.
 */
export type Dated = DateAt & { statement: Statement; on: Day | null; bare: boolean };

/** Words that tell the year in their own way, or that no one year is meant. */
const RELATIVE = /(?:次年|翌年|来年|同年|当年|今年|去年|上年|本年|每年|历年|明年|前年)(?:度|的)?$/;

/** Every date of a text, in its order. Years out of all reason are no years. */
export function datesOf(checked: CheckedText): Dated[] {
  return statementsOf(checked).flatMap((statement) => {
    if (!/月|\d{4}[-/.]\d/.test(statement.words)) return [];
    let told: { year: number; month: number } | null = null;
    return datesIn(statement.words).flatMap((date): Dated[] => {
      if (date.year !== null && (date.year < 1900 || date.year > 2199)) return [];
      const goesOn = told !== null && date.month >= told.month && !isRelative(statement.words, date);
      const year: number | null = date.year ?? (goesOn && told ? told.year : null);
      told = year === null ? told : { year, month: date.month };
      return [{ ...date, year, statement, on: dayOf({ ...date, year }), bare: date.year === null }];
    });
  });
}

/** Is the date told by 次年, 每年 and the like? */
export function isRelative(words: string, { index }: DateAt): boolean {
  return RELATIVE.test(words.slice(Math.max(0, index - 6), index));
}

/** What follows a date in its statement. */
export function after({ statement, index, length }: Dated, reach = 80): string {
  return statement.words.slice(index + length, index + length + reach);
}

/** What stands before a date in its statement. */
export function before({ statement, index }: Dated, reach = 40): string {
  return statement.words.slice(Math.max(0, index - reach), index);
}

/** The date as the text writes it, and where. */
export function wordsOf({ statement, index, length }: Dated): string {
  return statement.words.slice(index, index + length);
}

export function placeOf({ statement, index, length }: Dated) {
  return statement.place(index, index + length);
}
