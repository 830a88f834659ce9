import type { Day } from "#lib/domain/day.ts";
import { type Rung, rungsReached } from "#lib/domain/ladder/rungs.ts";
import { isSameStretch, type TroubleFrame, type TroubleKind, troublesOf } from "#lib/domain/ladder/trouble.ts";
import type { Person } from "#lib/domain/reminders/facts.ts";
import type { Round } from "#lib/db/round-store.ts";
import type { TroubledFinding } from "#lib/db/troubled-store.ts";

/** What every finding of one run is measured by. */
export type Setting = { round: Round; frame: TroubleFrame; people: readonly Person[]; now: Date };

/** A rung reached and not climbed yet. */
export type NewRung = { trouble: TroubleKind; since: Day; rung: Rung };

/** The rungs this finding has reached and not climbed, each trouble from the bottom up. A stretch keeps the day it was first told by. */
export function newRungs(finding: TroubledFinding, { round, frame }: Setting): NewRung[] {
  return troublesOf(finding, frame).flatMap(({ kind, since }) => {
    const climbed = finding.climbed.filter((each) => each.trouble === kind && isSameStretch(kind, each.since, since));
    return rungsReached(since, frame.today, round.rungDays, round.rhythm.calendar)
      .filter((rung) => !climbed.some((each) => each.rung === rung))
      .map((rung) => ({ trouble: kind, since: climbed[0]?.since ?? since, rung }));
  });
}
