import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { ensureDatabase, startEmbedded, type EmbeddedServer } from "#lib/db/embedded.ts";
import { applyMigrations } from "#lib/db/migrate.ts";
import { Refusal } from "./say.ts";
import type { Settings } from "./settings.ts";

export type Database = {
  url: string;
  /** Settles when the database that this run started is gone. */
  lost: Promise<void>;
  /** Throws everything away and makes the database anew: for a first filling that was interrupted. */
  remake(): Promise<void>;
  stop(): Promise<void>;
};

const databaseName = "rectification";
const claimed = "rectification";

/** The pid of the run that holds the folder, as it gave it with its connection. */
async function holder(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ application_name: string }>(
    "SELECT application_name FROM pg_stat_activity WHERE application_name LIKE $1 AND pid <> pg_backend_pid()",
    [`${claimed} %`],
  );
  return rows[0]?.application_name.slice(claimed.length + 1) ?? "未知";
}

/**
 * One run per data folder. The claim is a lock in the database itself: it goes with the connection, so a killed run
 * cannot leave it behind, and no recycled process number can fake it.
 */
async function claim(server: EmbeddedServer, dataDir: string): Promise<pg.Client> {
  const name = `${claimed} ${process.pid}`;
  const client = new pg.Client({ connectionString: server.url("postgres"), application_name: name, keepAlive: true });
  await client.connect();
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const { rows } = await client.query<{ free: boolean }>("SELECT pg_try_advisory_lock(hashtext($1)) AS free", [claimed]);
    if (rows[0]?.free) return client;
    await pause(100);
  }
  const pid = await holder(client);
  await client.end();
  throw new Refusal(
    `数据目录 ${dataDir} 正由另一个正在运行的本系统使用（进程 ${pid}）。\n` +
      "  请先在它的窗口按 Ctrl-C 停止，或用另一个目录：DATA_DIR=./data2 PORT=3001 npm start",
  );
}

async function openEmbedded(dataDir: string): Promise<Database> {
  const server = await startEmbedded({ dataDir }).catch((error: unknown) => {
    throw new Refusal(`内置数据库没有启动：${error instanceof Error ? error.message : String(error)}`);
  });
  const claimant = await claim(server, dataDir);
  const lost = new Promise<void>((resolve) => {
    claimant.on("error", () => resolve());
    claimant.on("end", () => resolve());
  });
  const stop = async () => {
    await claimant.end().catch(() => {});
    await server.stop();
  };
  const remake = async () => {
    await claimant.query(`DROP DATABASE ${databaseName} WITH (FORCE)`);
    await ensureDatabase(server, databaseName);
  };
  return { url: await ensureDatabase(server, databaseName), lost, remake, stop };
}

async function openGiven(url: string): Promise<Database> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new Refusal(`连不上 DATABASE_URL 指定的数据库：${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await client.end().catch(() => {});
  }
  const remake = () => {
    throw new Refusal("DATABASE_URL 指定的数据库里，示例轮次上次没有装完。请换一个空的数据库，或清空它，然后再运行一次。");
  };
  return { url, lost: new Promise(() => {}), remake, stop: async () => {} };
}

/** The database of this run: the one DATABASE_URL names, else our own in the data folder. */
export async function openDatabase(settings: Settings, env: NodeJS.ProcessEnv): Promise<Database> {
  return env.DATABASE_URL ? openGiven(env.DATABASE_URL) : openEmbedded(settings.dataDir);
}

/**
 * The database for a command that comes and goes, while the site runs or not: a server of ours that was not running is stopped
 * again, one that serves a running site is left alone.
 */
export async function visitDatabase(settings: Settings, env: NodeJS.ProcessEnv): Promise<Pick<Database, "url" | "stop">> {
  if (env.DATABASE_URL) return openGiven(env.DATABASE_URL);
  const server = await startEmbedded({ dataDir: settings.dataDir });
  const url = await ensureDatabase(server, databaseName);
  const claimant = new pg.Client({ connectionString: server.url("postgres"), application_name: `${claimed} ${process.pid}` });
  await claimant.connect();
  const { rows } = await claimant.query<{ free: boolean }>("SELECT pg_try_advisory_lock(hashtext($1)) AS free", [claimed]);
  const stop = async () => {
    await claimant.end();
    if (rows[0]?.free) await server.stop();
  };
  return { url, stop };
}

/** Brings the tables up to date. Returns what to tell. */
export async function migrate(url: string): Promise<string> {
  const applied = await applyMigrations(url);
  return applied.length > 0 ? `已更新数据库结构：${applied.join("、")}` : "数据库结构已是最新";
}
