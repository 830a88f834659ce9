import type { Actor } from "#lib/domain/actor.ts";
import { addDays, type Day, instantOf } from "#lib/domain/day.ts";
import { mayImport } from "#lib/domain/import/rights.ts";
import { LEDGER_COLUMNS } from "#lib/domain/ledger-sheet/columns.ts";
import { compareLedger } from "#lib/domain/ledger-sheet/compare.ts";
import { type JudgedChange, usualReason } from "#lib/domain/ledger-sheet/edits.ts";
import { judgeEdits } from "#lib/domain/ledger-sheet/edits-judged.ts";
import type { CellProblem } from "#lib/domain/ledger-sheet/edits-problems.ts";
import type { SheetGrid } from "#lib/domain/ledger-sheet/grid.ts";
import { readLedgerHead } from "#lib/domain/ledger-sheet/heads.ts";
import { readSheetNote } from "#lib/domain/ledger-sheet/sheet-note.ts";
import { db } from "#lib/db/client.ts";
import { toDay } from "#lib/db/day-column.ts";
import { atWorkIn, directoryAtWork } from "#lib/db/directory.ts";
import { uploadedSheet } from "#lib/db/ledger-upload-store.ts";
import { sheetFindingsOfRound } from "#lib/db/sheet-findings.ts";

/** A change as the preview shows it: `title` is the finding's, `head` its column's; `id` is what its box sends when it is ticked. */
export type ShownChange = Omit<JudgedChange, "edit"> & {
  kind: JudgedChange["edit"]["kind"];
  title: string | null;
  head: string;
  /** Was the finding changed in the system after the day the file was exported on? False where that day is not known. */
  changedSince: boolean;
};

/** What an uploaded ledger would change. Once it is applied or discarded there is nothing to show, only when that was. */
export type LedgerEditsPage = {
  id: string;
  version: number;
  fileName: string;
  createdAt: Date;
  createdBy: string;
  appliedAt: Date | null;
  discardedAt: Date | null;
  /** The day the file says it was exported on, where it still says so: what was done since may read as taken back in it. */
  asOf: Day | null;
  /** What goes on record for moved deadlines where no other reason is given. */
  reason: string;
  changes: ShownChange[];
  problems: CellProblem[];
  /** `possible` are the changes that are not blocked; `findings` those that have any change. */
  counts: { changes: number; possible: number; blocked: number; findings: number; problems: number; notes: number };
};

/** The preview of an uploaded ledger for the round being followed up; null where there is none or `actor` is not of the office. */
export async function ledgerEdits(actor: Actor, id: string): Promise<LedgerEditsPage | null> {
  if (!mayImport(actor)) return null;
  const upload = await db().ledgerUpload.findFirst({
    where: { id, inspection: { current: true } },
    relationLoadStrategy: "join",
    select: uploadFields,
  });
  if (!upload) return null;
  const { cells, createdBy, inspection, ...facts } = upload;
  const open = facts.appliedAt === null && facts.discardedAt === null;
  const grid = open ? uploadedSheet({ id, cells }) : null;
  const asOf = grid && readSheetNote(grid, readLedgerHead(grid)?.headRow ?? 0).asOf;
  const round = { id: inspection.id, feedbackOn: toDay(inspection.feedbackOn) };
  const { changes, problems } = grid ? await compared(actor, grid, round, asOf) : { changes: [], problems: [] };
  return {
    ...facts,
    createdBy: createdBy.name,
    asOf,
    reason: usualReason(facts.fileName),
    changes,
    problems,
    counts: counted(changes, problems),
  };
}

const uploadFields = {
  id: true,
  version: true,
  fileName: true,
  createdAt: true,
  appliedAt: true,
  discardedAt: true,
  cells: true,
  createdBy: { select: { name: true } },
  inspection: { select: { id: true, feedbackOn: true } },
} as const;

type Round = { id: string; feedbackOn: Day };
type Compared = Pick<LedgerEditsPage, "changes" | "problems">;

async function compared(actor: Actor, grid: SheetGrid, { id, feedbackOn }: Round, asOf: Day | null): Promise<Compared> {
  const [findings, directory, since] = await Promise.all([
    sheetFindingsOfRound(db(), id),
    directoryAtWork(db()),
    asOf === null ? new Set<number>() : changedAfter(id, asOf),
  ]);
  const { changes, problems } = compareLedger(grid, findings, directory);
  const titles = new Map(findings.map(({ number, title }) => [number, title]));
  const heads = new Map(LEDGER_COLUMNS.map(({ key, head }) => [key, head]));
  const judged = judgeEdits(changes, findings, { actor, feedbackOn, atWork: atWorkIn(directory) });
  const shown = judged.map(({ edit, ...change }) => ({
    ...change,
    kind: edit.kind,
    title: titles.get(change.number) ?? null,
    head: heads.get(change.column) ?? "",
    changedSince: since.has(change.number),
  }));
  return { changes: shown, problems };
}

/** The numbers of the findings of a round that the record tells anything of after this day. */
async function changedAfter(inspectionId: string, day: Day): Promise<Set<number>> {
  const rows = await db().$queryRaw<{ number: number }[]>`
    SELECT f.number FROM "AuditEntry" a JOIN "Finding" f ON f.id = a."findingId"
    WHERE f."inspectionId" = ${inspectionId} GROUP BY f.number HAVING max(a.at) >= ${instantOf(addDays(day, 1))}`;
  return new Set(rows.map(({ number }) => number));
}

function counted(changes: readonly ShownChange[], problems: readonly CellProblem[]): LedgerEditsPage["counts"] {
  const blocked = changes.filter((change) => change.blocked !== null).length;
  const notes = problems.filter(({ severity }) => severity === "note").length;
  return {
    changes: changes.length,
    possible: changes.length - blocked,
    blocked,
    findings: new Set(changes.map(({ number }) => number)).size,
    problems: problems.length - notes,
    notes,
  };
}
