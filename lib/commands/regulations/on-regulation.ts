import type { Actor } from "#lib/domain/actor.ts";
import { regulationTitle } from "#lib/domain/labels/regulations.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { refuse, type Result } from "#lib/domain/result.ts";
import { refusalOfWork } from "#lib/domain/work-rights.ts";
import type { Transaction } from "#lib/db/client.ts";
import { transact } from "#lib/db/transact.ts";

/** A regulation as commands change it: locked until the end of the transaction. */
export type LoadedRegulation = { id: string; inspectionId: string; ordinal: number; title: string | null; version: number };

/** How every command on the list begins: the right, one transaction, and the round, locked so that two take no ordinal together. */
export async function onRegulations<Value>(
  actor: Actor,
  work: (tx: Transaction, inspectionId: string) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  const refusal = refusalOfWork(actor, "keepRegulations", "readRegulations");
  if (refusal) return refuse(refusal);
  return transact(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM "Inspection" WHERE current FOR UPDATE`;
    return rows[0] ? work(tx, rows[0].id) : refuse({ code: "notFound" });
  });
}

/** The same for one of them, as the form saw it. Refuses `notFound`, and `stale` when it was changed since. */
export function onRegulation<Value>(
  actor: Actor,
  seen: { id: string; version: number },
  work: (tx: Transaction, regulation: LoadedRegulation) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  return onRegulations(actor, async (tx, inspectionId) => {
    const regulation = await tx.regulation.findUnique({
      where: { id: seen.id, inspectionId },
      select: { id: true, inspectionId: true, ordinal: true, title: true, version: true },
    });
    if (!regulation) return refuse({ code: "notFound" });
    return regulation.version === seen.version ? work(tx, regulation) : refuse({ code: "stale" });
  });
}

/** Why a regulation cannot answer the finding of this number, or null. */
export async function refusalOfAnswered(tx: Transaction, inspectionId: string, number: number | null): Promise<Refusal | null> {
  if (number === null) return null;
  const finding = await tx.finding.findUnique({ where: { inspectionId_number: { inspectionId, number } }, select: { id: true } });
  return finding ? null : { code: "findingUnknown", field: "number" };
}

/** How the record names a regulation. */
export function subjectOf({ ordinal, title }: { ordinal: number; title: string | null }): string {
  return `制度${ordinal}${regulationTitle(title)}`;
}
