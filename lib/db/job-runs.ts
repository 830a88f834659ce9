import { shownError, type JobRun, type JobState } from "#lib/domain/job-views.ts";
import { db } from "./client.ts";

// The tables of the timed work are made and kept by its own library, in a schema of their own; they are only read here.

type Kept = { id: string; state: string; startedAt: string | null; endedAt: string | null; output: unknown };

export type TimetableRow = { name: string; cron: string; runs: JobRun[]; failures: JobRun[] };

const STATES: Record<string, JobState> = { created: "waiting", retry: "retrying", active: "running", completed: "done", failed: "failed" };

/** Everything on the timetable with its latest runs; null where the timed work has never been started on this database. */
export async function timetable(runs: number, failures: number): Promise<{ at: Date; rows: TimetableRow[] } | null> {
  const found = await db().$queryRaw<{ there: boolean; at: Date }[]>`
    SELECT to_regclass('pgboss.schedule') IS NOT NULL AND to_regclass('pgboss.job') IS NOT NULL AS there, now() AS at`;
  const [asked] = found;
  if (!asked?.there) return null;
  const rows = await db().$queryRaw<{ name: string; cron: string; runs: Kept[]; failures: Kept[] }[]>`
    SELECT s.name, s.cron,
      coalesce((SELECT json_agg(run ORDER BY run."startedAt" DESC) FROM (
        SELECT j.id, j.state::text AS state, j.started_on AS "startedAt", j.completed_on AS "endedAt", j.output
        FROM pgboss.job j WHERE j.name = s.name AND j.started_on IS NOT NULL AND j.state <> 'cancelled'
        ORDER BY j.started_on DESC LIMIT ${runs}) run), '[]') AS runs,
      coalesce((SELECT json_agg(run ORDER BY run."startedAt" DESC) FROM (
        SELECT j.id, j.state::text AS state, j.started_on AS "startedAt", j.completed_on AS "endedAt", j.output
        FROM pgboss.job j WHERE j.name = s.name AND j.state IN ('failed', 'retry')
        ORDER BY j.started_on DESC LIMIT ${failures}) run), '[]') AS failures
    FROM pgboss.schedule s ORDER BY s.created_on, s.name`;
  return { at: asked.at, rows: rows.map((row) => ({ ...row, runs: row.runs.map(runOf), failures: row.failures.map(runOf) })) };
}

function runOf({ id, state, startedAt, endedAt, output }: Kept): JobRun {
  return {
    id,
    state: STATES[state] ?? "waiting",
    startedAt: startedAt === null ? null : new Date(startedAt),
    endedAt: endedAt === null ? null : new Date(endedAt),
    error: shownError(output),
  };
}
