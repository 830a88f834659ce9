import fs from "node:fs";
import path from "node:path";
import type { BundleFile } from "#lib/documents/edition/bundle.ts";
import { MANIFEST } from "#lib/domain/archive/manifest.ts";
import { Refusal } from "./say.ts";

/** Web servers run under accounts of their own: they must be able to read what is written, whoever writes it. */
const FOLDER_MODE = 0o755;
const FILE_MODE = 0o644;

export type Written = { files: number; bytes: number; kept: string[] };

/**
 * Writes these files into a folder beside `folder` and puts it in its place when it is whole, so that nobody ever meets half a site. A
 * folder that is there must be empty or have been written by this; what others have put into it since is carried over.
 */
export async function writeFolder(folder: string, files: AsyncIterable<BundleFile>): Promise<Written> {
  const target = path.resolve(folder);
  const own = ownFiles(target);
  const draft = `${target}.new`;
  fs.rmSync(draft, { recursive: true, force: true });
  makeFolder(draft);
  try {
    const written = await writeAll(draft, files);
    const kept = strangers(target, own);
    for (const name of kept) carryOver(path.join(target, name), path.join(draft, name));
    swap(target, draft);
    return { ...written, kept };
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
}

/** What an earlier run wrote into the folder, by the list it left. */
function ownFiles(target: string): ReadonlySet<string> {
  if (!fs.existsSync(target)) return new Set();
  if (!fs.statSync(target).isDirectory()) throw new Refusal(`${target} 不是文件夹。`);
  const manifest = path.join(target, MANIFEST);
  if (fs.existsSync(manifest)) {
    const named = fs.readFileSync(manifest, "utf8").split("\n").map((line) => line.slice(66));
    return new Set([...named.filter((name) => name !== ""), MANIFEST]);
  }
  if (fs.readdirSync(target).length > 0) throw new Refusal(`${target} 里有别的文件，不是以前写出的发布包。请换一个空文件夹。`);
  return new Set();
}

async function writeAll(draft: string, files: AsyncIterable<BundleFile>): Promise<Omit<Written, "kept">> {
  const written = { files: 0, bytes: 0 };
  for await (const { path: name, bytes } of files) {
    const file = path.join(draft, name);
    makeFolder(path.dirname(file));
    fs.writeFileSync(file, bytes);
    fs.chmodSync(file, FILE_MODE);
    written.files += 1;
    written.bytes += bytes.length;
  }
  return written;
}

/** With every folder on the way to it; whatever the mask of this process, it can be read. */
function makeFolder(folder: string): void {
  if (fs.existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  fs.mkdirSync(folder);
  fs.chmodSync(folder, FOLDER_MODE);
}

function strangers(target: string, own: ReadonlySet<string>): string[] {
  if (!fs.existsSync(target)) return [];
  const entries = fs.readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const names = entries.map((entry) => path.relative(target, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
  return names.filter((name) => !own.has(name)).toSorted();
}

function carryOver(from: string, to: string): void {
  if (fs.existsSync(to)) throw new Refusal(`${from} 不是发布包的文件，却与要写出的文件同名。请先移走它。`);
  makeFolder(path.dirname(to));
  fs.cpSync(from, to, { preserveTimestamps: true, verbatimSymlinks: true });
}

function swap(target: string, draft: string): void {
  const old = `${target}.old`;
  fs.rmSync(old, { recursive: true, force: true });
  if (fs.existsSync(target)) fs.renameSync(target, old);
  try {
    fs.renameSync(draft, target);
  } catch (error) {
    if (fs.existsSync(old)) fs.renameSync(old, target);
    throw error;
  }
  fs.rmSync(old, { recursive: true, force: true });
}
