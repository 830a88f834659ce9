import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { damageOf, faultOfRow, type FileDamage, type FileRow, type FoundBytes, type StoreFault } from "#lib/domain/evidence/check.ts";
import { storedFileName } from "#lib/domain/labels/storage.ts";
import { ok } from "#lib/domain/result.ts";
import { record } from "#lib/db/audit-store.ts";
import { db } from "#lib/db/client.ts";
import { lockBytes } from "#lib/db/file-store.ts";
import { transact } from "#lib/db/transact.ts";
import { systemCode } from "#lib/evidence/disk/disk.ts";
import { BytesMissing, type EvidenceStore } from "#lib/evidence/store.ts";

/**
 * 复核: reads the bytes of a row again, to their end, and puts down on the row what became of them. New damage goes on record, by
 * the system; damage that was mended is taken off. Answers what is wrong, or null; throws where the store does not answer.
 */
export async function checkBytes(row: FileRow, now: Date, store: EvidenceStore): Promise<StoreFault | null> {
  const fault = faultOfRow(row, await readAgain(row.sha256, store));
  const damage = fault && damageOf(fault);
  if (fault && damage) return (await putDamage(fault, damage, now)) ? fault : null;
  await db().storedFile.updateMany({ where: { sha256: row.sha256, purgedAt: null }, data: { checkedAt: now, damage: null } });
  return null;
}

async function readAgain(sha256: string, store: EvidenceStore): Promise<FoundBytes> {
  try {
    return await digest(await store.open(sha256));
  } catch (error) {
    if (error instanceof BytesMissing) return "missing";
    // A sector gone bad is damage; a connection that broke off says nothing of the bytes.
    if (systemCode(error) === "EIO") return "unreadable";
    throw error;
  }
}

async function digest(bytes: Readable): Promise<{ sha256: string; size: number }> {
  const hash = createHash("sha256");
  let size = 0;
  const chunks: AsyncIterable<Uint8Array> = bytes;
  for await (const chunk of chunks) {
    hash.update(chunk);
    size += chunk.byteLength;
  }
  return { sha256: hash.digest("hex"), size };
}

/** False where the bytes were destroyed on purpose while they were looked for. */
async function putDamage({ kind, sha256 }: StoreFault, damage: FileDamage, now: Date): Promise<boolean> {
  const put = await transact(async (tx) => {
    await lockBytes(tx, sha256);
    const row = await tx.storedFile.findUnique({ where: { sha256 }, select: { damage: true, purgedAt: true } });
    if (!row || row.purgedAt) return ok(false);
    await tx.storedFile.update({ where: { sha256 }, data: { checkedAt: now, damage } });
    if (row.damage !== damage) {
      await record(tx, { by: null, at: now, action: "evidenceDamaged", subject: storedFileName(sha256), detail: { sha256, fault: kind } });
    }
    return ok(true);
  });
  return put.ok && put.value;
}
