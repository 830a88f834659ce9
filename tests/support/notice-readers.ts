import { expect } from "vitest";
import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import type { SampleAccountName } from "#prisma/sample/accounts.ts";
import { actor } from "./cast.ts";
import { codeOf, standing } from "./deeds.ts";

/** Who reads notices on the desk; to everybody else there is no such thing. */
const READERS: readonly SampleAccountName[] = ["zhenggaiban", "zuzhang", "jijianzu"];
const STRANGERS: readonly SampleAccountName[] = ["fuzuzhang-yi", "zulianbu", "fuwuzhongxin", "guanliyuan"];

/** Everyone but `doers` tries it: readers hear that it is not theirs, strangers that there is no such thing, and nothing changes. */
export async function expectNoticeOnly(
  doers: SampleAccountName | readonly SampleAccountName[],
  attempt: (actor: Actor) => Promise<Result<unknown, Refusal>>,
): Promise<void> {
  const others = READERS.filter((account) => ![doers].flat().includes(account));
  const before = await standing();
  const heard: Record<string, string> = {};
  for (const account of [...others, ...STRANGERS]) heard[account] = codeOf(await attempt(await actor(account)));
  expect(heard).toEqual(Object.fromEntries([...others.map((account) => [account, "notYours"]), ...STRANGERS.map((account) => [account, "notFound"])]));
  expect(await standing()).toEqual(before);
}
