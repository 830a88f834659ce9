import { spawn, type ChildProcess } from "node:child_process";
import net from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { Refusal } from "./say.ts";
import { root, type Settings } from "./settings.ts";

export type Site = {
  /** Settles when the site answers; fails when it ends before that. */
  ready: Promise<void>;
  /** Settles when the server has ended, for whatever reason. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

async function isFree({ host, port }: Settings): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(new Refusal(`不能在 ${host}:${port} 上提供服务：${error.message}`));
    });
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/** Refuses when somebody else has the port. The server of a killed run leaves within a moment: it is waited for. */
export async function requireFreePort(settings: Settings): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (await isFree(settings)) return;
    await pause(100);
  }
  throw new Refusal(
    `端口 ${settings.port} 已被占用：可能本系统已在运行（${settings.address}），也可能是别的程序。\n` +
      `  请先停止它，或换一个端口：PORT=${settings.port + 1} npm start`,
  );
}

async function answers(address: string): Promise<boolean> {
  try {
    await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(5_000) });
    return true;
  } catch {
    return false;
  }
}

function launch({ mode, host, port }: Settings): ChildProcess {
  const preloads = ["leave-with-parent.ts", "slow-lines.ts"].flatMap((file) => [
    "--import",
    pathToFileURL(path.join(import.meta.dirname, file)).href,
  ]);
  const next = path.join(root, "node_modules/next/dist/bin/next");
  const args = [...preloads, next, mode, "--hostname", host, "--port", String(port)];
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: mode === "dev" ? "development" : "production" };
  return spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "inherit", "ipc"] });
}

async function untilReady(address: string, ended: Promise<void>, said: string[]): Promise<void> {
  const over = ended.then(() => "ended" as const);
  while (!(await answers(address))) {
    const news = await Promise.race([over, pause(100)]);
    if (news === "ended") throw new Refusal(`网站没有启动：\n${said.join("").trim()}`);
  }
}

/** Starts the site. Its output is told from the moment it is ready; before, only if it never gets there. */
export function startSite(settings: Settings): Site {
  const child = launch(settings);
  const ended = new Promise<void>((resolve) => child.once("error", () => resolve()).once("exit", () => resolve()));
  const said: string[] = [];
  let isReady = false;
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (isReady ? process.stdout.write(text) : said.push(text)));
  const ready = untilReady(settings.address, ended, said).then(() => {
    isReady = true;
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
    const lastResort = setTimeout(() => child.kill("SIGKILL"), 10_000);
    await ended;
    clearTimeout(lastResort);
  };
  return { ready, ended, stop };
}
