import { afterOneMore, MARKS_KEPT, OPINION_LIMITS, type OpinionAct, SAME_WITHIN } from "#lib/domain/opinions/throttle.ts";
import type { Transaction } from "./client.ts";

type Throttles = Pick<Transaction, "opinionThrottle" | "$executeRaw">;

/** Counts one more act of this sender, and of all; false where either has done enough for now, and then nothing is counted. */
export async function countAct(tx: Throttles, act: OpinionAct, mark: string, now: Date): Promise<boolean> {
  const { perSender, wholeSite } = OPINION_LIMITS[act];
  // A row that is not there yet cannot be locked; and the count of all makes one wait for another anyway.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`opinions ${act}`}, 0))`;
  for (const [key, most] of [[`${act}:${mark}`, perSender], [`${act}:all`, wholeSite]] as const) {
    const counted = afterOneMore(await tx.opinionThrottle.findUnique({ where: { key } }), most, now);
    if (!counted) return false;
    await tx.opinionThrottle.upsert({ where: { key }, create: { key, ...counted }, update: counted });
  }
  return true;
}

/** The receipt that the same words of the same sender were given a short time ago, or null. */
export async function sameSent(tx: Throttles, mark: string, now: Date): Promise<string | null> {
  const since = { gt: new Date(now.getTime() - SAME_WITHIN) };
  const row = await tx.opinionThrottle.findFirst({ where: { key: { startsWith: sameKey(mark, "") }, since }, select: { key: true } });
  return row && row.key.slice(sameKey(mark, "").length);
}

/** Notes which receipt these words of this sender were given. */
export async function noteSent(tx: Throttles, mark: string, receipt: string, now: Date): Promise<void> {
  await tx.opinionThrottle.create({ data: { key: sameKey(mark, receipt), count: 1, since: now } });
}

/** Forgets every mark of a sender that is a day old. Answers how many. */
export async function forgetMarks(client: Pick<Transaction, "opinionThrottle">, now: Date): Promise<number> {
  const { count } = await client.opinionThrottle.deleteMany({ where: { since: { lt: new Date(now.getTime() - MARKS_KEPT) } } });
  return count;
}

function sameKey(mark: string, receipt: string): string {
  return `same:${mark}:${receipt}`;
}
