import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import type { Refusal, RefusalCode } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { isDiskFull } from "./disk/disk.ts";
import { tidyFolder } from "./disk/tidy-folder.ts";
import { evidenceRoot } from "./store-in-use.ts";

/** What all that was made of files may take on the local disk; what was not looked at for longest goes first. */
const LIMIT_BYTES = 4 * 1024 ** 3;
/** How much may be made between two looks at the whole. */
const LOOK_EVERY_BYTES = 200 * 1024 ** 2;
/** A file that could not be shown is not tried again at once. */
const REFUSED_MS = 5 * 60_000;

/** Makes something of a file under a temporary name, or says why not. */
type Make = (temporary: string) => Promise<Result<null, Refusal>>;
type Making = { result: Promise<Result<string, Refusal>>; dropped: boolean };

/** What may be otherwise a moment later. */
const PASSING: ReadonlySet<RefusalCode> = new Set(["viewersBusy", "storageDown", "storageFull"]);

type Refused = { refusal: Refusal; until: number };

/** What is being made, and what could not be, by its place. A bundle may hold this module more than once; these are there once. */
const shared: typeof globalThis & { rectificationMaking?: Map<string, Making>; rectificationRefused?: Map<string, Refused> } = globalThis;
const making = (shared.rectificationMaking ??= new Map<string, Making>());
const refused = (shared.rectificationRefused ??= new Map<string, Refused>());

/** What was made since the whole was last looked at. Much, before the first look. */
let sinceLook = LOOK_EVERY_BYTES;

/**
 * What was made of a file before (a picture of a page, a copy without names), or is made now: its path on the local disk. Asked for
 * twice at once it is made once. Refuses what `make` refuses, for the next minutes without trying again.
 */
export async function derived(sha256: string, name: string, make: Make): Promise<Result<string, Refusal>> {
  const place = path.join(folderOf(sha256), name);
  const before = refused.get(place);
  if (before && before.until > Date.now()) return refuse(before.refusal);
  const now = new Date();
  // The time of the last look decides what goes first.
  if (await fs.utimes(place, now, now).then(() => true, () => false)) return ok(place);
  return making.get(place)?.result ?? begin(place, make);
}

/** Forgets all that was made of a file: its bytes are destroyed, and this must not outlive them. */
export async function dropDerived(sha256: string): Promise<void> {
  const folder = folderOf(sha256);
  for (const [place, each] of making) if (path.dirname(place) === folder) each.dropped = true;
  await fs.rm(folder, { recursive: true, force: true });
}

function derivedRoot(): string {
  return path.join(evidenceRoot(), "derived");
}

function folderOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError("not a hash");
  return path.join(derivedRoot(), sha256);
}

function begin(place: string, make: Make): Promise<Result<string, Refusal>> {
  const each: Making = { dropped: false, result: whereDiskHasRoom(() => made(place, make, () => each.dropped)) };
  making.set(place, each);
  const end = () => void making.delete(place);
  each.result.then(end, end);
  return each.result;
}

async function made(place: string, make: Make, isDropped: () => boolean): Promise<Result<string, Refusal>> {
  const folder = path.dirname(place);
  await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = path.join(folder, `.${randomUUID()}`);
  try {
    const result = await make(temporary);
    if (!result.ok) return remembered(place, result.refusal);
    if (isDropped()) return refuse({ code: "filePurged" });
    await fs.rename(temporary, place);
  } finally {
    await fs.rm(temporary, { force: true });
  }
  await tidy(place);
  return ok(place);
}

async function tidy(place: string): Promise<void> {
  sinceLook += (await fs.stat(place).catch(() => null))?.size ?? 0;
  if (sinceLook < LOOK_EVERY_BYTES) return;
  sinceLook = 0;
  await tidyFolder(derivedRoot(), LIMIT_BYTES);
}

function remembered(place: string, refusal: Refusal): Result<string, Refusal> {
  if (refused.size > 1000) refused.clear();
  if (!PASSING.has(refusal.code)) refused.set(place, { refusal, until: Date.now() + REFUSED_MS });
  return refuse(refusal);
}

async function whereDiskHasRoom(work: () => Promise<Result<string, Refusal>>): Promise<Result<string, Refusal>> {
  try {
    return await work();
  } catch (error) {
    if (isDiskFull(error)) return refuse({ code: "storageFull" });
    throw error;
  }
}
