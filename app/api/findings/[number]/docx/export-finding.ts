import type { Actor } from "#lib/domain/actor.ts";
import { findingFileName } from "#lib/domain/ledger-sheet/finding-document.ts";
import { findingDocx } from "#lib/documents/write/finding-docx.ts";
import { numberParam } from "#lib/input/params.ts";
import { findingExport } from "#lib/queries/finding-export.ts";
import { plainRefusal } from "../../../answer.ts";
import { madeDocument } from "../../../made-document.ts";

/** One finding as .docx for whoever may read it; to all others it does not exist. */
export async function exportFinding(actor: Actor | null, asked: string, now: Date): Promise<Response> {
  if (!actor) return plainRefusal({ code: "signInNeeded" });
  const number = numberParam(asked);
  const finding = number === null ? null : await findingExport(actor, number, now);
  if (!finding) return plainRefusal({ code: "notFound" });
  return madeDocument(await findingDocx(finding), findingFileName(finding), "docx");
}
