import { parseArgs } from "node:util";
import { Refusal } from "./support/say.ts";

const usage = "用法：npm run publish:bundle -- 文件夹";

function folderOf(args: string[]): string {
  try {
    const [, folder, ...more] = parseArgs({ args, allowPositionals: true, options: {} }).positionals;
    if (folder === undefined || more.length > 0) throw new Refusal(usage);
    return folder;
  } catch {
    throw new Refusal(usage);
  }
}

try {
  const folder = folderOf(process.argv.slice(2));
  const { publishBundle } = await import("./support/publish-bundle.ts");
  await publishBundle(folder);
} catch (error) {
  console.error(error instanceof Refusal ? `✘ ${error.message}` : error);
  process.exitCode = 1;
}
// At once: Prisma's migration engine leaves a timer behind that would hold the prompt for ten seconds.
await new Promise((written) => process.stdout.write("", written));
process.exit();
