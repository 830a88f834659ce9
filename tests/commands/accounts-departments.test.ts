import { beforeEach, expect, it } from "vitest";
import { createDepartment } from "#lib/commands/accounts/create-department.ts";
import { disableDepartment } from "#lib/commands/accounts/disable-department.ts";
import { enableDepartment } from "#lib/commands/accounts/enable-department.ts";
import { renameDepartment } from "#lib/commands/accounts/rename-department.ts";
import { db } from "#lib/db/client.ts";
import { emptyDatabase } from "#tests/support/database.ts";
import { actorOf, chainHolds, lastEntry, makeAccount, makeDepartment, makeFinding, NOW } from "./accounts-cast.ts";

beforeEach(emptyDatabase);

async function cast() {
  const admin = actorOf(await makeAccount({ account: "admin", name: "管理员", role: "ADMIN" }));
  const outsider = actorOf(await makeAccount({ account: "office", name: "整改办", role: "OFFICE" }));
  return { admin, outsider };
}

function code(result: { ok: boolean; refusal?: { code: string } }): string {
  return result.refusal?.code ?? "ok";
}

it("creates departments one after the other, each name once", async () => {
  const { admin, outsider } = await cast();
  expect(code(await createDepartment(outsider, { name: "办公室" }, NOW))).toBe("notYours");
  expect(code(await createDepartment(admin, { name: "办公室" }, NOW))).toBe("ok");
  expect(code(await createDepartment(admin, { name: "康复部" }, NOW))).toBe("ok");
  expect(await createDepartment(admin, { name: "办公室" }, NOW)).toMatchObject({ refusal: { code: "departmentTaken", field: "name" } });
  const departments = await db().department.findMany({ orderBy: { ordinal: "asc" } });
  expect(departments.map(({ name, ordinal }) => [name, ordinal])).toEqual([["办公室", 1], ["康复部", 2]]);
  expect(await lastEntry()).toMatchObject({ action: "departmentCreated", subject: "部室 康复部" });
  expect(await chainHolds()).toBe(true);
});

it("renames under the version seen, and keeps the old name on record", async () => {
  const { admin, outsider } = await cast();
  const { id } = await makeDepartment("康复部");
  await makeDepartment("办公室");
  expect(code(await renameDepartment(outsider, { id, version: 1, name: "康复就业部" }, NOW))).toBe("notYours");
  expect(code(await renameDepartment(admin, { id, version: 1, name: "办公室" }, NOW))).toBe("departmentTaken");
  expect(code(await renameDepartment(admin, { id, version: 1, name: "康复就业部" }, NOW))).toBe("ok");
  expect(await lastEntry()).toMatchObject({ action: "departmentEdited", detail: { before: { name: "康复部" } } });
  expect(code(await renameDepartment(admin, { id, version: 1, name: "康复部" }, NOW))).toBe("stale");
  expect(code(await renameDepartment(admin, { id: "nowhere", version: 1, name: "某" }, NOW))).toBe("notFound");
  expect(await chainHolds()).toBe(true);
});

it("disables and enables, each once", async () => {
  const { admin, outsider } = await cast();
  const { id } = await makeDepartment("康复部");
  expect(code(await disableDepartment(outsider, { id, version: 1 }, NOW))).toBe("notYours");
  expect(code(await disableDepartment(admin, { id, version: 5 }, NOW))).toBe("stale");
  expect(code(await disableDepartment(admin, { id, version: 1 }, NOW))).toBe("ok");
  expect(code(await disableDepartment(admin, { id, version: 2 }, NOW))).toBe("stale");
  expect(await lastEntry()).toMatchObject({ action: "departmentDisabled" });
  expect(code(await enableDepartment(outsider, { id, version: 2 }, NOW))).toBe("notYours");
  expect(code(await enableDepartment(admin, { id, version: 2 }, NOW))).toBe("ok");
  expect(code(await enableDepartment(admin, { id, version: 3 }, NOW))).toBe("stale");
  expect(await lastEntry()).toMatchObject({ action: "departmentEnabled" });
  expect(await chainHolds()).toBe(true);
});

it("does not disable a department in use", async () => {
  const { admin } = await cast();
  const { id } = await makeDepartment("康复部");
  const { id: leading } = await makeDepartment("办公室");
  const { id: finished } = await makeDepartment("服务中心");
  await makeAccount({ account: "kf", name: "康复部负责人", role: "DEPARTMENT", departmentId: id });
  const finding = await makeFinding({ leadDepartmentId: leading });
  expect(await disableDepartment(admin, { id, version: 1 }, NOW)).toMatchObject({ refusal: { code: "departmentInUse", findings: 0, people: 1 } });
  expect(await disableDepartment(admin, { id: leading, version: 1 }, NOW)).toMatchObject({ refusal: { code: "departmentInUse", findings: 1, people: 0 } });
  await db().finding.update({ where: { id: finding.id }, data: { leadDepartmentId: finished, status: "CLOSED" } });
  expect(code(await disableDepartment(admin, { id: finished, version: 1 }, NOW))).toBe("ok");
});
