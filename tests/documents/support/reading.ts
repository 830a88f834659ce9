import { expect } from "vitest";
import type { RefusalCode } from "#lib/domain/refusal.ts";
import { readDocument, type ReadDocument } from "#lib/documents/read/read-document.ts";
import type { SheetGrid } from "#lib/domain/ledger-sheet/grid.ts";

/** What is read of a file that must be readable. */
export async function read(bytes: Uint8Array, fileName: string): Promise<ReadDocument> {
  const result = await readDocument(bytes, fileName);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

export async function textOf(bytes: Uint8Array, fileName = "通报.docx"): Promise<string> {
  return (await read(bytes, fileName)).text;
}

/** The first sheet of a workbook, or the first table of a document, that must have one. */
export async function gridOf(bytes: Uint8Array, fileName: string): Promise<SheetGrid> {
  const { sheets, tables } = await read(bytes, fileName);
  const first = (sheets ?? tables)[0];
  if (!first) throw new Error("neither sheet nor table");
  return first;
}

/** The file must be refused for this reason; `details` is what its sentence needs. */
export async function expectRefused(bytes: Uint8Array, fileName: string, code: RefusalCode, details: object = {}): Promise<void> {
  expect(await readDocument(bytes, fileName)).toEqual({ ok: false, refusal: { code, ...details, field: "file" } });
}

/** A grid row by row, "^" for a cell that lies in a merged range behind its first one. */
export function shown(grid: SheetGrid): string[] {
  return Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (__, column) => (grid.covered(row, column) ? "^" : "") + grid.at(row, column).text).join("|"),
  );
}
