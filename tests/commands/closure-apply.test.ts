import { beforeEach, describe, expect, test } from "vitest";
import { addMeasure } from "#lib/commands/add-measure.ts";
import { applyForClosure } from "#lib/commands/apply-for-closure.ts";
import { assignFinding } from "#lib/commands/assign-finding.ts";
import { removeMeasure } from "#lib/commands/remove-measure.ts";
import { signClosure } from "#lib/commands/sign-closure.ts";
import { tickMeasure } from "#lib/commands/tick-measure.ts";
import { db } from "#lib/db/client.ts";
import { closurePage } from "#lib/queries/closure-page.ts";
import { deskHome } from "#lib/queries/desk-home.ts";
import { actor, assignFinding28, findingOf, measureKey, NO_FINDING, NOW, requestsOf, versionOf } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, expectOnly, expectRefusedAtRest, refused } from "#tests/support/deeds.ts";
import { putEvidence } from "#tests/support/evidence.ts";

beforeEach(sampleDatabase);

const REQUEST = { statement: "六项措施均已完成。", grade: "COMPLETED", longTermWork: null } as const;
const TICK = { outcome: "已完成。", noEvidenceReason: null };

const application = async (number: number) => ({ number, version: await versionOf(number), ...REQUEST });

test("the department applies, and the finding awaits its responsible leader", async () => {
  const [rights, before, earlier] = [await actor("zulianbu"), await findingOf(22), await requestsOf(22)];
  const entry = await done(async () => applyForClosure(rights, await application(22), NOW));
  const detail = { ...REQUEST, leaderOmitted: false, from: "IN_PROGRESS", to: "AWAITING_LEADER" };
  expect(entry).toEqual({ by: "组联维权部负责人", at: NOW, action: "closureApplied", subject: "问题22", detail });
  expect(await findingOf(22)).toEqual({ ...before, status: "AWAITING_LEADER", version: before.version + 1 });
  const [returned, pending, ...more] = await requestsOf(22);
  expect([returned]).toEqual(earlier);
  expect(returned).toMatchObject({ sequence: 1, status: "RETURNED" });
  const filed = { ...REQUEST, sequence: 2, status: "PENDING", appliedById: rights.id, appliedAt: NOW, endedAt: null };
  expect(pending).toMatchObject({ ...filed, leaderOmitted: false, closedLate: false, decisions: [] });
  expect(more).toEqual([]);
});

test("where the responsible leader is the chief, it goes straight to the office and the record says so", async () => {
  const [rights, office, chief] = [await actor("zulianbu"), await actor("zhenggaiban"), await actor("zuzhang")];
  const hands = { leaderId: chief.id, leadDepartmentId: rights.departmentId, supportingDepartmentIds: [] };
  const assignment = { number: 22, version: await versionOf(22), title: "甲", target: null, responsible: null, ...hands };
  await done(() => assignFinding(office, assignment, NOW));
  const entry = await done(async () => applyForClosure(rights, await application(22), NOW));
  expect(entry.detail).toMatchObject({ leaderOmitted: true, from: "IN_PROGRESS", to: "AWAITING_OFFICE" });
  expect((await requestsOf(22)).at(-1)).toMatchObject({ leaderOmitted: true, status: "PENDING", decisions: [] });
  const sign = async () => ({ number: 22, version: await versionOf(22), verdict: "pass", comment: "同意。", longTermWork: null }) as const;
  await done(async () => signClosure(office, await sign(), NOW));
  await done(async () => signClosure(chief, await sign(), NOW));
  expect(await findingOf(22)).toMatchObject({ status: "CLOSED", grade: "COMPLETED" });
  const steps = (await requestsOf(22)).at(-1)?.decisions.map(({ step }) => step);
  expect(steps).toEqual(["OFFICE", "CHIEF"]);
});

describe("what is missing", () => {
  test("all of it is named, in the order of the measures", async () => {
    const rights = await actor("zulianbu");
    await done(async () => tickMeasure(rights, { ...(await measureKey(8, 4)), ...TICK }, NOW));
    await db().measure.updateMany({ where: { ordinal: 1, finding: { number: 8 } }, data: { noEvidenceReason: null } });
    const refusal = await refused(async () => applyForClosure(rights, await application(8), NOW));
    const missing = [
      { what: "proofMissing", ordinal: 1 },
      { what: "measureOpen", ordinal: 3 },
      { what: "proofMissing", ordinal: 4 },
    ];
    expect(refusal).toEqual({ code: "notReady", missing });
  });

  test("a file proves a measure; one withdrawn, replaced or returned does not", async () => {
    const rights = await actor("zulianbu");
    await done(async () => tickMeasure(rights, { ...(await measureKey(2, 5)), ...TICK }, NOW));
    const { measureId } = await measureKey(2, 5);
    const sent = { measureId, uploadedById: rights.id, uploadedAt: NOW };
    const { id } = await putEvidence({ ...sent, withdrawnAt: NOW, withdrawReason: "传错" });
    await putEvidence({ ...sent, replacedAt: NOW });
    await putEvidence({ ...sent, returnedAt: NOW });
    const refusal = await refused(async () => applyForClosure(rights, await application(2), NOW));
    expect(refusal).toEqual({ code: "notReady", missing: [{ what: "proofMissing", ordinal: 5 }] });
    expect((await closurePage(rights, 2))?.missing).toEqual([{ what: "proofMissing", ordinal: 5 }]);
    await db().evidence.update({ where: { id }, data: { withdrawnAt: null, withdrawReason: null } });
    await done(async () => applyForClosure(rights, await application(2), NOW));
  });

  test("a file proves nothing while it waits for the scanner; the desk does not ask to apply before that", async () => {
    const rights = await actor("zulianbu");
    const { measureId } = await measureKey(2, 5);
    await done(async () => tickMeasure(rights, { ...(await measureKey(2, 5)), ...TICK }, NOW));
    await putEvidence({ measureId, uploadedById: rights.id, uploadedAt: NOW });
    const asked = async () => {
      const tasks = (await deskHome(rights, NOW))?.lists.find(({ kind }) => kind === "toApply")?.tasks ?? [];
      return tasks.some(({ number }) => number === 2);
    };
    await db().storedFile.updateMany({ data: { scan: "PENDING" } });
    const refusal = await refused(async () => applyForClosure(rights, await application(2), NOW));
    expect(refusal).toEqual({ code: "notReady", missing: [{ what: "proofScanning", ordinal: 5 }] });
    expect((await closurePage(rights, 2))?.missing).toEqual([{ what: "proofScanning", ordinal: 5 }]);
    expect(await asked()).toBe(false);
    await db().storedFile.updateMany({ data: { scan: "CLEAN" } });
    expect(await asked()).toBe(true);
    await done(async () => applyForClosure(rights, await application(2), NOW));
  });

  test("a finding without measures is not ready, however long it has been under way", async () => {
    const [rights, office] = [await actor("zulianbu"), await actor("zhenggaiban")];
    await assignFinding28();
    await done(() => addMeasure(office, { number: 28, text: "立行立改", deadline: null }, NOW));
    await done(() => addMeasure(office, { number: 28, text: "举一反三", deadline: null }, NOW));
    await done(async () => tickMeasure(rights, { ...(await measureKey(28, 1)), ...TICK }, NOW));
    await done(async () => removeMeasure(office, await measureKey(28, 2), NOW));
    await db().measure.deleteMany({ where: { finding: { number: 28 } } });
    const refusal = await refused(async () => applyForClosure(rights, await application(28), NOW));
    expect(refusal).toEqual({ code: "notReady", missing: [{ what: "noMeasures" }] });
  });

  test("without a responsible leader nobody could sign", async () => {
    const [rights, office] = [await actor("zulianbu"), await actor("zhenggaiban")];
    const hands = { leaderId: null, leadDepartmentId: rights.departmentId, supportingDepartmentIds: [] };
    const assignment = { number: 22, version: await versionOf(22), title: "甲", target: null, responsible: null, ...hands };
    await done(() => assignFinding(office, assignment, NOW));
    expect(await refused(async () => applyForClosure(rights, await application(22), NOW))).toEqual({ code: "leaderUnknown" });
  });
});

describe("the grade", () => {
  const UNDONE = "未收到这3名同志的入党申请，发展党员计划暂未落实。";

  test("完成 is refused where a measure's outcome says that something is not done yet; the long term must be named", async () => {
    const branch = await actor("dangzhibu");
    const outcome = { outcome: UNDONE, noEvidenceReason: "原件存档。" };
    await done(async () => tickMeasure(branch, { ...(await measureKey(27, 3)), ...outcome }, NOW));
    const request = await application(27);
    expect(await refused(() => applyForClosure(branch, request, NOW))).toEqual({ code: "gradeNotEarned", phrase: "暂未落实", field: "grade" });
    const longTerm = { ...request, grade: "COMPLETED_LONG_TERM" } as const;
    expect(await refused(() => applyForClosure(branch, longTerm, NOW))).toEqual({ code: "longTermWorkNeeded", field: "longTermWork" });
    const entry = await done(() => applyForClosure(branch, { ...longTerm, longTermWork: "继续培养积极分子。" }, NOW));
    expect(entry.detail).toMatchObject({ grade: "COMPLETED_LONG_TERM", longTermWork: "继续培养积极分子。" });
  });

  test("完成 is refused where the statement itself says so", async () => {
    const rights = await actor("zulianbu");
    const request = { ...(await application(22)), statement: "除换证尚未完成外，均已完成。" };
    const refusal = await refused(() => applyForClosure(rights, request, NOW));
    expect(refusal).toEqual({ code: "gradeNotEarned", phrase: "尚未完成", field: "grade" });
  });
});

test("only the lead department applies", async () => {
  const input = await application(2);
  await expectOnly("zulianbu", (person) => applyForClosure(person, input, NOW));
});

test("the same twice: the second finds it under signature", async () => {
  const [rights, input] = [await actor("zulianbu"), await application(22)];
  await done(() => applyForClosure(rights, input, NOW));
  expect(await refused(() => applyForClosure(rights, input, NOW))).toEqual({ code: "wrongStatus", status: "AWAITING_LEADER" });
});

test("a form that saw another version does nothing", async () => {
  const [rights, input] = [await actor("zulianbu"), await application(22)];
  for (const version of [input.version - 1, input.version + 1]) {
    expect(await refused(() => applyForClosure(rights, { ...input, version }, NOW))).toEqual({ code: "stale" });
  }
});

test("what is under signature or closed is not applied for", async () => {
  await expectRefusedAtRest(async ({ number, department }) => {
    return applyForClosure(await actor(department), await application(number), NOW);
  });
});

test("a finding not started is not ready to be applied for", async () => {
  await assignFinding28();
  const rights = await actor("zulianbu");
  const refusal = await refused(async () => applyForClosure(rights, await application(28), NOW));
  expect(refusal).toEqual({ code: "wrongStatus", status: "NOT_STARTED" });
});

test("a finding that does not exist is not applied for", async () => {
  const rights = await actor("zulianbu");
  const attempt = () => applyForClosure(rights, { number: NO_FINDING, version: 1, ...REQUEST }, NOW);
  expect(await refused(attempt)).toEqual({ code: "notFound" });
});
