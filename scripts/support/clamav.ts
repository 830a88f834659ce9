import fs from "node:fs";
import { canInstall, install } from "./debian.ts";

const PLACES = ["/usr/sbin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd"];
const PACKAGE = "clamav-daemon";

export const CLAMAV_HINT = `apt-get install --no-install-recommends ${PACKAGE}`;

/** The virus scanner's program on this machine, or null. */
export function clamdHere(): string | null {
  return PLACES.find((place) => fs.existsSync(place)) ?? null;
}

/** The same, after fetching it where this is root on Debian. */
export function findClamd(): string | null {
  if (clamdHere() === null && canInstall()) install(PACKAGE);
  return clamdHere();
}
