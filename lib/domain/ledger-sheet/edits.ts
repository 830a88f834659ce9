import type { Assignment } from "../assignment.ts";
import type { Day } from "../day.ts";
import type { Refusal } from "../refusal.ts";
import type { LedgerColumn } from "./columns.ts";
import type { CellProblem } from "./edits-problems.ts";

/** What an edited cell asks for, in the words of the commands. */
export type LedgerEdit =
  | { kind: "assignment"; set: Partial<Assignment> }
  | { kind: "deadline"; deadline: Day }
  | { kind: "wording"; measureId: string; text: string }
  | { kind: "outcome"; measureId: string; outcome: string | null }
  | { kind: "newMeasure"; text: string };

/**
 * One edited cell. `id` holds the version of what it changes: compared anew with a ledger that has moved on, the same cell has
 * another id. `ordinal` is the measure's; of a new one, the number it would get if all new ones were made. `before` and `after` are what to show.
 */
export type LedgerChange = {
  id: string;
  address: string;
  number: number;
  ordinal: number | null;
  column: LedgerColumn;
  before: string;
  after: string;
  edit: LedgerEdit;
};

/** A change as its rules see it: why it cannot be made as things stand, or null. */
export type JudgedChange = LedgerChange & { blocked: Refusal | null };

/** What a sheet says otherwise than the ledger. Both finding by finding, as the sheet has them. */
export type LedgerComparison = { changes: LedgerChange[]; problems: CellProblem[] };

/**
 * Does a change stand ticked before anybody looked? Not where it empties a cell, nor where its finding was changed after the file was
 * exported: an older file would take back what was done since.
 */
export function tickedAtFirst({ after, changedSince }: { after: string; changedSince: boolean }): boolean {
  return after !== "" && !changedSince;
}

/** The number of the finding that the change with this id is to, or null for what is no such id. */
export function numberInId(id: string): number | null {
  const [, number] = /^f([1-9]\d{0,5})-/.exec(id) ?? [];
  return number === undefined ? null : Number(number);
}

/** What is left of an id when the ledger has moved on: the same cell, whatever its version. */
export function cellOfId(id: string): string {
  return id.replace(/-v\d+(?=-[a-zA-Z]+$)/, "");
}

/** Why a deadline was moved, where nobody gave a reason. */
export function usualReason(fileName: string): string {
  return `据台账文件《${fileName}》修改`;
}
