import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

async function waiting(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    "SELECT count(*), pg_stat_clear_snapshot() FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return Number(rows[0]?.count);
}

/**
 * Does all of it at once, for certain: the record is kept shut until every deed has come as far as it can, to the record
 * or to a lock that another holds. Then each goes on as it can. No more deeds than the pool has connections (10).
 */
export async function together<Answer>(...deeds: (() => Promise<Answer>)[]): Promise<Answer[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query('BEGIN; LOCK TABLE "AuditEntry" IN ACCESS EXCLUSIVE MODE');
    let settled = 0;
    const answers = Promise.all(deeds.map((deed) => deed().finally(() => { settled += 1; })));
    answers.catch(() => {});
    for (const end = Date.now() + 10_000; settled + (await waiting(client)) < deeds.length; ) {
      if (Date.now() > end) throw new Error("the deeds neither wait nor end");
      await pause(5);
    }
    await client.query("COMMIT");
    return await answers;
  } finally {
    await client.end();
  }
}
