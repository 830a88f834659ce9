import { spawn } from "node:child_process";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

/** How a command ended, and what it said where. */
export type Said = { code: number | null; out: string; err: string };

type Environment = Record<string, string | undefined>;

/** `npm run -s import -- …`. `patience`: how long the reader waits before it takes anything, in ms. */
export function importCommand(args: readonly string[], env: Environment = {}, patience = 0): Promise<Said> {
  return command(["import", ...args], env, patience);
}

/** Any of our commands, by the program that npm runs. `piped` is what another program pipes into it. */
export function command(args: readonly string[], env: Environment = {}, patience = 0, piped?: string): Promise<Said> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, "scripts/start.mjs"), ...args], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: "", INIT_CWD: root, ...env },
    });
    if (piped !== undefined) child.stdin.end(piped);
    const said = { out: "", err: "" };
    child.stdout.setEncoding("utf8");
    setTimeout(() => child.stdout.on("data", (text: string) => (said.out += text)), patience);
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said.err += text));
    child.on("error", reject).on("close", (code) => resolve({ code, ...said }));
  });
}
