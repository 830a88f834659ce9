import type { SheetGrid } from "#lib/domain/ledger-sheet/grid.ts";
import { openPackage } from "./package.ts";
import { contentTypeOf, relationsOf, targetOf } from "./relations.ts";
import { readWorkbook } from "./sheet/read-workbook.ts";
import { damaged, Unreadable } from "./unreadable.ts";
import type { WordBlock } from "./word/blocks.ts";
import { readWord } from "./word/read-word.ts";

/** A document as one reads it: the blocks of a .docx or the sheets of an .xlsx. */
export type ReadInside = { kind: "blocks"; blocks: WordBlock[] } | { kind: "sheets"; sheets: SheetGrid[] };

/** Reads a .docx or an .xlsx by what it says of its main part; null where it cannot be read, whatever the reason. */
export async function readInside(bytes: Uint8Array): Promise<ReadInside | null> {
  try {
    const source = await openPackage(bytes);
    const main = targetOf(source, await relationsOf(source, ""), "officeDocument");
    if (main === null) throw damaged();
    const type = await contentTypeOf(source, main);
    if (/wordprocessingml|ms-word/.test(type)) return { kind: "blocks", blocks: (await readWord(source, main)).blocks };
    return { kind: "sheets", sheets: (await readWorkbook(source, main)).sheets };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
