import { currentTime } from "#lib/clock/now.ts";
import { db } from "#lib/db/client.ts";
import { bundle } from "#lib/documents/edition/bundle.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { publicAddress } from "#lib/domain/notice/address.ts";
import { alteredEditions, bundledEdition, bundleOutline } from "#lib/queries/public-bundle.ts";
import { writeFolder } from "./bundle-folder.ts";
import { migrate, visitDatabase } from "./database.ts";
import { Refusal } from "./say.ts";
import { readSettings, settleEnvironment } from "./settings.ts";
import { generateClient } from "./sources.ts";

/**
 * Writes everything that is published into `folder`, for any web server; beside a running site or not. Refuses where nothing is
 * published yet, and where an edition is not what was approved any more.
 */
export async function publishBundle(folder: string): Promise<void> {
  // Before the environment is settled, which names this machine where the operator names nothing.
  const [site, application] = [publicAddress(process.env.SITE_URL), publicAddress(process.env.NEXTAUTH_URL)];
  const settings = readSettings([], process.env);
  settleEnvironment(settings, process.env);
  await generateClient();
  const database = await visitDatabase(settings, process.env);
  process.env.DATABASE_URL = database.url;
  try {
    await migrate(database.url);
    await write(folder, site, application);
  } finally {
    await db().$disconnect();
    await database.stop();
  }
}

async function write(folder: string, site: string | null, application: string | null): Promise<void> {
  const outline = await bundleOutline();
  if (!outline) throw new Refusal("还没有发布通报，没有可以写出的内容。");
  const { party, lines, contact, opinions } = outline;
  const altered = await alteredEditions(lines);
  if (altered.length > 0) {
    const names = altered.map(({ number }) => editionName(number)).join("、");
    throw new Refusal(`${names}存储的文件与审定时的校验值不一致，什么都没有写出。请从备份中恢复。`);
  }
  const reach = { contact, opinions, formAddress: application === null ? null : `${application}/opinions` };
  const files = bundle({ party, site, reach, lines, load: bundledEdition, now: currentTime() });
  const written = await writeFolder(folder, files);
  console.log(`✔ 已写出 ${lines.length} 版通报，共 ${written.files} 个文件（${fileSize(written.bytes)}）：${folder}`);
  for (const { number, standing } of lines) console.log(`  ${editionName(number)}${STANDING[standing.kind]}`);
  if (written.kept.length > 0) console.log(`  文件夹里原有的其他文件 ${written.kept.length} 个，原样保留：${written.kept.slice(0, 5).join("、")}`);
  if (site === null) console.log("  没有设置 SITE_URL：链接都是相对的，没有 sitemap.xml。");
}

const STANDING = { inForce: "", corrected: "（已更正）", withdrawn: "（已撤下，只写出撤下的说明）" } as const;
