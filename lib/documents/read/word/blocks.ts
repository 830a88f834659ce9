import type { SheetGrid } from "#lib/domain/ledger-sheet/grid.ts";
import { type Flow, linesOf } from "./flow.ts";

/** What a document is made of, in its order. Tables inside a cell or a text box are lines of text, with tabs. */
export type WordBlock = { kind: "heading"; level: number; text: string } | { kind: "text"; text: string } | { kind: "table"; grid: SheetGrid };

/** The paragraphs and tables of a flow that has ended; empty ones are left out. */
export function blocksOf(flow: Flow, found: readonly (SheetGrid | null)[]): WordBlock[] {
  const lines = linesOf(flow);
  const blocks: WordBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = flow.tables.get(at);
    const grid = table && found[table.place];
    if (grid && grid.rows > 0) blocks.push({ kind: "table", grid });
    if (table && table.lines > 0) {
      at += table.lines;
      continue;
    }
    const text = lines[at] ?? "";
    const level = flow.headings.get(at);
    if (text.trim() !== "") blocks.push(level === undefined ? { kind: "text", text } : { kind: "heading", level, text });
    at += 1;
  }
  return blocks;
}
