import { z } from "zod";
import { isDay } from "#lib/domain/day.ts";
import { cleanText } from "#lib/domain/typed-text.ts";
import { isWeek } from "#lib/domain/week.ts";

/** A text that must be there: `what` names it in the messages ("本周进展"); `most` characters at the most. */
export function text(what: string, most: number) {
  return optionalText(what, most).refine((value) => value !== "", `请填写${what}。`);
}

/** A text that may be left out: then "". */
export function optionalText(what: string, most: number) {
  return z
    .string(`请填写${what}。`)
    .default("")
    .transform(cleanText)
    .refine((value) => [...value].length <= most, {
      error: (issue) => `${what}最多 ${most} 字，现有 ${[...String(issue.input)].length} 字，请删减。`,
    });
}

/** A text that may be left out: then null. */
export function textOrNull(what: string, most: number) {
  return optionalText(what, most).transform((value) => value || null);
}

/** A day that exists: 2022-02-30 is refused. */
export function day(what: string) {
  return z
    .string(`请填写${what}。`)
    .transform((value) => value.trim())
    .refine((value) => value !== "", { error: `请填写${what}。`, abort: true })
    .refine(isDay, `${what}不是有效日期，请按“2022-06-30”的格式填写。`);
}

/** A day that may be left out: then null. */
export function dayOrNull(what: string) {
  const message = `${what}不是有效日期，请按“2022-06-30”的格式填写。`;
  return z
    .string(message)
    .default("")
    .transform((value) => value.trim() || null)
    .refine((value) => value === null || isDay(value), message);
}

const EXPIRED = "页面已过期，请刷新后重试。";
const NO_SUCH_FINDING = "没有这个编号的问题。";
const CHOOSE_LISTED = "请从列表中选择。";

/** The version of a row as the form saw it. */
export const version = z.string(EXPIRED).regex(/^\d{1,9}$/, EXPIRED).transform(Number);

/** A finding's number in the round. */
export const number = z.string(NO_SUCH_FINDING).regex(/^[1-9]\d{0,5}$/, NO_SUCH_FINDING).transform(Number);

/** The same in a field that may be left empty: then null. */
export const numberOrNull = z
  .string()
  .default("")
  .transform((value) => value.trim() || null)
  .pipe(number.nullable());

/** A follow-up week such as 2022-W10. */
export const week = z.string("没有这一周。").refine(isWeek, "没有这一周。");

/** Ids as this system makes them; anything else a database might choke on. */
const ROW_ID = /^[\w-]{1,100}$/;

/** A row's id, carried by the form. */
export const id = z.string(EXPIRED).regex(ROW_ID, EXPIRED);

/** One of a fixed set; `message` tells what to choose. */
export function choice<const Options extends readonly string[]>(options: Options, message: string) {
  return z.enum(options, message);
}

/** A reference chosen from a list that may be left empty: then null. */
export const idOrNull = z
  .string(CHOOSE_LISTED)
  .default("")
  .refine((value) => value === "" || ROW_ID.test(value), CHOOSE_LISTED)
  .transform((value) => value || null);

/** Ticked boxes: none, one or several values of one name, each once. */
export const idList = z
  .union([z.string(), z.array(z.string())], CHOOSE_LISTED)
  .optional()
  .transform((value) => [...new Set([value ?? []].flat())].filter((each) => ROW_ID.test(each)).slice(0, 50));
