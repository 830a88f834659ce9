import type { Actor } from "#lib/domain/actor.ts";
import type { AuditAction, Json } from "#lib/domain/audit.ts";
import { opinionName } from "#lib/domain/labels/opinions.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { record } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { type LoadedOpinion, saveOpinion } from "#lib/db/opinion-store.ts";

type Deed = {
  by: Actor;
  at: Date;
  action: AuditAction;
  /** What changes of the row. */
  fields: Parameters<typeof saveOpinion>[2];
  detail?: { [key: string]: Json };
};

export type OpinionDone = { opinionId: string };

/**
 * Saves what was done about an opinion, and puts it on record: by its receipt alone, and not under its finding, whose record is read by
 * more people than the opinion. Refuses `stale` where it is no longer as it was loaded.
 */
export async function saveOnRecord(
  tx: Transaction,
  opinion: LoadedOpinion,
  { by, at, action, fields, detail }: Deed,
): Promise<Result<OpinionDone, Refusal>> {
  if (!(await saveOpinion(tx, opinion, fields))) return refuse({ code: "stale" });
  const { id, receipt } = opinion;
  await record(tx, { by, at, action, subject: opinionName(opinion), detail: { receipt, ...detail } });
  return ok({ opinionId: id });
}
