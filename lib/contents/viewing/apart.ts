import { spawn } from "node:child_process";
import fs from "node:fs/promises";
import path from "node:path";
import type { Refusal } from "#lib/domain/refusal.ts";
import { refuse, type Result } from "#lib/domain/result.ts";
import type { Task } from "./tasks.ts";

const AT_ONCE = 2;
/** More than this many waiting would be told too late. */
const MOST_WAITING = 60;
const SECONDS = { pages: 20, picture: 20, part: 20, stripped: 60 };
const HEAP_MB = 512;
/** The heap is not all: pictures are unpacked beside it. */
const MEMORY_MB = 1200;
const LOOK_EVERY_MS = 200;
const PAGE_BYTES = 4096;

/** Where the child begins. The comment keeps the bundler from following it: it runs as it is, beside the built site. */
const entry = () => path.resolve(/* turbopackIgnore: true */ "lib/contents/viewing/apart-entry.ts");

const waiting: (() => void)[] = [];
let running = 0;

/**
 * Does a task in a process of its own, that has this much memory and time and may write nothing but the output: a file that breaks the
 * programs that read it takes down nothing else. At most two at once, the others wait. Refuses what the task refuses, a file that
 * breaks it or takes too long ("fileNotShown"), and when too many wait.
 */
export async function apart(task: Task): Promise<Result<null, Refusal>> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) return refuse({ code: "viewersBusy" });
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
  try {
    return await work(task);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function work(task: Task): Promise<Result<null, Refusal>> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...flags(task), entry(), JSON.stringify(task)], {
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      // Nothing of the site's own settings: neither the database's address nor keys.
      env: { NODE_ENV: "production", PATH: process.env.PATH, LANG: "C.UTF-8" },
    });
    let answer: Result<null, Refusal> = refuse({ code: "fileNotShown" });
    const kill = () => void child.kill("SIGKILL");
    const ending = setTimeout(kill, SECONDS[task.kind] * 1000);
    const watch = setInterval(() => void memoryMb(child.pid).then((used) => used > MEMORY_MB && kill()), LOOK_EVERY_MS);
    child.on("message", (message) => {
      answer = JSON.parse(String(message));
    });
    const end = () => {
      clearTimeout(ending);
      clearInterval(watch);
      resolve(answer);
    };
    child.once("error", end);
    child.once("close", end);
  });
}

function flags({ output }: Task): string[] {
  return [
    "--conditions=react-server",
    "--disable-warning=ExperimentalWarning",
    `--max-old-space-size=${HEAP_MB}`,
    "--permission",
    "--allow-addons",
    "--allow-fs-read=*",
    `--allow-fs-write=${output}`,
  ];
}

/** What a process has in memory; 0 where the system does not tell, or it has ended. */
async function memoryMb(pid: number | undefined): Promise<number> {
  const pages = await fs.readFile(`/proc/${pid}/statm`, "utf8").catch(() => "");
  return (Number(pages.split(" ")[1] ?? 0) * PAGE_BYTES) / 1024 ** 2;
}

