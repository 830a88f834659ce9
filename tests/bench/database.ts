import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { type EmbeddedServer, startEmbedded } from "#lib/db/embedded.ts";
import { databaseFolder, type Place } from "./place.ts";

/** PostgreSQL as `npm start` starts it, safe against power loss; with its log, which can be told to note every statement. */
export type Server = EmbeddedServer & { logFile: string };

export async function startServer(place: Place): Promise<Server> {
  const dataDir = path.join(place.folder, databaseFolder);
  fs.mkdirSync(dataDir, { mode: 0o711 });
  const server = await startEmbedded({ dataDir });
  place.add(server.stop);
  return { ...server, logFile: path.join(dataDir, "postgres.log") };
}

/** One connection, for as long as the work lasts. */
export async function withClient<Value>(url: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

/** Makes the database anew as a copy of another, which nobody may be using. */
export async function copyDatabase(server: Server, from: string, to: string): Promise<string> {
  await withClient(server.url("postgres"), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(to)} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(to)} TEMPLATE ${client.escapeIdentifier(from)}`);
  });
  return server.url(to);
}
