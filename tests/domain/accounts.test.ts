import { describe, expect, it } from "vitest";
import {
  accountKey,
  type AccountInUse,
  refusalOfAccount,
  refusalOfAdministering,
  refusalOfClosingDepartment,
  refusalOfPassword,
  refusalOfRemoval,
} from "#lib/domain/accounts.ts";
import { ROLES } from "#lib/domain/actor.ts";

describe("an account", () => {
  it.each(ROLES)("of role %s administers only as an administrator's", (role) => {
    const refusal = refusalOfAdministering({ id: "u-1", name: "张三", role, departmentId: null });
    expect(refusal).toEqual(role === "ADMIN" ? null : { code: "notYours" });
  });

  it.each([
    ["zhangsan", "zhangsan"],
    ["  ZhangSan ", "zhangsan"],
    ["ｚｈａｎｇｓａｎ１", "zhangsan1"],
    ["\u3000张三\u3000", "张三"],
  ])("typed as %j is %j", (typed, key) => {
    expect(accountKey(typed)).toBe(key);
    expect(accountKey(key)).toBe(key);
  });

  it.each([
    ["zhangsan2022", true],
    [" ZhangSan2022 ", true],
    ["ｚhangsan2022", true],
    ["zhangsan2022!", false],
    ["zhangsan202", false],
  ])("named zhangsan2022 may not have the password %j: %s", (password, refused) => {
    expect(refusalOfPassword("zhangsan2022", password)).toEqual(refused ? { code: "passwordIsAccount", field: "newPassword" } : null);
  });

  it.each(ROLES)("of role %s needs a department only as a department's", (role) => {
    const needed = role === "DEPARTMENT" ? { code: "departmentNeeded", field: "departmentId" } : null;
    expect(refusalOfAccount({ role, departmentId: null })).toEqual(needed);
    expect(refusalOfAccount({ role, departmentId: "" })).toEqual(needed);
    expect(refusalOfAccount({ role, departmentId: "d-lead" })).toBeNull();
  });
});

describe("disabling an account, or giving it another role", () => {
  const account: AccountInUse = { isSelf: false, role: "OFFICE", activeAdministrators: 1, openFindings: 0 };
  it.each<[string, Partial<AccountInUse>, unknown]>([
    ["an ordinary one", {}, null],
    ["one's own", { isSelf: true }, { code: "notYourself" }],
    ["one's own, as the last administrator", { isSelf: true, role: "ADMIN" }, { code: "notYourself" }],
    ["the last administrator", { role: "ADMIN" }, { code: "lastAdministrator" }],
    ["no administrator counted", { role: "ADMIN", activeAdministrators: 0 }, { code: "lastAdministrator" }],
    ["one of two administrators", { role: "ADMIN", activeAdministrators: 2 }, null],
    ["a leader of one open finding", { role: "LEADER", openFindings: 1 }, { code: "leadsOpenFindings", count: 1 }],
    ["a leader of none", { role: "LEADER", openFindings: 0 }, null],
    ["a chief who leads three", { role: "CHIEF", openFindings: 3 }, { code: "leadsOpenFindings", count: 3 }],
  ])("%s", (_, change, refusal) => {
    expect(refusalOfRemoval({ ...account, ...change })).toEqual(refusal);
  });
});

describe("disabling a department", () => {
  it.each([
    [0, 0, null],
    [1, 0, { code: "departmentInUse", findings: 1, people: 0 }],
    [0, 1, { code: "departmentInUse", findings: 0, people: 1 }],
    [3, 2, { code: "departmentInUse", findings: 3, people: 2 }],
  ])("with %i open findings and %i accounts", (findings, people, refusal) => {
    expect(refusalOfClosingDepartment(findings, people)).toEqual(refusal);
  });
});
