import type { Refusal } from "#lib/domain/refusal.ts";
import { type Result, refuse } from "#lib/domain/result.ts";
import { answering } from "../answering.ts";
import { NotShown } from "./not-shown.ts";
import { isTask, type Task } from "./tasks.ts";

/** The program that `perform` starts: does one task after another. What a kind of task needs is loaded with the first of its kind. */
answering(async (task) => {
  try {
    return isTask(task) ? await performed(task) : refuse({ code: "fileNotShown" });
  } catch (error) {
    return refuse(error instanceof NotShown ? error.refusal : { code: "fileNotShown" });
  }
});

async function performed(task: Task): Promise<Result<null, Refusal>> {
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
