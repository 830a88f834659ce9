import type { Refusal } from "#lib/domain/refusal.ts";
import { type Result, refuse } from "#lib/domain/result.ts";
import { NotShown } from "./not-shown.ts";
import type { Task } from "./tasks.ts";

/** The child of `apart`: does the one task it is given, answers, ends. What each task needs is loaded only then. */
async function perform(task: Task): Promise<Result<null, Refusal>> {
  switch (task.kind) {
    case "pages":
      return (await import("./count-pages.ts")).countPages(task);
    case "picture":
      return (await import("./draw.ts")).draw(task);
    case "part":
      return (await import("./write-part.ts")).writePart(task);
    case "stripped":
      return (await import("./strip/strip.ts")).strip(task);
  }
}

async function answered(task: Task): Promise<Result<null, Refusal>> {
  try {
    return await perform(task);
  } catch (error) {
    return refuse(error instanceof NotShown ? error.refusal : { code: "fileNotShown" });
  }
}

const task: Task = JSON.parse(process.argv[2] ?? "");
process.send?.(JSON.stringify(await answered(task)), () => process.exit());
