import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import fs from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { namesIn, systemCode } from "../disk/disk.ts";
import { StorageDown } from "../store.ts";

/** A copy that somebody asked for within the hour is left alone, however full it gets: a program may be reading it. */
const IN_USE_MS = 3_600_000;
/** No copying takes a day: what is unfinished that long was left by a crash. */
const STALE_MS = 24 * 3_600_000;
const UNFINISHED = ".part";

export type LocalCache = { path(sha256: string): Promise<string>; forget(sha256: string): Promise<void> };

/**
 * Copies of files that are kept elsewhere, in `folder`: made when asked for, whole or not at all, and removed when there are more
 * than `mostBytes` of them, the longest unused first. Two who want the same file at once, in one process or several, do no harm.
 */
export function localCache(folder: string, mostBytes: number, open: (sha256: string) => Promise<Readable>): LocalCache {
  const underWay = new Map<string, Promise<string>>();
  const place = (sha256: string) => path.join(folder, sha256);
  return {
    async path(sha256) {
      if (await isThere(place(sha256))) return place(sha256);
      const copying = underWay.get(sha256) ?? copy(folder, sha256, open).finally(() => underWay.delete(sha256));
      underWay.set(sha256, copying);
      await copying;
      await makeRoom(folder, mostBytes, sha256);
      return place(sha256);
    },
    forget: (sha256) => fs.rm(place(sha256), { force: true }),
  };
}

/** Marks it as used, where it is there. */
async function isThere(file: string): Promise<boolean> {
  const now = new Date();
  try {
    await fs.utimes(file, now, now);
    return true;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return false;
    throw error;
  }
}

async function copy(folder: string, sha256: string, open: (sha256: string) => Promise<Readable>): Promise<string> {
  const draft = path.join(folder, `${randomUUID()}${UNFINISHED}`);
  const hash = createHash("sha256");
  const bytes = await open(sha256);
  try {
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    const hashing = async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    };
    await pipeline(bytes, hashing, createWriteStream(draft, { mode: 0o600 }));
    if (hash.digest("hex") !== sha256) throw new Error(`what came for ${sha256} are other bytes`);
    await fs.rename(draft, path.join(folder, sha256));
    return path.join(folder, sha256);
  } catch (error) {
    bytes.destroy();
    await fs.rm(draft, { force: true });
    throw new StorageDown(error);
  }
}

async function makeRoom(folder: string, mostBytes: number, justMade: string): Promise<void> {
  const files = (await Promise.all((await namesIn(folder)).map((name) => lookAt(folder, name)))).filter((file) => file !== null);
  const unused = files.filter(({ name, usedMs }) => name !== justMade && usedMs < Date.now() - (name.endsWith(UNFINISHED) ? STALE_MS : IN_USE_MS));
  let bytes = files.reduce((sum, { size }) => sum + size, 0);
  for (const { name, size } of unused.sort((one, other) => one.usedMs - other.usedMs)) {
    if (bytes <= mostBytes && !name.endsWith(UNFINISHED)) continue;
    await fs.rm(path.join(folder, name), { force: true });
    bytes -= size;
  }
}

async function lookAt(folder: string, name: string): Promise<{ name: string; size: number; usedMs: number } | null> {
  const found = await fs.stat(path.join(folder, name)).catch(() => null);
  return found && { name, size: found.size, usedMs: found.mtimeMs };
}
