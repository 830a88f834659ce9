import { correctCalendar } from "#lib/commands/rules/correct-calendar.ts";
import { restoreCalendar } from "#lib/commands/rules/restore-calendar.ts";
import { setRules } from "#lib/commands/rules/set-rules.ts";
import { chance } from "./chance.ts";
import { departmentsWork } from "./departments.ts";
import { officeStaysLate, officeWorks } from "./office.ts";
import { signersWork } from "./signers.ts";
import type { Timetable } from "./timetable.ts";
import { moment, shifted, weekdayIndex } from "./wall-calendar.ts";
import { LAST_DAY, must, personIn, PLAN_ON, type World } from "./world.ts";

/** Days on which nothing can be sent before noon. */
const SERVER_DOWN = ["2022-03-14", "2022-05-20", "2022-08-08"];

/** Most is done then, so most can go wrong. */
const MORNING_RISK = 0.18;

/** What happens on a working day, in order of time: the timed work between what people do. */
const DAY: readonly [time: string, does: (world: World, now: Date, timetable: Timetable) => Promise<void>][] = [
  ["07:30", (_, now, timetable) => outOfHours(now, timetable)],
  ["08:10", (_, now, timetable) => timetable.run(now, { risk: MORNING_RISK, serverDown: SERVER_DOWN.some((day) => now.toISOString().startsWith(day)) })],
  ["09:30", departmentsWork],
  ["10:30", (world, now) => signersWork(world, now, "AWAITING_LEADER")],
  ["12:10", (_, now, timetable) => timetable.run(now)],
  ["14:00", (world, now) => signersWork(world, now, "AWAITING_OFFICE")],
  ["14:30", officeWorks],
  ["15:30", (world, now) => signersWork(world, now, "AWAITING_CHIEF")],
  ["17:10", (_, now, timetable) => timetable.run(now)],
  ["18:40", officeStaysLate],
  ["19:00", (_, now, timetable) => outOfHours(now, timetable)],
];

/** Forty weeks, day by day; on holidays the timetable alone goes on. */
export async function liveThrough(world: World, timetable: Timetable): Promise<void> {
  for (let day = PLAN_ON; day <= LAST_DAY; day = shifted(day, 1)) {
    if (weekdayIndex(day) === 0) await timetable.run(moment(day, "00:10"), { risk: 0.3 });
    await changeRules(world, day);
    if (world.facts.wallAt(moment(day, "09:00")).works(day)) {
      for (const [time, does] of DAY) await does(world, moment(day, time), timetable);
    } else {
      for (const time of ["08:10", "12:10"]) await timetable.run(moment(day, time), { risk: 0.02 });
    }
  }
}

/** Nobody is told anything then; every other time or so is enough to see it. */
async function outOfHours(now: Date, timetable: Timetable): Promise<void> {
  if (chance("out of hours", now.toISOString()) < 0.4) await timetable.run(now, { risk: 0.02 });
}

/** The rules change under way: a Friday off with the Saturday worked instead, one taken back before it comes, and a cut-off after the last timed work of the day. */
async function changeRules(world: World, day: string): Promise<void> {
  const { facts } = world;
  const office = personIn(world, "zhenggaiban");
  const now = moment(day, "07:20");
  const correct = async (corrected: string, working: boolean) => {
    must(await correctCalendar(office, { day: corrected, working, note: "市委办通知" }, now), `correcting ${corrected}`);
    facts.corrections.push({ day: corrected, working, from: now, until: null });
  };
  if (day === "2022-05-23") {
    await correct("2022-06-10", false);
    await correct("2022-06-11", true);
  }
  if (day === "2022-08-15") await correct("2022-08-26", false);
  if (day === "2022-08-22") {
    must(await restoreCalendar(office, { day: "2022-08-26" }, now), "restoring a day");
    for (const correction of facts.corrections) if (correction.day === "2022-08-26") correction.until = now;
  }
  if (day === "2022-07-04") {
    const rules = { cutOff: { weekday: 4, minute: 17 * 60 + 30 }, rungDays: [1, 2, 4, 6, 9], lookBackMonths: [2, 12], lookBackEvery: 2, retentionYears: 10 };
    must(await setRules(office, { version: 1, rules }, now), "other rules");
    facts.cutOffs.push({ at: now, weekday: 3, time: "17:30" });
  }
}
