import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { databaseUrl, dropDatabase } from "#tests/support/databases.ts";

// A database as it was before files were kept apart from what they prove, with files in it, brought up to it.

const name = `migrated_${randomUUID()}`;
const adminUrl = inject("adminUrl");
const client = new pg.Client({ connectionString: databaseUrl(adminUrl, name) });
const [BEFORE, AFTER] = [["0001_init", "0002_import_drafts", "0003_ledger_uploads", "0004_weekly_routine"], ["0005_evidence"]];

async function migrate(names: string[] | undefined): Promise<void> {
  for (const each of names ?? []) await client.query(fs.readFileSync(path.resolve("prisma/migrations", each, "migration.sql"), "utf8"));
}

beforeAll(async () => {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE "${name}"`);
  await admin.end();
  await client.connect();
  await migrate(BEFORE);
  await client.query(`
    INSERT INTO "Inspection" (id, party, "partyShort", body, round, "periodStart", "periodEnd", "feedbackOn", "planOn", deadline)
      VALUES ('i', '某党组', '某局', '第一巡察组', '第八轮', '2021-10-01', '2021-12-01', '2022-01-29', '2022-02-10', '2022-07-29');
    INSERT INTO "Department" (id, name) VALUES ('d', '康复部');
    INSERT INTO "User" (id, account, name, role, "departmentId", "passwordHash") VALUES ('u', 'a', '甲', 'DEPARTMENT', 'd', '-'), ('o', 'b', '乙', 'OFFICE', NULL, '-');
    INSERT INTO "Finding" (id, "inspectionId", number) VALUES ('f', 'i', 1);
    INSERT INTO "Measure" (id, "findingId", ordinal, text) VALUES ('m1', 'f', 1, '-'), ('m2', 'f', 2, '-');
    INSERT INTO "Evidence" (id, "measureId", "fileName", size, sha256, "mediaType", "uploadedById", "uploadedAt", "withdrawnAt") VALUES
      ('e1', 'm1', '甲.pdf', 7, 'aa', 'application/pdf', 'u', '2022-03-02', NULL),
      ('e2', 'm2', '又是甲.pdf', 7, 'aa', 'application/pdf', 'o', '2022-03-01', NULL),
      ('e3', 'm2', '乙.zip', 9, 'bb', 'application/zip', 'u', '2022-03-03', '2022-03-04')`);
  await migrate(AFTER);
});

afterAll(async () => {
  await client.end();
  await dropDatabase(adminUrl, name);
});

test("the bytes of every file are on file once, since they first came, unscanned and unread", async () => {
  const { rows } = await client.query('SELECT sha256, size, "keptAt"::date::text AS kept, scan, contents FROM "StoredFile" ORDER BY sha256');
  expect(rows).toEqual([
    { sha256: "aa", size: "7", kept: "2022-03-01", scan: "NOT_SCANNED", contents: null },
    { sha256: "bb", size: "9", kept: "2022-03-03", scan: "NOT_SCANNED", contents: null },
  ]);
});

test("each file takes the space of the department that sent it; the office's takes nobody's", async () => {
  const { rows } = await client.query('SELECT id, "departmentId" FROM "Evidence" ORDER BY id');
  expect(rows).toEqual([
    { id: "e1", departmentId: "d" },
    { id: "e2", departmentId: null },
    { id: "e3", departmentId: "d" },
  ]);
});

test.each(["Evidence", "StoredFile"])("%s lets nobody delete a row", async (table) => {
  await expect(client.query(`DELETE FROM "${table}"`)).rejects.toThrow(/not removed/);
});

test("a purge takes two persons, a return a reason, a file one verdict", async () => {
  const purge = `INSERT INTO "Purge" (id, sha256, reason, "proposedById", "proposedAt", "decidedById") VALUES`;
  await expect(client.query(`${purge} ('p', 'bb', '-', 'o', now(), 'o')`)).rejects.toThrow(/Purge_two_persons/);
  await client.query(`${purge} ('p', 'bb', '-', 'o', now(), NULL)`);
  await expect(client.query(`${purge} ('q', 'bb', '-', 'o', now(), NULL)`)).rejects.toThrow(/Purge_one_proposed/);
  const review = `INSERT INTO "EvidenceReview" (id, "evidenceId", accepted, "reviewerId", "reviewedAs", "reviewedAt") VALUES ('r', 'e1', false, 'o', '乙', now())`;
  await expect(client.query(review)).rejects.toThrow(/EvidenceReview_return_says_why/);
  await expect(client.query('UPDATE "Evidence" SET "acceptedAt" = now(), "returnedAt" = now()')).rejects.toThrow(/Evidence_one_verdict/);
});

test.each([
  ["整 改\n落实", "改落", true],
  ["ＡＢＣ１２３号文件", "c123号", true],
  ["整改落实", "落整", false],
  ["改", "改", true],
])("%j is searched for %j: %s", async (text, word, found) => {
  const { rows } = await client.query("SELECT search_grams($1) @> search_grams($2) AS found", [text, word]);
  expect(rows).toEqual([{ found }]);
});
