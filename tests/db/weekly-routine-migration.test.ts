import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { cutOffOf } from "#lib/domain/calendar.ts";
import { weeksFrom } from "#lib/domain/week.ts";
import { usualRhythm } from "#lib/calendar/official.ts";
import { databaseUrl, dropDatabase } from "#tests/support/databases.ts";

// A database as it was before the weekly routine, with rows in it, brought up to it.

const name = `migrated_${randomUUID()}`;
const adminUrl = inject("adminUrl");
const client = new pg.Client({ connectionString: databaseUrl(adminUrl, name) });
const WEEKS = weeksFrom("2021-W01", "2026-W53");

async function migrate(...names: string[]): Promise<void> {
  for (const each of names) await client.query(fs.readFileSync(path.resolve("prisma/migrations", each, "migration.sql"), "utf8"));
}

/** A finding closed on that day, with that grade. */
const closed = (number: number, closedOn: string, grade: string) => `
  INSERT INTO "Finding" (id, "inspectionId", number, status, grade, "firstDeadline", deadline, "closedOn")
    VALUES ('f${number}', 'i', ${number}, 'CLOSED', '${grade}', '2022-06-30', '2022-07-15', '${closedOn}');
  INSERT INTO "ClosureRequest" (id, "findingId", sequence, status, statement, grade, "appliedById", "appliedAt")
    VALUES ('r${number}a', 'f${number}', 1, 'RETURNED', '已完成', '${grade}', 'u', now()), ('r${number}b', 'f${number}', 2, 'GRANTED', '已完成', '${grade}', 'u', now());`;

beforeAll(async () => {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE "${name}"`);
  await admin.end();
  await client.connect();
  await migrate("0001_init", "0002_import_drafts", "0003_ledger_uploads");
  await client.query(`
    INSERT INTO "Inspection" (id, party, "partyShort", body, round, "periodStart", "periodEnd", "feedbackOn", "planOn", deadline)
      VALUES ('i', '某党组', '某局', '第一巡察组', '第八轮', '2021-10-01', '2021-12-01', '2022-01-29', '2022-02-10', '2022-07-29');
    INSERT INTO "User" (id, account, name, role, "passwordHash") VALUES ('u', 'a', '甲', 'DEPARTMENT', '-');
    ${closed(1, "2022-11-30", "COMPLETED")} ${closed(2, "2022-05-31", "COMPLETED_LONG_TERM")}
    INSERT INTO "Finding" (id, "inspectionId", number, status) VALUES ('f3', 'i', 3, 'IN_PROGRESS')`);
  await client.query(
    `INSERT INTO "FollowUp" (id, "findingId", week, progress, "nextStep", "enteredById", "enteredAt", "firstEnteredAt")
     SELECT week, 'f3', week, '-', '-', 'u', now(), now() FROM unnest($1::text[]) week`,
    [WEEKS],
  );
  await migrate("0004_weekly_routine");
});

afterAll(async () => {
  await client.end();
  await dropDatabase(adminUrl, name);
});

test("entries written before are on time or late as they were: by the cut-off of their week, holidays and all", async () => {
  const { rows } = await client.query<{ week: string; dueAt: Date | null }>('SELECT week, "dueAt" FROM "FollowUp"');
  const due = new Map(rows.map(({ week, dueAt }) => [week, dueAt]));
  expect(due.size).toBe(WEEKS.length);
  expect(Object.fromEntries(WEEKS.map((week) => [week, due.get(week)]))).toEqual(Object.fromEntries(WEEKS.map((week) => [week, cutOffOf(week, usualRhythm)])));
});

test("closures granted before keep their day and first deadline, and are looked back at like those granted now", async () => {
  const { rows: granted } = await client.query(`SELECT "findingId" AS id, "closedOn"::text AS on, "firstDeadline"::text AS first, "reopenedOn" AS reopened
    FROM "ClosureRequest" WHERE "closedOn" IS NOT NULL ORDER BY 1`);
  expect(granted).toEqual([
    { id: "f1", on: "2022-11-30", first: "2022-06-30", reopened: null },
    { id: "f2", on: "2022-05-31", first: "2022-06-30", reopened: null },
  ]);
  const { rows: planned } = await client.query(`SELECT "requestId" AS of, sequence, "dueOn"::text AS due, status FROM "LookBack" ORDER BY 1, 2`);
  expect(planned).toEqual([
    { of: "r1b", sequence: 1, due: "2023-02-28", status: "PLANNED" },
    { of: "r1b", sequence: 2, due: "2023-11-30", status: "PLANNED" },
    { of: "r2b", sequence: 1, due: "2022-08-31", status: "PLANNED" },
  ]);
});
