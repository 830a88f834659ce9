import fs from "node:fs/promises";
import type { DocumentPart, SheetPart } from "#lib/domain/evidence/inside.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import { perform } from "./perform.ts";

/**
 * Writes one part of a .docx (so many paragraphs and rows) or of an .xlsx (so many rows of a sheet) into `output`, as data: text only,
 * nothing that a browser would run. Refuses a part that the file has not, one too large, and what cannot be read.
 */
export function partOf(path: string, fileName: string, { page, output }: { page: number; output: string }): Promise<Result<null, Refusal>> {
  return perform({ kind: "part", path, fileName, page, output });
}

export async function documentIn(written: string): Promise<DocumentPart> {
  return JSON.parse(await fs.readFile(written, "utf8"));
}

export async function sheetIn(written: string): Promise<SheetPart> {
  return JSON.parse(await fs.readFile(written, "utf8"));
}
