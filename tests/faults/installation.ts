import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { stopEmbedded } from "#lib/db/embedded.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** One run of the application, started the way `npm start` starts it. */
export type Run = {
  /** Settles when the run has said this; fails when it ends before. */
  says(text: string): Promise<string>;
  ended: Promise<{ code: number | null; said: string }>;
  pid(process: Part): number;
  signal(name: NodeJS.Signals): void;
};

/** The processes a run is made of: the entry, the program that looks after the others, the web server, the database. */
export const parts = ["entry", "keeper", "site", "database"] as const;
export type Part = (typeof parts)[number];

/** A data folder and a port, over the runs that come and go. */
export type Installation = {
  dataDir: string;
  port: number;
  run(args?: string[], env?: Record<string, string>): Run;
  /** How many entries are on record, and the hash of the last: what a fault must not change. */
  record(): Promise<string>;
  remove(): Promise<void>;
};

function children(pid: number): number[] {
  return fs.readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
}

function pidOf(part: Part, entry: number, dataDir: string): number {
  if (part === "entry") return entry;
  if (part === "database") return Number(fs.readFileSync(path.join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
  const [keeper] = children(entry);
  if (!keeper) throw new Error("The entry has no child.");
  if (part === "keeper") return keeper;
  const site = children(keeper).find((pid) => fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").startsWith("next-server"));
  if (!site) throw new Error("The web server is not there.");
  return site;
}

function watch(child: ChildProcess, dataDir: string): Run {
  let said = "";
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<{ code: number | null; said: string }>((resolve) => child.once("exit", (code) => resolve({ code, said })));
  const says = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => said.includes(text) && resolve(said);
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`Ended without saying ${text}:\n${said}`)));
    });
  return { says, ended, pid: (part) => pidOf(part, child.pid ?? 0, dataDir), signal: (name) => child.kill(name) };
}

/**
 * A port that nobody has now, and that the system hands to nobody by itself: it must still be free when a killed
 * installation starts again. The next number would not do either: somebody may have it.
 */
export async function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 10_000);
  const free = await new Promise<boolean>((resolve) => {
    const server = net.createServer().once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
  return free ? port : freePort();
}

async function record(dataDir: string): Promise<string> {
  const { password, port } = JSON.parse(fs.readFileSync(path.join(dataDir, "postgres.json"), "utf8"));
  const client = new pg.Client({ connectionString: `postgresql://postgres:${password}@127.0.0.1:${port}/rectification` });
  await client.connect();
  const { rows } = await client.query('SELECT count(*) || \' \' || max(hash) FILTER (WHERE sequence = top) AS record FROM "AuditEntry", (SELECT max(sequence) AS top FROM "AuditEntry") AS last');
  await client.end();
  return String(rows[0]?.record);
}

/** Makes a place to install to; nothing runs yet. */
export async function newInstallation(): Promise<Installation> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "rectification-faults-"));
  fs.chmodSync(dataDir, 0o711);
  const port = await freePort();
  const { DATABASE_URL: _database, SAMPLE_TODAY: _day, ...inherited } = process.env;
  return {
    dataDir,
    port,
    run(args = [], env = {}) {
      const settings = { ...inherited, DATA_DIR: dataDir, PORT: String(port), HOST: "127.0.0.1", NODE_OPTIONS: "", ...env };
      const program = path.join(root, "scripts/start.mjs");
      return watch(spawn(process.execPath, [program, "start", ...args], { cwd: root, env: settings, stdio: ["ignore", "pipe", "pipe"] }), dataDir);
    },
    record: () => record(dataDir),
    async remove() {
      await stopEmbedded(dataDir);
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
