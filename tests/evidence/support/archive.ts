import { execFile } from "node:child_process";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Writable } from "node:stream";
import { promisify } from "node:util";
import { unzipProgram } from "#scripts/support/unzip.ts";

const run = promisify(execFile);

/** An archive as somebody unpacked it: the folder, and what lies in it, in the archive's order. */
export type Unpacked = { zip: string; folder: string; names: string[]; text(name: string): Promise<string>; remove(): Promise<void> };

/** Saves an answer and unpacks it with the system's own `unzip`. */
export async function unpacked(response: Response): Promise<Unpacked> {
  const root = await fs.mkdtemp(path.join(os.tmpdir(), "archive-test-"));
  const [zip, folder] = [path.join(root, "a.zip"), path.join(root, "unpacked")];
  const file = await fs.open(zip, "w");
  await response.body?.pipeTo(Writable.toWeb(file.createWriteStream()));
  return { zip, ...(await unzipInto(zip, folder)), remove: () => fs.rm(root, { recursive: true, force: true }) };
}

async function unzipInto(zip: string, folder: string) {
  const locale = { env: { ...process.env, LC_ALL: "C.UTF-8" } };
  await run(unzipProgram(), ["-q", zip, "-d", folder], locale);
  const { stdout } = await run(unzipProgram(), ["-Z1", zip], locale);
  const text = async (name: string) => (await fs.readFile(path.join(folder, name), "utf8")).replace("\uFEFF", "");
  return { folder, names: stdout.trim().split("\n"), text };
}

/** What `sha256sum -c SHA256SUMS` makes of the folder: whether it accepts it, and the files it does not. */
export async function verified(folder: string): Promise<{ accepted: boolean; refused: string[] }> {
  const environment = { ...process.env, LC_ALL: "C.UTF-8" };
  try {
    await run("sha256sum", ["--strict", "-c", "SHA256SUMS"], { cwd: folder, env: environment });
    return { accepted: true, refused: [] };
  } catch (error) {
    const said = error instanceof Error && "stdout" in error ? String(error.stdout) : "";
    return { accepted: false, refused: said.split("\n").flatMap((line) => /^(.*): FAILED/.exec(line)?.[1] ?? []) };
  }
}
