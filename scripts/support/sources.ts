import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { Refusal, seconds } from "./say.ts";
import { root } from "./settings.ts";

const schema = "prisma/schema.prisma";
const clientDir = "lib/db/generated";
const clientStamp = `${clientDir}/schema-hash.txt`;
const buildStamp = ".next/source-hash.txt";
const builtFrom = ["app", "components", "lib", "prisma", "public"];

function digest(files: string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\0`).update(fs.readFileSync(path.join(root, file))).update("\0");
  return hash.digest("hex");
}

function filesUnder(folder: string): string[] {
  if (!fs.existsSync(path.join(root, folder))) return [];
  const entries = fs.readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
  return files.map((file) => path.relative(root, file)).filter((file) => !file.startsWith(clientDir));
}

function rootFiles(): string[] {
  const written = new Set(["next-env.d.ts"]);
  return fs.readdirSync(root).filter((name) => /\.(ts|mjs|json)$/.test(name) && !written.has(name));
}

function isStamped(stamp: string, hash: string): boolean {
  const file = path.join(root, stamp);
  return fs.existsSync(file) && fs.readFileSync(file, "utf8") === hash;
}

/** Runs a program of node_modules quietly; its output is told only when it fails. */
async function quietly(program: string, args: string[], env: NodeJS.ProcessEnv, what: string): Promise<void> {
  const child = spawn(process.execPath, [path.join(root, "node_modules", program), ...args], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const endWithUs = () => void child.kill();
  process.once("exit", endWithUs);
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => output.push(text));
  const code = await new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
  process.off("exit", endWithUs);
  if (code !== 0) throw new Refusal(`${what}没有成功：\n${output.join("").trim()}`);
}

/** Generates the database client when the schema or Prisma has changed. Returns what to tell. */
export async function generateClient(): Promise<string> {
  const hash = digest([schema, "prisma.config.ts", "node_modules/@prisma/client/package.json"]);
  if (isStamped(clientStamp, hash)) return "数据访问代码没有变化";
  const since = Date.now();
  // Prisma would download a native engine that generating does not use; it is content with any file that exists.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  await quietly("prisma/build/index.js", ["generate"], env, "生成数据访问代码");
  fs.writeFileSync(path.join(root, clientStamp), hash);
  return `已生成数据访问代码（用时 ${seconds(since)}）`;
}

/** Builds the site when its sources have changed. Returns what to tell. */
export async function buildSite(): Promise<string> {
  const hash = digest([...rootFiles(), ...builtFrom.flatMap(filesUnder)].toSorted());
  if (isStamped(buildStamp, hash) && fs.existsSync(path.join(root, ".next/BUILD_ID"))) return "页面没有变化，不用重新构建";
  const since = Date.now();
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  fs.rmSync(path.join(root, buildStamp), { force: true });
  await quietly("next/dist/bin/next", ["build"], env, "构建页面");
  fs.writeFileSync(path.join(root, buildStamp), hash);
  return `页面已构建（用时 ${seconds(since)}）`;
}
