import { spawnSync } from "node:child_process";
import fs from "node:fs";

/** Whether what is missing can be fetched as packages: root on Debian. Closed networks have its packages where they have no other. */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && fs.existsSync("/usr/bin/apt-get");
}

/** Two tests that lack something at the same moment wait for each other; apt itself would give up. */
const LOCK = ["-w", "600", "/run/lock/rectification-apt"];

/** Fetches these packages; true when they are there. */
export function install(...packages: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = (...args: string[]) => spawnSync("flock", [...LOCK, "apt-get", ...args], { env, stdio: "ignore" }).status === 0;
  return run("update") && run("install", "-y", "--no-install-recommends", ...packages);
}
