import type { Actor } from "#lib/domain/actor.ts";
import type { FindingFacts, MeasurePlace } from "#lib/domain/finding.ts";
import { may } from "#lib/domain/permissions.ts";
import { db } from "#lib/db/client.ts";

/** What a download needs to know of a file. */
export type EvidenceFile = { fileName: string; size: number; sha256: string; mediaType: string; withdrawn: boolean };

const findingFields = {
  number: true,
  status: true,
  leaderId: true,
  leadDepartmentId: true,
  supporting: { select: { departmentId: true } },
} as const;

type FindingRow = Omit<FindingFacts, "supportingDepartmentIds"> & { supporting: { departmentId: string }[] };

function mayRead(actor: Actor, { supporting, ...row }: FindingRow): boolean {
  return may(actor, "read", { ...row, supportingDepartmentIds: supporting.map(({ departmentId }) => departmentId) });
}

/** The file behind this id, withdrawn or not; null where there is none or `actor` may not read its finding. */
export async function evidenceFile(actor: Actor, id: string): Promise<EvidenceFile | null> {
  const row = await db().evidence.findUnique({
    where: { id },
    select: {
      fileName: true,
      size: true,
      sha256: true,
      mediaType: true,
      withdrawnAt: true,
      measure: { select: { finding: { select: findingFields } } },
      order: { select: { finding: { select: findingFields } } },
      lookBack: { select: { finding: { select: findingFields } } },
    },
  });
  const finding = (row?.measure ?? row?.order ?? row?.lookBack)?.finding;
  if (!row || !finding || !mayRead(actor, finding)) return null;
  const { fileName, size, sha256, mediaType, withdrawnAt } = row;
  return { fileName, size: Number(size), sha256, mediaType, withdrawn: withdrawnAt !== null };
}

/** Where the measure of this id stands; null where there is none or `actor` may not read its finding. */
export async function measurePlace(actor: Actor, measureId: string): Promise<MeasurePlace | null> {
  const row = await db().measure.findUnique({
    where: { id: measureId },
    select: { ordinal: true, finding: { select: findingFields } },
  });
  return row && mayRead(actor, row.finding) ? { number: row.finding.number, ordinal: row.ordinal } : null;
}
