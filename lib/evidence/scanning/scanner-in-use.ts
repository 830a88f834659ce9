import { clamd, type ClamdAddress } from "./clamd.ts";
import type { Scanner } from "./scanner.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** clamd's own port. */
const USUAL_PORT = 3310;

/** The scanner this installation is configured for: CLAMD_SOCKET, or CLAMD_HOST with CLAMD_PORT; null without one. */
export function scannerOf(env: Environment): Scanner | null {
  const address = addressIn(env);
  return address && clamd(address);
}

function addressIn({ CLAMD_SOCKET: path, CLAMD_HOST: host, CLAMD_PORT: port }: Environment): ClamdAddress | null {
  if (path) return { path };
  if (!host && !port) return null;
  return { host: host || "127.0.0.1", port: Number(port) || USUAL_PORT };
}

/** The scanner of this process. */
export function scannerInUse(): Scanner | null {
  return scannerOf(process.env);
}
