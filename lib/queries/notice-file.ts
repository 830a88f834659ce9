import type { Actor } from "#lib/domain/actor.ts";
import { dayAt } from "#lib/domain/day.ts";
import type { EditionFile, EditionNumber, EditionSource } from "#lib/domain/notice/edition.ts";
import { mayOnNotice } from "#lib/domain/notice/life.ts";
import { chineseFaces } from "#lib/documents/edition/pdf/faces.ts";
import { renderEdition } from "#lib/documents/edition/render.ts";
import { db } from "#lib/db/client.ts";
import { nextEdition } from "#lib/db/edition-store.ts";
import { storedNotice } from "#lib/db/stored-notice.ts";

/** Which file of which edition a reader of the desk asks for. */
export type AskedFile = { number: EditionNumber; name: string };

/**
 * A file of a notice's edition, for the desk, published or not; of what awaits approval, as it would be made if it were approved today,
 * for the chief to look at. Null for who may not read the notice, and where there is no such file.
 */
export async function noticeFile(actor: Actor, noticeId: string, asked: AskedFile, now: Date): Promise<EditionFile | null> {
  const notice = await db().notice.findUnique({ where: { id: noticeId }, select: { status: true, edition: { select: { id: true, year: true, serial: true } } } });
  if (!notice || !mayOnNotice(actor, "read", notice)) return null;
  const { edition } = notice;
  if (!edition) return mayOnNotice(actor, "approve", notice) ? previewedFile(actor, noticeId, asked, now) : null;
  if (edition.year !== asked.number.year || edition.serial !== asked.number.serial) return null;
  return db().editionFile.findUnique({
    where: { editionId_name: { editionId: edition.id, name: asked.name } },
    select: { name: true, mediaType: true, bytes: true },
  });
}

async function previewedFile(actor: Actor, noticeId: string, { number, name }: AskedFile, now: Date): Promise<EditionFile | null> {
  const files = await renderEdition(await editionSource(noticeId, { number, signer: actor.name, now }));
  return files.find((file) => file.name === name) ?? null;
}

type Signing = { number: EditionNumber; signer: string; now: Date };

async function editionSource(noticeId: string, { number, signer, now }: Signing): Promise<EditionSource> {
  const { content, changeNote, corrects } = await db().notice.findUniqueOrThrow({
    where: { id: noticeId },
    select: { content: true, changeNote: true, corrects: { select: { year: true, serial: true } } },
  });
  const correction = corrects && { of: corrects, note: changeNote ?? "" };
  return { number, content: storedNotice.parse(content), approvedOn: dayAt(now), signer, correction };
}

/** The number that an edition approved now would have. */
export function numberToBe(now: Date): Promise<EditionNumber> {
  return nextEdition(db(), Number(dayAt(now).slice(0, 4)));
}

/** Can this machine make the PDF of an edition? Without Chinese faces it cannot. */
export function pdfCanBeMade(): boolean {
  return chineseFaces() !== null;
}
