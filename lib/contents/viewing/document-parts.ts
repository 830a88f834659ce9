import { headingLevelOf } from "#lib/domain/evidence/heading-line.ts";
import type { DocumentPart, InsideBlock } from "#lib/domain/evidence/inside.ts";
import { PART_BLOCKS, PART_COLUMNS } from "#lib/domain/evidence/viewing.ts";
import type { WordBlock } from "#lib/documents/read/word/blocks.ts";
import { cellsOf } from "./cells.ts";
import { NotShown } from "./not-shown.ts";

type Piece = { block: WordBlock; top: number; bottom: number };

/** One part of a text document. A row of a table counts as much as a paragraph; a table longer than a part goes on in the next. */
export function documentPart(blocks: readonly WordBlock[], page: number): DocumentPart {
  const parts = partsOf(blocks);
  const pieces = parts[page - 1];
  if (!pieces) throw new NotShown({ code: "placeOutsideFile", pages: parts.length });
  return { parts: parts.length, blocks: pieces.map(shown) };
}

function partsOf(blocks: readonly WordBlock[]): Piece[][] {
  let part: Piece[] = [];
  const parts = [part];
  let room = PART_BLOCKS;
  for (const block of blocks) {
    const rows = block.kind === "table" ? block.grid.rows : 1;
    for (let top = 0; top < rows; ) {
      if (room === 0) {
        part = [];
        parts.push(part);
        room = PART_BLOCKS;
      }
      const bottom = Math.min(rows, top + room);
      part.push({ block, top, bottom });
      room -= bottom - top;
      top = bottom;
    }
  }
  return parts;
}

function shown({ block, top, bottom }: Piece): InsideBlock {
  if (block.kind === "heading") return block;
  if (block.kind === "text") {
    const level = headingLevelOf(block.text);
    return level === null ? block : { kind: "heading", level, text: block.text };
  }
  const { grid } = block;
  return { kind: "table", name: grid.name, rows: cellsOf(grid, { top, bottom, right: Math.min(grid.columns, PART_COLUMNS) }) };
}
