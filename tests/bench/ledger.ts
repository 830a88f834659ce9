import pg from "pg";
import { type Application, signIn } from "./application.ts";
import { type Server, withClient } from "./database.ts";
import { asking } from "./http.ts";
import type { Measure } from "./measure.ts";
import { replay, type Statement, statementsDuring } from "./query-log.ts";
import { alone, CONNECTIONS, type Load, underLoad } from "./timings.ts";

const PATH = "/desk/findings";
const PAGES = { first: PATH, red: `${PATH}?light=red` } as const;
type Page = keyof typeof PAGES;

type Alone = { ours: number; floor: number; statements: number };

/** What the ledger costs over a round of a certain size. */
export type LedgerFigures = { findings: number; load: { ours: Load; floor: Load; statements: number }; alone: Record<Page, Alone> };

/** As many connections as the application's own pool has. */
const POOL = 10;

async function replayUnderLoad(url: string, statements: readonly Statement[]): Promise<Load> {
  const pool = new pg.Pool({ connectionString: url, max: POOL });
  const once = async () => {
    const client = await pool.connect();
    await replay(client, statements).finally(() => client.release());
  };
  return underLoad(once).finally(() => pool.end());
}

/** The office's ledger, signed in; its floor is the SQL of the very same page, which the server's log tells. */
export async function ledgerFigures(app: Application, server: Server, database: string, findings: number): Promise<LedgerFigures> {
  const url = server.url(database);
  const cookie = await signIn(app, "zhenggaiban");
  const page = async (name: Page) => {
    const reader = asking(app.url + PAGES[name], { cookie, "accept-encoding": "gzip" });
    await reader.once();
    const statements = await statementsDuring(server, database, reader.once);
    if (statements.length === 0) throw new Error("The log has no statements.");
    return { reader, statements };
  };
  const apart = async ({ reader, statements }: Awaited<ReturnType<typeof page>>): Promise<Alone> => ({
    ours: await alone(reader.once),
    floor: await withClient(url, (client) => alone(() => replay(client, statements))),
    statements: statements.length,
  });
  const first = await page("first");
  const red = await page("red");
  try {
    // Under load first: what comes after finds the server warm.
    const [ours, floor] = [await underLoad(red.reader.once), await replayUnderLoad(url, red.statements)];
    const load = { ours, floor, statements: red.statements.length };
    return { findings, load, alone: { first: await apart(first), red: await apart(red) } };
  } finally {
    for (const { reader } of [first, red]) reader.close();
  }
}

const count = new Intl.NumberFormat("en");

/** The ledger's lines of the table for one size of the round. */
export function ledgerMeasures({ findings, load, alone: each }: LedgerFigures): Measure[] {
  const of = `${count.format(findings)} findings`;
  const sql = (statements: number) => `its ${statements} SQL statements through node-postgres`;
  const is = sql(load.statements);
  const busy = `ledger of ${of}, red ones, ${CONNECTIONS} at a time`;
  const single = ([name, { ours, floor, statements }]: [string, Alone]): Measure => ({
    what: `ledger of ${of}, ${name}, one at a time`,
    unit: "ms",
    ours,
    floor: { value: floor, is: sql(statements) },
    better: "less",
  });
  return [
    { what: busy, unit: "requests/s", ours: load.ours.perSecond, floor: { value: load.floor.perSecond, is }, better: "more" },
    { what: `${busy}, p50`, unit: "ms", ours: load.ours.p50, floor: { value: load.floor.p50, is }, better: "less" },
    { what: `${busy}, p99`, unit: "ms", ours: load.ours.p99, floor: { value: load.floor.p99, is }, better: "less" },
    single(["first page", each.first]),
    single(["first page of the red ones", each.red]),
  ];
}

/** How the time of the SQL alone grows from one size to the other. */
export function growthMeasures(few: LedgerFigures, many: LedgerFigures): Measure[] {
  const line = (what: string, page: Page): Measure => ({
    what: `SQL of the ledger, ${what}, ${count.format(many.findings)} findings`,
    unit: "ms",
    ours: many.alone[page].floor,
    floor: { value: few.alone[page].floor, is: `the same with ${few.findings}` },
    better: "less",
  });
  return [line("first page", "first"), line("first page of the red ones", "red")];
}
