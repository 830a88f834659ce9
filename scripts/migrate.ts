import { applyMigrations, writeFirstMigration, writeNextMigration } from "#lib/db/migrate.ts";
import { startThrowaway } from "#lib/db/throwaway.ts";

async function withThrowaway<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server = await startThrowaway();
  return work(server.url("postgres")).finally(() => server.stop());
}

async function main([command, name]: string[]): Promise<string> {
  if (command === "init") return `已写入 ${await withThrowaway(writeFirstMigration)}`;
  if (command === "new") {
    if (!name || !/^[a-z0-9_]+$/.test(name)) throw new Error("用法：npm run migrate:new -- 名称（小写字母、数字、下划线）");
    const file = await withThrowaway((url) => writeNextMigration(url, name));
    return file ? `已写入 ${file}` : "数据模型没有变化，不需要新的迁移。";
  }
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("请设置 DATABASE_URL。内置数据库由 npm start 自动迁移。");
  const applied = await applyMigrations(url);
  return applied.length > 0 ? `已执行迁移：${applied.join("、")}` : "数据库结构已是最新。";
}

try {
  console.log(await main(process.argv.slice(2)));
  // Prisma's engine leaves a ten-second timer behind, which would hold the process.
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
