import { currentTime } from "#lib/clock/now.ts";
import { type CheckProgress, checkStore } from "#lib/commands/evidence/check-store.ts";
import { sweepStore } from "#lib/commands/evidence/sweep-store.ts";
import { db } from "#lib/db/client.ts";
import type { StoreFault } from "#lib/domain/evidence/check.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { FAULT_WORDS, faultWords } from "#lib/domain/labels/store-check.ts";
import { StorageDown } from "#lib/evidence/store.ts";
import { migrate, visitDatabase } from "./database.ts";
import { Refusal } from "./say.ts";
import { readSettings, settleEnvironment } from "./settings.ts";
import { generateClient } from "./sources.ts";

/** How often it says how far it is. */
const EVERY_MS = 5_000;
/** As many faults of a kind as are told one by one. */
const TOLD = 50;

/**
 * Compares the rows of this installation with its files, both ways, and reads every file again; beside a running site or not. With
 * `sweep`, what crashes left behind is removed first. Tells in words; true when nothing is wrong.
 */
export async function checkEvidence(sweep: boolean): Promise<boolean> {
  const settings = readSettings([], process.env);
  settleEnvironment(settings, process.env);
  await generateClient();
  const database = await visitDatabase(settings, process.env);
  process.env.DATABASE_URL = database.url;
  try {
    await migrate(database.url);
    return await check(sweep);
  } catch (error) {
    throw error instanceof StorageDown ? new Refusal(`材料存储连接不上，没有查完：${error.message}`) : error;
  } finally {
    await db().$disconnect();
    await database.stop();
  }
}

async function check(sweep: boolean): Promise<boolean> {
  if (sweep) {
    const { files, bytes, staged } = await sweepStore(currentTime());
    console.log(`已清理：没有登记的文件${files}个（${fileSize(bytes)}），没有传完的残留${staged}个。`);
  }
  const { files, bytes, faults } = await checkStore(currentTime(), { whole: true, tell: progress() });
  console.log(`已复核 ${files} 个文件，共 ${fileSize(bytes)}。`);
  for (const line of linesOf(faults)) console.log(line);
  if (faults.length === 0) console.log("✔ 登记与文件一致，哈希全部相符。");
  return faults.length === 0;
}

function progress(): (progress: CheckProgress) => void {
  let last = Date.now();
  return ({ files, ofFiles, bytes }) => {
    if (Date.now() - last < EVERY_MS) return;
    last = Date.now();
    console.log(`  正在复核：${files}/${ofFiles} 个文件，${fileSize(bytes)}`);
  };
}

/** By kind, the first of each by name, with what to do about it. */
function linesOf(faults: readonly StoreFault[]): string[] {
  if (faults.length === 0) return [];
  const kinds = [...new Set(faults.map(({ kind }) => kind))];
  const lines = kinds.flatMap((kind) => {
    const these = faults.filter((fault) => fault.kind === kind);
    const more = these.length > TOLD ? [`  ……另有 ${these.length - TOLD} 个`] : [];
    return [`✘ ${FAULT_WORDS[kind]}：${these.length} 个`, ...these.slice(0, TOLD).map((fault) => `  ${faultWords(fault)}`), ...more];
  });
  const advice = [
    kinds.some((kind) => kind !== "stray") && "丢失或改变的文件请从备份中恢复（按哈希放回原处），或请上传人重新上传同一份文件，然后再查一次。",
    kinds.includes("stray") && "没有登记的文件满一天后，可以用 npm run evidence:check -- --sweep 清理，系统每夜也会清理。",
  ];
  return [...lines, ...advice.filter((line) => line !== false)];
}
