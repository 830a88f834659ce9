import { type ChildProcess, fork } from "node:child_process";
import fs from "node:fs/promises";
import path from "node:path";

/** A program for files that nobody here made, and how far it may go with one of them. */
export type Program = {
  /** A .ts file that calls `answering`, from the folder of the application: "lib/contents/reading/reader.ts". */
  entry: string;
  /** For one task. */
  seconds: number;
  /** All its memory, pictures and buffers included. */
  megabytes: number;
  /** As many tasks at once; others wait. */
  atOnce: number;
  /** A folder it may write to, and to nowhere else; null: nowhere. */
  writesTo: string | null;
};

/** Why there is no answer: it took too long or too much memory, or the process fell over. */
export type Failure = "tooLong" | "tooLarge" | "broken";
export type Outcome = { ok: true; value: unknown } | { ok: false; because: Failure };

/** How long a process waits for the next task: starting one takes half a second. */
const IDLE_MS = 60_000;
const LOOK_MS = 100;
/** The heap's share: what lies outside of it is bounded by looking at the process as a whole. */
const HEAP_SHARE = 0.6;

type Crew = { idle: Set<ChildProcess>; working: number; queue: (() => void)[] };

// A bundle may hold this module more than once; the processes of this server are counted once.
const shared: typeof globalThis & { rectificationCrews?: Map<string, Crew> } = globalThis;

/**
 * Lets a program in a process of its own work on one task, and answers what it answered. The process has no secrets of ours in
 * its environment, starts no programs and changes no files but in `writesTo`. One that takes too long or too much is killed:
 * whatever a file does to it, the server goes on.
 */
export async function runApart(program: Program, task: unknown): Promise<Outcome> {
  const crew = crewOf(program);
  if (crew.working >= program.atOnce) await new Promise<void>((resolve) => crew.queue.push(resolve));
  else crew.working += 1;
  try {
    const child = takeIdle(crew) ?? start(program);
    const outcome = await work(child, program, task);
    // One that keeps much of what it needed would have too little left for the next.
    const mayStay = outcome.ok && (await memoryOf(child)) < (program.megabytes * 2 ** 20) / 2;
    if (mayStay) rest(child, crew);
    else child.kill("SIGKILL");
    return outcome;
  } finally {
    // Whoever waits takes over this place.
    const next = crew.queue.shift();
    if (next) next();
    else crew.working -= 1;
  }
}

function crewOf({ entry, writesTo }: Program): Crew {
  shared.rectificationCrews ??= new Map();
  const key = `${entry} ${writesTo}`;
  const crew = shared.rectificationCrews.get(key) ?? { idle: new Set(), working: 0, queue: [] };
  shared.rectificationCrews.set(key, crew);
  return crew;
}

function takeIdle({ idle }: Crew): ChildProcess | null {
  for (const child of idle) {
    idle.delete(child);
    if (child.connected) return child;
  }
  return null;
}

function start({ entry, megabytes, writesTo }: Program): ChildProcess {
  const folder = process.cwd();
  const rights = ["--permission", "--allow-addons", "--allow-fs-read=*", ...(writesTo ? [`--allow-fs-write=${writesTo}`] : [])];
  return fork(path.join(/* turbopackIgnore: true */ folder, entry), {
    cwd: folder,
    execPath: process.execPath,
    execArgv: [`--max-old-space-size=${Math.floor(megabytes * HEAP_SHARE)}`, ...rights, "--no-warnings"],
    env: { NODE_ENV: "production", TZ: "Asia/Shanghai" },
    // What a program complains about a stranger's file is nobody's news.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
  });
}

function work(child: ChildProcess, { seconds, megabytes }: Program, task: unknown): Promise<Outcome> {
  return new Promise((resolve) => {
    attach(child);
    let ended = false;
    const end = (outcome: Outcome): void => {
      if (ended) return;
      ended = true;
      clearTimeout(limit);
      clearInterval(look);
      child.removeAllListeners();
      // It may still fall over, with nobody waiting for it.
      child.on("error", () => {});
      resolve(outcome);
    };
    const limit = setTimeout(() => end({ ok: false, because: "tooLong" }), seconds * 1000);
    const look = setInterval(async () => {
      if ((await memoryOf(child)) > megabytes * 2 ** 20) end({ ok: false, because: "tooLarge" });
    }, LOOK_MS);
    child.on("message", (answer) => end(outcomeIn(answer)));
    child.on("error", () => end({ ok: false, because: "broken" }));
    // Node ends a program whose heap is full by SIGABRT.
    child.on("exit", (_, signal) => end({ ok: false, because: signal === "SIGABRT" ? "tooLarge" : "broken" }));
    child.send({ task }, (error) => error && end({ ok: false, because: "broken" }));
  });
}

function outcomeIn(answer: unknown): Outcome {
  const isAnswer = typeof answer === "object" && answer !== null && "value" in answer;
  return isAnswer ? { ok: true, value: answer.value } : { ok: false, because: "broken" };
}

/** In bytes, where the system tells it as Linux does; elsewhere the heap's limit and the time must do. */
async function memoryOf({ pid }: ChildProcess): Promise<number> {
  const told = await fs.readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/VmRSS:\s+(\d+) kB/.exec(told)?.[1] ?? 0) * 1024;
}

/** While it works, the server waits for it; while it rests, it holds nobody up. */
function attach(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

function rest(child: ChildProcess, { idle }: Crew): void {
  idle.add(child);
  const leave = (): void => {
    idle.delete(child);
    child.kill("SIGKILL");
  };
  const limit = setTimeout(() => idle.has(child) && leave(), IDLE_MS);
  limit.unref();
  child.once("exit", leave);
  child.unref();
  child.channel?.unref();
}
