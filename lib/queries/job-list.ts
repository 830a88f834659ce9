import type { Actor } from "#lib/domain/actor.ts";
import type { JobView } from "#lib/domain/job-views.ts";
import { nextRun } from "#lib/domain/timetable.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { timetable } from "#lib/db/job-runs.ts";

const RUNS_SHOWN = 3;
const FAILURES_SHOWN = 3;

/** `at`: the database's own time, by which the jobs run, whatever day a sample stands at. */
export type JobList = { at: Date; jobs: JobView[] };

/** The timed work as it stands; "none" where it has never been started; null for all but administrators. */
export async function jobList(actor: Actor): Promise<JobList | "none" | null> {
  if (!mayWork(actor, "readJobs")) return null;
  const found = await timetable(RUNS_SHOWN, FAILURES_SHOWN);
  if (!found || found.rows.length === 0) return "none";
  return { at: found.at, jobs: found.rows.map((row) => ({ ...row, nextAt: nextRun(row.cron, found.at) })) };
}
