import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { Row } from "#lib/input/accounts.ts";
import { record } from "#lib/db/audit-store.ts";
import { administer } from "./accounts.ts";
import { loadDepartment, saveDepartment, subjectOf } from "./departments.ts";

/** 启用部室. Refuses all but administrators, a stale version, and a department that is in use already. */
export async function enableDepartment(actor: Actor, input: Row, now: Date): Promise<Result<null, Refusal>> {
  return administer(actor, async (tx) => {
    const loaded = await loadDepartment(tx, input);
    if (!loaded.ok) return loaded;
    if (!loaded.value.disabledAt) return refuse({ code: "stale" });
    const saved = await saveDepartment(tx, loaded.value, { disabledAt: null });
    if (!saved) return refuse({ code: "stale" });
    await record(tx, { by: actor, at: now, action: "departmentEnabled", subject: subjectOf(loaded.value) });
    return ok(null);
  });
}
