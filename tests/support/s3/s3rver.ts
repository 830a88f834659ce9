import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { freePort } from "../free-port.ts";
import { BUCKET, type Daemon, daemon, KEYS, type S3Server } from "./daemon.ts";

const program = path.resolve(import.meta.dirname, "../../../node_modules/s3rver/bin/s3rver.js");

export async function startS3rver(): Promise<S3Server> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "evidence-s3-"));
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const args = [program, "-d", folder, "-a", "127.0.0.1", "-p", String(port), "--silent", "--no-vhost-buckets", "--configure-bucket", BUCKET];
  let running: Daemon;
  const start = async () => {
    running = daemon(process.execPath, args);
    await running.answers(endpoint);
  };
  await start();
  const remove = async () => {
    await running.kill();
    await fs.rm(folder, { recursive: true, force: true });
  };
  return { settings: { bucket: BUCKET, endpoint, ...KEYS }, start, kill: () => running.kill(), remove };
}
