import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { isAlive, stopEmbedded } from "#lib/db/embedded.ts";

/** Where one run of the benchmark keeps everything: gone, with all that runs in it, when removed. */
export type Place = {
  folder: string;
  /** Stopped last first when the place is removed. */
  add(stop: () => Promise<unknown>): void;
  remove(): Promise<void>;
};

const prefix = "rectification-bench-";
/** Below the place: the database's data folder, and the file in which nginx notes its process. */
export const databaseFolder = "database";
export const nginxPidFile = (port: number) => `nginx-${port}.pid`;

/** nginx knows no parent that it would leave with. The process must still be the one of this folder. */
function stopNginx(folder: string, file: string): void {
  const pid = Number(fs.readFileSync(path.join(folder, file), "utf8"));
  const commandLine = `/proc/${pid}/cmdline`;
  if (fs.existsSync(commandLine) && fs.readFileSync(commandLine, "utf8").includes(folder)) process.kill(pid, "SIGTERM");
}

/** A killed run cannot clean up after itself: the next one does. */
async function sweep(): Promise<void> {
  for (const name of fs.readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    if (isAlive(Number(name.slice(prefix.length).split("-")[0]))) continue;
    const folder = path.join(os.tmpdir(), name);
    for (const file of fs.readdirSync(folder)) if (/^nginx-\d+\.pid$/.test(file)) stopNginx(folder, file);
    if (fs.existsSync(path.join(folder, databaseFolder))) await stopEmbedded(path.join(folder, databaseFolder));
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes a place in the system's temporary folder. */
export async function newPlace(): Promise<Place> {
  await sweep();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `${prefix}${process.pid}-`));
  // Passable for the accounts that PostgreSQL and nginx run under when this is root.
  fs.chmodSync(folder, 0o711);
  const stops: (() => Promise<unknown>)[] = [];
  let removing: Promise<void> | null = null;
  const remove = async () => {
    for (const stop of stops.toReversed()) await stop().catch(() => {});
    fs.rmSync(folder, { recursive: true, force: true });
  };
  return {
    folder,
    add: (stop) => stops.push(stop),
    remove() {
      removing ??= remove();
      return removing;
    },
  };
}
