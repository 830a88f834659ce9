import { randomUUID } from "node:crypto";
import { renderEdition } from "#lib/documents/edition/render.ts";
import { dayAt } from "#lib/domain/day.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import type { NoticeContent } from "#lib/domain/notice/content.ts";
import type { EditionFile, EditionNumber, EditionSource } from "#lib/domain/notice/edition.ts";
import { record } from "#lib/db/audit-store.ts";
import type { db } from "#lib/db/client.ts";
import { createEdition } from "#lib/db/edition-store.ts";
import { sampleNoticeContent } from "./notice-content.ts";

type Client = ReturnType<typeof db>;

/** An edition to be there; what is left out is of 2022-1, published on the day the sample stands at. */
export type Planted = Partial<{
  number: EditionNumber;
  content: NoticeContent;
  approvedAt: Date;
  /** null: approved, and not published yet. */
  publishedAt: Date | null;
  withdrawn: { at: Date; reason: string } | null;
  corrects: { id: string; number: EditionNumber; note: string } | null;
  /** What is kept instead of what is rendered. */
  files: EditionFile[];
}>;

export type PlantedEdition = { id: string; number: EditionNumber; files: EditionFile[] };

const APPROVED = new Date("2022-06-30T01:00:00Z");

const known = new Map<string, Promise<EditionFile[]>>();

/** The same source gives the same bytes, and pressing them as tightly as they go takes its time. */
function rendered(source: EditionSource): Promise<EditionFile[]> {
  const key = JSON.stringify(source);
  const files = known.get(key) ?? renderEdition(source);
  known.set(key, files);
  return files;
}

/** Puts an edition into a database as the office's commands would have, its approval on record; many times faster than a journey. */
export async function plantEdition(client: Client, planted: Planted = {}): Promise<PlantedEdition> {
  const { number = { year: 2022, serial: 1 }, approvedAt = APPROVED, publishedAt = approvedAt, withdrawn = null, corrects = null } = planted;
  const content = planted.content ?? sampleNoticeContent();
  const correction = corrects && { of: corrects.number, note: corrects.note };
  const files = planted.files ?? (await rendered({ number, content, approvedOn: dayAt(approvedAt), signer: "组长甲", correction }));
  const [round, office] = await Promise.all([
    client.inspection.findFirstOrThrow({ where: { current: true }, select: { id: true } }),
    client.user.findFirstOrThrow({ where: { role: "OFFICE" }, select: { id: true } }),
  ]);
  return client.$transaction(async (tx) => {
    const notice = { id: randomUUID(), inspectionId: round.id, status: publishedAt ? "PUBLISHED" : "APPROVED", title: content.title, createdById: office.id } as const;
    await tx.notice.create({ data: { ...notice, createdAt: approvedAt } });
    const about = { inspectionId: round.id, noticeId: notice.id, correctsId: corrects?.id ?? null, changeNote: corrects?.note ?? null };
    const hashes = await createEdition(tx, { ...number, ...about, content, approvedByName: "组长甲", approvedAt }, files);
    const { id } = await tx.edition.findUniqueOrThrow({ where: { noticeId: notice.id }, select: { id: true } });
    const subject = editionName(number);
    await record(tx, { by: null, at: approvedAt, action: "noticeApproved", subject, detail: { edition: subject, files: hashes } });
    if (publishedAt) await tx.edition.update({ where: { id }, data: { publishedAt, publishedByName: "整改办" } });
    if (withdrawn) await tx.edition.update({ where: { id }, data: { withdrawnAt: withdrawn.at, withdrawnByName: "组长甲", withdrawReason: withdrawn.reason } });
    return { id, number, files };
  });
}

/** Changes the bytes of a file behind the back of everything that forbids it, as someone with the database in hand could. */
export async function tamperWith(client: Client, { id }: Pick<PlantedEdition, "id">, name: string, { hashToo = false } = {}): Promise<void> {
  await client.$transaction(async (tx) => {
    await tx.$executeRaw`ALTER TABLE "EditionFile" DISABLE TRIGGER "EditionFile_stays"`;
    await tx.$executeRaw`UPDATE "EditionFile" SET bytes = bytes || '\x20'::bytea WHERE "editionId" = ${id} AND name = ${name}`;
    if (hashToo) await tx.$executeRaw`UPDATE "EditionFile" SET sha256 = encode(sha256(bytes), 'hex') WHERE "editionId" = ${id} AND name = ${name}`;
    await tx.$executeRaw`ALTER TABLE "EditionFile" ENABLE TRIGGER "EditionFile_stays"`;
  });
}
