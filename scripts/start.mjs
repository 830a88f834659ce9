// The way in for the npm scripts start, dev, build, test, bench, import, proofread, evidence:check and publish:bundle, on a clean clone
// too: plain JavaScript without dependencies, content with Node 20. It installs what is missing and hands over to the Node 24 it installed.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "..");
const programs = {
  start: "serve.ts",
  dev: "serve.ts",
  build: "build.ts",
  test: "test.ts",
  bench: "bench.ts",
  import: "import.ts",
  proofread: "proofread.ts",
  "evidence-check": "evidence-check.ts",
  "publish-bundle": "publish-bundle.ts",
};
const [command = "start", ...rest] = process.argv.slice(2);
const ownNode = path.join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");

// What these print is for another program to read: nothing of ours may stand before it.
const isRead = command === "import" || command === "proofread";
const say = isRead ? console.error : console.log;

function fail(message) {
  console.error(`\n✘ ${message}`);
  process.exit(1);
}

function packages(lockFile) {
  const file = path.join(root, lockFile);
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, "utf8")).packages ?? {}) : null;
}

/** npm writes its own record last, so an install that was interrupted is seen as missing. */
function installed() {
  const present = packages("node_modules/.package-lock.json");
  if (!present) return false;
  const wanted = Object.entries(packages("package-lock.json") ?? {}).filter(([name]) => name !== "");
  return wanted.every(([name, { version, optional }]) =>
    present[name] ? present[name].version === version : optional === true,
  );
}

/** Not with the programs in node_modules, which the install replaces while it runs. */
function machinePath() {
  const isOurs = (folder) => path.basename(folder) === ".bin" && path.basename(path.dirname(folder)) === "node_modules";
  return (process.env.PATH ?? "").split(path.delimiter).filter((folder) => !isOurs(folder)).join(path.delimiter);
}

function install() {
  say("1/6 安装依赖（首次约需一分钟）");
  const env = { ...process.env, PATH: machinePath(), CHECKPOINT_DISABLE: "1" };
  const { status } = spawnSync("npm", ["ci", "--include=dev", "--loglevel=error", "--no-progress"], {
    cwd: root,
    env,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    fail("依赖没有装好。请检查网络；若要用镜像：npm config set registry <镜像地址>，然后再运行一次。");
  }
}

function runtime() {
  if (fs.existsSync(ownNode) && spawnSync(ownNode, ["--version"]).status === 0) return ownNode;
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  return fail("没有找到 Node.js 24。请删除 node_modules 后再运行一次（npm 须允许安装脚本），或自行安装 Node.js 24。");
}

/** The processes above this one: the shell that npm runs scripts in, and npm itself where the system tells. */
function ancestors() {
  const stat = `/proc/${process.ppid}/stat`;
  const above = fs.existsSync(stat) ? fs.readFileSync(stat, "utf8").split(") ").at(-1).split(" ")[1] : "";
  return `${process.ppid} ${above}`;
}

/** Runs the real program, passes signals on, and leaves with its exit code. */
function handOver(node) {
  const program = path.join(root, "scripts", programs[command]);
  const flags = ["--disable-warning=ExperimentalWarning", "--conditions=react-server"];
  // Over the fourth channel the program notices when this process dies, however it dies, and stops in order.
  const child = spawn(node, [...flags, program, command, ...rest], { cwd: root, stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => fail(`无法启动：${error.message}`));
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
  // Killed outright, npm takes nobody along: then another process has its place above us.
  const first = ancestors();
  const orphaned = () => ancestors() !== first && child.kill("SIGTERM");
  if (process.env.npm_lifecycle_event) setInterval(orphaned, 500).unref();
}

if (!programs[command]) fail(`没有这个命令：${command}`);
if (!installed()) install();
else if (!isRead) say("1/6 依赖已装好");
handOver(runtime());
