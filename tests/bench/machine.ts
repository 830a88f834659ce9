import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { z } from "zod";
import { type Server, withClient } from "./database.ts";
import { nginxVersion } from "./static-server.ts";

const modules = path.resolve(import.meta.dirname, "../../node_modules");

function versionOf(name: string): string {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(fs.readFileSync(path.join(modules, name, "package.json"), "utf8")));
  return `${name} ${version}`;
}

/** How busy the machine is: the average number of processes that want to run, over the last minute. */
export function busy(): string {
  return os.loadavg()[0]?.toFixed(1) ?? "0";
}

/** The machine in one line. */
export function machine(): string {
  const processors = os.cpus();
  const memory = `${Math.round(os.totalmem() / 1024 ** 3)} GiB`;
  return `${processors.length} × ${processors[0]?.model.trim() || os.arch()}, ${memory}, ${os.type()} ${os.release()}`;
}

/** What ran, in one line. */
export async function versions(server: Server): Promise<string> {
  const { rows } = await withClient(server.url("postgres"), (client) => client.query<{ server_version: string }>("SHOW server_version"));
  const packages = ["next", "react", "@prisma/client", "pg"].map(versionOf);
  return [`Node ${process.version.slice(1)}`, `PostgreSQL ${rows[0]?.server_version}`, ...packages, nginxVersion() ?? "no nginx"].join(", ");
}
