import { z } from "zod";
import { type FollowUpRules, refusalsOfRules } from "#lib/domain/follow-up-rules.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { choice, day, number, text, version } from "./fields.ts";

/** A whole number as typed; within which limits, the rules say. */
function figure(what: string) {
  return z
    .string(`请填写${what}。`)
    .transform((value) => value.trim())
    .refine((value) => value !== "", { error: `请填写${what}。`, abort: true })
    .refine((value) => /^\d{1,4}$/.test(value), `${what}须填写整数，例如 3。`)
    .transform(Number);
}

/** "12:00", "9:30", "９" is not one. The minutes after midnight come out. */
const timeOfDay = z
  .string("请填写截止时间。")
  .transform((value) => value.trim().replace("：", ":"))
  .refine((value) => value !== "", { error: "请填写截止时间。", abort: true })
  .refine((value) => /^([01]?\d|2[0-3]):[0-5]\d$/.test(value), { error: "截止时间不正确，请按“12:00”的格式填写。", abort: true })
  .transform((value) => {
    const [hour = 0, minute = 0] = value.split(":").map(Number);
    return hour * 60 + minute;
  });

/** "3、12": whole numbers, whatever stands between them. */
const months = z
  .string("请填写回头看的月数。")
  .transform((value) => value.split(/[、，,；;\s]+/).filter((part) => part !== ""))
  .refine((parts) => parts.length > 0, { error: "请填写回头看的月数。", abort: true })
  .refine((parts) => parts.every((part) => /^\d{1,4}$/.test(part)), "回头看的月数须填写整数，以顿号分开，例如 3、12。")
  .transform((parts) => parts.map(Number));

const rung = figure("工作日数");

const fields = z.object({
  version,
  cutOffWeekday: choice(["1", "2", "3", "4", "5"], "请选择截止的星期。").transform(Number),
  cutOffTime: timeOfDay,
  rung1: rung,
  rung2: rung,
  rung3: rung,
  rung4: rung,
  rung5: rung,
  lookBackMonths: months,
  lookBackEvery: figure("间隔月数"),
  retentionYears: figure("保管年限"),
});

/** A field that is no figure, for the rules to pass over: its own message is there already. */
const NO_FIGURE = Number.NaN;
const legible = z.object({
  ...fields.shape,
  version: version.catch(NO_FIGURE),
  cutOffWeekday: fields.shape.cutOffWeekday.catch(NO_FIGURE),
  cutOffTime: timeOfDay.catch(NO_FIGURE),
  rung1: rung.catch(NO_FIGURE),
  rung2: rung.catch(NO_FIGURE),
  rung3: rung.catch(NO_FIGURE),
  rung4: rung.catch(NO_FIGURE),
  rung5: rung.catch(NO_FIGURE),
  lookBackMonths: months.catch([]),
  lookBackEvery: fields.shape.lookBackEvery.catch(NO_FIGURE),
  retentionYears: fields.shape.retentionYears.catch(NO_FIGURE),
});

/** 跟进规则, of the version the form saw. What is no figure and what the rules refuse is said beside its field, all of it at once. */
export const SetRules = z.record(z.string(), z.unknown()).transform((sent, context) => {
  const { version: seen, cutOffWeekday, cutOffTime, lookBackMonths, lookBackEvery, retentionYears, ...rungs } = legible.parse(sent);
  const rungDays = [rungs.rung1, rungs.rung2, rungs.rung3, rungs.rung4, rungs.rung5];
  const rules: FollowUpRules = { cutOff: { weekday: cutOffWeekday, minute: cutOffTime }, rungDays, lookBackMonths, lookBackEvery, retentionYears };
  for (const { message, path } of fields.safeParse(sent).error?.issues ?? []) context.addIssue({ code: "custom", message, path });
  for (const refusal of refusalsOfRules(rules)) context.addIssue({ code: "custom", message: wordsOf(refusal), path: [refusal.field ?? "form"] });
  return { version: seen, rules };
});
export type SetRules = z.infer<typeof SetRules>;

/** 更正工作日历: one day, whether it is worked, and by what authority. */
export const CorrectCalendar = z.object({
  day: day("日期"),
  working: choice(["yes", "no"], "请选择这一天上班还是休息。").transform((value) => value === "yes"),
  note: text("更正依据", 200),
});
export type CorrectCalendar = z.infer<typeof CorrectCalendar>;

/** 撤销更正 */
export const RestoreCalendar = z.object({ day: day("日期") });
export type RestoreCalendar = z.infer<typeof RestoreCalendar>;

/** The years a calendar page is made for. */
const YEARS = { first: 2010, last: 2099 } as const;

/** A year out of the address, or null where it is none that has a page. */
export function yearParam(given: string | string[] | undefined): number | null {
  const parsed = number.safeParse([given ?? ""].flat()[0]);
  return parsed.success && parsed.data >= YEARS.first && parsed.data <= YEARS.last ? parsed.data : null;
}
