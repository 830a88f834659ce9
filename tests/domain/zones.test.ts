import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** Everything that tells days apart, for a year and around a Shanghai midnight. */
const QUESTION = `
  import { officialCalendar, usualRhythm } from "#lib/calendar/official.ts";
  import { cutOffOf, lastDayWithin } from "#lib/domain/calendar.ts";
  import { addDays, dayAt, instantOf, weekdayOf } from "#lib/domain/day.ts";
  import { weeksFrom } from "#lib/domain/week.ts";
  import { lightFrame } from "#lib/domain/light.ts";
  import { longTime } from "#lib/domain/labels/dates.ts";
  const days = Array.from({ length: 365 }, (_, index) => addDays("2022-01-01", index));
  const midnight = ["2022-03-13T15:59:59Z", "2022-03-13T16:00:00Z", "2022-11-06T15:59:59Z"].map((text) => new Date(text));
  console.log(JSON.stringify([
    days.map((day) => [day, weekdayOf(day), officialCalendar.isWorkingDay(day), instantOf(day), lastDayWithin(day, 7, officialCalendar)]),
    weeksFrom("2021-W52", "2023-W01").map((week) => [week, cutOffOf(week, usualRhythm)]),
    midnight.map((instant) => [dayAt(instant), longTime(instant), lightFrame(instant, "2022-W06", usualRhythm)]),
  ]));
`;

function answerIn(zone: string): string {
  const node = path.join(root, "node_modules/.bin/node");
  const options = ["--no-warnings", "--input-type=module", "--eval", QUESTION];
  return execFileSync(node, options, { cwd: root, env: { ...process.env, TZ: zone, NODE_OPTIONS: "" }, encoding: "utf8" });
}

it("days, weeks, working days, cut-offs and lights are the same in whatever zone the server stands", () => {
  const inShanghai = answerIn("Asia/Shanghai");
  expect(inShanghai).toContain('["2022-01-29",6,true,"2022-01-28T16:00:00.000Z"');
  expect(inShanghai).toContain('["2022-03-14","2022年3月14日 00:00"');
  for (const zone of ["UTC", "America/New_York", "Pacific/Pago_Pago", "Pacific/Kiritimati", "America/Santiago"])
    expect(answerIn(zone) === inShanghai, zone).toBe(true);
}, 30_000);
