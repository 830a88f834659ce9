import fs from "node:fs/promises";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { UploadRefused } from "../store.ts";

/** The code of a failure the system names, such as "ENOENT"; null of any other. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

/** Turns a full disk, or a quota used up, into a refusal; everything else that fails is unexpected and throws. */
export async function whereDiskHasRoom<Value>(work: () => Promise<Value>): Promise<Result<Value, Refusal>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof UploadRefused) return refuse(error.refusal);
    if (isDiskFull(error)) return refuse({ code: "storageFull", field: "file" });
    throw error;
  }
}

/** Is this how the system says that a disk is full, or a quota used up? */
export function isDiskFull(error: unknown): boolean {
  const code = systemCode(error);
  return code === "ENOSPC" || code === "EDQUOT";
}

/** What files leave free on their disk, a twentieth of a small one: the database lies there too, and stops for good where nothing is left. */
const RESERVE_BYTES = 1024 ** 3;
const RESERVE_SHARE = 0.05;
/** How much may come between two looks at the disk. */
const LOOK_EVERY_BYTES = 8 * 1024 ** 2;

/** Passes on what comes for this folder while its disk keeps its reserve; then fails as the disk itself would when it is full. */
export async function* whileRoom(folder: string, contents: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let sinceLook = LOOK_EVERY_BYTES;
  for await (const chunk of contents) {
    sinceLook += chunk.byteLength;
    if (sinceLook >= LOOK_EVERY_BYTES) {
      await expectReserve(folder);
      sinceLook = 0;
    }
    yield chunk;
  }
}

async function expectReserve(folder: string): Promise<void> {
  const { bavail, blocks, bsize } = await fs.statfs(folder);
  const reserve = Math.min(RESERVE_BYTES, blocks * bsize * RESERVE_SHARE);
  if (bavail * bsize < reserve) throw Object.assign(new Error("The disk has no more than its reserve."), { code: "ENOSPC" });
}

/** Waits until the disk has the names in a folder. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders; there, NTFS journals the rename itself.
  if (process.platform === "win32") return;
  const handle = await fs.open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

/** What lies in a folder, in order; none where the folder is not there. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await fs.readdir(folder)).sort();
  } catch (error) {
    if (systemCode(error) === "ENOENT") return [];
    throw error;
  }
}
