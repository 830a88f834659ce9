import type { Actor } from "#lib/domain/actor.ts";
import { sheetFileName } from "#lib/domain/archive/manifest.ts";
import { closureSheetDocx } from "#lib/documents/write/closure-sheet-docx.ts";
import { numberParam } from "#lib/input/params.ts";
import { findingArchive } from "#lib/queries/finding-archive.ts";
import { plainRefusal } from "../../../../answer.ts";
import { madeDocument } from "../../../../made-document.ts";

/** 对账销号单 of one closed finding as .docx, for whoever may take its archive. */
export async function sendClosureSheet(actor: Actor | null, asked: string, now: Date): Promise<Response> {
  if (!actor) return plainRefusal({ code: "signInNeeded" });
  const number = numberParam(asked);
  if (number === null) return plainRefusal({ code: "notFound" });
  const archive = await findingArchive(actor, number, now);
  if (!archive.ok) return plainRefusal(archive.refusal);
  return madeDocument(await closureSheetDocx(archive.value), sheetFileName(number), "docx");
}
