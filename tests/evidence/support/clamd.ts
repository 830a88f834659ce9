import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { clamdHere } from "#scripts/support/clamav.ts";
import { freePort } from "#tests/support/free-port.ts";

/** What every scanner must find, and what is harmless: it is put together here so that no scanner finds this file. */
export const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${["EICAR", "STANDARD", "ANTIVIRUS", "TEST"].join("-")}-FILE!$H+H*`;

/** The one signature it knows; there is no download of signatures in a test. */
const SIGNATURE = `Eicar-Test:0:*:${Buffer.from(EICAR).toString("hex")}\n`;

/** A real clamd on a socket and a port of its own, with one signature; it takes files of up to 1 MB. */
export type Clamd = { socket: string; port: number; start(): Promise<void>; kill(): Promise<void>; remove(): Promise<void> };

export async function clamdOf(): Promise<Clamd> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "clamd-"));
  const [socket, signatures] = [path.join(folder, "s"), path.join(folder, "signatures")];
  await fs.mkdir(signatures);
  await fs.writeFile(path.join(signatures, "test.ndb"), SIGNATURE);
  const port = await freePort();
  const config = path.join(folder, "clamd.conf");
  await fs.writeFile(config, settings({ socket, port, signatures, folder }));
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
    port,
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

type Settings = { socket: string; port: number; signatures: string; folder: string };

function settings({ socket, port, signatures, folder }: Settings): string {
  const lines = [`LocalSocket ${socket}`, "TCPAddr 127.0.0.1", `TCPSocket ${port}`, `DatabaseDirectory ${signatures}`, `TemporaryDirectory ${folder}`];
  // Where it is root it would otherwise become its own user, who may not read these folders.
  return [...lines, "Foreground yes", ...(process.getuid?.() === 0 ? ["User root"] : []), "StreamMaxLength 1M", "MaxThreads 2", "SelfCheck 0", ""].join("\n");
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
