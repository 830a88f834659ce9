import fs from "node:fs/promises";
import path from "node:path";

/** Nothing is made for so long: what still has a temporary name then was left by a crash. */
const STALE_MS = 3_600_000;
/** After tidying there is room for some time. */
const TIDY_TO = 0.9;

/**
 * Keeps what lies in the folders of `root` within a limit: what was not looked at for longest goes first. Clears away what a crash
 * left. Answers how many bytes remain.
 */
export async function tidyFolder(root: string, limitBytes: number): Promise<number> {
  const found = await filesBelow(root);
  let total = found.reduce((sum, { size }) => sum + size, 0);
  const least = total > limitBytes ? limitBytes * TIDY_TO : total;
  const stale = Date.now() - STALE_MS;
  for (const { file, size, lookedAt } of found.sort((one, other) => one.lookedAt - other.lookedAt)) {
    const isLeft = path.basename(file).startsWith(".");
    if (isLeft ? lookedAt > stale : total <= least) continue;
    await fs.rm(file, { force: true });
    total -= size;
  }
  return total;
}

async function filesBelow(root: string): Promise<{ file: string; size: number; lookedAt: number }[]> {
  const entries = await fs.readdir(root, { recursive: true, withFileTypes: true });
  const found = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    // What is made may be renamed, or dropped, between the listing and the look.
    const { size, mtimeMs } = (await fs.stat(file).catch(() => null)) ?? { size: 0, mtimeMs: 0 };
    found.push({ file, size, lookedAt: mtimeMs });
  }
  return found;
}
