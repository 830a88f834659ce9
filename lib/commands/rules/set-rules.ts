import type { Actor } from "#lib/domain/actor.ts";
import { changesOfRules, refusalsOfRules } from "#lib/domain/follow-up-rules.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { refusalOfWork } from "#lib/domain/work-rights.ts";
import type { SetRules } from "#lib/input/rules.ts";
import { record } from "#lib/db/audit-store.ts";
import { roundInUse } from "#lib/db/round-store.ts";
import { transact } from "#lib/db/transact.ts";

/**
 * 修改跟进规则: the office sets when entries are due, when the ladder climbs and when one looks back. Refuses others, rules
 * that are none, the rules as they stand, and a stale version.
 */
export async function setRules(actor: Actor, { version, rules }: SetRules, now: Date): Promise<Result<null, Refusal>> {
  const denied = refusalOfWork(actor, "setRules", "readRules");
  if (denied) return refuse(denied);
  const [wrong] = refusalsOfRules(rules);
  if (wrong) return refuse(wrong);
  return transact(async (tx) => {
    const round = await roundInUse(tx);
    if (!round) return refuse({ code: "notFound" });
    if (round.rulesVersion !== version) return refuse({ code: "stale" });
    const change = changesOfRules({ ...round, cutOff: round.rhythm.cutOff }, rules);
    if (!change) return refuse({ code: "rulesUnchanged" });
    const { cutOff, ...others } = rules;
    const { count } = await tx.inspection.updateMany({
      where: { id: round.id, rulesVersion: version },
      data: { ...others, cutOffWeekday: cutOff.weekday, cutOffMinute: cutOff.minute, rulesVersion: { increment: 1 } },
    });
    if (count !== 1) return refuse({ code: "stale" });
    await record(tx, { by: actor, at: now, action: "rulesChanged", subject: "跟进规则", detail: change });
    return ok(null);
  });
}
