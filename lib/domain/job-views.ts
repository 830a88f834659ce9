/** 定时任务: where a run of a job stands. */
export type JobState = "waiting" | "running" | "retrying" | "done" | "failed";

/** One run. `error` is the first line of what was thrown, without anything that could open a door. */
export type JobRun = { id: string; state: JobState; startedAt: Date | null; endedAt: Date | null; error: string | null };

/** One job of the timetable with its latest runs, the newest first. */
export type JobView = {
  name: string;
  cron: string;
  nextAt: Date | null;
  runs: JobRun[];
  /** The latest failures that are kept, whether or not they are among the runs. */
  failures: JobRun[];
};

const ERROR_SHOWN = 200;

/** The first line of an error as it was kept, with the user and password of any address taken out. */
export function shownError(output: unknown): string | null {
  if (typeof output !== "object" || output === null || !("message" in output) || typeof output.message !== "string") return null;
  const line = output.message.trim().split("\n").findLast((each) => each.trim() !== "") ?? "";
  return line.replace(/(\w+:\/\/)[^\s/@]*@/g, "$1…@").replace(/([?&](?:key|access_token|sign|token)=)[^\s&]*/gi, "$1…").slice(0, ERROR_SHOWN);
}
