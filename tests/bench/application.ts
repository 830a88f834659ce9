import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { SAMPLE_PASSWORD } from "#prisma/sample/accounts.ts";
import { freePort } from "#tests/support/free-port.ts";

/** The real application, built for production, started by the same program as `npm start`. */
export type Application = {
  url: string;
  /** The process that answers requests; null where the system does not tell. */
  pid: number | null;
  stop(): Promise<void>;
};

const root = path.resolve(import.meta.dirname, "../..");

/** What an operator may have set for an installation of their own has no business here, nor has timed work between measurements. */
function environment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const { NEXTAUTH_URL: _url, NEXTAUTH_SECRET: _secret, SAMPLE_TODAY: _day, NODE_OPTIONS: _node, ...inherited } = process.env;
  return { ...inherited, ...settings, HOST: "127.0.0.1", JOBS: "off" };
}

/** What the start says, until it says that it is up; fails with all of it when it ends before. */
function untilUp(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    const hear = (text: string) => {
      said.push(text);
      if (said.join("").includes("已启动")) resolve();
    };
    child.stdout?.setEncoding("utf8").on("data", hear);
    child.stderr?.setEncoding("utf8").on("data", hear);
    child.once("error", reject).once("exit", () => reject(new Error(`The application did not start:\n${said.join("")}`)));
  });
}

function webServerBelow(keeper: number): number | null {
  const list = `/proc/${keeper}/task/${keeper}/children`;
  if (!fs.existsSync(list)) return null;
  const children = fs.readFileSync(list, "utf8").trim().split(" ").filter(Boolean).map(Number);
  return children.find((pid) => fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").startsWith("next-server")) ?? null;
}

/** Starts it on this database, which it migrates and, if untouched, fills with the sample. */
export async function startApplication(databaseUrl: string, dataDir: string): Promise<Application> {
  const port = await freePort();
  const flags = ["--disable-warning=ExperimentalWarning", "--conditions=react-server"];
  const settings = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, EVIDENCE_DIR: path.join(dataDir, "evidence"), PORT: String(port) };
  const child = spawn(process.execPath, [...flags, path.join(root, "scripts/serve.ts"), "start"], {
    cwd: root,
    env: environment(settings),
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await untilUp(child);
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  return { url: `http://127.0.0.1:${port}`, pid: webServerBelow(child.pid ?? 0), stop };
}

/** What a browser would send after it; only names and values. */
function cookiesOf(answer: Response): string[] {
  return answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
}

/** Signs in as this account of the sample, by the address that next-auth's own form posts to. Returns the session's cookie. */
export async function signIn({ url }: Application, account: string): Promise<string> {
  const asked = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await asked.json());
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    body: new URLSearchParams({ csrfToken, account, password: SAMPLE_PASSWORD, json: "true" }),
    headers: { cookie: cookiesOf(asked).join("; ") },
    redirect: "manual",
  });
  const session = cookiesOf(answer).find((cookie) => cookie.includes("next-auth.session-token="));
  if (!session) throw new Error(`${account} could not sign in: ${answer.status}.`);
  return session;
}
