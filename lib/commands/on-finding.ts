import type { Actor } from "#lib/domain/actor.ts";
import type { MeasureStatus } from "#lib/domain/finding.ts";
import { refusalOf, type Verb } from "#lib/domain/permissions.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { refuse, type Result } from "#lib/domain/result.ts";
import type { Transaction } from "#lib/db/client.ts";
import { type LoadedFinding, lockFinding, lockFindingOfMeasure } from "#lib/db/finding-store.ts";
import { transact } from "#lib/db/transact.ts";

type Work<Value, Loaded extends unknown[]> = (tx: Transaction, ...loaded: Loaded) => Promise<Result<Value, Refusal>>;

/**
 * How every command on a finding begins: one transaction, the row locked, the right asked of the row as it stands.
 * Where another version was on the screen than is on file, nothing is done.
 */
export function onFinding<Value>(
  actor: Actor,
  verb: Verb,
  { number, version }: { number: number; version?: number },
  work: Work<Value, [LoadedFinding]>,
): Promise<Result<Value, Refusal>> {
  return transact(async (tx) => {
    const finding = await lockFinding(tx, number);
    if (!finding) return refuse({ code: "notFound" });
    const refusal = refusalOf(actor, verb, finding);
    if (refusal) return refuse(refusal);
    return version === undefined || version === finding.version ? work(tx, finding) : refuse({ code: "stale" });
  });
}

/** A measure as commands change it; its finding is locked, and so is it. */
export type LoadedMeasure = {
  id: string;
  ordinal: number;
  text: string;
  status: MeasureStatus;
  deadline: Date | null;
  evidenceCount: number;
};

/** The same for a command on a measure: the right is asked of its finding; a version, if one is given, is the measure's own. */
export function onMeasure<Value>(
  actor: Actor,
  verb: Verb,
  { measureId, version }: { measureId: string; version?: number },
  work: Work<Value, [LoadedFinding, LoadedMeasure]>,
): Promise<Result<Value, Refusal>> {
  return transact(async (tx) => {
    const finding = await lockFindingOfMeasure(tx, measureId);
    if (!finding) return refuse({ code: "notFound" });
    const refusal = refusalOf(actor, verb, finding);
    if (refusal) return refuse(refusal);
    const row = await tx.measure.findUnique({
      where: { id: measureId },
      select: { ...measureFields, _count: { select: { evidence: true } } },
    });
    // Another may have removed it while this waited for the finding's lock.
    if (!row) return refuse({ code: "notFound" });
    const { _count, ...measure } = row;
    if (version !== undefined && version !== measure.version) return refuse({ code: "stale" });
    return work(tx, finding, { ...measure, evidenceCount: _count.evidence });
  });
}

const measureFields = { id: true, ordinal: true, text: true, status: true, deadline: true, version: true } as const;
