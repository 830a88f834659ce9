import { beforeEach, describe, expect, test } from "vitest";
import { reviewEvidence } from "#lib/commands/evidence/review-evidence.ts";
import { signClosure } from "#lib/commands/sign-closure.ts";
import { db } from "#lib/db/client.ts";
import { STANDING } from "#lib/db/evidence-where.ts";
import { NOTHING_READ } from "#lib/domain/evidence/contents.ts";
import type { ReviewEvidence } from "#lib/input/evidence.ts";
import { closurePage } from "#lib/queries/closure-page.ts";
import { deskHome } from "#lib/queries/desk-home.ts";
import type { SampleAccountName } from "#prisma/sample/accounts.ts";
import { actor, departmentId, measureOf, NO_ROW, NOW, versionOf } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, expectOnly, refused } from "#tests/support/deeds.ts";
import { putEvidence } from "#tests/support/evidence.ts";

/** In progress; of 组联维权部, supported by 市残疾人服务中心. */
const FINDING = 2;
let evidenceId: string;

beforeEach(async () => {
  await sampleDatabase();
  evidenceId = await put(FINDING);
});

async function put(number: number, change: object = {}): Promise<string> {
  const [{ id: measureId }, { id: uploadedById }] = [await measureOf(number, 1), await actor("zulianbu")];
  const { id } = await putEvidence({ measureId, uploadedById, uploadedAt: NOW, departmentId: await departmentId("rights"), ...change });
  return id;
}

const said = (change: Partial<ReviewEvidence> = {}): ReviewEvidence => ({
  evidenceId,
  version: 1,
  accepted: false,
  reason: "缺少盖章",
  page: 2,
  second: null,
  ...change,
});

async function review(change: Partial<ReviewEvidence> = {}, account: SampleAccountName = "zhenggaiban") {
  const [person, input] = [await actor(account), said(change)];
  return () => reviewEvidence(person, input, NOW);
}

const row = () => db().evidence.findUniqueOrThrow({ where: { id: evidenceId }, include: { reviews: { orderBy: { id: "asc" } } } });

/** As if somebody had looked into the file and counted its pages. */
async function filePages(pages: number): Promise<void> {
  await db().storedFile.updateMany({ data: { contents: { ...NOTHING_READ, reading: "whole", pages, identityNumbers: [] } } });
}

test("the office returns a file with a reason at a page, then accepts it after all; both stay on record, the last counts", async () => {
  const measure = await measureOf(FINDING, 1);
  const returned = await done(await review());
  const detail = { ordinal: 1, fileName: "台账.pdf", reason: "缺少盖章", page: 2, second: null };
  expect(returned).toEqual({ by: "整改办", at: NOW, action: "evidenceReturned", subject: "问题2", detail });
  expect(await row()).toMatchObject({ returnedAt: NOW, acceptedAt: null, version: 2 });
  expect(await db().evidence.count({ where: { ...STANDING, measureId: measure.id } })).toBe(0);

  const after = await done(await review({ version: 2, accepted: true, reason: "", page: null }));
  expect(after).toMatchObject({ action: "evidenceAccepted", detail: { ...detail, reason: null, page: null } });
  const kept = await row();
  expect(kept).toMatchObject({ returnedAt: null, acceptedAt: NOW, version: 3 });
  expect(kept.reviews.map(({ accepted, reason, page, reviewedAs }) => [accepted, reason, page, reviewedAs])).toEqual([
    [false, "缺少盖章", 2, "整改办"],
    [true, null, null, "整改办"],
  ]);
  expect(await db().evidence.count({ where: { ...STANDING, measureId: measure.id } })).toBe(1);
});

test("nobody but the office, and outsiders learn nothing", async () => {
  await expectOnly("zhenggaiban", (person) => reviewEvidence(person, said(), NOW));
});

describe("it is refused", () => {
  test("without a reason, beside its field; at a page the file does not have; for a version that has changed; twice", async () => {
    await filePages(12);
    expect(await refused(await review({ reason: "" }))).toEqual({ code: "reasonNeeded", field: "reason" });
    expect(await refused(await review({ page: 13 }))).toEqual({ code: "placeOutsideFile", pages: 12, field: "page" });
    expect(await refused(await review({ version: 7 }))).toEqual({ code: "stale" });
    const attempts = [await review({ accepted: true }), await review({ page: 12 })];
    const results = await Promise.all(attempts.map((attempt) => attempt()));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, refusal: { code: "stale" } });
    expect((await row()).reviews).toHaveLength(1);
  });

  test.each([
    [{ withdrawnAt: NOW, withdrawReason: "传错" }, "evidenceWithdrawn"],
    [{ replacedAt: NOW }, "evidenceReplaced"],
  ])("of a file that no longer counts: %j", async (change, code) => {
    evidenceId = await put(FINDING, change);
    expect(await refused(await review())).toEqual({ code });
  });

  test("of a file nobody can open, of a closed finding, and of what is not there", async () => {
    await db().storedFile.updateMany({ data: { scan: "PENDING" } });
    expect(await refused(await review({ accepted: true }))).toEqual({ code: "fileQuarantined", infected: false });
    await db().storedFile.updateMany({ data: { scan: "CLEAN" } });
    evidenceId = await put(4);
    expect(await refused(await review())).toEqual({ code: "wrongStatus", status: "CLOSED" });
    expect(await refused(await review({ evidenceId: NO_ROW }))).toEqual({ code: "notFound" });
  });

  test("of what a look-back saw: that is the office's own", async () => {
    const lookBack = await db().lookBack.findFirstOrThrow({ select: { id: true } });
    await db().evidence.update({ where: { id: evidenceId }, data: { measureId: null, lookBackId: lookBack.id } });
    expect(await refused(await review())).toEqual({ code: "evidenceNotJudged" });
    expect(await refused(await review({}, "dangzhibu"))).toMatchObject({ code: expect.stringMatching(/notFound|notYours/) });
  });
});

describe("what a return leads to", () => {
  test("the department finds it on its desk with the reason and the place, until it is replaced; the office what waits", async () => {
    const tasks = async (account: SampleAccountName, kind: string) => {
      const home = await deskHome(await actor(account), NOW);
      return home?.lists.find((list) => list.kind === kind)?.tasks.map(({ number, reason, file }) => ({ number, reason, file })) ?? [];
    };
    const file = { id: evidenceId, fileName: "台账.pdf", count: 1 };
    expect(await tasks("zulianbu", "evidenceReturned")).toEqual([]);
    expect(await tasks("zhenggaiban", "evidenceToReview")).toEqual([{ number: FINDING, reason: null, file }]);
    await done(await review());
    for (const account of ["zulianbu", "fuwuzhongxin"] as const) {
      expect(await tasks(account, "evidenceReturned")).toEqual([{ number: FINDING, reason: "第2页：缺少盖章", file }]);
    }
    expect(await tasks("kangfubu", "evidenceReturned")).toEqual([]);
    expect(await tasks("zhenggaiban", "evidenceToReview")).toEqual([]);
    await db().evidence.update({ where: { id: evidenceId }, data: { replacedAt: NOW } });
    expect(await tasks("zulianbu", "evidenceReturned")).toEqual([]);
  });

  test("the office cannot pass a closure that rests on it, and its page says so; once it is replaced, it can", async () => {
    const office = await actor("zhenggaiban");
    evidenceId = await put(25);
    await done(await review());
    expect((await closurePage(office, 25))?.files).toEqual({ total: 1, first: evidenceId, returned: 1 });
    const sign = async () => {
      const input = { number: 25, version: await versionOf(25), verdict: "pass", comment: "同意。", longTermWork: null } as const;
      return () => signClosure(office, input, NOW);
    };
    expect(await refused(await sign())).toEqual({ code: "evidenceReturned", count: 1, field: "verdict" });
    await db().evidence.update({ where: { id: evidenceId }, data: { replacedAt: NOW } });
    expect((await closurePage(office, 25))?.files).toEqual({ total: 0, first: null, returned: 0 });
    await done(await sign());
  });

  test("nor does the chief close what the office passed and then returned, or the scanner condemned; what still has a proof is closed", async () => {
    evidenceId = await put(25);
    await db().measure.updateMany({ where: { ordinal: 1, finding: { number: 25 } }, data: { noEvidenceReason: null } });
    const sign = async (account: SampleAccountName) => {
      const input = { number: 25, version: await versionOf(25), verdict: "pass", comment: "同意。", longTermWork: null } as const;
      const person = await actor(account);
      return () => signClosure(person, input, NOW);
    };
    await done(await sign("zhenggaiban"));
    await done(await review());
    const missing = [{ what: "proofMissing", ordinal: 1 }];
    expect(await refused(await sign("zuzhang"))).toEqual({ code: "proofGone", missing, field: "verdict" });
    await done(await review({ version: 2, accepted: true, reason: "", page: null }));
    const { sha256 } = await row();
    await db().storedFile.update({ where: { sha256 }, data: { scan: "INFECTED" } });
    expect(await refused(await sign("zuzhang"))).toMatchObject({ code: "proofGone" });
    await db().storedFile.update({ where: { sha256 }, data: { scan: "PENDING" } });
    expect(await refused(await sign("zuzhang"))).toMatchObject({ code: "proofGone", missing: [{ what: "proofScanning" }] });
    await db().storedFile.update({ where: { sha256 }, data: { scan: "CLEAN" } });
    await done(await sign("zuzhang"));
  });
});
