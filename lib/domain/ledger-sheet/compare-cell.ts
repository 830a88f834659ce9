import type { Directory } from "../assignment.ts";
import { cleanText, lengthOf, TEXT_LIMITS } from "../typed-text.ts";
import { isCutShort } from "./cell-text.ts";
import type { LedgerEdit } from "./edits.ts";
import { type CellProblem, type CellProblemCode, type CellProblemDetails, problemAt } from "./edits-problems.ts";
import type { SheetFinding } from "./finding.ts";

/** A cell under comparison. `text` is cleaned as what is typed into a form is; `head` is what its column is called. */
export type ReadCell = { text: string; address: string; head: string; finding: SheetFinding; directory: Directory };

/** What an edited cell comes to: an edit, or what is wrong with it; nothing wrong and no edit where it only looks different. */
export type CellReading = { edit: LedgerEdit } | { problems: CellProblem[] };

export const NOTHING: CellReading = { problems: [] };

/** A cell that reads as exported is no change; one that does not hold all of its text cannot be told from an edit of it. */
export function readEdited(cell: ReadCell, exported: string, read: (cell: ReadCell) => CellReading): CellReading {
  const before = cleanText(exported);
  if (cell.text === before) return NOTHING;
  return isCutShort(before) ? wrong(cell, "cutShort", { head: cell.head }) : read(cell);
}

/** The edit, unless the text is longer than such a text may be. */
export function limited(cell: ReadCell, what: keyof typeof TEXT_LIMITS, edit: LedgerEdit): CellReading {
  const [most, length] = [TEXT_LIMITS[what], lengthOf(cell.text)];
  return length > most ? wrong(cell, "tooLong", { head: cell.head, most, length }) : { edit };
}

/** Not changed by a sheet, whatever it says: the system makes it, a deed does, or the import of the round did. */
export function notImported(cell: ReadCell, made: CellProblemDetails<"notImported">["made"]): CellReading {
  return wrong(cell, "notImported", { head: cell.head, made });
}

/** One thing wrong with this cell. */
export function wrong<Code extends CellProblemCode>(cell: ReadCell, code: Code, details: CellProblemDetails<Code>): { problems: [CellProblem] } {
  return { problems: [problemAt(code, { address: cell.address, number: cell.finding.number }, details)] };
}
