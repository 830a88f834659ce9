import { createHash } from "node:crypto";
import type { EditionFile, EditionNumber } from "#lib/domain/notice/edition.ts";
import type { NoticeContent } from "#lib/domain/notice/content.ts";
import type { Transaction } from "./client.ts";
import { toMembers } from "./json-column.ts";

/** SHA-256 of a file of an edition, in lower-case hexadecimal. */
export function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Any constant serves as the first key; the second tells years apart. */
const EDITION_LOCK = 20221130;

/** The next number of the year: sure to be free only after `lockNumbers`, in the same transaction. */
export async function nextEdition(client: Pick<Transaction, "edition">, year: number): Promise<EditionNumber> {
  const { _max } = await client.edition.aggregate({ where: { year }, _max: { serial: true } });
  return { year, serial: (_max.serial ?? 0) + 1 };
}

/** Keeps everybody else from being given a number of this year until the transaction ends. */
export async function lockNumbers(tx: Transaction, year: number): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${EDITION_LOCK}::int, ${year}::int)`;
}

export type NewEdition = EditionNumber & {
  inspectionId: string;
  noticeId: string;
  content: NoticeContent;
  correctsId: string | null;
  changeNote: string | null;
  approvedByName: string;
  approvedAt: Date;
};

/** Keeps an edition with all its files, unpublished. Hands back the SHA-256 of each file by its name. */
export async function createEdition(tx: Transaction, edition: NewEdition, files: readonly EditionFile[]): Promise<Record<string, string>> {
  const { id } = await tx.edition.create({ data: { ...edition, title: edition.content.title }, select: { id: true } });
  const rows = files.map(({ name, mediaType, bytes }) => ({
    ...{ editionId: id, name, mediaType, size: bytes.length, sha256: digestOf(bytes) },
    bytes: new Uint8Array(bytes),
  }));
  await tx.editionFile.createMany({ data: rows });
  return Object.fromEntries(rows.map(({ name, sha256 }) => [name, sha256]));
}

/** An edition as commands change it; its notice is locked, and all who change an edition lock that first. */
export type LoadedEdition = EditionNumber & {
  id: string;
  inspectionId: string;
  approvedAt: Date;
  publishedAt: Date | null;
  withdrawnAt: Date | null;
  /** Has a correction been published? */
  corrected: boolean;
};

/** The edition of this notice; null before it was approved. */
export async function editionOfNotice(tx: Transaction, noticeId: string): Promise<LoadedEdition | null> {
  const row = await tx.edition.findUnique({
    where: { noticeId },
    select: {
      ...{ id: true, inspectionId: true, year: true, serial: true, approvedAt: true, publishedAt: true, withdrawnAt: true },
      correctedBy: { where: { publishedAt: { not: null } }, take: 1, select: { id: true } },
    },
  });
  if (!row) return null;
  const { correctedBy, ...edition } = row;
  return { ...edition, corrected: correctedBy.length > 0 };
}

/** Keeps anybody else from beginning a notice in this round until the transaction ends. */
export async function lockRound(tx: Transaction, inspectionId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Inspection" WHERE id = ${inspectionId} FOR UPDATE`;
}

/** The digest of each file that the record of the approval names, from the entry that cannot be changed unnoticed. */
export async function approvedDigests(tx: Transaction, noticeId: string, { approvedAt }: Pick<LoadedEdition, "approvedAt">): Promise<Map<string, string>> {
  const entry = await tx.auditEntry.findFirst({
    where: { action: "noticeApproved", at: approvedAt, detail: { path: ["noticeId"], equals: noticeId } },
    orderBy: { sequence: "desc" },
    select: { detail: true },
  });
  const files = toMembers(toMembers(entry?.detail).files);
  return new Map(Object.entries(files).map(([name, digest]) => [name, String(digest)]));
}

/** The files of an edition as the database holds them now: of each, what its row says it is, and what its bytes are. */
export async function heldFiles(tx: Transaction, editionId: string): Promise<{ name: string; said: string; is: string }[]> {
  const rows = await tx.editionFile.findMany({ where: { editionId }, orderBy: { name: "asc" }, select: { name: true, sha256: true, bytes: true } });
  return rows.map(({ name, sha256, bytes }) => ({ name, said: sha256, is: digestOf(bytes) }));
}
