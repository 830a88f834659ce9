import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { HEAD_BYTES } from "./nature.ts";
import { isStagedName } from "./staged-name.ts";
import { type Contents, type EvidenceStore, type ReceivedFile, UploadRefused } from "./store.ts";

/** No upload takes a day: what lies in the way-in that long was left by a crash. */
const STALE_MS = 24 * 3_600_000;

/**
 * Keeps files in `root`: an upload arrives in `incoming`, and is renamed to ab/cd/abcd… when it is whole and wanted.
 * Both lie in one file system, so a file is kept whole or not at all.
 */
export function diskStore({ root, limitBytes }: { root: string; limitBytes: number }): EvidenceStore {
  const incoming = path.join(root, "incoming");
  return {
    receive: (contents) => receive(incoming, contents, limitBytes),
    keep: (file) => whereDiskHasRoom(() => keep(root, file)),
    discard: (file) => fs.rm(file.temporary, { force: true }),
    remove: (sha256) => fs.rm(placeOf(root, sha256), { force: true }),
    async open(sha256, span) {
      const handle = await fs.open(placeOf(root, sha256), "r");
      return handle.createReadStream(span);
    },
    local: async (sha256) => placeOf(root, sha256),
  };
}

async function receive(incoming: string, contents: Contents, limitBytes: number): Promise<Result<ReceivedFile, Refusal>> {
  const temporary = path.join(incoming, randomUUID());
  const result = await whereDiskHasRoom(async () => {
    await fs.mkdir(incoming, { recursive: true, mode: 0o700 });
    await sweep(incoming);
    return { temporary, ...(await write(temporary, contents, limitBytes)) };
  }).catch(async (error: unknown) => {
    await fs.rm(temporary, { force: true });
    throw error;
  });
  if (!result.ok) await fs.rm(temporary, { force: true });
  return result;
}

/** Writes a new file and waits until the disk has it. */
async function write(file: string, contents: Contents, limitBytes: number) {
  const measure = measuring(contents, limitBytes);
  const handle = await fs.open(file, "wx", 0o600);
  try {
    await handle.writeFile(measure.bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return measure.taken();
}

/** Passes bytes through while counting, hashing and keeping the first ones; ends the reading at the first byte too many. */
function measuring(contents: Contents, limitBytes: number) {
  const hash = createHash("sha256");
  let size = 0;
  let head = Buffer.alloc(0);
  async function* bytes() {
    for await (const chunk of unbroken(contents)) {
      size += chunk.byteLength;
      if (size > limitBytes) throw new UploadRefused({ code: "fileTooLarge", limitBytes, field: "file" });
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
      hash.update(chunk);
      yield chunk;
    }
  }
  return { bytes: bytes(), taken: () => ({ size, head, sha256: hash.digest("hex") }) };
}

/** Tells a source that breaks off from a disk that fails: both would otherwise surface as one error. */
async function* unbroken(contents: Contents): Contents {
  try {
    yield* contents;
  } catch (error) {
    throw error instanceof UploadRefused ? error : new UploadRefused({ code: "uploadBroken", field: "file" });
  }
}

async function keep(root: string, file: ReceivedFile): Promise<null> {
  const place = placeOf(root, file.sha256);
  const folder = path.dirname(place);
  await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  await fs.rename(file.temporary, place);
  // A name is safe only when its folder is on the disk, and the folder's own name in the one above.
  for (const each of [folder, path.dirname(folder), root]) await syncFolder(each);
  return null;
}

async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders; there, NTFS journals the rename itself.
  if (process.platform === "win32") return;
  const handle = await fs.open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

async function sweep(incoming: string): Promise<void> {
  const oldest = Date.now() - STALE_MS;
  for (const name of await fs.readdir(incoming)) {
    if (isStagedName(name)) continue;
    const file = path.join(incoming, name);
    // Another upload may finish, or sweep, between the listing and the look.
    const found = await fs.stat(file).catch(() => null);
    if (found && found.mtimeMs < oldest) await fs.rm(file, { force: true });
  }
}

function placeOf(root: string, sha256: string): string {
  return path.join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

/** Turns a full disk, or a quota used up, into a refusal; everything else that fails is unexpected and throws. */
async function whereDiskHasRoom<Value>(work: () => Promise<Value>): Promise<Result<Value, Refusal>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof UploadRefused) return refuse(error.refusal);
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOSPC" || code === "EDQUOT") return refuse({ code: "storageFull", field: "file" });
    throw error;
  }
}
