import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { S3Settings } from "#lib/evidence/s3-settings.ts";

const program = path.resolve(import.meta.dirname, "../../node_modules/s3rver/bin/s3rver.js");
const BUCKET = "evidence-test";

/** A server that speaks S3, in a process of its own: it can be killed and started again over what it kept. */
export type S3Server = {
  settings: S3Settings;
  /** Where it keeps what it was sent. */
  folder: string;
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends it and deletes what it kept. */
  remove(): Promise<void>;
};

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(() => true, () => false);
}

/** Starts it with one empty bucket. */
export async function startS3(): Promise<S3Server> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "evidence-s3-"));
  const port = await freePort();
  let child: ChildProcess | null = null;
  const start = async () => {
    const args = [program, "-d", folder, "-a", "127.0.0.1", "-p", String(port), "--silent", "--no-vhost-buckets", "--configure-bucket", BUCKET];
    const started = spawn(process.execPath, args, { stdio: "ignore" });
    child = started;
    while (!(await answers(port))) {
      if (started.exitCode !== null) throw new Error(`The S3 server ended with ${started.exitCode}.`);
      await pause(20);
    }
  };
  const kill = async () => {
    const running = child;
    child = null;
    if (!running) return;
    const ended = new Promise((resolve) => running.once("exit", resolve));
    running.kill("SIGKILL");
    await ended;
  };
  const remove = async () => {
    await kill();
    await fs.rm(folder, { recursive: true, force: true });
  };
  await start();
  const keys = { region: "us-east-1", accessKey: "S3RVER", secretKey: "S3RVER" };
  return { settings: { bucket: BUCKET, endpoint: `http://127.0.0.1:${port}`, ...keys }, folder, kill, start, remove };
}
