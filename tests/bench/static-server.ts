import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { get } from "./http.ts";
import { nginxPidFile, type Place } from "./place.ts";
import { canInstall, install } from "#scripts/support/debian.ts";
import { freePort } from "#tests/support/free-port.ts";

/** A server that hands out one file and computes nothing. */
export type StaticServer = { name: string; url: string; pid: number | null };

const nginx = "/usr/sbin/nginx";

/** nginx and its version; null where there is none. */
export function nginxVersion(): string | null {
  if (!fs.existsSync(nginx)) return null;
  // It tells its version on the error channel.
  return /nginx\/[\d.]+/.exec(execFileSync("/bin/sh", ["-c", `${nginx} -v 2>&1`], { encoding: "utf8" }))?.[0] ?? "nginx";
}

/** What one nginx hands out: a file at /, or a folder as it is with the compressed forms that lie beside its files. */
type Served = { file: string; encoding: string } | { root: string };

function locations(served: Served): string {
  if ("root" in served) return `root ${served.root};\n        gzip_static on;`;
  const { file, encoding } = served;
  return `root ${path.dirname(file)};
        ${encoding ? `add_header Content-Encoding ${encoding};` : ""}
        location = / { try_files /${path.basename(file)} =404; }`;
}

function configuration(folder: string, port: number, served: Served): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((use) => `${use}_temp_path ${folder}/nginx-temp;`);
  return `
    worker_processes 1;
    pid ${folder}/${nginxPidFile(port)};
    error_log stderr;
    events { worker_connections 128; }
    http {
      access_log off;
      ${temporary.join("\n      ")}
      keepalive_requests 10000000;
      sendfile on;
      tcp_nopush on;
      open_file_cache max=10;
      types {}
      default_type "text/html; charset=utf-8";
      server {
        listen 127.0.0.1:${port};
        ${locations(served)}
      }
    }`;
}

function stopWith(place: Place, child: ChildProcess): void {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  place.add(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await ended;
  });
}

async function startNginx(place: Place, served: Served): Promise<StaticServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const settings = path.join(place.folder, `nginx-${port}.conf`);
  fs.writeFileSync(settings, configuration(place.folder, port, served));
  const said: string[] = [];
  const child = spawn(nginx, ["-c", settings, "-p", place.folder, "-e", "stderr", "-g", "daemon off;"], { stdio: ["ignore", "ignore", "pipe"] });
  child.stderr.setEncoding("utf8").on("data", (text: string) => said.push(text));
  stopWith(place, child);
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await get(url).then(() => true, () => false)) return { name: "nginx, same bytes", url, pid: child.pid ?? null };
    await pause(50);
  }
  throw new Error(`nginx does not answer:\n${said.join("")}`);
}

/** Node's own server with nothing on it, in a process of its own. */
export async function startBare(place: Place, file: string, encoding = ""): Promise<StaticServer> {
  const program = path.join(import.meta.dirname, "bare-server.ts");
  const flags = ["--disable-warning=ExperimentalWarning"];
  const child = spawn(process.execPath, [...flags, program, file, encoding], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  stopWith(place, child);
  const port = await new Promise((resolve, reject) => {
    child.once("message", resolve).once("error", reject).once("exit", () => reject(new Error("The bare server ended.")));
  });
  return { name: "bare node:http, same bytes", url: `http://127.0.0.1:${z.number().parse(port)}/`, pid: child.pid ?? null };
}

/** nginx where there is one, else Node's own server, handing out these bytes as they are. */
export async function serveBytes(place: Place, bytes: Buffer, encoding: string): Promise<StaticServer> {
  const file = path.join(place.folder, `page-${randomUUID()}`);
  fs.writeFileSync(file, bytes, { mode: 0o644 });
  return fs.existsSync(nginx) ? startNginx(place, { file, encoding }) : startBare(place, file, encoding);
}

/** nginx over a whole folder; null where there is none. */
export async function serveFolder(place: Place, root: string): Promise<StaticServer | null> {
  return fs.existsSync(nginx) ? startNginx(place, { root }) : null;
}

/** Fetches nginx where it is missing and packages can be had; its own service is not to start. */
export function ensureNginx(): void {
  if (fs.existsSync(nginx) || !canInstall()) return;
  process.env.RUNLEVEL = "1";
  install("nginx");
  delete process.env.RUNLEVEL;
}
