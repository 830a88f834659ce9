import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createDatabase, dropDatabase, type Template } from "#tests/support/databases.ts";
import { freePort } from "#tests/support/free-port.ts";

const root = path.resolve(import.meta.dirname, "../../..");

/** A running application with a database and a data folder of its own. */
export type Application = {
  url: string;
  /** The one-time link that an empty system prints; null where there is an administrator. */
  setupLink: string | null;
  databaseUrl: string;
  stop(): Promise<void>;
};

function adminUrl(): string {
  const url = process.env.E2E_ADMIN_URL;
  if (!url) throw new Error("E2E_ADMIN_URL is not set: the global setup did not run.");
  return url;
}

/** What the start says, until it says that it is up; fails with all of it when it ends before. */
async function untilUp(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    const hear = (text: string) => {
      said.push(text);
      if (said.join("").includes("已启动")) resolve(said.join(""));
    };
    child.stdout?.setEncoding("utf8").on("data", hear);
    child.stderr?.setEncoding("utf8").on("data", hear);
    child.once("error", reject).once("exit", () => reject(new Error(`The application did not start:\n${said.join("")}`)));
  });
}

/**
 * Starts the application by the same program as `npm start`, on a fresh copy of the template. The timed work rests, so that
 * nothing changes behind a journey's back, unless `environment` says `JOBS: "on"`.
 */
export async function startApplication(template: Template, environment: Record<string, string> = {}): Promise<Application> {
  const port = await freePort();
  const name = `e2e_${port}`;
  const databaseUrl = await createDatabase(adminUrl(), name, template);
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "rectification-e2e-"));
  const flags = ["--disable-warning=ExperimentalWarning", "--conditions=react-server"];
  const args = [...flags, path.join(root, "scripts/serve.ts"), "start", ...(template === "empty" ? ["--empty"] : [])];
  const env = { ...process.env, JOBS: "off", ...environment, DATABASE_URL: databaseUrl, DATA_DIR: dataDir, HOST: "127.0.0.1", PORT: String(port) };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe", "ipc"] });
  const said = await untilUp(child);
  const stop = async () => {
    child.kill("SIGTERM");
    await new Promise((resolve) => (child.exitCode === null ? child.once("exit", resolve) : resolve(null)));
    await dropDatabase(adminUrl(), name);
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${port}`, setupLink: /http\S+\/setup\/\S+/.exec(said)?.[0] ?? null, databaseUrl, stop };
}
