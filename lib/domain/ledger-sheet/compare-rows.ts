import { cleanText } from "../typed-text.ts";
import { type CellProblem, problemAt } from "./edits-problems.ts";
import { addressOf, type SheetGrid } from "./grid.ts";
import type { LedgerHead } from "./heads.ts";
import { ownText } from "./text.ts";

/** The rows of one finding, as the sheet has them. */
export type RowGroup = { number: number; rows: number[] };

type Body = { grid: SheetGrid; numberColumn: number; titleColumn: number | undefined; columns: readonly number[] };

/** The finding that the row above belongs to; "lost" where that could not be told. */
type Above = RowGroup | "lost" | null;

/**
 * The rows below the header, finding by finding: a number holds for its own row, for those its merged cell runs through, and for
 * those below whose number is blank or the same. Rows whose finding cannot be told are reported and left out, with what follows them.
 */
export function groupRows(grid: SheetGrid, head: LedgerHead, numberColumn: number): { groups: RowGroup[]; problems: CellProblem[] } {
  const body = { grid, numberColumn, titleColumn: head.columns.get("title"), columns: [...head.columns.values()] };
  const groups: RowGroup[] = [];
  const problems: CellProblem[] = [];
  let above: Above = null;
  for (let row = head.bodyRow; row < grid.rows; row += 1) {
    const said = readRow(body, row, above);
    if (said.is === "finding") groups.push((above = { number: said.number, rows: [row] }));
    if (said.is === "more" && above !== null && above !== "lost") above.rows.push(row);
    if (said.is === "doubtful") {
      problems.push(said.problem);
      above = "lost";
    }
  }
  return { groups, problems };
}

type RowSaid = { is: "nothing" } | { is: "more" } | { is: "finding"; number: number } | { is: "doubtful"; problem: CellProblem };

function readRow(body: Body, row: number, above: Above): RowSaid {
  const { grid, numberColumn, columns } = body;
  const filled = columns.filter((column) => ownText(grid, row, column) !== "");
  const told = above === "lost" && grid.covered(row, numberColumn);
  if (filled.length === 0 || told) return { is: "nothing" };
  const place = { address: addressOf(row, numberColumn), number: null };
  const text = cleanText(grid.at(row, numberColumn).text).normalize("NFKC");
  if (text === "") return goesOn(body, row, above) ? { is: "more" } : { is: "doubtful", problem: problemAt("numberMissing", place, {}) };
  if (/^\d{1,6}$/.test(text)) {
    const same = above !== null && above !== "lost" && above.number === Number(text) && goesOn(body, row, above);
    return same ? { is: "more" } : { is: "finding", number: Number(text) };
  }
  // One cell alone, over the whole width: who filled it in, a note, a sum.
  if (filled.length === 1 && filled[0] === numberColumn) return { is: "nothing" };
  return { is: "doubtful", problem: problemAt("numberUnreadable", place, { text }) };
}

/** May the row belong to the finding above? Not where it names a problem of its own. */
function goesOn({ grid, titleColumn }: Body, row: number, above: Above): boolean {
  const title = titleColumn === undefined ? "" : cleanText(ownText(grid, row, titleColumn));
  if (titleColumn === undefined || title === "") return above !== null;
  const [first] = above === null || above === "lost" ? [] : above.rows;
  return first !== undefined && title === cleanText(grid.at(first, titleColumn).text);
}
