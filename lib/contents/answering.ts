/**
 * What a program started by `runApart` does: takes a task, answers, takes the next. What it throws ends it; so does the end of the
 * server that started it.
 */
export function answering(work: (task: unknown) => Promise<unknown>): void {
  process.on("message", async (message) => {
    const isTask = typeof message === "object" && message !== null && "task" in message;
    if (isTask) process.send?.({ value: await work(message.task) });
  });
  process.on("disconnect", () => process.exit());
}
