import { faultOfFile, type FileRow, type StoreFault, trustedSince } from "#lib/domain/evidence/check.ts";
import { db } from "#lib/db/client.ts";
import { namedBytes } from "#lib/db/file-store.ts";
import { evidenceStore } from "#lib/evidence/store-in-use.ts";
import type { EvidenceStore } from "#lib/evidence/store.ts";
import { checkBytes } from "./check-bytes.ts";
import { inBatches } from "./in-batches.ts";

export type CheckProgress = { files: number; ofFiles: number; bytes: number };
export type StoreCheckOutcome = CheckProgress & { faults: StoreFault[] };

/**
 * `whole`: every row and every file, whatever was checked before; otherwise the rows not found right within thirty days, and those
 * known to be damaged. `mayGoOn` is asked before each file, `tell` is told after each.
 */
type CheckScope = { whole: boolean; store?: EvidenceStore; mayGoOn?: () => boolean; tell?: (progress: CheckProgress) => void };

const ROWS_AT_ONCE = 50;
const FILES_AT_ONCE = 200;
/** As many faults as one check keeps; every damaged row is marked besides. */
const FAULTS_KEPT = 500;

/**
 * 存储检查, by the system itself: rows against files, each read again and hashed. One that is not whole takes the longest unchecked
 * first: ended in the middle, it leaves what it did, and the next one goes on from there. A whole one also looks for files without a row.
 */
export async function checkStore(now: Date, scope: CheckScope): Promise<StoreCheckOutcome> {
  const { whole, store = evidenceStore(), mayGoOn = () => true, tell = () => {} } = scope;
  const began = performance.now();
  const where = whole ? NOT_PURGED : doubtful(now);
  const { id } = await db().storeCheck.create({ data: { startedAt: now, whole }, select: { id: true } });
  const outcome: StoreCheckOutcome = { files: 0, ofFiles: await db().storedFile.count({ where }), bytes: 0, faults: [] };
  for await (const row of whole ? everyRow() : doubtfulRows(now)) {
    if (!mayGoOn()) break;
    const fault = await checkBytes(row, now, store);
    if (fault) outcome.faults.push(fault);
    outcome.files += 1;
    outcome.bytes += fault?.kind === "missing" ? 0 : row.size;
    tell(outcome);
  }
  if (whole) for await (const fault of strays(now, store)) outcome.faults.push(fault);
  const { files, bytes, faults } = outcome;
  const endedAt = new Date(now.getTime() + Math.round(performance.now() - began));
  await db().storeCheck.update({ where: { id }, data: { endedAt, files, bytes, faults: faults.slice(0, FAULTS_KEPT) } });
  return outcome;
}

const NOT_PURGED = { purgedAt: null };

/** What was just kept was hashed as it came. */
function doubtful(now: Date) {
  const limit = trustedSince(now);
  const damaged = { damage: { not: null }, checkedAt: { lt: now } };
  return { purgedAt: null, OR: [damaged, { checkedAt: { lt: limit } }, { checkedAt: null, keptAt: { lt: limit } }] };
}

/** By hash and not by when they were checked: clocks are set back, and "every row" must mean every row. */
async function* everyRow(): AsyncGenerator<FileRow> {
  for (let after = ""; ; ) {
    const where = { ...NOT_PURGED, sha256: { gt: after } };
    const rows = await db().storedFile.findMany({ where, select: { sha256: true, size: true }, orderBy: { sha256: "asc" }, take: ROWS_AT_ONCE });
    for (const { sha256, size } of rows) yield { sha256, size: Number(size) };
    after = rows.at(-1)?.sha256 ?? "";
    if (rows.length < ROWS_AT_ONCE) return;
  }
}

/** A row that is checked falls out of what is asked for: each page is the first. */
async function* doubtfulRows(now: Date): AsyncGenerator<FileRow> {
  for (;;) {
    const rows = await db().storedFile.findMany({
      where: doubtful(now),
      select: { sha256: true, size: true },
      orderBy: [{ checkedAt: { sort: "asc", nulls: "first" } }, { sha256: "asc" }],
      take: ROWS_AT_ONCE,
    });
    for (const { sha256, size } of rows) yield { sha256, size: Number(size) };
    if (rows.length < ROWS_AT_ONCE) return;
  }
}

async function* strays(now: Date, store: EvidenceStore): AsyncGenerator<StoreFault> {
  for await (const files of inBatches(store.list(), FILES_AT_ONCE)) {
    const named = await namedBytes(db(), files.map(({ sha256 }) => sha256));
    for (const file of files) {
      const fault = faultOfFile(file, named.has(file.sha256), now);
      if (fault) yield fault;
    }
  }
}
