import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { clamdHere } from "#scripts/support/clamav.ts";

/** What every scanner must find, and what is harmless: it is put together here so that no scanner finds this file. */
export const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${["EICAR", "STANDARD", "ANTIVIRUS", "TEST"].join("-")}-FILE!$H+H*`;

/** The one signature it knows; there is no download of signatures in a test. */
const SIGNATURE = `Eicar-Test:0:*:${Buffer.from(EICAR).toString("hex")}\n`;

/** A real clamd on a socket of its own, with one signature; it takes files of up to 1 MB. */
export type Clamd = { socket: string; start(): Promise<void>; kill(): Promise<void>; remove(): Promise<void> };

export async function clamdOf(): Promise<Clamd> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "clamd-"));
  const [socket, signatures] = [path.join(folder, "s"), path.join(folder, "signatures")];
  await fs.mkdir(signatures);
  await fs.writeFile(path.join(signatures, "test.ndb"), SIGNATURE);
  const config = path.join(folder, "clamd.conf");
  await fs.writeFile(config, settings({ socket, signatures, folder }));
  // Where it is root it would otherwise become its own user, who may not read these folders.
  let running: ChildProcess | null = null;
  const kill = async () => {
    const child = running;
    running = null;
    if (!child || child.exitCode !== null) return;
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("exit", resolve));
    await fs.rm(socket, { force: true });
  };
  return {
    socket,
    async start() {
      running = spawn(clamdHere() ?? "clamd", ["--foreground", `--config-file=${config}`], { stdio: "ignore" });
      await untilItListens(socket, running);
    },
    kill,
    async remove() {
      await kill();
      await fs.rm(folder, { recursive: true, force: true });
    },
  };
}

function settings({ socket, signatures, folder }: { socket: string; signatures: string; folder: string }): string {
  const lines = [`LocalSocket ${socket}`, `DatabaseDirectory ${signatures}`, `TemporaryDirectory ${folder}`];
  return [...lines, "Foreground yes", "User root", "StreamMaxLength 1M", "MaxThreads 2", "SelfCheck 0", ""].join("\n");
}

async function untilItListens(socket: string, child: ChildProcess): Promise<void> {
  for (const end = Date.now() + 30_000; !(await listens(socket)); ) {
    if (child.exitCode !== null || Date.now() > end) throw new Error("clamd does not start");
    await pause(50);
  }
}

function listens(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const trial = net.connect(socket, () => resolve(true)).once("error", () => resolve(false));
    trial.once("connect", () => trial.destroy());
  });
}
