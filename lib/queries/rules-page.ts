import type { Actor } from "#lib/domain/actor.ts";
import { cutOffOf } from "#lib/domain/calendar.ts";
import { dayAt } from "#lib/domain/day.ts";
import { type FollowUpRules, type MovedWeek, nextMovedWeek } from "#lib/domain/follow-up-rules.ts";
import { type Week, weekOf } from "#lib/domain/week.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { recentChanges, type RecordedChange } from "./recorded-changes.ts";
import { followedRound } from "./followed-round.ts";

/** How many changes of the rules the page tells of; the latest first. */
const CHANGES_SHOWN = 10;

export type RulesPage = {
  rules: FollowUpRules;
  version: number;
  maySet: boolean;
  /** What the rules come to now: this week's cut-off, and the next week that a holiday moves. */
  week: Week;
  cutOff: Date | null;
  cutOffPassed: boolean;
  moved: MovedWeek | null;
  changes: RecordedChange[];
};

/** The rules of the round as they stand and what became of them; "noRound" before there is one, null for those who may not read them. */
export async function rulesPage(actor: Actor, now: Date): Promise<RulesPage | "noRound" | null> {
  if (!mayWork(actor, "readRules")) return null;
  const [round, changes] = await Promise.all([followedRound(), recentChanges(["rulesChanged"], CHANGES_SHOWN)]);
  if (!round) return "noRound";
  const { rhythm, rungDays, lookBackMonths, lookBackEvery, retentionYears } = round;
  const week = weekOf(dayAt(now));
  const cutOff = cutOffOf(week, rhythm);
  return {
    rules: { cutOff: rhythm.cutOff, rungDays, lookBackMonths, lookBackEvery, retentionYears },
    version: round.rulesVersion,
    maySet: mayWork(actor, "setRules"),
    week,
    cutOff,
    cutOffPassed: cutOff !== null && cutOff <= now,
    moved: nextMovedWeek(week, rhythm),
    changes,
  };
}
