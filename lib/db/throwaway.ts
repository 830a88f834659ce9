import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { type EmbeddedServer, isAlive, startEmbedded, stopEmbedded } from "./embedded.ts";

const prefix = "rectification-throwaway-";

/** A killed test run cannot clean up after itself: the next one does. */
async function sweep(): Promise<void> {
  for (const name of fs.readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const [owner] = name.slice(prefix.length).split("-");
    if (isAlive(Number(owner))) continue;
    const dataDir = path.join(os.tmpdir(), name);
    await stopEmbedded(dataDir);
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

/** A server in a temporary folder, for tests and for trying migrations on: gone, with all its data, when stopped. */
export async function startThrowaway(): Promise<EmbeddedServer> {
  await sweep();
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), `${prefix}${process.pid}-`));
  // Not readable, but passable: as root, the server runs under another account.
  fs.chmodSync(dataDir, 0o711);
  const server = await startEmbedded({ dataDir, disposable: true });
  const stop = async () => {
    await server.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...server, stop };
}
