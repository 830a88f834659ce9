import { beforeEach, expect, test } from "vitest";
import { requestExtension } from "#lib/commands/extension/request-extension.ts";
import { signExtension } from "#lib/commands/extension/sign-extension.ts";
import { addDays, instantOf } from "#lib/domain/day.ts";
import type { TaskKind } from "#lib/domain/tasks.ts";
import { deskHome } from "#lib/queries/desk-home.ts";
import { extensionPage } from "#lib/queries/extension-page.ts";
import { SAMPLE_TODAY, type SampleAccountName } from "#prisma/sample/accounts.ts";
import { actor, NOW, versionOf } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";

beforeEach(sampleDatabase);

const pageFor = async (account: SampleAccountName, number = 2) => extensionPage(await actor(account), number, NOW);

async function ask(): Promise<void> {
  const input = { number: 2, version: await versionOf(2), to: "2022-10-31", reason: "等上级文件。" };
  expect(await requestExtension(await actor("zulianbu"), input, NOW)).toMatchObject({ ok: true });
}

async function sign(account: SampleAccountName, verdict: "pass" | "return", version: number): Promise<void> {
  const input = { number: 2, sequence: 1, version, verdict, comment: "意见。" } as const;
  expect(await signExtension(await actor(account), input, NOW)).toMatchObject({ ok: true });
}

async function tasks(account: SampleAccountName, kind: TaskKind, now = NOW) {
  const home = await deskHome(await actor(account), now);
  return home?.lists.find((list) => list.kind === kind)?.tasks.map(({ number, until, reason }) => [number, until, reason]);
}

test("each sees what is theirs to do", async () => {
  expect(await pageFor("zulianbu")).toMatchObject({ pending: null, may: { ask: true, sign: false, withdraw: false } });
  expect(await pageFor("zhenggaiban")).toMatchObject({ pending: null, may: { ask: false, sign: false }, notNow: null });
  await ask();
  expect(await pageFor("zulianbu")).toMatchObject({ may: { ask: false, sign: false, withdraw: true }, notNow: { code: "extensionUnderWay" } });
  expect(await pageFor("fuzuzhang-yi")).toMatchObject({ pending: { awaits: "LEADER", outdated: false }, may: { sign: true, withdraw: false } });
  expect(await pageFor("zhenggaiban")).toMatchObject({ pending: { awaits: "LEADER" }, may: { sign: false } });
  expect(await pageFor("kangfubu")).toBeNull();
  await sign("fuzuzhang-yi", "pass", 1);
  expect(await pageFor("zhenggaiban")).toMatchObject({ pending: { awaits: "OFFICE" }, may: { sign: true } });
  await sign("zhenggaiban", "pass", 2);
  expect(await pageFor("zulianbu")).toMatchObject({ pending: null, deadline: "2022-10-31", firstDeadline: "2022-07-06", ended: [{ status: "GRANTED" }] });
});

test("the department of a finding under signature is told why it cannot ask", async () => {
  expect(await pageFor("zulianbu", 15)).toMatchObject({ may: { ask: false }, notNow: { code: "wrongStatus", status: "AWAITING_LEADER" } });
});

test("it is on the leader's desk, then on the office's, and a no on the department's for two weeks", async () => {
  await ask();
  expect(await tasks("fuzuzhang-yi", "extensionToSign")).toEqual([[2, "2022-10-31", null]]);
  expect(await tasks("fuzuzhang-jia", "extensionToSign")).toEqual([]);
  expect(await tasks("zhenggaiban", "extensionToDecide")).toEqual([]);
  await sign("fuzuzhang-yi", "pass", 1);
  expect(await tasks("fuzuzhang-yi", "extensionToSign")).toEqual([]);
  expect(await tasks("zhenggaiban", "extensionToDecide")).toEqual([[2, "2022-10-31", null]]);
  await sign("zhenggaiban", "return", 2);
  expect(await tasks("zulianbu", "extensionReturned")).toEqual([[2, "2022-10-31", "意见。"]]);
  expect(await tasks("zulianbu", "extensionReturned", instantOf(addDays(SAMPLE_TODAY, 14), 9))).toHaveLength(1);
  expect(await tasks("zulianbu", "extensionReturned", instantOf(addDays(SAMPLE_TODAY, 15), 9))).toEqual([]);
  await ask();
  expect(await tasks("zulianbu", "extensionReturned")).toEqual([]);
});
