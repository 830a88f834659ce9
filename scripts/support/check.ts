import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { root } from "./settings.ts";

/** What a phase of `npm test` found. */
export type Outcome = { passed: number; failed: number; skipped?: number; output: string };

/** Runs a program of node_modules and keeps what it says, in case it fails. */
export async function run(program: string, args: string[], env: Record<string, string> = {}): Promise<{ ok: boolean; output: string }> {
  const child = spawn(process.execPath, [path.join(root, "node_modules", program), ...args], {
    cwd: root,
    env: { ...process.env, FORCE_COLOR: "0", NODE_OPTIONS: "--disable-warning=ExperimentalWarning", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => output.push(text));
  const code = await new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
  return { ok: code === 0, output: output.join("").trim() };
}

/** A check that passes or fails as a whole. */
export async function single(program: string, args: string[]): Promise<Outcome> {
  const { ok, output } = await run(program, args);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output };
}

type Counts = { passed: number; failed: number; skipped: number };

/** Runs a test tool that writes its counts to a file. A tool that fails without naming a failure counts as one. */
export async function counted(
  tool: { program: string; args: string[]; env?: Record<string, string>; report: string },
  read: (report: unknown) => Counts,
): Promise<Outcome> {
  const file = path.join(root, tool.report);
  fs.rmSync(file, { force: true });
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const { ok, output } = await run(tool.program, tool.args, tool.env);
  if (!fs.existsSync(file)) return { passed: 0, failed: 1, output };
  const counts = read(JSON.parse(fs.readFileSync(file, "utf8")));
  return { ...counts, failed: ok ? counts.failed : Math.max(counts.failed, 1), output };
}
