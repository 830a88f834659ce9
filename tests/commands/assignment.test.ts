import { beforeEach, describe, expect, test } from "vitest";
import { applyForClosure } from "#lib/commands/apply-for-closure.ts";
import { assignFinding } from "#lib/commands/assign-finding.ts";
import { enterFollowUp } from "#lib/commands/enter-follow-up.ts";
import { signClosure } from "#lib/commands/sign-closure.ts";
import { db } from "#lib/db/client.ts";
import { actor, departmentId, findingOf, NO_FINDING, NO_ROW, NOW, versionOf } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, expectOnly, expectRefusedAtRest, refused } from "#tests/support/deeds.ts";

beforeEach(sampleDatabase);

const NOTHING = { title: null, target: null, leaderId: null, leadDepartmentId: null, supportingDepartmentIds: [], responsible: null };

async function supportOf(number: number): Promise<string[]> {
  const rows = await db().findingDepartment.findMany({ where: { finding: { number } } });
  return rows.map((row) => row.departmentId).toSorted();
}

/** The assignment of finding 2 to other hands. */
async function otherHands() {
  const leader = await actor("fuzuzhang-jia");
  return {
    title: "残疾人证办理周期长",
    target: "办证时限压缩到15个工作日",
    leaderId: leader.id,
    leadDepartmentId: await departmentId("service"),
    supportingDepartmentIds: [await departmentId("rights"), await departmentId("office")].toSorted(),
    responsible: "张三",
  };
}

test("the office gives a finding to other hands", async () => {
  const [office, input, before] = [await actor("zhenggaiban"), await otherHands(), await findingOf(2)];
  const entry = await done(() => assignFinding(office, { number: 2, version: before.version, ...input }, NOW));
  expect(entry).toEqual({ by: "整改办", at: NOW, action: "findingAssigned", subject: "问题2", detail: { before: expect.any(Object), after: input } });
  const { supportingDepartmentIds, ...fields } = input;
  const { title, target, leaderId, leadDepartmentId, responsible } = before;
  expect(entry.detail).toMatchObject({ before: { title, target, leaderId, leadDepartmentId, responsible } });
  expect(await findingOf(2)).toEqual({ ...before, ...fields, version: before.version + 1 });
  expect(await supportOf(2)).toEqual(supportingDepartmentIds);
});

test("everything may be left open again; then nobody but the office, the chief and the inspector sees it", async () => {
  const [office, before] = [await actor("zhenggaiban"), await findingOf(2)];
  await done(() => assignFinding(office, { number: 2, version: before.version, ...NOTHING }, NOW));
  const { supportingDepartmentIds, ...cleared } = NOTHING;
  expect(await findingOf(2)).toEqual({ ...before, ...cleared, version: before.version + 1 });
  expect(await supportOf(2)).toEqual(supportingDepartmentIds);
  const rights = await actor("zulianbu");
  const words = { progress: "走访。", nextStep: "复核。", difficulty: null };
  const entry = () => enterFollowUp(rights, { number: 2, week: "2022-W26", version: 1, ...words }, NOW);
  expect(await refused(entry)).toEqual({ code: "notFound" });
});

test("after a change of leader it is the next one who signs, and the one before sees it no more", async () => {
  const [office, rights, jia, yi] = [await actor("zhenggaiban"), await actor("zulianbu"), await actor("fuzuzhang-jia"), await actor("fuzuzhang-yi")];
  const assignment = { ...NOTHING, number: 22, version: await versionOf(22), leaderId: jia.id, leadDepartmentId: rights.departmentId };
  await done(() => assignFinding(office, assignment, NOW));
  const request = { statement: "均已完成。", grade: "COMPLETED", longTermWork: null } as const;
  await done(async () => applyForClosure(rights, { number: 22, version: await versionOf(22), ...request }, NOW));
  const signature = { number: 22, version: await versionOf(22), verdict: "pass", comment: "同意。", longTermWork: null } as const;
  expect(await refused(() => signClosure(yi, signature, NOW))).toEqual({ code: "notFound" });
  await done(() => signClosure(jia, signature, NOW));
  expect(await findingOf(22)).toMatchObject({ status: "AWAITING_OFFICE" });
});

test("the finding not started is assigned and stays not started", async () => {
  const [office, input] = [await actor("zhenggaiban"), await otherHands()];
  await done(async () => assignFinding(office, { number: 28, version: await versionOf(28), ...input }, NOW));
  expect(await findingOf(28)).toMatchObject({ status: "NOT_STARTED", leadDepartmentId: input.leadDepartmentId });
});

describe("who may be named", () => {
  test("the chief may be a responsible leader", async () => {
    const [office, chief] = [await actor("zhenggaiban"), await actor("zuzhang")];
    await done(async () => assignFinding(office, { ...NOTHING, number: 2, version: await versionOf(2), leaderId: chief.id }, NOW));
  });

  test("a leader who is unknown, disabled or no leader is refused", async () => {
    const [office, rights, jia] = [await actor("zhenggaiban"), await actor("zulianbu"), await actor("fuzuzhang-jia")];
    await db().user.update({ where: { id: jia.id }, data: { disabledAt: NOW } });
    const version = await versionOf(2);
    for (const leaderId of [NO_ROW, jia.id, rights.id, office.id, "'; --"]) {
      const refusal = await refused(() => assignFinding(office, { ...NOTHING, number: 2, version, leaderId }, NOW));
      expect(refusal).toEqual({ code: "leaderUnknown", field: "leaderId" });
    }
  });

  test("a lead department that is unknown or disabled is refused, beside its field", async () => {
    const [office, version, branch] = [await actor("zhenggaiban"), await versionOf(2), await departmentId("branch")];
    await db().department.update({ where: { id: branch }, data: { disabledAt: NOW } });
    for (const leadDepartmentId of [NO_ROW, branch]) {
      const refusal = await refused(() => assignFinding(office, { ...NOTHING, number: 2, version, leadDepartmentId }, NOW));
      expect(refusal).toEqual({ code: "departmentUnknown", field: "leadDepartmentId" });
    }
  });

  test("a supporting department that is unknown or disabled is refused, beside its field", async () => {
    const [office, version, branch] = [await actor("zhenggaiban"), await versionOf(2), await departmentId("branch")];
    const leadDepartmentId = await departmentId("rights");
    await db().department.update({ where: { id: branch }, data: { disabledAt: NOW } });
    for (const each of [NO_ROW, branch]) {
      const supportingDepartmentIds = [await departmentId("service"), each];
      const input = { ...NOTHING, number: 2, version, leadDepartmentId, supportingDepartmentIds };
      const refusal = await refused(() => assignFinding(office, input, NOW));
      expect(refusal).toEqual({ code: "departmentUnknown", field: "supportingDepartmentIds" });
    }
  });

  test("a department does not support itself", async () => {
    const [office, rights] = [await actor("zhenggaiban"), await departmentId("rights")];
    const input = { ...NOTHING, leadDepartmentId: rights, supportingDepartmentIds: [rights] };
    const refusal = await refused(async () => assignFinding(office, { ...input, number: 2, version: await versionOf(2) }, NOW));
    expect(refusal).toEqual({ code: "supportsItself", field: "supportingDepartmentIds" });
  });
});

test("the same twice: the second saw another version", async () => {
  const [office, version] = [await actor("zhenggaiban"), await versionOf(2)];
  await done(() => assignFinding(office, { ...NOTHING, number: 2, version }, NOW));
  expect(await refused(() => assignFinding(office, { ...NOTHING, number: 2, version }, NOW))).toEqual({ code: "stale" });
  const ahead = () => assignFinding(office, { ...NOTHING, number: 2, version: version + 2 }, NOW);
  expect(await refused(ahead)).toEqual({ code: "stale" });
});

test("only the office assigns", async () => {
  const version = await versionOf(2);
  await expectOnly("zhenggaiban", (person) => assignFinding(person, { ...NOTHING, number: 2, version }, NOW));
});

test("a finding under signature or closed stays in the hands it is in", async () => {
  const office = await actor("zhenggaiban");
  await expectRefusedAtRest(async ({ number }) => {
    return assignFinding(office, { ...NOTHING, number, version: await versionOf(number) }, NOW);
  });
});

test("a finding that does not exist is not assigned", async () => {
  const office = await actor("zhenggaiban");
  const refusal = await refused(() => assignFinding(office, { ...NOTHING, number: NO_FINDING, version: 1 }, NOW));
  expect(refusal).toEqual({ code: "notFound" });
});
