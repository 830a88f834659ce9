import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Do the timed work as of this instant. `serverDown`: nothing can be sent. */
export type Order = { at: string; serverDown: boolean };

export type Report = { is: "ready" } | { is: "stage"; index: number } | { is: "sent"; deliveryId: string } | { is: "done" } | { is: "failed"; why: string };

/** How many commands a run is made of. */
export const STAGES = 5;

/** One process of timed work. */
export type Worker = {
  ready: Promise<void>;
  /** Runs to the end; fails when the work fails. Hands back the deliveries that were sent. */
  run(order: Order): Promise<string[]>;
  /** Runs, and is killed outright so many milliseconds into this stage; hands back what was sent, and the stage it was at when it died. */
  runAndKill(order: Order, stage: number, afterMs: number): Promise<Killed>;
  stop(): Promise<void>;
};

/** `during` is null where it had done everything before it died. */
type Killed = { sent: string[]; during: number | null };

export function startWorker(databaseUrl: string): Worker {
  const child = fork(fileURLToPath(new URL("timed-work.ts", import.meta.url)), [], {
    execArgv: ["--disable-warning=ExperimentalWarning", "--conditions=react-server"],
    env: { ...process.env, DATABASE_URL: databaseUrl, NODE_OPTIONS: "" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ready = hear(child, (report) => report.is === "ready").then(() => undefined);
  return { ready, run: (order) => runIn(child, order), runAndKill: (...asked) => killIn(child, ...asked), stop: () => stop(child) };
}

/** Listens until `isEnd`; hands back all that was heard. Fails when the process ends before. */
function hear(child: ChildProcess, isEnd: (report: Report) => boolean): Promise<Report[]> {
  return new Promise((resolve, reject) => {
    const heard: Report[] = [];
    const off = () => child.off("message", listen).off("exit", gone);
    const listen = (report: Report) => {
      heard.push(report);
      if (isEnd(report)) resolve((off(), heard));
    };
    const gone = () => reject((off(), new Error("the timed work ended by itself")));
    child.on("message", listen).on("exit", gone);
  });
}

const sentIn = (reports: readonly Report[]) => reports.flatMap((report) => (report.is === "sent" ? [report.deliveryId] : []));

async function runIn(child: ChildProcess, order: Order): Promise<string[]> {
  const heard = hear(child, ({ is }) => is === "done" || is === "failed");
  child.send(order);
  const reports = await heard;
  const last = reports.at(-1);
  if (last?.is === "failed") throw new Error(`at ${order.at}: ${last.why}`);
  return sentIn(reports);
}

async function killIn(child: ChildProcess, order: Order, stage: number, afterMs: number): Promise<Killed> {
  const heard: Report[] = [];
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.on("message", (report: Report) => {
    heard.push(report);
    if (report.is === "stage" && report.index === stage) setTimeout(() => child.kill("SIGKILL"), afterMs);
  });
  child.send(order);
  await gone;
  const failed = heard.find((report) => report.is === "failed");
  if (failed) throw new Error(`at ${order.at}: ${failed.why}`);
  const stages = heard.flatMap((report) => (report.is === "stage" ? [report.index] : []));
  return { sent: sentIn(heard), during: heard.some(({ is }) => is === "done") ? null : (stages.at(-1) ?? null) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.disconnect();
  await gone;
}
