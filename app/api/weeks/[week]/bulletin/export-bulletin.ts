import type { Actor } from "#lib/domain/actor.ts";
import { bulletinFileName } from "#lib/domain/labels/bulletin.ts";
import { isWeek } from "#lib/domain/week.ts";
import { bulletinDocx } from "#lib/documents/write/bulletin-docx.ts";
import { bulletinXlsx } from "#lib/documents/write/bulletin-xlsx.ts";
import { weekBulletin } from "#lib/queries/week-bulletin.ts";
import { plainRefusal } from "../../../answer.ts";
import { type DocumentKind, madeDocument } from "../../../made-document.ts";

const WRITERS = { xlsx: bulletinXlsx, docx: bulletinDocx } as const;

/** The bulletin of a closed week as a file. Of an open week there is none yet, and none for those who may not read it. */
export async function exportBulletin(actor: Actor | null, week: string, now: Date, kind: DocumentKind): Promise<Response> {
  if (!actor) return plainRefusal({ code: "signInNeeded" });
  const found = isWeek(week) ? await weekBulletin(actor, week, now) : null;
  if (!found) return plainRefusal({ code: "notFound" });
  if (!found.closed) return plainRefusal({ code: "weekStillOpen" });
  return madeDocument(await WRITERS[kind](found.bulletin), bulletinFileName(found.bulletin), kind);
}
