import fs from "node:fs";
import { canInstall, install } from "./debian.ts";

const PROGRAM = "/usr/bin/unzip";

/** The system's own `unzip`, which knows nothing of the library that writes our archives; fetched where this is root on Debian. */
export function unzipProgram(): string {
  if (!fs.existsSync(PROGRAM) && canInstall()) install("unzip");
  return fs.existsSync(PROGRAM) ? PROGRAM : "unzip";
}
