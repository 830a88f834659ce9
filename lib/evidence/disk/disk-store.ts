import fs from "node:fs/promises";
import path from "node:path";
import { namesIn, syncFolder, systemCode, whereDiskHasRoom } from "./disk.ts";
import { incoming } from "../arriving/incoming.ts";
import { BytesMissing, type EvidenceStore, type KeptFile, type ReceivedFile } from "../store.ts";

/**
 * Keeps files in `root`: what came in is renamed to ab/cd/abcd… when it is whole and wanted. Both lie in one file system, so a
 * file is kept whole or not at all.
 */
export function diskStore({ root, limitBytes }: { root: string; limitBytes: number }): EvidenceStore {
  const place = (sha256: string) => path.join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  return {
    ...incoming({ root, limitBytes }),
    prepare: async () => ({ ok: true, value: null }),
    keep: (file) => whereDiskHasRoom(() => keep(root, place(file.sha256), file)),
    remove: (sha256) => fs.rm(place(sha256), { force: true }),
    async open(sha256, span) {
      const handle = await orMissing(sha256, fs.open(place(sha256), "r"));
      return handle.createReadStream(span);
    },
    async local(sha256) {
      await orMissing(sha256, fs.access(place(sha256)));
      return place(sha256);
    },
    size: (sha256) => sizeOf(place(sha256)),
    list: () => list(root),
  };
}

async function keep(root: string, place: string, file: ReceivedFile): Promise<null> {
  const folder = path.dirname(place);
  await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  await fs.rename(file.temporary, place);
  // A name is safe only when its folder is on the disk, and the folder's own name in the one above.
  for (const each of [folder, path.dirname(folder), root]) await syncFolder(each);
  return null;
}

async function orMissing<Value>(sha256: string, work: Promise<Value>): Promise<Value> {
  return work.catch((error: unknown) => {
    throw systemCode(error) === "ENOENT" ? new BytesMissing(sha256) : error;
  });
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await fs.stat(file)).size;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw error;
  }
}

/** One folder of the last level at a time: what else lies in the root, or under a name that is not its own, is not ours. */
async function* list(root: string): AsyncGenerator<KeptFile> {
  const foldersIn = async (folder: string) => (await namesIn(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name));
  for (const first of await foldersIn(root)) {
    for (const second of await foldersIn(path.join(root, first))) {
      const folder = path.join(root, first, second);
      for (const sha256 of await namesIn(folder)) {
        if (!/^[0-9a-f]{64}$/.test(sha256) || !sha256.startsWith(first + second)) continue;
        const found = await fs.stat(path.join(folder, sha256)).catch(() => null);
        if (found?.isFile()) yield { sha256, size: found.size, keptAt: found.mtime };
      }
    }
  }
}
