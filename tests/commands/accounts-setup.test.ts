import { beforeEach, expect, it } from "vitest";
import { authenticate } from "#lib/auth/authenticate.ts";
import { createFirstAdministrator } from "#lib/commands/accounts/create-first-administrator.ts";
import { sha256 } from "#lib/db/audit-store.ts";
import { db } from "#lib/db/client.ts";
import { setupLinkOpen } from "#lib/queries/accounts-setup.ts";
import { emptyDatabase } from "#tests/support/database.ts";
import { chainHolds, lastEntry, makeAccount, NOW } from "./accounts-cast.ts";

const password = "four words in a row";
const input = { token: "link", account: "admin", name: "管理员", newPassword: password, repeatPassword: password };

beforeEach(async () => {
  await emptyDatabase();
  await db().setupToken.create({ data: { tokenHash: sha256("link") } });
});

it("creates the first administrator, who may sign in, and is then spent", async () => {
  expect(await setupLinkOpen("link")).toBe(true);
  expect(await createFirstAdministrator(input, NOW)).toMatchObject({ ok: true });
  expect(await authenticate("admin", password, NOW)).toMatchObject({ ok: true });
  expect(await lastEntry()).toMatchObject({ action: "accountCreated", actorName: "管理员", detail: { role: "ADMIN" } });
  expect(await chainHolds()).toBe(true);
  expect(await setupLinkOpen("link")).toBe(false);
  expect(await createFirstAdministrator({ ...input, account: "second" }, NOW)).toEqual({ ok: false, refusal: { code: "setupLinkSpent" } });
});

it("lets one of two through who use it at once", async () => {
  const results = await Promise.all([
    createFirstAdministrator(input, NOW),
    createFirstAdministrator({ ...input, account: "other" }, NOW),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db().user.count()).toBe(1);
});

it("refuses an unknown link, a link beside an administrator, and a password that is the account; the link stays good", async () => {
  const code = async (change: object) => {
    const result = await createFirstAdministrator({ ...input, ...change }, NOW);
    return result.ok ? "ok" : result.refusal.code;
  };
  expect(await code({ token: "guess" })).toBe("setupLinkSpent");
  expect(await code({ account: "administrator", newPassword: "Administrator" })).toBe("passwordIsAccount");
  await makeAccount({ account: "li", name: "李", role: "LEADER" });
  expect(await code({ account: "li" })).toBe("accountTaken");
  expect(await setupLinkOpen("link")).toBe(true);
  await makeAccount({ account: "root", name: "另一位", role: "ADMIN" });
  expect(await code({})).toBe("setupLinkSpent");
});
