import { createHash, type Hash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import fs from "node:fs/promises";
import path from "node:path";
import { syncFolder, systemCode, whileRoom } from "../disk/disk.ts";
import { evidenceRoot } from "../store-in-use.ts";
import type { Contents, ReceivedFile } from "../store.ts";
import { HEAD_BYTES } from "./nature.ts";
import { isStagedName } from "./staged-name.ts";

/** The bytes of uploads that come in several requests, each under the id of its row, in the way-in of the evidence. */
export type Staging = {
  /** How many bytes have arrived; 0 where none have. */
  sizeOf(id: string): Promise<number>;
  /**
   * Adds bytes at the end and waits until the disk has them; answers how many there are then. Of what breaks off, what came
   * before stays. Throws `WrongOffset` where the end is somewhere else.
   */
  append(id: string, offset: number, contents: Contents): Promise<number>;
  /** What has arrived, as a received file of its own: what is staged stays until it is dropped. Null where nothing is (any more). */
  whole(id: string): Promise<ReceivedFile | null>;
  /** Forgets what has arrived; without effect where nothing has. */
  drop(id: string): Promise<void>;
  /** The ids under which something is staged. */
  ids(): Promise<string[]>;
};

/** Thrown where the next byte sent is not the next byte missing. */
export class WrongOffset extends Error {}

/** What is known of the first `at` bytes of a staged file. It only ever grows, so this stays true. */
type Digest = { at: number; hash: Hash; head: Buffer };

/** As many as are kept in memory; the others are read from the disk again. */
const DIGESTS_MOST = 200;
const digests = new Map<string, Digest>();

/** The staging of this installation, or of another root. */
export function staging(root: string = evidenceRoot()): Staging {
  const incoming = path.join(root, "incoming");
  const place = (id: string) => path.join(incoming, id);
  return {
    sizeOf: (id) => sizeOf(place(id)),
    async append(id, offset, contents) {
      await fs.mkdir(incoming, { recursive: true, mode: 0o700 });
      return append(place(id), offset, contents);
    },
    whole: (id) => whole(place(id)).catch(nothingThere),
    async drop(id) {
      digests.delete(place(id));
      await fs.rm(place(id), { force: true });
    },
    ids: async () => ((await fs.readdir(incoming).catch(nothingThere)) ?? []).filter(isStagedName),
  };
}

function nothingThere(error: unknown): null {
  if (systemCode(error) === "ENOENT") return null;
  throw error;
}

async function sizeOf(file: string): Promise<number> {
  return (await fs.stat(file).catch(nothingThere))?.size ?? 0;
}

async function append(file: string, offset: number, contents: Contents): Promise<number> {
  if ((await sizeOf(file)) !== offset) throw new WrongOffset();
  const handle = await fs.open(file, "a", 0o600);
  try {
    const digest = await digestOf(file, offset);
    for await (const chunk of whileRoom(path.dirname(file), contents)) {
      await handle.writeFile(chunk);
      take(digest, chunk);
    }
  } finally {
    await handle.sync();
    await handle.close();
    // A new file is safe only when its name is on the disk as well.
    if (offset === 0) await syncFolder(path.dirname(file));
  }
  return sizeOf(file);
}

/**
 * A second name for the same bytes: keeping them takes that one away, so that a crash between the file and its row loses
 * nothing that was confirmed.
 */
async function whole(file: string): Promise<ReceivedFile> {
  const { at, hash, head } = await digestOf(file, await sizeOf(file));
  const sha256 = hash.copy().digest("hex");
  const temporary = path.join(path.dirname(file), randomUUID());
  // Not every file system knows second names.
  await fs.link(file, temporary).catch(() => fs.copyFile(file, temporary));
  // As old as its last byte, it might be swept as what a crash left.
  const now = Date.now() / 1000;
  await fs.utimes(temporary, now, now);
  return { temporary, size: at, sha256, head };
}

/** Counts and hashes as bytes come; after another process wrote them, or a write that broke off, from the disk. */
async function digestOf(file: string, size: number): Promise<Digest> {
  const known = digests.get(file);
  if (known?.at === size) return known;
  // A copy, because somebody else may be reading on from the same point.
  const digest = known && known.at < size ? { ...known, hash: known.hash.copy() } : { at: 0, hash: createHash("sha256"), head: Buffer.alloc(0) };
  if (digest.at < size) for await (const chunk of createReadStream(file, { start: digest.at, end: size - 1 })) take(digest, chunk);
  digests.delete(file);
  digests.set(file, digest);
  const [oldest] = digests.keys();
  if (digests.size > DIGESTS_MOST && oldest !== undefined) digests.delete(oldest);
  return digest;
}

function take(digest: Digest, chunk: Uint8Array): void {
  if (digest.head.length < HEAD_BYTES) digest.head = Buffer.concat([digest.head, chunk.subarray(0, HEAD_BYTES - digest.head.length)]);
  digest.hash.update(chunk);
  digest.at += chunk.byteLength;
}
