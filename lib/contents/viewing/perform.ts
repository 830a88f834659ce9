import path from "node:path";
import type { Refusal } from "#lib/domain/refusal.ts";
import { refuse, type Result } from "#lib/domain/result.ts";
import { runApart } from "../process.ts";
import type { Task } from "./tasks.ts";

/** More than so many tasks at once, at work or waiting, would be told too late. */
const MOST = 60;
const SECONDS = { pages: 20, picture: 20, part: 20, stripped: 60 };

let asked = 0;

/**
 * Does a task in a process of its own, two of them at once, and writes nothing but into the folder above that of the output. Refuses
 * what the task refuses, a file that breaks it or takes too long or too much memory ("fileNotShown"), and when too many wait.
 */
export async function perform(task: Task): Promise<Result<null, Refusal>> {
  if (asked >= MOST) return refuse({ code: "viewersBusy" });
  asked += 1;
  try {
    const program = { entry: "lib/contents/viewing/viewer.ts", seconds: SECONDS[task.kind], megabytes: 1200, atOnce: 2 };
    const outcome = await runApart({ ...program, writesTo: path.dirname(path.dirname(task.output)) }, task);
    return outcome.ok && isResult(outcome.value) ? outcome.value : refuse({ code: "fileNotShown" });
  } finally {
    asked -= 1;
  }
}

/** The program is ours, and answers nothing else. */
function isResult(value: unknown): value is Result<null, Refusal> {
  return typeof value === "object" && value !== null && "ok" in value;
}
