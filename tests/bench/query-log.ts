import fs from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { type Server, withClient } from "./database.ts";

/** One statement as the database received it. Values in text form, which PostgreSQL reads back as what they were. */
export type Statement = { text: string; values: (string | null)[] };

/** Sessions that sit idle hear of the change a moment after the server does. */
const HEARD_MS = 300;

async function settle(client: pg.Client, settings: readonly string[]): Promise<void> {
  for (const setting of settings) await client.query(`ALTER SYSTEM ${setting}`);
  await client.query("SELECT pg_reload_conf()");
  await pause(HEARD_MS);
}

/** The statements that this database received, from whomever, while the work was done: from the server's own log. */
export async function statementsDuring(server: Server, database: string, work: () => Promise<unknown>): Promise<Statement[]> {
  return withClient(server.url("postgres"), async (client) => {
    await settle(client, ["SET log_line_prefix = '%d|'", "SET log_statement = 'all'"]);
    const { size } = fs.statSync(server.logFile);
    try {
      await work();
    } finally {
      await settle(client, ["RESET log_statement", "RESET log_line_prefix"]);
    }
    return parse(fs.readFileSync(server.logFile).subarray(size).toString("utf8"), database);
  });
}

/** A message begins with the name of its database; what follows it begins with a tab. */
function parse(log: string, database: string): Statement[] {
  const statements: Statement[] = [];
  for (const message of log.split(/\n(?!\t)/).map((lines) => lines.replaceAll("\n\t", "\n"))) {
    if (!message.startsWith(`${database}|`)) continue;
    const said = message.slice(database.length + 1);
    const text = /^LOG: {2}(?:statement|execute [^:]+): ([^]*)$/.exec(said)?.[1];
    const parameters = /^DETAIL: {2}Parameters: ([^]*)$/.exec(said)?.[1];
    if (text !== undefined) statements.push({ text, values: [] });
    if (parameters !== undefined) statements.at(-1)?.values.push(...valuesIn(parameters));
  }
  return statements;
}

/** `$1 = 'it''s', $2 = NULL` → ["it's", null] */
function valuesIn(parameters: string): (string | null)[] {
  const found = parameters.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/g);
  return [...found].map(([, quoted]) => quoted?.replaceAll("''", "'") ?? null);
}

/** Sends the same statements again, in their order, and nothing else. */
export async function replay(client: pg.ClientBase, statements: readonly Statement[]): Promise<void> {
  for (const { text, values } of statements) await client.query(text, values);
}

/** What lies between each BEGIN and its COMMIT, both included. */
export function transactionsIn(statements: readonly Statement[]): Statement[][] {
  const transactions: Statement[][] = [];
  let open: Statement[] | null = null;
  for (const statement of statements) {
    if (statement.text.startsWith("BEGIN")) open = [];
    open?.push(statement);
    if (statement.text !== "COMMIT" || !open) continue;
    transactions.push(open);
    open = null;
  }
  return transactions;
}
