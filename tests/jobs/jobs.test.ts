import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "#lib/db/client.ts";
import { JOBS, type Job } from "#lib/jobs/jobs.ts";
import { type RunningJobs, startJobs } from "#lib/jobs/start.ts";
import { jobList } from "#lib/queries/job-list.ts";
import { actor } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";

const running: RunningJobs[] = [];
beforeEach(sampleDatabase);
afterEach(async () => {
  for (const jobs of running.splice(0)) await jobs.stop();
});

async function instance(jobs: readonly Job[]): Promise<RunningJobs> {
  const started = await startJobs(process.env.DATABASE_URL ?? "", jobs);
  running.push(started);
  return started;
}

async function until(what: string, met: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; !(await met()); ) {
    if (Date.now() > end) throw new Error(`it did not come to it: ${what}`);
    await pause(50);
  }
}

const YEARLY = "0 0 1 1 *";
const RUNS = async (name: string) => {
  const rows = await db().$queryRaw<{ state: string }[]>`SELECT state::text AS state FROM pgboss.job WHERE name = ${name}`;
  return rows.map(({ state }) => state);
};

test("two instances on one database run each job once, and never at the same time", async () => {
  const runs: string[] = [];
  let [inside, most] = [0, 0];
  const job = (instanceName: string): Job => ({
    name: "work",
    cron: YEARLY,
    run: async () => {
      inside += 1;
      most = Math.max(most, inside);
      await pause(1500);
      runs.push(instanceName);
      inside -= 1;
    },
  });
  await Promise.all([instance([job("one")]), instance([job("two")])]);
  await until("a run", () => runs.length > 0);
  await until("the end of it", async () => (await RUNS("work")).every((state) => state === "completed"));
  // Time enough for the other one to take what it should not.
  await pause(2500);
  expect([runs.length, most, await RUNS("work")]).toEqual([1, 1, ["completed"]]);
});

test("an error in a job takes nothing down: it is kept, tried again, and the other jobs run", async () => {
  let [failed, fine] = [0, 0];
  const mark = randomUUID();
  await instance([
    { name: "breaks", cron: YEARLY, run: async () => { failed += 1; throw new Error(`${mark} postgresql://u:geheim@db/x`); } },
    { name: "works", cron: YEARLY, run: async () => { fine += 1; } },
  ]);
  await until("both", () => failed > 0 && fine > 0);
  await until("the error kept", async () => (await RUNS("breaks")).includes("retry"));
  const list = await jobList(await actor("guanliyuan"));
  if (list === null || list === "none") throw new Error("there should be jobs");
  const broken = list.jobs.find(({ name }) => name === "breaks");
  expect(broken?.failures).toMatchObject([{ state: "retrying", error: `${mark} postgresql://…@db/x` }]);
  expect(list.jobs.find(({ name }) => name === "works")?.failures).toEqual([]);
});

test("what an earlier version had on the timetable and this one does not is taken off", async () => {
  const first = await instance([{ name: "old", cron: YEARLY, run: async () => {} }]);
  await first.stop();
  running.pop();
  await instance([{ name: "new", cron: YEARLY, run: async () => {} }]);
  const list = await jobList(await actor("guanliyuan"));
  expect(list === null || list === "none" ? list : list.jobs.map(({ name }) => name)).toEqual(["new"]);
});

test("the real timetable is shown to the administrator, calmly before it was ever started, and to nobody else", async () => {
  const administrator = await actor("guanliyuan");
  expect(await jobList(administrator)).toBe("none");
  expect(await jobList(await actor("zhenggaiban"))).toBeNull();
  await instance(JOBS);
  const list = await jobList(administrator);
  if (list === null || list === "none") throw new Error("there should be jobs");
  expect(list.jobs.map(({ name }) => name)).toEqual(JOBS.map(({ name }) => name));
  for (const { nextAt } of list.jobs) expect(nextAt && nextAt > list.at).toBe(true);
});
