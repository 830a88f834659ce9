import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import type { S3Settings } from "#lib/evidence/s3/s3-settings.ts";

export const KEYS = { region: "us-east-1", accessKey: "S3RVER", secretKey: "S3RVER" };
export const BUCKET = "evidence-test";

/** A server that speaks S3, in processes of its own, with one empty bucket: it can be killed and started again over what it kept. */
export type S3Server = {
  settings: S3Settings;
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends it and deletes what it kept. */
  remove(): Promise<void>;
};

/** A process that is gone when killed, and fails the test when it ends by itself before it answers. */
export type Daemon = { kill(): Promise<void>; answers(url: string): Promise<void> };

export function daemon(program: string, args: string[]): Daemon {
  const child: ChildProcess = spawn(program, args, { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    async answers(url) {
      while (!(await fetch(url).then(() => true, () => false))) {
        if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}.`);
        await pause(20);
      }
    },
  };
}
