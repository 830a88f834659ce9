import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import pg from "pg";
import { ensureDatabase, type EmbeddedServer } from "#lib/db/embedded.ts";
import { startThrowaway } from "#lib/db/throwaway.ts";

/** What a test may start from: a migrated database with nothing in it, or one that holds the sample round. */
export type Template = "empty" | "sample";

const run = promisify(execFile);
const templateName = { empty: "template_empty", sample: "template_sample" } satisfies Record<Template, string>;
const sampleLock = 7_001;

async function withClient<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  return work(client).finally(() => client.end());
}

/** In a process of its own: one process has one client, and Prisma's migration engine leaves a timer behind. */
async function runScript(script: string, url: string): Promise<void> {
  const flags = ["--disable-warning=ExperimentalWarning", "--conditions=react-server"];
  const file = fileURLToPath(new URL(script, import.meta.url));
  await run(process.execPath, [...flags, file], { env: { ...process.env, DATABASE_URL: url, NODE_OPTIONS: "" } });
}

/** The same server, another database. */
export function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = name;
  return url.href;
}

/** Starts a throwaway server with the migrated template; every test database is a copy of it, made in milliseconds. */
export async function startTestServer(): Promise<EmbeddedServer & { adminUrl: string }> {
  const server = await startThrowaway();
  await runScript("../../scripts/migrate.ts", await ensureDatabase(server, templateName.empty));
  return { ...server, adminUrl: server.url("postgres") };
}

/** Drops the database, whoever is still connected. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  );
}

/** Makes the database anew from a template and returns its address. */
export async function createDatabase(adminUrl: string, name: string, template: Template): Promise<string> {
  if (template === "sample") await ensureSampleTemplate(adminUrl);
  await dropDatabase(adminUrl, name);
  await withClient(adminUrl, (client) =>
    client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${templateName[template]}`),
  );
  return databaseUrl(adminUrl, name);
}

/** Loads the sample round once per server, by the first test that asks. */
async function ensureSampleTemplate(adminUrl: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [sampleLock]);
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [templateName.sample]);
    if (rowCount !== 0) return;
    const draft = `${templateName.sample}_draft`;
    const url = await createDatabase(adminUrl, draft, "empty");
    await runScript("load-sample.ts", url);
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${templateName.sample}`);
  });
}
