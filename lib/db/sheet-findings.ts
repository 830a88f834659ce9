import type { SheetFinding } from "#lib/domain/ledger-sheet/finding.ts";
import type { Transaction } from "./client.ts";
import { toDayOrNull } from "./day-column.ts";
import { STANDING } from "./evidence-where.ts";
import type { FindingSelect } from "./generated/models/Finding.ts";

/** These findings as a sheet shows them, in this order. Who calls has seen to it that they may be read. */
export async function sheetFindings(client: Transaction, ids: readonly string[]): Promise<SheetFinding[]> {
  const rows = await loadRows(client, ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [sheetFinding(row)] : [];
  });
}

/** All findings of a round as a sheet shows them, by number. A round's rows are not named one by one: there may be more than a statement binds. */
export async function sheetFindingsOfRound(client: Transaction, inspectionId: string): Promise<SheetFinding[]> {
  const rows = await client.finding.findMany({
    where: { inspectionId },
    orderBy: { number: "asc" },
    relationLoadStrategy: "join",
    select: findingFields,
  });
  return rows.map(sheetFinding);
}

function loadRows(client: Transaction, ids: readonly string[]) {
  return client.finding.findMany({
    where: { id: { in: [...ids] } },
    relationLoadStrategy: "join",
    select: findingFields,
  });
}

const findingFields = {
  id: true,
  number: true,
  version: true,
  title: true,
  disclosed: true,
  target: true,
  leaderId: true,
  leadDepartmentId: true,
  responsible: true,
  firstDeadline: true,
  deadline: true,
  status: true,
  grade: true,
  longTermWork: true,
  closedOn: true,
  category: { select: { title: true, part: { select: { title: true } } } },
  leader: { select: { name: true } },
  leadDepartment: { select: { name: true } },
  supporting: {
    select: { department: { select: { id: true, name: true } } },
    orderBy: [{ department: { ordinal: "asc" } }, { department: { name: "asc" } }],
  },
  measures: {
    orderBy: { ordinal: "asc" },
    select: {
      id: true,
      version: true,
      ordinal: true,
      text: true,
      deadline: true,
      status: true,
      outcome: true,
      noEvidenceReason: true,
      evidence: { where: STANDING, orderBy: [{ uploadedAt: "asc" }, { id: "asc" }], select: { fileName: true } },
    },
  },
} satisfies FindingSelect;

type Row = Awaited<ReturnType<typeof loadRows>>[number];

function sheetFinding(row: Row): SheetFinding {
  const { id: _, category, leader, leadDepartment, supporting, measures, ...facts } = row;
  return {
    ...facts,
    part: category?.part.title ?? null,
    category: category?.title ?? null,
    leader: leader?.name ?? null,
    department: leadDepartment?.name ?? null,
    supportingDepartmentIds: supporting.map(({ department }) => department.id),
    supporting: supporting.map(({ department }) => department.name),
    firstDeadline: toDayOrNull(row.firstDeadline),
    deadline: toDayOrNull(row.deadline),
    closedOn: toDayOrNull(row.closedOn),
    measures: measures.map((measure) => ({
      ...measure,
      deadline: toDayOrNull(measure.deadline),
      evidence: measure.evidence.map(({ fileName }) => fileName),
    })),
  };
}
