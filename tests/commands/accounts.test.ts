import { beforeEach, describe, expect, it } from "vitest";
import { changePassword } from "#lib/commands/accounts/change-password.ts";
import { createAccount } from "#lib/commands/accounts/create-account.ts";
import { disableAccount } from "#lib/commands/accounts/disable-account.ts";
import { editAccount } from "#lib/commands/accounts/edit-account.ts";
import { enableAccount } from "#lib/commands/accounts/enable-account.ts";
import { resetPassword } from "#lib/commands/accounts/reset-password.ts";
import { authenticate } from "#lib/auth/authenticate.ts";
import { countAttempt } from "#lib/auth/throttle.ts";
import { db } from "#lib/db/client.ts";
import { ROLES } from "#lib/domain/actor.ts";
import { emptyDatabase } from "#tests/support/database.ts";
import { actorOf, chainHolds, lastEntry, makeAccount, makeDepartment, makeFinding, NOW, PASSWORD, rowOf } from "./accounts-cast.ts";

beforeEach(emptyDatabase);

async function administrator() {
  return actorOf(await makeAccount({ account: "admin", name: "管理员", role: "ADMIN" }));
}

describe("createAccount", () => {
  it("hands over a password that works once it is typed, and records everything but it", async () => {
    const admin = await administrator();
    const office = await makeDepartment("办公室");
    const input = { account: "wangfang", name: "王芳", role: "DEPARTMENT", departmentId: office.id } as const;
    const made = await createAccount(admin, input, NOW);
    if (!made.ok) throw new Error(made.refusal.code);
    expect(made.value.password).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
    expect(await authenticate("WangFang ", made.value.password, NOW)).toMatchObject({ ok: true });
    expect(await rowOf("wangfang")).toMatchObject({ mustChangePassword: true, departmentId: office.id });
    const entry = await lastEntry();
    expect(entry).toMatchObject({ action: "accountCreated", subject: "账号 wangfang", actorId: admin.id });
    expect(JSON.stringify(entry)).not.toMatch(new RegExp(`${made.value.password}|argon2`));
    expect(await chainHolds()).toBe(true);
  });

  it("refuses every other role", async () => {
    const input = { account: "x1", name: "某", role: "OFFICE", departmentId: null } as const;
    for (const role of ROLES.filter((each) => each !== "ADMIN")) {
      const outsider = actorOf(await makeAccount({ account: `o-${role.toLowerCase()}`, name: "外人", role }));
      expect(await createAccount(outsider, input, NOW)).toEqual({ ok: false, refusal: { code: "notYours" } });
    }
    expect(await rowOf("x1")).toBeNull();
    expect(await lastEntry()).toBeNull();
  });

  it("refuses a name in use, a department account without one, and a department that is disabled or unknown", async () => {
    const admin = await administrator();
    const closed = await makeDepartment("旧部室", NOW);
    const input = { account: "admin", name: "某", role: "OFFICE", departmentId: null } as const;
    const codeOf = async (change: object) => {
      const result = await createAccount(admin, { ...input, account: "new", ...change }, NOW);
      return result.ok ? "ok" : [result.refusal.code, result.refusal.field];
    };
    expect(await codeOf({ account: "admin" })).toEqual(["accountTaken", "account"]);
    expect(await codeOf({ role: "DEPARTMENT" })).toEqual(["departmentNeeded", "departmentId"]);
    expect(await codeOf({ role: "DEPARTMENT", departmentId: closed.id })).toEqual(["departmentDisabled", "departmentId"]);
    expect(await codeOf({ departmentId: "nowhere" })).toEqual(["departmentUnknown", "departmentId"]);
  });

  it("gives a name to one of two who ask at once", async () => {
    const admin = await administrator();
    const input = { account: "twice", name: "某", role: "OFFICE", departmentId: null } as const;
    const results = await Promise.all([createAccount(admin, input, NOW), createAccount(admin, input, NOW)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await chainHolds()).toBe(true);
  });
});

describe("editAccount", () => {
  it("saves, ends the sessions only when the role changes, and records what was before", async () => {
    const admin = await administrator();
    const user = await makeAccount({ account: "li", name: "李", role: "LEADER" });
    const fields = { id: user.id, name: "李明", departmentId: null } as const;
    expect(await editAccount(admin, { ...fields, version: 1, role: "LEADER" }, NOW)).toMatchObject({ ok: true });
    expect(await rowOf("li")).toMatchObject({ name: "李明", version: 2, sessionEpoch: 0 });
    expect(await editAccount(admin, { ...fields, version: 2, role: "INSPECTOR" }, NOW)).toMatchObject({ ok: true });
    expect(await rowOf("li")).toMatchObject({ role: "INSPECTOR", version: 3, sessionEpoch: 1 });
    expect(await lastEntry()).toMatchObject({ action: "accountEdited", detail: { before: { role: "LEADER" } } });
    expect(await chainHolds()).toBe(true);
  });

  it("refuses outsiders, a stale version, and nobody's account", async () => {
    const admin = await administrator();
    const user = await makeAccount({ account: "li", name: "李", role: "LEADER" });
    const input = { id: user.id, version: 1, name: "李", role: "LEADER", departmentId: null } as const;
    expect(await editAccount(actorOf(user), input, NOW)).toMatchObject({ refusal: { code: "notYours" } });
    expect(await editAccount(admin, { ...input, version: 9 }, NOW)).toMatchObject({ refusal: { code: "stale" } });
    expect(await editAccount(admin, { ...input, id: "nobody" }, NOW)).toMatchObject({ refusal: { code: "notFound" } });
    expect(await lastEntry()).toBeNull();
  });

  it("refuses another role for oneself and for the leader of open findings", async () => {
    const admin = await administrator();
    const leader = await makeAccount({ account: "li", name: "李", role: "LEADER" });
    await makeFinding({ leaderId: leader.id });
    const self = { id: admin.id, version: 1, name: "管理员", role: "OFFICE", departmentId: null } as const;
    expect(await editAccount(admin, self, NOW)).toMatchObject({ refusal: { code: "notYourself" } });
    const moved = { id: leader.id, version: 1, name: "李", role: "OFFICE", departmentId: null } as const;
    expect(await editAccount(admin, moved, NOW)).toMatchObject({ refusal: { code: "leadsOpenFindings", count: 1 } });
  });
});

describe("disableAccount and enableAccount", () => {
  it("close the door and open it again, each once", async () => {
    const admin = await administrator();
    const user = await makeAccount({ account: "li", name: "李", role: "LEADER" });
    expect(await disableAccount(admin, { id: user.id, version: 1 }, NOW)).toMatchObject({ ok: true });
    expect(await rowOf("li")).toMatchObject({ disabledAt: NOW, sessionEpoch: 1 });
    expect(await lastEntry()).toMatchObject({ action: "accountDisabled", subject: "账号 li" });
    expect(await authenticate("li", PASSWORD, NOW)).toMatchObject({ refusal: { code: "wrongPassword" } });
    expect(await disableAccount(admin, { id: user.id, version: 2 }, NOW)).toMatchObject({ refusal: { code: "stale" } });
    expect(await enableAccount(admin, { id: user.id, version: 2 }, NOW)).toMatchObject({ ok: true });
    expect(await lastEntry()).toMatchObject({ action: "accountEnabled" });
    expect(await authenticate("li", PASSWORD, NOW)).toMatchObject({ ok: true });
    expect(await enableAccount(admin, { id: user.id, version: 3 }, NOW)).toMatchObject({ refusal: { code: "stale" } });
    expect(await chainHolds()).toBe(true);
  });

  it("refuse outsiders, oneself, a stale version, the leader of open findings, and a disabled department", async () => {
    const admin = await administrator();
    const closed = await makeDepartment("旧部室", NOW);
    const leader = await makeAccount({ account: "li", name: "李", role: "LEADER" });
    const gone = await makeAccount({ account: "old", name: "旧", role: "DEPARTMENT", departmentId: closed.id, disabledAt: NOW });
    await makeFinding({ leaderId: leader.id });
    const code = async (work: Promise<{ ok: boolean; refusal?: { code: string } }>) => (await work).refusal?.code;
    expect(await code(disableAccount(actorOf(leader), { id: admin.id, version: 1 }, NOW))).toBe("notYours");
    expect(await code(enableAccount(actorOf(leader), { id: gone.id, version: 1 }, NOW))).toBe("notYours");
    expect(await code(disableAccount(admin, { id: admin.id, version: 1 }, NOW))).toBe("notYourself");
    expect(await code(disableAccount(admin, { id: leader.id, version: 7 }, NOW))).toBe("stale");
    expect(await code(disableAccount(admin, { id: leader.id, version: 1 }, NOW))).toBe("leadsOpenFindings");
    expect(await code(enableAccount(admin, { id: gone.id, version: 1 }, NOW))).toBe("departmentDisabled");
    expect(await lastEntry()).toBeNull();
  });

  it("leave one administrator when two disable each other at once", async () => {
    const one = await administrator();
    const two = actorOf(await makeAccount({ account: "admin2", name: "管理员二", role: "ADMIN" }));
    const results = await Promise.all([
      disableAccount(one, { id: two.id, version: 1 }, NOW),
      disableAccount(two, { id: one.id, version: 1 }, NOW),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "lastAdministrator" } });
    expect(await db().user.count({ where: { role: "ADMIN", disabledAt: null } })).toBe(1);
  });
});

describe("resetPassword", () => {
  it("replaces the password, ends the sessions, lifts the lock", async () => {
    const admin = await administrator();
    const user = await makeAccount({ account: "li", name: "李", role: "LEADER" });
    for (let guess = 0; guess < 5; guess += 1) await countAttempt("li", NOW);
    expect(await authenticate("li", PASSWORD, NOW)).toMatchObject({ refusal: { code: "throttled" } });
    const reset = await resetPassword(admin, { id: user.id, version: 1 }, NOW);
    if (!reset.ok) throw new Error(reset.refusal.code);
    expect(await authenticate("li", PASSWORD, NOW)).toMatchObject({ refusal: { code: "wrongPassword" } });
    expect(await authenticate("li", reset.value.password, NOW)).toMatchObject({ ok: true });
    expect(await rowOf("li")).toMatchObject({ mustChangePassword: true, sessionEpoch: 1 });
    const entry = await lastEntry();
    expect(entry).toMatchObject({ action: "passwordReset" });
    expect(JSON.stringify(entry)).not.toContain(reset.value.password);
    expect(await chainHolds()).toBe(true);
  });

  it("refuses outsiders and a stale version", async () => {
    const admin = await administrator();
    const user = await makeAccount({ account: "li", name: "李", role: "LEADER" });
    expect(await resetPassword(actorOf(user), { id: user.id, version: 1 }, NOW)).toMatchObject({ refusal: { code: "notYours" } });
    expect(await resetPassword(admin, { id: user.id, version: 2 }, NOW)).toMatchObject({ refusal: { code: "stale" } });
  });
});

describe("changePassword", () => {
  const typed = { currentPassword: PASSWORD, newPassword: "another good one", repeatPassword: "another good one" };

  it("takes the new one, ends every session, and answers what a new session is opened with", async () => {
    const user = await makeAccount({ account: "li", name: "李", role: "LEADER", mustChangePassword: true });
    expect(await changePassword(actorOf(user), typed, NOW, NOW)).toEqual({ ok: true, value: { id: user.id, sessionEpoch: 1 } });
    expect(await rowOf("li")).toMatchObject({ mustChangePassword: false });
    expect(await authenticate("li", typed.newPassword, NOW)).toMatchObject({ ok: true });
    expect(await lastEntry()).toMatchObject({ action: "passwordChanged", detail: {} });
    expect(await chainHolds()).toBe(true);
  });

  it("refuses a wrong current password, the old one again, the account's name, and from the fifth guess on everything", async () => {
    const user = await makeAccount({ account: "lilili-lili", name: "李", role: "LEADER" });
    const code = async (change: object) => {
      const result = await changePassword(actorOf(user), { ...typed, ...change }, NOW, NOW);
      return result.ok ? "ok" : [result.refusal.code, result.refusal.field];
    };
    expect(await code({ newPassword: PASSWORD })).toEqual(["samePassword", "newPassword"]);
    expect(await code({ newPassword: "LiLiLi-lili" })).toEqual(["passwordIsAccount", "newPassword"]);
    const wrong = { currentPassword: "guess" };
    for (let guess = 0; guess < 4; guess += 1) expect(await code(wrong)).toEqual(["currentPasswordWrong", "currentPassword"]);
    expect(await code(wrong)).toEqual(["throttled", "currentPassword"]);
    expect(await code({})).toEqual(["throttled", "currentPassword"]);
    expect(await lastEntry()).toBeNull();
  });
});
