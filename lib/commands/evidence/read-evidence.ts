import fs from "node:fs/promises";
import { type Inspect, inspectFile } from "#lib/contents/inspect-file.ts";
import { keepLongContents, nextUnread } from "#lib/db/contents-store.ts";
import type { EvidenceStore } from "#lib/evidence/store.ts";
import { evidenceStore } from "#lib/evidence/store-in-use.ts";

/** A run ends when nothing is left, or after as many: the next one goes on. */
const FILES_A_RUN = 200;

/**
 * Reads what is inside files that nobody read yet: those kept by earlier versions, and long texts. What has a mark of secrecy was
 * kept long ago: it stays, and its page says so to the office. Bytes that are not there are passed over; who checks the store tells
 * of them. Run again or killed in the middle, each file is read in the end. Answers how many were.
 */
export async function readEvidence(store: EvidenceStore = evidenceStore(), inspect: Inspect = inspectFile): Promise<number> {
  let read = 0;
  let file = await nextUnread("");
  while (file && read < FILES_A_RUN) {
    const path = await placeOf(store, file.sha256);
    if (path !== null) {
      await keepLongContents(file.sha256, await inspect(path, file.fileName));
      read += 1;
    }
    file = await nextUnread(file.sha256);
  }
  return read;
}

/** Null where the bytes are not there. */
async function placeOf(store: EvidenceStore, sha256: string): Promise<string | null> {
  try {
    const path = await store.local(sha256);
    await fs.access(path);
    return path;
  } catch {
    return null;
  }
}
