import type { MeasureProof } from "#lib/domain/closure.ts";
import type { Day } from "#lib/domain/day.ts";
import { proofCounts } from "#lib/domain/evidence/standing.ts";
import type { FindingFacts } from "#lib/domain/finding.ts";
import type { Transition } from "#lib/domain/life.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { type AuditDraft, record } from "./audit-store.ts";
import type { Transaction } from "./client.ts";
import { toDay, toDayOrNull } from "./day-column.ts";
import { fateFields, fateOf } from "./evidence-fate.ts";
import { STANDING } from "./evidence-where.ts";
import type { FindingGetPayload, FindingUncheckedUpdateManyInput } from "./generated/models/Finding.ts";
import { type Sql, sql } from "./sql.ts";

/** A finding as commands change it: locked until the end of the transaction. */
export type LoadedFinding = FindingFacts & {
  id: string;
  inspectionId: string;
  number: number;
  version: number;
  title: string | null;
  target: string | null;
  responsible: string | null;
  leaderIsChief: boolean;
  firstDeadline: Day | null;
  deadline: Day | null;
  closedOn: Day | null;
  feedbackOn: Day;
  planOn: Day;
};

const loadedFields = {
  id: true,
  inspectionId: true,
  number: true,
  version: true,
  title: true,
  target: true,
  responsible: true,
  status: true,
  leaderId: true,
  leadDepartmentId: true,
  firstDeadline: true,
  deadline: true,
  closedOn: true,
  leader: { select: { role: true } },
  supporting: { select: { departmentId: true } },
  inspection: { select: { feedbackOn: true, planOn: true } },
} as const;

/** The finding of this number in the round being followed up, locked; null when there is none. */
export function lockFinding(tx: Transaction, number: number): Promise<LoadedFinding | null> {
  return lockWhere(tx, sql`f.number = ${number}`);
}

/** A statement names no more rows than this: PostgreSQL binds 32,767 values at most. */
const LOADED_AT_ONCE = 5_000;

/** The findings of these numbers in the round being followed up, locked, by number; those there are. */
export async function lockFindings(tx: Transaction, numbers: readonly number[]): Promise<LoadedFinding[]> {
  // In one order, so that two who want the same ones wait for each other, and never both.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT f.id FROM "Finding" f JOIN "Inspection" i ON i.id = f."inspectionId"
    WHERE i.current AND f.number = ANY(${[...numbers]}::int[]) ORDER BY f.number FOR UPDATE OF f`;
  const findings: LoadedFinding[] = [];
  for (let from = 0; from < rows.length; from += LOADED_AT_ONCE) {
    const ids = rows.slice(from, from + LOADED_AT_ONCE).map(({ id }) => id);
    const loaded = await tx.finding.findMany({ where: { id: { in: ids } }, orderBy: { number: "asc" }, select: loadedFields });
    findings.push(...loaded.map(loadedFinding));
  }
  return findings;
}

/** The finding that a measure of the round being followed up belongs to, locked; null when there is no such measure. */
export function lockFindingOfMeasure(tx: Transaction, measureId: string): Promise<LoadedFinding | null> {
  return lockWhere(tx, sql`f.id = (SELECT m."findingId" FROM "Measure" m WHERE m.id = ${measureId})`);
}

/** The same for a supervision order of the round being followed up. */
export function lockFindingOfOrder(tx: Transaction, orderId: string): Promise<LoadedFinding | null> {
  return lockWhere(tx, sql`f.id = (SELECT o."findingId" FROM "SupervisionOrder" o WHERE o.id = ${orderId})`);
}

/** The same for a look-back of the round being followed up. */
export function lockFindingOfLookBack(tx: Transaction, lookBackId: string): Promise<LoadedFinding | null> {
  return lockWhere(tx, sql`f.id = (SELECT l."findingId" FROM "LookBack" l WHERE l.id = ${lookBackId})`);
}

/** The one finding `f` of the round being followed up that meets the condition, locked. */
async function lockWhere(tx: Transaction, condition: Sql): Promise<LoadedFinding | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT f.id FROM "Finding" f JOIN "Inspection" i ON i.id = f."inspectionId"
    WHERE i.current AND ${condition} FOR UPDATE OF f`;
  return rows[0] ? load(tx, rows[0].id) : null;
}

async function load(tx: Transaction, id: string): Promise<LoadedFinding> {
  return loadedFinding(await tx.finding.findUniqueOrThrow({ where: { id }, select: loadedFields }));
}

type LoadedRow = FindingGetPayload<{ select: typeof loadedFields }>;

function loadedFinding({ leader, supporting, inspection, ...row }: LoadedRow): LoadedFinding {
  return {
    ...row,
    leaderIsChief: leader?.role === "CHIEF",
    supportingDepartmentIds: supporting.map(({ departmentId }) => departmentId),
    firstDeadline: toDayOrNull(row.firstDeadline),
    deadline: toDayOrNull(row.deadline),
    closedOn: toDayOrNull(row.closedOn),
    feedbackOn: toDay(inspection.feedbackOn),
    planOn: toDay(inspection.planOn),
  };
}

/** What a closure asks of each measure of a finding, in their order. */
export async function measureProofs(tx: Transaction, findingId: string): Promise<MeasureProof[]> {
  const measures = await tx.measure.findMany({
    where: { findingId },
    orderBy: { ordinal: "asc" },
    select: {
      ordinal: true,
      status: true,
      outcome: true,
      noEvidenceReason: true,
      evidence: { where: STANDING, select: fateFields },
    },
  });
  return measures.map(({ evidence, ...measure }) => ({ ...measure, ...proofCounts(evidence.map(fateOf)) }));
}

/** How the record names a finding. */
export function subjectOf(finding: Pick<LoadedFinding, "number">): string {
  return `问题${finding.number}`;
}

/**
 * The only way a status changes: the row must still be of the version and in the state the rule was asked about,
 * and the change and its audit entry stand or fall together.
 */
export async function saveTransition(
  tx: Transaction,
  finding: LoadedFinding,
  transition: Transition,
  entry: Omit<AuditDraft, "findingId" | "subject">,
  fields: FindingUncheckedUpdateManyInput = {},
): Promise<Result<Transition, Refusal>> {
  const { count } = await tx.finding.updateMany({
    where: { id: finding.id, version: finding.version, status: transition.from },
    data: { ...fields, status: transition.to, version: { increment: 1 } },
  });
  if (count !== 1) return refuse({ code: "stale" });
  await record(tx, {
    ...entry,
    findingId: finding.id,
    subject: subjectOf(finding),
    detail: { ...entry.detail, from: transition.from, to: transition.to },
  });
  return ok(transition);
}

/** Saves other fields of a finding under the same version check, without touching its status. */
export async function saveFinding(
  tx: Transaction,
  finding: LoadedFinding,
  fields: Omit<FindingUncheckedUpdateManyInput, "status" | "version">,
): Promise<boolean> {
  const { count } = await tx.finding.updateMany({
    where: { id: finding.id, version: finding.version },
    data: { ...fields, version: { increment: 1 } },
  });
  return count === 1;
}
