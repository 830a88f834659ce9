import { createHash, randomBytes } from "node:crypto";
import { climbLadder } from "#lib/commands/ladder/climb-ladder.ts";
import { putReminders } from "#lib/commands/reminders/put-reminders.ts";
import { db } from "#lib/db/client.ts";
import { instantOf } from "#lib/domain/day.ts";
import { ROLE_WORDS } from "#lib/domain/labels/words.ts";
import { sampleAccounts, SAMPLE_PASSWORD, SAMPLE_TODAY } from "#prisma/sample/accounts.ts";
import { loadSample, sampleIsWhole } from "#prisma/sample/load.ts";
import { Refusal, table } from "./say.ts";
import { isLoopback, type Settings } from "./settings.ts";

async function isUntouched(): Promise<boolean> {
  const [users, rounds, tokens] = await Promise.all([db().user.count(), db().inspection.count(), db().setupToken.count()]);
  // A set-up token says that somebody chose to begin empty.
  return users + rounds + tokens === 0;
}

/** Sample accounts share a published password: they are for this machine, unless the operator says otherwise by name. */
function refuseOpenSample(settings: Settings): void {
  if (isLoopback(settings.host) || settings.serveSampleAccounts) return;
  throw new Refusal(
    `示例账号的密码是公开的，不能在 HOST=${settings.host} 上供其他机器使用。请任选其一：\n` +
      "  只在本机试用：npm start\n" +
      "  正式使用，从空系统开始：DATA_DIR=./data-office HOST=… npm start -- --empty\n" +
      "  明知如此仍要演示：npm start -- --serve-sample-accounts",
  );
}

/** True after a kill in the middle of loading the sample: such a database holds nothing worth keeping. */
export async function isHalfLoaded(): Promise<boolean> {
  return (await db().inspection.count({ where: { sample: true } })) > 0 && !(await sampleIsWhole());
}

/** Fills an untouched database with the sample round, unless the operator begins empty. Returns what to tell. */
export async function fillIfUntouched(settings: Settings, report: (line: string) => void): Promise<void> {
  if (!(await isUntouched())) return report("数据库中已有数据，原样使用");
  if (settings.empty) return report("从空系统开始，不装入示例");
  refuseOpenSample(settings);
  report("装入示例轮次");
  await loadSample({ report: (line) => report(`  ${line}`) });
  await runSampleMorning();
}

/**
 * What the system does by itself on the morning the sample opens on. The timetable would do the same, but not before 08:00 in
 * Shanghai, and who tries the sample in the evening would find nobody reminded of anything.
 */
async function runSampleMorning(): Promise<void> {
  const morning = instantOf(SAMPLE_TODAY, 9);
  await climbLadder(morning);
  await putReminders(morning);
}

function settleSampleDay(isSample: boolean, env: NodeJS.ProcessEnv, report: (line: string) => void): void {
  if (isSample) {
    env.SAMPLE_TODAY ||= SAMPLE_TODAY;
    return;
  }
  if (env.SAMPLE_TODAY) report("注意：这里不是示例轮次，SAMPLE_TODAY 不起作用，一切按真实日期");
  delete env.SAMPLE_TODAY;
}

/** Settles which day it is and whether sample accounts may sign in; refuses to offer them to other machines. */
export async function settleSample(settings: Settings, env: NodeJS.ProcessEnv, report: (line: string) => void): Promise<boolean> {
  const isSample = (await db().inspection.count({ where: { sample: true, current: true } })) > 0;
  settleSampleDay(isSample, env, report);
  const accounts = await db().user.count({ where: { sample: true, disabledAt: null } });
  if (accounts > 0) refuseOpenSample(settings);
  if (accounts > 0) env.SAMPLE_ACCOUNTS = "served";
  else delete env.SAMPLE_ACCOUNTS;
  return accounts > 0;
}

/** A link, good once, to create the first administrator; null when there is one. Earlier unused links end. */
export async function setupLink(address: string): Promise<string | null> {
  if ((await db().user.count({ where: { role: "ADMIN" } })) > 0) return null;
  const token = randomBytes(24).toString("base64url");
  const tokenHash = createHash("sha256").update(token).digest("hex");
  await db().$transaction([
    db().setupToken.deleteMany({ where: { usedAt: null } }),
    db().setupToken.create({ data: { tokenHash } }),
  ]);
  return `${address}/setup/${token}`;
}

/** Who can sign in to the sample, as a table. */
export function sampleAccountTable(): string {
  const rows = sampleAccounts.map(({ account, name, role }) => [account, name, ROLE_WORDS[role]]);
  return `示例账号（密码都是 ${SAMPLE_PASSWORD}）：\n${table(rows)}`;
}

/** Ends this process's own connections: from here on the application has the database to itself. */
export async function closeDatabaseClient(): Promise<void> {
  await db().$disconnect();
}
