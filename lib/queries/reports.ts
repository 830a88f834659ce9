import type { Actor } from "#lib/domain/actor.ts";
import type { Day } from "#lib/domain/day.ts";
import type { LightRow, ReturnRow, StepRow, TimingRow } from "#lib/domain/reports/views.ts";
import { lightReport, timingReport } from "./reports-departments.ts";
import { progressReport, type ProgressReport } from "./reports-progress.ts";
import { type ReportReach, reportReach } from "./reports-reach.ts";
import { returnReport, stepReport } from "./reports-steps.ts";

/** What heads every report. */
export type ReportHead = { today: Day; partyShort: string; round: string; deadline: Day; sample: boolean };

/** The report `load` makes of what `actor` may read; "noRound" before there is a round, null for those who read no reports. */
export async function report<Body>(
  actor: Actor,
  now: Date,
  load: (reached: ReportReach) => Promise<Body>,
): Promise<{ head: ReportHead; body: Body } | "noRound" | null> {
  const reached = await reportReach(actor, now);
  if (reached === null || reached === "noRound") return reached;
  const { partyShort, round, deadline, sample } = reached.round;
  return { head: { today: reached.today, partyShort, round, deadline, sample }, body: await load(reached) };
}

export type AllReports = { progress: ProgressReport; timing: TimingRow[]; lights: LightRow[]; steps: StepRow[]; returns: ReturnRow[] };

/** Every report at once, for the page that shows them side by side. */
export async function allReports(reached: ReportReach): Promise<AllReports> {
  const [progress, timing, lights, steps, returns] = await Promise.all([
    progressReport(reached),
    timingReport(reached),
    lightReport(reached),
    stepReport(reached),
    returnReport(reached),
  ]);
  return { progress, timing, lights, steps, returns };
}
