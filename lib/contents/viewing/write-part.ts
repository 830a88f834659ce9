import fs from "node:fs/promises";
import { DOCUMENT_SHOWN_BYTES } from "#lib/domain/evidence/viewing.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, type Result } from "#lib/domain/result.ts";
import { readInside } from "#lib/documents/read/read-inside.ts";
import { documentPart } from "./document-parts.ts";
import { NotShown } from "./not-shown.ts";
import { sheetPart } from "./sheet-parts.ts";
import type { Task } from "./tasks.ts";

/** Writes one part of a document as JSON. See `partOf`. */
export async function writePart({ path, page, output }: Task & { kind: "part" }): Promise<Result<null, Refusal>> {
  const { size } = await fs.stat(path);
  if (size > DOCUMENT_SHOWN_BYTES) throw new NotShown({ code: "fileTooLargeToShow", limitBytes: DOCUMENT_SHOWN_BYTES });
  const read = await readInside(await fs.readFile(path));
  if (read === null) throw new NotShown({ code: "fileNotShown" });
  const part = read.kind === "blocks" ? documentPart(read.blocks, page) : sheetPart(read.sheets, page);
  await fs.writeFile(output, JSON.stringify(part));
  return ok(null);
}
