import { PgBoss } from "pg-boss";
import { currentTime } from "#lib/clock/now.ts";
import { type Job, JOBS } from "./jobs.ts";

/** Seconds between the jobs of a start: each finds done what stands before it. */
const START_GAP = 3;

/** A run that was killed is noticed by its silence and tried again; one that never ends is given up. */
const QUEUE = {
  // One at a time, waiting or running, over every instance on this database.
  policy: "exclusive",
  heartbeatSeconds: 30,
  expireInSeconds: 20 * 60,
  retryLimit: 3,
  retryDelay: 15,
  retryBackoff: true,
  retryDelayMax: 300,
  deleteAfterSeconds: 3 * 24 * 3600,
} as const;

export type RunningJobs = { stop(): Promise<void> };

/** What went wrong is told to the operator's log; the site goes on. */
function tell(error: unknown): void {
  process.stderr.write(`定时任务：${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

/**
 * Puts the jobs on the timetable and works on them, until stopped. Its tables are in a schema of their own in the same
 * database; several instances share them. Each job also runs once shortly after the start.
 */
export async function startJobs(connectionString: string, jobs: readonly Job[] = JOBS): Promise<RunningJobs> {
  const boss = new PgBoss({ connectionString, schema: "pgboss", application_name: "rectification-jobs", max: 3, superviseIntervalSeconds: 30 });
  boss.on("error", tell);
  await boss.start();
  for (const [index, job] of jobs.entries()) await putOnTimetable(boss, job, index);
  await takeOffTimetable(boss, jobs);
  return { stop: () => boss.stop({ graceful: true, timeout: 5_000 }) };
}

async function putOnTimetable(boss: PgBoss, { name, cron, run }: Job, index: number): Promise<void> {
  await boss.createQueue(name, QUEUE);
  await boss.schedule(name, cron, null, { tz: "Asia/Shanghai" });
  await boss.work(name, { pollingIntervalSeconds: 2 }, async () => {
    await run(currentTime());
  });
  await boss.send(name, null, { startAfter: index * START_GAP });
}

/** What an earlier version did by itself and this one does not. */
async function takeOffTimetable(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  for (const { name } of await boss.getSchedules()) if (!jobs.some((job) => job.name === name)) await boss.unschedule(name);
}

/** The same beside a web server: in the background, again after a while where the database is not there yet, and ended with the server. */
export function startJobsBeside(connectionString: string): void {
  const starting = startJobs(connectionString);
  starting.catch((error: unknown) => {
    tell(error);
    setTimeout(() => startJobsBeside(connectionString), 60_000).unref();
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void starting.then((jobs) => jobs.stop()).catch(tell));
  }
}
