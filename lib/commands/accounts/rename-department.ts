import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { RenameDepartment } from "#lib/input/accounts.ts";
import { record } from "#lib/db/audit-store.ts";
import { administer } from "./accounts.ts";
import { loadDepartment, refusalOfName, saveDepartment, subjectOf } from "./departments.ts";

/** 部室改名: what it did stays with it. Refuses all but administrators, a stale version, and a name in use. */
export async function renameDepartment(actor: Actor, input: RenameDepartment, now: Date): Promise<Result<null, Refusal>> {
  return administer(actor, async (tx) => {
    const loaded = await loadDepartment(tx, input);
    if (!loaded.ok) return loaded;
    const { name } = input;
    const refusal = await refusalOfName(tx, name, input.id);
    if (refusal) return refuse(refusal);
    const saved = await saveDepartment(tx, loaded.value, { name });
    if (!saved) return refuse({ code: "stale" });
    const detail = { name, before: { name: loaded.value.name } };
    await record(tx, { by: actor, at: now, action: "departmentEdited", subject: subjectOf(input), detail });
    return ok(null);
  });
}
