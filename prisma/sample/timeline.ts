import { officialCalendar } from "#lib/calendar/official.ts";
import { addDays, type Day, instantOf } from "#lib/domain/day.ts";
import { workingDayFrom } from "#lib/domain/calendar.ts";
import { addWeeks, mondayOf, type Week, weekOf, weeksFrom } from "#lib/domain/week.ts";
import { SAMPLE_TODAY } from "./accounts.ts";
import { spread, workingDay } from "./days.ts";
import type { Scene } from "./scenario.ts";
import { tickedThisWeek } from "./scenario.ts";

/** One thing somebody did at a moment of the round. */
export type Deed = FindingDeed | WeekDeed;

/** One thing done to the round's weeks: opened by the system itself, closed by the office. */
export type WeekDeed = { at: Date } & ({ does: "openWeeks" } | { does: "closeWeek"; week: Week });

/** One thing somebody did to a finding. */
export type FindingDeed = { at: Date; number: number } & (
  | { does: "enter"; week: Week; doneBefore: number; done: number; difficulty: string | null }
  | { does: "tickEntry"; week: Week }
  | { does: "returnEntry"; week: Week; reason: string }
  | { does: "tickMeasure"; ordinal: number }
  | { does: "extend"; to: Day; reason: string }
  | { does: "apply" }
  | { does: "sign"; step: "LEADER" | "OFFICE" | "CHIEF"; returns?: string }
  | { does: "lookBack"; seen: string }
);

const YESTERDAY = addDays(SAMPLE_TODAY, -1);

/** Everything that happens in these scenes until the sample's today, in order of time. */
export function timelineOf(scenes: readonly Scene[], planOn: Day): Deed[] {
  const deeds: Deed[] = scenes.flatMap((scene) => [
    ...measureDeeds(scene),
    ...entryDeeds(scene),
    ...closureDeeds(scene),
    ...extensionDeeds(scene, planOn),
    ...lookBackDeeds(scene),
  ]);
  deeds.push(...weekDeeds(planOn));
  return deeds.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/**
 * Every week opens as its Monday begins, the first one with the plan, and is closed on the first working day of the next. Last
 * week is still to be closed on the day the sample opens.
 */
function weekDeeds(planOn: Day): WeekDeed[] {
  const [first, thisWeek] = [weekOf(planOn), weekOf(SAMPLE_TODAY)];
  return weeksFrom(first, thisWeek).flatMap((week): WeekDeed[] => {
    const opens = { does: "openWeeks", at: instantOf(week === first ? planOn : mondayOf(week)) } as const;
    const closing = workingDayFrom(mondayOf(addWeeks(week, 1)), officialCalendar);
    return week < addWeeks(thisWeek, -1) ? [opens, { does: "closeWeek", week, at: instantOf(closing, 9, 30) }] : [opens];
  });
}

function doneDays({ done }: Scene): Day[] {
  return done ? spread(done.count, done.from, done.to) : [];
}

function measureDeeds(scene: Scene): FindingDeed[] {
  return doneDays(scene).map((day, index) => ({
    does: "tickMeasure",
    number: scene.number,
    ordinal: index + 1,
    at: instantOf(day, 10, scene.number),
  }));
}

function entryDeeds(scene: Scene): FindingDeed[] {
  const { number, course, silent = [], returnedEntry } = scene;
  const last = course.stands === "closed" ? course.on : SAMPLE_TODAY;
  const doneDaysOfScene = doneDays(scene);
  const deeds: FindingDeed[] = [];
  for (let week = weekOf(scene.starts); mondayOf(week) < last; week = addWeeks(week, 1)) {
    const day = entryDay(week);
    if (silent.includes(week) || day === null || day < scene.starts || day >= last) continue;
    const doneBefore = doneDaysOfScene.filter((done) => done < mondayOf(week)).length;
    const done = doneDaysOfScene.filter((doneDay) => doneDay <= day).length;
    const difficulty = scene.difficulty && week >= scene.difficulty.from ? scene.difficulty.text : null;
    deeds.push({ does: "enter", number, week, doneBefore, done, difficulty, at: instantOf(day, 16, number) });
    const review = reviewOf(scene, week, day);
    if (review) deeds.push(review);
  }
  if (returnedEntry && !deeds.some((deed) => deed.does === "returnEntry")) {
    throw new Error(`finding ${number} has no entry to return in ${returnedEntry.week}`);
  }
  return deeds;
}

/** Thursday as a rule, earlier where Thursday is off, and no later than the day before the sample opens. */
function entryDay(week: Week): Day | null {
  for (let offset = 3; offset >= 0; offset -= 1) {
    const day = addDays(mondayOf(week), offset);
    if (officialCalendar.isWorkingDay(day) && day <= YESTERDAY) return day;
  }
  return null;
}

function reviewOf(scene: Scene, week: Week, entered: Day): FindingDeed | null {
  const { number, returnedEntry } = scene;
  const at = instantOf(entered, 17, number);
  if (returnedEntry?.week === week) return { does: "returnEntry", number, week, reason: returnedEntry.reason, at };
  const reviewed = week < weekOf(SAMPLE_TODAY) || tickedThisWeek.includes(number);
  return reviewed ? { does: "tickEntry", number, week, at } : null;
}

function extensionDeeds({ number, extension }: Scene, planOn: Day): FindingDeed[] {
  if (!extension) return [];
  const { on, days, reason } = extension;
  return [{ does: "extend", number, to: addDays(planOn, days), reason, at: instantOf(on, 9) }];
}

function lookBackDeeds({ number, course }: Scene): Deed[] {
  if (course.stands !== "closed" || !course.lookedBack) return [];
  const { on, seen } = course.lookedBack;
  return [{ does: "lookBack", number, seen, at: instantOf(on, 10) }];
}

const STEPS = ["LEADER", "OFFICE", "CHIEF"] as const;

/** An application and its signatures, one a working day; the leader's is left out where the leader is the chief. */
function closureDeeds(scene: Scene): FindingDeed[] {
  const { course } = scene;
  const steps = STEPS.filter((step) => step !== "LEADER" || scene.leader !== "zuzhang");
  const deeds: FindingDeed[] = [];
  if (course.returned) {
    const { by, on, reason } = course.returned;
    const signed = steps.slice(0, steps.indexOf(by) + 1);
    deeds.push(...requestDeeds(scene, workingDay(on, -signed.length), signed, reason));
  }
  if (course.stands === "closed") {
    deeds.push(...requestDeeds(scene, workingDay(course.on, -steps.length), steps));
  }
  if (course.stands === "awaiting") {
    deeds.push(...requestDeeds(scene, course.applied, steps.slice(0, steps.indexOf(course.step))));
  }
  return deeds;
}

function requestDeeds(
  { number }: Scene,
  applied: Day,
  steps: readonly ("LEADER" | "OFFICE" | "CHIEF")[],
  returns?: string,
): FindingDeed[] {
  const signatures = steps.map((step, index): FindingDeed => {
    const at = instantOf(workingDay(applied, index + 1), 14, number);
    const last = index === steps.length - 1;
    return { does: "sign", number, step, at, ...(last && returns ? { returns } : {}) };
  });
  return [{ does: "apply", number, at: instantOf(applied, 11, number) }, ...signatures];
}
