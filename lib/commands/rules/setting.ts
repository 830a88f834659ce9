import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { mayWork } from "#lib/domain/work-rights.ts";

/** Why `actor` may not set rules and days, or null: who may read them hears that it is not theirs, others that there is no such thing. */
export function refusalOfSetting(actor: Actor): Refusal | null {
  if (mayWork(actor, "setRules")) return null;
  return { code: mayWork(actor, "readRules") ? "notYours" : "notFound" };
}
