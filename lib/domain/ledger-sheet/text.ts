import type { Span } from "../official-text/outline.ts";
import type { SheetGrid } from "./grid.ts";

/** A sheet as one text, and where each cell stands in it. */
export type SheetText = {
  text: string;
  /** The passage of a cell. Inside a merged range it is empty, save for the first cell: the range's text stands there, once. */
  spanOf(row: number, column: number): Span;
};

/**
 * Renders a sheet: rows joined by "\n", the cells of a row by "\t", blank cells at a row's end left out. A line break within a
 * cell stays one, so a passage of the text is always the cell's own text, letter by letter.
 */
export function textOfSheet(grid: SheetGrid): SheetText {
  const spans: Span[][] = [];
  const lines: string[] = [];
  let start = 0;
  for (let row = 0; row < grid.rows; row += 1) {
    const cells = Array.from({ length: grid.columns }, (_, column) => ownText(grid, row, column));
    const filled = cells.findLastIndex((text) => text !== "") + 1;
    const line = cells.slice(0, filled).join("\t");
    spans.push(spansOf(cells, start, start + line.length));
    lines.push(line);
    start += line.length + 1;
  }
  const text = lines.join("\n");
  const end = { start: text.length, end: text.length };
  return { text, spanOf: (row, column) => spans[row]?.[column] ?? end };
}

/** What stands in the cell itself: nothing, where a merged range only runs through it. */
export function ownText(grid: SheetGrid, row: number, column: number): string {
  return grid.covered(row, column) ? "" : grid.at(row, column).text;
}

function spansOf(cells: readonly string[], start: number, lineEnd: number): Span[] {
  let at = start;
  return cells.map((text) => {
    const span = { start: Math.min(at, lineEnd), end: Math.min(at + text.length, lineEnd) };
    at = span.end + 1;
    return span;
  });
}
