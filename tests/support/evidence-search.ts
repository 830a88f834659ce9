import { createHash } from "node:crypto";
import type { ScanState } from "#lib/domain/evidence/standing.ts";
import { mediaTypeOf } from "#lib/domain/evidence/file.ts";
import type { Passage } from "#lib/domain/evidence/contents.ts";
import { db } from "#lib/db/client.ts";

/** A file on record, as a search may find it: its place, who sent it when, what is read in it, and what became of it. */
type Filed = ({ measureId: string } | { orderId: string } | { lookBackId: string }) & {
  fileName: string;
  uploadedById: string;
  departmentId: string | null;
  uploadedAt: Date;
} & Partial<{
    /** Files of the same bytes are told by the same word. */
    bytes: string;
    texts: readonly (string | Passage)[];
    scan: ScanState;
    purgedAt: Date;
    withdrawnAt: Date;
    replacedAt: Date;
    acceptedAt: Date;
    returnedAt: Date;
  }>;

/** Puts a file on record without any bytes, with the text that was read in it; a text by itself stands on the page of its place in the list. */
export async function fileEvidence({ bytes, texts = [], scan = "CLEAN", purgedAt, ...row }: Filed): Promise<string> {
  const sha256 = createHash("sha256").update(bytes ?? row.fileName).digest("hex");
  const stored = { scan, purgedAt: purgedAt ?? null };
  await db().storedFile.upsert({ where: { sha256 }, create: { sha256, size: 9, keptAt: row.uploadedAt, ...stored }, update: stored });
  const passages = texts.map((text, index) => (typeof text === "string" ? { page: index + 1, text } : text));
  await db().filePassage.createMany({ data: passages.map((passage, ordinal) => ({ sha256, ordinal, ...passage })), skipDuplicates: true });
  const { id } = await db().evidence.create({ data: { size: 9, sha256, mediaType: mediaTypeOf(row.fileName), ...row }, select: { id: true } });
  return id;
}
