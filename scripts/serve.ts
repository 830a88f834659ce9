import { closeOnce } from "./support/closing.ts";
import { type Database, migrate, openDatabase } from "./support/database.ts";
import { Refusal, step } from "./support/say.ts";
import { readSettings, settleEnvironment, type Settings } from "./support/settings.ts";
import { requireFreePort, startSite } from "./support/site.ts";
import { buildSite, generateClient } from "./support/sources.ts";

const closing = closeOnce();

/** What the reader needs once the site answers. */
function welcome(settings: Settings, accounts: string | null, setup: string | null): void {
  const lines = ["", `✔ 已启动：${settings.address} （按 Ctrl-C 停止）`];
  if (process.env.SAMPLE_TODAY) lines.push(`  示例轮次，今天按 ${process.env.SAMPLE_TODAY} 计`);
  if (setup) lines.push("", "还没有系统管理员。请用下面的链接创建，链接只能用一次：", `  ${setup}`);
  if (accounts) lines.push("", accounts);
  console.log(`${lines.join("\n")}\n`);
}

type Round = { accounts: string | null; setup: string | null };

/** Fills and reads the database through the generated client, which may have come into being only a moment ago. */
async function prepareRound(settings: Settings, database: Database): Promise<Round> {
  const round = await import("./support/round.ts");
  const report = (line: string) => step(4, line);
  if (await round.isHalfLoaded()) {
    report("上次装入示例时被中断，重新装入");
    await round.closeDatabaseClient();
    await database.remake();
    await migrate(database.url);
  }
  await round.fillIfUntouched(settings, report);
  const served = await round.settleSample(settings, process.env, report);
  const setup = await round.setupLink(settings.address);
  await round.closeDatabaseClient();
  return { accounts: served ? round.sampleAccountTable() : null, setup };
}

async function prepareDatabase(settings: Settings): Promise<Database> {
  step(3, process.env.DATABASE_URL ? "连接 DATABASE_URL 指定的数据库" : `启动内置数据库（${settings.dataDir}）`);
  const opening = openDatabase(settings, process.env);
  closing.add(() => opening.then((opened) => opened.stop(), () => {}));
  const database = await opening;
  process.env.DATABASE_URL = database.url;
  step(3, await migrate(database.url));
  return database;
}

async function serve(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), process.env);
  await requireFreePort(settings);
  settleEnvironment(settings, process.env);

  step(2, await generateClient());
  const database = await prepareDatabase(settings);
  const { accounts, setup } = await prepareRound(settings, database);
  step(5, settings.mode === "dev" ? "开发模式，页面随改随编" : await buildSite());

  step(6, "启动网站");
  const site = startSite(settings);
  closing.add(site.stop);
  await site.ready;
  welcome(settings, accounts, setup);

  const cause = await Promise.race([
    site.ended.then(() => "网站进程意外结束"),
    database.lost.then(() => "内置数据库意外停止"),
  ]);
  await closing.close(1, `${cause}。数据没有丢失，请重新运行 npm start。`);
}

closing.onSignals();
try {
  await serve();
} catch (error) {
  const text = error instanceof Refusal ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  await closing.close(1, text);
}
