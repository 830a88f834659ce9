import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { s3Settings } from "#lib/evidence/s3/s3-settings.ts";
import { Refusal } from "./say.ts";

/** What the environment and the command line say about this run. */
export type Settings = {
  mode: "start" | "dev";
  host: string;
  port: number;
  /** Where a browser on this machine finds the site. */
  address: string;
  dataDir: string;
  /** Begin without the sample round. */
  empty: boolean;
  /** The operator's word that the published sample accounts may be reached from other machines. */
  serveSampleAccounts: boolean;
};

export const root = path.resolve(import.meta.dirname, "../..");

const usage = "可用的选项：--empty（不装入示例）、--serve-sample-accounts（允许其他机器使用示例账号）。";

function options(args: string[]): { mode: Settings["mode"]; empty: boolean; served: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { empty: { type: "boolean" }, "serve-sample-accounts": { type: "boolean" } },
    });
    const mode = positionals[0] === "dev" ? "dev" : "start";
    return { mode, empty: values.empty === true, served: values["serve-sample-accounts"] === true };
  } catch {
    throw new Refusal(`看不懂的选项：${args.slice(1).join(" ")}\n  ${usage}`);
  }
}

function port(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0 && number < 65_536) return number;
  throw new Refusal(`PORT 应是 1 到 65535 的整数，现在是 ${text}。`);
}

/** Whether only this machine can reach the address. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** An address to open: one that means "every interface" cannot be typed into a browser. */
function browsable(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

/** Reads the settings of this run, or refuses with a sentence. */
export function readSettings(args: string[], env: NodeJS.ProcessEnv): Settings {
  const { mode, empty, served } = options(args);
  const host = env.HOST || "127.0.0.1";
  const number = port(env.PORT || "3000");
  return {
    mode,
    host,
    port: number,
    address: `http://${browsable(host)}:${number}`,
    dataDir: path.resolve(env.DATA_DIR || path.join(root, "data")),
    empty,
    serveSampleAccounts: served || env.SERVE_SAMPLE_ACCOUNTS === "yes",
  };
}

/** Made once and kept with the data: sessions outlive a restart, and no two installations share a secret. */
function sessionSecret(dataDir: string): string {
  const file = path.join(dataDir, "session.secret");
  if (!fs.existsSync(file)) {
    const draft = `${file}.new`;
    fs.writeFileSync(draft, randomBytes(32).toString("base64url"), { mode: 0o600 });
    fs.renameSync(draft, file);
  }
  return fs.readFileSync(file, "utf8").trim();
}

/** A store that is set up by halves must be heard of now, not from the first person who uploads. */
function requireWholeStore(env: NodeJS.ProcessEnv): void {
  try {
    s3Settings(env);
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}

/** Settles the environment the application reads; what the operator has set stays. */
export function settleEnvironment(settings: Settings, env: NodeJS.ProcessEnv): void {
  requireWholeStore(env);
  fs.mkdirSync(settings.dataDir, { recursive: true, mode: 0o711 });
  env.DATA_DIR = settings.dataDir;
  env.EVIDENCE_DIR ||= path.join(settings.dataDir, "evidence");
  fs.mkdirSync(env.EVIDENCE_DIR, { recursive: true, mode: 0o700 });
  env.NEXTAUTH_SECRET ||= sessionSecret(settings.dataDir);
  env.NEXTAUTH_URL ||= settings.address;
  env.NEXT_TELEMETRY_DISABLED ||= "1";
}
