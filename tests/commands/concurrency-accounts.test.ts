import { beforeEach, expect, test } from "vitest";
import { disableAccount } from "#lib/commands/accounts/disable-account.ts";
import { disableDepartment } from "#lib/commands/accounts/disable-department.ts";
import { assignFinding } from "#lib/commands/assign-finding.ts";
import { db } from "#lib/db/client.ts";
import { actor, findingOf, NOW, versionOf } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { codeOf, expectUnbrokenRecord } from "#tests/support/deeds.ts";
import { together } from "#tests/support/together.ts";

beforeEach(sampleDatabase);

const UNCHANGED = { title: "甲", target: null, responsible: null, supportingDepartmentIds: [] };

test("a leader is disabled while being given a finding: no open finding is left with one who may not sign in", async () => {
  const [office, administrator] = [await actor("zhenggaiban"), await actor("guanliyuan")];
  const fresh = { account: "fuzuzhang-ding", name: "副组长丁", role: "LEADER", passwordHash: "-" } as const;
  const { id, version } = await db().user.create({ data: fresh, select: { id: true, version: true } });
  const assignment = { ...UNCHANGED, number: 2, version: await versionOf(2), leaderId: id, leadDepartmentId: null };
  const answers = await together(
    () => assignFinding(office, assignment, NOW),
    () => disableAccount(administrator, { id, version }, NOW),
  );
  const { disabledAt } = await db().user.findUniqueOrThrow({ where: { id } });
  const led = (await findingOf(2)).leaderId === id;
  expect({ codes: answers.map(codeOf), disabledAndLeading: led && disabledAt !== null }).toMatchObject({ disabledAndLeading: false });
  await expectUnbrokenRecord();
});

test("a department is disabled while being given a finding: no open finding is left with a department that is closed", async () => {
  const [office, administrator] = [await actor("zhenggaiban"), await actor("guanliyuan")];
  const { id, version } = await db().department.create({ data: { name: "宣传部" }, select: { id: true, version: true } });
  const assignment = { ...UNCHANGED, number: 2, version: await versionOf(2), leaderId: null, leadDepartmentId: id };
  const answers = await together(
    () => assignFinding(office, assignment, NOW),
    () => disableDepartment(administrator, { id, version }, NOW),
  );
  const { disabledAt } = await db().department.findUniqueOrThrow({ where: { id } });
  const leads = (await findingOf(2)).leadDepartmentId === id;
  expect({ codes: answers.map(codeOf), closedAndLeading: leads && disabledAt !== null }).toMatchObject({ closedAndLeading: false });
  await expectUnbrokenRecord();
});
