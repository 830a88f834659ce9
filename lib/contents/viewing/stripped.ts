import { extensionOf } from "#lib/domain/evidence/file.ts";
import { publicExtension } from "#lib/domain/evidence/viewing.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { refuse, type Result } from "#lib/domain/result.ts";
import { perform } from "./perform.ts";

/**
 * Writes a copy of a file into `output` that tells neither who made it nor where, for what goes public: photos made anew, documents
 * without properties and names, PDFs also without scripts and files inside. Refuses other kinds, what is too large, and whatever
 * cannot be freed of all that.
 */
export async function strippedCopy(path: string, fileName: string, output: string): Promise<Result<null, Refusal>> {
  const refusal: Refusal = { code: "noPublicCopy", extension: extensionOf(fileName) };
  if (publicExtension(fileName) === null) return refuse(refusal);
  const result = await perform({ kind: "stripped", path, fileName, output });
  // Why it cannot be shown matters to nobody who wants to publish it.
  return !result.ok && !TOLD.has(result.refusal.code) ? refuse(refusal) : result;
}

const TOLD: ReadonlySet<string> = new Set(["publicCopyTooLarge", "viewersBusy"]);
