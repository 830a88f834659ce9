import { setImmediate } from "node:timers/promises";
import { promisify } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { deflateRaw } from "node:zlib";
import { ledgerXlsx } from "#lib/documents/write/ledger-xlsx.ts";
import type { Actor } from "#lib/domain/actor.ts";
import { instantOf } from "#lib/domain/day.ts";
import { ledgerFilter } from "#lib/input/ledger-filter.ts";
import { type LedgerExport, ledgerExport } from "#lib/queries/ledger-export.ts";
import { SAMPLE_TODAY } from "#prisma/sample/accounts.ts";
import { unzipped } from "#tests/documents/write/unzipped.ts";
import { type Server, withClient } from "./database.ts";
import { FEW } from "./large-round.ts";
import type { Measure } from "./measure.ts";
import { median, timed } from "./timings.ts";
import { onFreshCopy } from "./weekly-entry.ts";

const NOW = instantOf(SAMPLE_TODAY, 15);
const WARM_UP = 10;
const ROUNDS = 100;

/** The office of the sample, as commands and queries see it. */
export async function officeOf(url: string): Promise<Actor> {
  const sql = `SELECT id, name, role, "departmentId" FROM "User" WHERE account = 'zhenggaiban'`;
  const [office] = (await withClient(url, (client) => client.query<Actor>(sql))).rows;
  if (!office) throw new Error("The sample has no office.");
  return office;
}

async function wholeLedger(office: Actor): Promise<LedgerExport> {
  const result = await ledgerExport(office, ledgerFilter.parse({}), NOW, FEW);
  if (!result.ok) throw new Error(`The export was refused: ${result.refusal.code}.`);
  return result.value;
}

async function exported(office: Actor): Promise<Buffer> {
  const { heading, findings } = await wholeLedger(office);
  return ledgerXlsx(heading, findings);
}

type Rounds = { time: number; grown: number; kept: number };

/** The garbage collector, which a process gets at by name only. Twice: what it frees may hold on to more. */
async function collect(): Promise<void> {
  setFlagsFromString("--expose-gc");
  for (let time = 0; time < 2; time += 1) {
    runInNewContext("gc()");
    await setImmediate();
  }
}

async function memory() {
  const resident = process.memoryUsage.rss();
  await collect();
  const { heapUsed, external } = process.memoryUsage();
  return { resident, inUse: heapUsed + external };
}

/**
 * What one of them takes, in milliseconds, and from the tenth to the last, in megabytes: by how much the process grew, which
 * V8 lets it do up to a point, and how much of that is still in use when all that is not needed is collected.
 */
async function rounds(work: () => Promise<unknown>): Promise<Rounds> {
  for (let round = 0; round < WARM_UP; round += 1) await work();
  const before = await memory();
  const times: number[] = [];
  while (times.length < ROUNDS - WARM_UP) times.push(await timed(work));
  const after = await memory();
  return { time: median(times), grown: (after.resident - before.resident) / 1e6, kept: (after.inUse - before.inUse) / 1e6 };
}

/** The ledger as .xlsx, from the database to the last byte; its floor is the compression of the same parts alone. */
export async function exports(server: Server, from: string): Promise<Measure[]> {
  const office = await officeOf(server.url(from));
  const { ours, file } = await onFreshCopy(server, from, async () => ({
    ours: await rounds(() => exported(office)),
    file: await exported(office),
  }));
  const parts = [...(await unzipped(file)).values()];
  const compress = promisify<string, Buffer>(deflateRaw);
  const floor = await rounds(() => Promise.all(parts.map((part) => compress(part))));
  const line = (what: string, unit: string, key: keyof Rounds): Measure => ({
    what: `ledger of ${FEW} findings as .xlsx, ${what}`,
    unit,
    ours: ours[key],
    floor: key === "kept" ? null : { value: floor[key], is: "deflating the same XML" },
    better: "less",
  });
  const span = `from the ${WARM_UP}th to the ${ROUNDS}th`;
  return [
    line("one after the other", "ms", "time"),
    line(`the process grows, ${span}`, "MB", "grown"),
    line(`of that in use after collection, ${span}`, "MB", "kept"),
  ];
}
