import { enterFollowUp } from "#lib/commands/enter-follow-up.ts";
import { db } from "#lib/db/client.ts";
import type { Actor } from "#lib/domain/actor.ts";
import { instantOf } from "#lib/domain/day.ts";
import { addWeeks, weekOf, weeksFrom } from "#lib/domain/week.ts";
import type { EnterFollowUp } from "#lib/input/follow-up.ts";
import { SAMPLE_TODAY } from "#prisma/sample/accounts.ts";
import { copyDatabase, type Server, withClient } from "./database.ts";
import type { Measure } from "./measure.ts";
import { replay, type Statement, statementsDuring, transactionsIn } from "./query-log.ts";
import { each } from "./timings.ts";

type Entry = { actor: Actor; input: EnterFollowUp };

const DATABASE = "entries";
/** The year's last day: all weeks since the sample's today have begun, and none has an entry. */
const NOW = instantOf("2022-12-31", 12);
const WEEKS = weeksFrom(addWeeks(weekOf(SAMPLE_TODAY), 1), "2022-W52");
const WARM_UP = 20;
const MOST = WARM_UP + 150;

const OPEN_FINDINGS = `
  SELECT f.number, u.id, u.name, u.role, u."departmentId" FROM "Finding" f
    JOIN LATERAL (SELECT * FROM "User" WHERE "departmentId" = f."leadDepartmentId" AND role = 'DEPARTMENT' LIMIT 1) u ON TRUE
  WHERE f.status = 'IN_PROGRESS' ORDER BY f.number`;

/** One entry per open finding and week, each by the finding's own department. */
async function entriesOf(url: string): Promise<Entry[]> {
  const { rows } = await withClient(url, (client) => client.query<Actor & { number: number }>(OPEN_FINDINGS));
  const words = { progress: "按计划推进整改措施，已完成本周任务。", nextStep: "下周继续推进，并收集佐证材料。", difficulty: null };
  const entries = WEEKS.flatMap((week) =>
    rows.map(({ number, ...actor }) => ({ actor, input: { number, week, version: 0, ...words } })),
  );
  return entries.slice(0, MOST);
}

async function enter({ actor, input }: Entry): Promise<void> {
  const answer = await enterFollowUp(actor, input, NOW);
  if (!answer.ok) throw new Error(`The entry was refused: ${answer.refusal.code}.`);
}

/** Milliseconds per item, after the first few. */
async function perItem<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<number> {
  for (const item of items.slice(0, WARM_UP)) await work(item);
  return each(items.slice(WARM_UP), work);
}

/** Work of this process on a fresh copy of the sample's database, which it then leaves. */
export async function onFreshCopy<Value>(server: Server, from: string, work: () => Promise<Value>): Promise<Value> {
  process.env.DATABASE_URL = await copyDatabase(server, from, DATABASE);
  return work().finally(() => db().$disconnect());
}

/** 周填报, one after the other; its floor is every statement of every one of them, sent again to a database in the same state. */
export async function weeklyEntry(server: Server, from: string): Promise<Measure[]> {
  const entries = await entriesOf(server.url(from));
  const ours = await onFreshCopy(server, from, () => perItem(entries, enter));
  const log = await onFreshCopy(server, from, () =>
    statementsDuring(server, DATABASE, async () => {
      for (const entry of entries) await enter(entry);
    }),
  );
  const transactions: Statement[][] = transactionsIn(log);
  if (transactions.length !== entries.length) throw new Error(`${entries.length} entries, ${transactions.length} transactions.`);
  const url = await copyDatabase(server, from, DATABASE);
  const floor = await withClient(url, (client) => perItem(transactions, (statements) => replay(client, statements)));
  const is = `its ${transactions[0]?.length} SQL statements, BEGIN to COMMIT, through node-postgres`;
  return [{ what: "one weekly entry, with its record", unit: "ms", ours, floor: { value: floor, is }, better: "less" }];
}
