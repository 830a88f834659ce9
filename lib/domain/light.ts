import { cutOffOf, lastDayWithin, type Rhythm } from "./calendar.ts";
import { type Day, dayAt } from "./day.ts";
import type { FindingStatus } from "./finding.ts";
import { addWeeks, type Week, weekOf } from "./week.ts";

/** 红绿灯: derived each time it is shown, never stored. */
export const LIGHTS = ["red", "yellow", "green", "grey", "tick"] as const;
export type Light = (typeof LIGHTS)[number];

const WARNING_WORKING_DAYS = 7;

/**
 * All that a light depends on besides the finding, reckoned once for a whole list. A list and its SQL filter
 * both read it, so that they cannot disagree.
 */
export type LightFrame = {
  today: Day;
  /** A deadline from today up to this day is due within 7 working days. */
  dueSoonUntil: Day;
  /** The latest weeks whose cut-off has passed, newest first: at most two, none before the round's first week. */
  dueWeeks: readonly Week[];
};

/**
 * What a light is decided from. `enteredWeeks` needs to hold only those of the frame's due weeks that have an entry, or owed none: a
 * finding that a look-back reopened was closed in them.
 */
export type LightFacts = { status: FindingStatus; deadline: Day | null; enteredWeeks: readonly Week[] };

/** The frame at this instant. `firstWeek` is the first week the round is followed up in. */
export function lightFrame(now: Date, firstWeek: Week, rhythm: Rhythm): LightFrame {
  const today = dayAt(now);
  const dueWeeks: Week[] = [];
  for (let week = weekOf(today); week >= firstWeek && dueWeeks.length < 2; week = addWeeks(week, -1)) {
    const cutOff = cutOffOf(week, rhythm);
    if (cutOff && cutOff <= now) dueWeeks.push(week);
  }
  return { today, dueSoonUntil: lastDayWithin(today, WARNING_WORKING_DAYS, rhythm.calendar), dueWeeks };
}

/**
 * The light of a finding (design, section 3): tick = closed; red = past its deadline, or no entry in the last two weeks
 * that were due; grey = not started; yellow = due within 7 working days, or no entry in the last week that was due;
 * green = otherwise. A finding not started is silent by nature: it turns red by its deadline alone.
 */
export function lightOf(finding: LightFacts, frame: LightFrame): Light {
  if (finding.status === "CLOSED") return "tick";
  if (finding.deadline !== null && finding.deadline < frame.today) return "red";
  if (finding.status === "NOT_STARTED") return "grey";
  const missed = frame.dueWeeks.map((week) => !finding.enteredWeeks.includes(week));
  if (missed[0] && missed[1]) return "red";
  if (missed[0]) return "yellow";
  if (finding.deadline !== null && finding.deadline <= frame.dueSoonUntil) return "yellow";
  return "green";
}
