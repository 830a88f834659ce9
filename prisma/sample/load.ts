import { hash } from "@node-rs/argon2";
import { record } from "#lib/db/audit-store.ts";
import { db } from "#lib/db/client.ts";
import { transact } from "#lib/db/transact.ts";
import { ok } from "#lib/domain/result.ts";
import { sampleAccounts, SAMPLE_PASSWORD, SAMPLE_TODAY } from "./accounts.ts";
import { insertPeople, insertRound } from "./insert-round.ts";
import { perform } from "./perform.ts";
import { sampleRound } from "./round.ts";
import { scenes } from "./scenario.ts";
import { timelineOf } from "./timeline.ts";
import { instantOf } from "#lib/domain/day.ts";

/**
 * Loads the sample round into an empty database: the round as planned, then every deed of its first months through the
 * same commands people use, each at its own moment. The last audit entry says that it is whole.
 */
export async function loadSample({ report }: { report: (line: string) => void }): Promise<void> {
  report("载入示例轮次：问题、措施、分工");
  const passwordHash = await hash(SAMPLE_PASSWORD);
  await transact(async (tx) => ok(await insertRound(tx, await insertPeople(tx, passwordHash))));
  const deeds = timelineOf(scenes, sampleRound.inspection.planOn);
  const cast = await loadCast();
  for (const [index, deed] of deeds.entries()) {
    if (index % 100 === 0) report(`载入示例轮次：跟进记录 ${index} / ${deeds.length}`);
    await perform(deed, cast);
  }
  await transact(async (tx) => {
    await record(tx, { by: null, at: instantOf(SAMPLE_TODAY), action: "sampleLoaded", subject: "示例轮次" });
    return ok(null);
  });
}

/** False while a load was begun and not ended, as after a kill: then the database holds nothing worth keeping. */
export async function sampleIsWhole(): Promise<boolean> {
  const entries = await db().auditEntry.count({ where: { action: "sampleLoaded" } });
  return entries > 0;
}

/** The sample's people as actors, by account name. */
async function loadCast() {
  const users = await db().user.findMany({
    where: { account: { in: sampleAccounts.map(({ account }) => account) } },
    select: { id: true, account: true, name: true, role: true, departmentId: true },
  });
  return new Map(users.map(({ account, ...actor }) => [account, actor]));
}
