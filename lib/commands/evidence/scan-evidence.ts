import { scanAfter } from "#lib/domain/evidence/scan.ts";
import { ok } from "#lib/domain/result.ts";
import { recordAll } from "#lib/db/audit-store.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { namedUse, saveScan, type UnscannedFile, unscannedFiles, usesOf } from "#lib/db/scan-store.ts";
import { transact } from "#lib/db/transact.ts";
import type { ScanAnswer, Scanner } from "#lib/evidence/scanning/scanner.ts";
import { scannerInUse } from "#lib/evidence/scanning/scanner-in-use.ts";
import type { EvidenceStore } from "#lib/evidence/store.ts";
import { evidenceStore } from "#lib/evidence/store-in-use.ts";

/** What one run takes on: it comes again in a minute. */
const MOST_FILES = 500;
const MOST_BYTES = 2 * 1024 ** 3;
/** A film of 2 GB takes minutes. */
const WITHIN_MS = 10 * 60_000;

/**
 * 查毒, by the system itself: what came in while the scanner was away, or before there was one, is put to it, once. What it
 * finds stays in quarantine, on record at every finding it is used for. Does nothing without a scanner: what waits goes on
 * waiting. Where the scanner does not answer, it stops; where a file cannot be read, the others are scanned, and then its error
 * is thrown. May be killed in the middle, or run by two at once. Answers how many files were scanned.
 */
export async function scanEvidence(now: Date, scanner: Scanner | null = scannerInUse(), store: EvidenceStore = evidenceStore()): Promise<number> {
  if (!scanner) return 0;
  let scanned = 0;
  let trouble: { error: unknown } | null = null;
  for (const { sha256 } of oneRun(await unscannedFiles(MOST_FILES))) {
    try {
      const answer = await scanner.scan(await store.open(sha256), WITHIN_MS);
      if (answer.kind === "unreachable") throw new Away(answer.why);
      if (await enter(sha256, answer, now)) scanned += 1;
    } catch (error) {
      if (error instanceof Away) throw error;
      trouble ??= { error };
    }
  }
  if (trouble) throw trouble.error;
  return scanned;
}

/** The scanner does not answer: no use in asking it about the next file. */
class Away extends Error {
  constructor(why: string) {
    super(`The virus scanner does not answer: ${why}`);
  }
}

/** As many as come to the bytes of one run, and one at the least. */
function oneRun(files: readonly UnscannedFile[]): UnscannedFile[] {
  let bytes = 0;
  return files.filter(({ size }, index) => {
    bytes += size;
    return index === 0 || bytes <= MOST_BYTES;
  });
}

async function enter(sha256: string, answer: Exclude<ScanAnswer, { kind: "unreachable" }>, now: Date): Promise<boolean> {
  const saved = await transact(async (tx) => {
    if (!(await saveScan(tx, sha256, scanAfter(null, answer, now)))) return ok(false);
    if (answer.kind !== "infected") return ok(true);
    const { found } = answer;
    const uses = await usesOf(tx, sha256);
    await recordAll(
      tx,
      uses.map((use) => ({
        by: null,
        at: now,
        action: "evidenceInfected",
        findingId: use.findingId,
        subject: subjectOf(use),
        detail: { ...namedUse(use), sha256, found },
      })),
    );
    return ok(true);
  });
  return saved.ok && saved.value;
}
