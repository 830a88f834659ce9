import type { FileContents, Passage } from "#lib/domain/evidence/contents.ts";
import { db, type Transaction } from "./client.ts";
import { Prisma } from "./generated/client.ts";

/** What was read of a file. */
type Inside = { contents: FileContents; passages: readonly Passage[] };

/** The index over every two characters takes some seconds for a long text: as much as this fits into the transaction of an upload. */
const SHORT = 100_000;

/** A row of a passage has four values, and a statement takes some 30,000. */
const ROWS_AT_ONCE = 1000;

const UNREAD = { contents: { equals: Prisma.DbNull } };

/** Puts down what was read of a file just kept, and its text for searching, unless that was done before. A long text is left to `readEvidence`. */
export async function keepContents(tx: Transaction, sha256: string, { contents, passages }: Inside): Promise<void> {
  if (passages.reduce((length, { text }) => length + text.length, 0) > SHORT) return;
  const { count } = await tx.storedFile.updateMany({ where: { sha256, ...UNREAD }, data: { contents } });
  if (count === 0) return;
  // Some may be there: of a reading that is under way, or was killed.
  for (const rows of batchesOf(sha256, passages)) await tx.filePassage.createMany({ data: rows, skipDuplicates: true });
}

/** The same of any text, in steps of its own; what an earlier try left half done is done again. The file counts as read with the last. */
export async function keepLongContents(sha256: string, { contents, passages }: Inside): Promise<void> {
  if ((await db().storedFile.count({ where: { sha256, purgedAt: null, ...UNREAD } })) === 0) return;
  await db().filePassage.deleteMany({ where: { sha256 } });
  for (const rows of batchesOf(sha256, passages)) await db().filePassage.createMany({ data: rows, skipDuplicates: true });
  const { count } = await db().storedFile.updateMany({ where: { sha256, purgedAt: null, ...UNREAD }, data: { contents } });
  // Destroyed meanwhile: nothing of it may come back.
  if (count === 0) await db().filePassage.deleteMany({ where: { sha256, file: { purgedAt: { not: null } } } });
}

function* batchesOf(sha256: string, passages: readonly Passage[]): Generator<(Passage & { sha256: string; ordinal: number })[]> {
  const rows = passages.map((passage, ordinal) => ({ sha256, ordinal, ...passage }));
  for (let from = 0; from < rows.length; ) {
    let to = from;
    for (let length = 0; to < rows.length && to - from < ROWS_AT_ONCE && length < SHORT; to += 1) length += rows[to]?.text.length ?? 0;
    yield rows.slice(from, to);
    from = to;
  }
}

/** A file nobody read yet: kept before files were read, or too long to be put down when it came. */
export type UnreadFile = { sha256: string; fileName: string };

/** The next of them after `after`, in the order of their hashes; none that is quarantined or destroyed, or that nothing refers to. */
export async function nextUnread(after: string): Promise<UnreadFile | null> {
  const file = await db().storedFile.findFirst({
    where: { ...UNREAD, sha256: { gt: after }, scan: { in: ["NOT_SCANNED", "CLEAN"] }, purgedAt: null, evidence: { some: {} } },
    orderBy: { sha256: "asc" },
    select: { sha256: true, evidence: { select: { fileName: true }, take: 1 } },
  });
  return file && { sha256: file.sha256, fileName: file.evidence[0]?.fileName ?? "" };
}
