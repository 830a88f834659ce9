import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client.ts";
import { EDITION_FILES } from "#lib/domain/notice/edition.ts";
import { groupsOf } from "#lib/domain/notice/groups.ts";
import { isWhole } from "#lib/domain/notice/checked.ts";
import { approvedBytes, currentEdition, everyEdition, publishedEditions, servedEdition } from "#lib/queries/public-editions.ts";
import { editionCheck } from "#lib/queries/public-edition-record.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { plantEdition, type PlantedEdition, tamperWith } from "#tests/support/edition.ts";
import { statements } from "#tests/support/statements.ts";

const FIRST = { year: 2022, serial: 1 };
const SECOND = { year: 2022, serial: 2 };
const THIRD = { year: 2022, serial: 3 };

beforeEach(sampleDatabase);

/** One that was corrected, its correction, and a later notice that was withdrawn. */
async function threeEditions(): Promise<PlantedEdition> {
  const first = await plantEdition(db(), { number: FIRST });
  const corrects = { id: first.id, number: FIRST, note: "更正一处数据。" };
  await plantEdition(db(), { number: SECOND, corrects, publishedAt: new Date("2022-07-02T20:00:00Z") });
  await plantEdition(db(), { number: THIRD, publishedAt: new Date("2022-07-10T02:00:00Z"), withdrawn: { at: new Date("2022-07-12T02:00:00Z"), reason: "有误。" } });
  return first;
}

describe("the list of what is published", () => {
  test("is empty before anything is", async () => {
    expect(await publishedEditions()).toEqual({ lines: [], total: 0, page: 1 });
    expect(await currentEdition()).toBeNull();
  });

  test("does not know what is approved and not published", async () => {
    await plantEdition(db(), { publishedAt: null });
    expect((await publishedEditions()).total).toBe(0);
    expect(await servedEdition(FIRST, ["index.html"])).toBeNull();
    expect(await editionCheck(FIRST)).toBeNull();
  });

  test("tells what has become of each, the one in force first, by days in Shanghai, in one statement", async () => {
    await threeEditions();
    const { count, answer } = await statements(() => publishedEditions());
    expect(count).toBe(1);
    expect(answer.total).toBe(3);
    expect(answer.lines.map(({ number, standing }) => [number.serial, standing])).toEqual([
      [2, { kind: "inForce" }],
      [1, { kind: "corrected", by: SECOND, on: "2022-07-03", note: "更正一处数据。" }],
      [3, { kind: "withdrawn", on: "2022-07-12", reason: "有误。" }],
    ]);
    expect(answer.lines[0]).toMatchObject({ correction: { of: FIRST, note: "更正一处数据。" }, asOf: "2022-06-30", approvedOn: "2022-06-30", progress: { total: 28 } });
    expect(groupsOf(answer.lines).map(({ group }) => group)).toEqual(["current", "corrected", "withdrawn"]);
    expect(await currentEdition()).toEqual(answer.lines[0]);
    expect(await everyEdition()).toEqual(answer.lines);
  });

  test("keeps an edition in force until its correction is published, and corrected when that is withdrawn", async () => {
    const first = await plantEdition(db(), { number: FIRST });
    const corrects = { id: first.id, number: FIRST, note: "更正。" };
    const { id } = await plantEdition(db(), { number: SECOND, corrects, publishedAt: null });
    expect((await everyEdition()).map(({ standing }) => standing.kind)).toEqual(["inForce"]);
    await db().edition.update({ where: { id }, data: { publishedAt: new Date("2022-07-02T02:00:00Z"), publishedByName: "整改办" } });
    await db().edition.update({ where: { id }, data: { withdrawnAt: new Date("2022-07-03T02:00:00Z"), withdrawnByName: "组长甲", withdrawReason: "有误。" } });
    expect((await everyEdition()).map(({ number, standing }) => [number.serial, standing.kind])).toEqual([[1, "corrected"], [2, "withdrawn"]]);
    expect(await currentEdition()).toBeNull();
  });
});

describe("checking an edition", () => {
  test("finds every file as it was approved, withdrawn or not, and the approval on record", async () => {
    await threeEditions();
    for (const number of [FIRST, SECOND, THIRD]) {
      const check = await editionCheck(number);
      expect(check?.record).toMatchObject({ holds: true });
      expect(check?.files.every(isWhole)).toBe(true);
      expect(check?.files.map(({ name }) => name)).toEqual(expect.arrayContaining(EDITION_FILES.filter((name) => /html|json|csv/.test(name))));
    }
  });

  test.each([
    ["its bytes", {}],
    ["its bytes and the hash beside them", { hashToo: true }],
  ])("finds a file of which somebody altered %s, and hands it out no more", async (_, how) => {
    const planted = await plantEdition(db());
    await tamperWith(db(), planted, "index.html", how);
    const check = await editionCheck(FIRST);
    expect(check?.files.filter((file) => !isWhole(file)).map(({ name }) => name)).toEqual(["index.html"]);
    const served = await servedEdition(FIRST, ["index.html"]);
    const [head] = served?.files ?? [];
    if (!served || !head) throw new Error("the file is not there");
    expect(await approvedBytes(served.line, head)).toBeNull();
  });

  test("finds that the record itself was altered along with them", async () => {
    const planted = await plantEdition(db());
    await tamperWith(db(), planted, "index.html", { hashToo: true });
    await db().$transaction(async (tx) => {
      await tx.$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER USER`;
      await tx.$executeRaw`UPDATE "AuditEntry" SET detail = jsonb_set(detail, '{files,index.html}', to_jsonb((SELECT sha256 FROM "EditionFile" WHERE "editionId" = ${planted.id} AND name = 'index.html')))
        WHERE action = 'noticeApproved'`;
      await tx.$executeRaw`ALTER TABLE "AuditEntry" ENABLE TRIGGER USER`;
    });
    const check = await editionCheck(FIRST);
    expect(check?.files.every(isWhole)).toBe(true);
    expect(check?.record).toMatchObject({ holds: false });
  });

  test("asks the record by an index, however long it is", async () => {
    await plantEdition(db());
    const plan = await db().$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
      return tx.$queryRaw<{ "QUERY PLAN": string }[]>`EXPLAIN SELECT 1 FROM "AuditEntry" WHERE action = 'noticeApproved' AND detail->>'edition' = '2022年第1版'`;
    });
    expect(plan.map((row) => row["QUERY PLAN"]).join("\n")).toContain("AuditEntry_approval");
  });
});
