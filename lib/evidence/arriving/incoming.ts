import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import { namesIn, whereDiskHasRoom, whileRoom } from "../disk/disk.ts";
import { HEAD_BYTES } from "./nature.ts";
import { type Contents, type EvidenceStore, type ReceivedFile, type StagedFile, UploadRefused } from "../store.ts";

export type Incoming = Pick<EvidenceStore, "receive" | "discard" | "staged" | "unstage">;

/**
 * The way in, the same whatever store keeps the files in the end: bytes are staged in the folder `incoming` of the root, on this
 * machine's disk, until they are whole and wanted.
 */
export function incoming({ root, limitBytes }: { root: string; limitBytes: number }): Incoming {
  const folder = path.join(root, "incoming");
  return {
    receive: (contents) => receive(folder, contents, limitBytes),
    discard: (file) => fs.rm(file.temporary, { force: true }),
    staged: () => staged(folder),
    unstage: (name) => fs.rm(path.join(folder, name), { force: true, recursive: true }),
  };
}

async function receive(folder: string, contents: Contents, limitBytes: number): Promise<Result<ReceivedFile, Refusal>> {
  const temporary = path.join(folder, randomUUID());
  const result = await whereDiskHasRoom(async () => {
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
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
    await handle.writeFile(whileRoom(path.dirname(file), measure.bytes));
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

async function* staged(folder: string): AsyncGenerator<StagedFile> {
  for (const name of await namesIn(folder)) {
    // An upload may be finished, or given up, between the listing and the look.
    const found = await fs.stat(path.join(folder, name)).catch(() => null);
    if (found) yield { name, changedAt: found.mtime };
  }
}
