import { expect } from "vitest";
import type { Actor } from "#lib/domain/actor.ts";
import { firstBreak, type Json } from "#lib/domain/audit.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import { sha256 } from "#lib/db/audit-store.ts";
import { db } from "#lib/db/client.ts";
import type { SampleAccountName } from "#prisma/sample/accounts.ts";
import { actor, RESTING } from "./cast.ts";

type Answer = Result<unknown, Refusal>;

/** Every table as it stands: how many rows it has, and the digest of all they say. */
export async function standing(): Promise<Record<string, string>> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`;
  const parts = tables.map(
    ({ name }) => `SELECT '${name}' AS name, count(*) || ' rows ' || md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS said FROM "${name}" t`,
  );
  const rows = await db().$queryRawUnsafe<{ name: string; said: string }[]>(parts.join(" UNION ALL "));
  return Object.fromEntries(rows.map(({ name, said }) => [name, said]));
}

/** The whole record, in order. */
export async function entries() {
  const kept = await db().auditEntry.findMany({ orderBy: { sequence: "asc" } });
  return kept.map((entry) => {
    const detail: { [key: string]: Json } = Object(entry.detail);
    return { ...entry, sequence: Number(entry.sequence), detail };
  });
}

/** The record follows from its first entry to its last. */
export async function expectUnbrokenRecord(): Promise<void> {
  expect(firstBreak(await entries(), sha256)).toBeNull();
}

/** It is done and leaves exactly one entry, which it hands back; the chain of the record holds. */
export async function done(attempt: () => Promise<Answer>) {
  const before = await db().auditEntry.count();
  expect(await attempt()).toMatchObject({ ok: true });
  const after = await entries();
  expect(firstBreak(after, sha256)).toBeNull();
  const [entry, ...more] = after.slice(before);
  if (!entry) throw new Error("it left no entry");
  expect(more).toEqual([]);
  const { at, actorName: by, action, subject, detail } = entry;
  return { by, at, action, subject, detail };
}

/** It is refused and changes nothing at all; hands back why. */
export async function refused(attempt: () => Promise<Answer>): Promise<Refusal> {
  const before = await standing();
  const answer = await attempt();
  expect(await standing()).toEqual(before);
  if (answer.ok) throw new Error("it was done");
  return answer.refusal;
}

/** "done", or the code of the refusal. */
export function codeOf(answer: Answer): string {
  return answer.ok ? "done" : answer.refusal.code;
}

/** Who may read a finding of 组联维权部 that 副组长乙 answers for and 市残疾人服务中心 supports, such as 2 and 15. */
const READERS: readonly SampleAccountName[] = ["zhenggaiban", "zuzhang", "jijianzu", "fuzuzhang-yi", "zulianbu", "fuwuzhongxin"];
const STRANGERS: readonly SampleAccountName[] = ["fuzuzhang-jia", "fuzuzhang-bing", "bangongshi", "kangfubu", "dangzhibu", "guanliyuan"];

/**
 * Everyone but `doer` tries it on such a finding: readers hear that it is not theirs, strangers that there is no such
 * thing, and nothing changes. `answers`: who hears something else.
 */
export async function expectOnly(
  doer: SampleAccountName | null,
  attempt: (actor: Actor) => Promise<Answer>,
  answers: Partial<Record<SampleAccountName, string>> = {},
): Promise<void> {
  const others = READERS.filter((account) => account !== doer);
  const expected = [...others.map((account) => [account, "notYours"]), ...STRANGERS.map((account) => [account, "notFound"])];
  const before = await standing();
  const heard: Record<string, string> = {};
  for (const account of [...others, ...STRANGERS]) heard[account] = codeOf(await attempt(await actor(account)));
  expect(heard).toEqual({ ...Object.fromEntries(expected), ...answers });
  expect(await standing()).toEqual(before);
}

/** Tried on a finding in each state in which a department's work rests, it is refused with that state, and nothing changes. */
export async function expectRefusedAtRest(attempt: (at: (typeof RESTING)[number]) => Promise<Answer>): Promise<void> {
  const before = await standing();
  const answers: Answer[] = [];
  for (const at of RESTING) answers.push(await attempt(at));
  expect(answers).toEqual(RESTING.map(({ status }) => ({ ok: false, refusal: { code: "wrongStatus", status } })));
  expect(await standing()).toEqual(before);
}
