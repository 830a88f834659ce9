import fs from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scannerOf } from "#lib/evidence/scanning/scanner-in-use.ts";
import type { Scanner } from "#lib/evidence/scanning/scanner.ts";
import type { Contents } from "#lib/evidence/store.ts";
import { clamdHere } from "#scripts/support/clamav.ts";
import { type Clamd, clamdOf, EICAR } from "./support/clamd.ts";
import { pdf } from "./support/round.ts";

async function* of(...pieces: string[]): Contents {
  for (const piece of pieces) yield Buffer.from(piece);
}

test.each([
  [{}, false],
  [{ CLAMD_SOCKET: "" }, false],
  [{ CLAMD_SOCKET: "/run/clamav/clamd.ctl" }, true],
  [{ CLAMD_HOST: "scanner" }, true],
  [{ CLAMD_PORT: "3310" }, true],
])("%j: a scanner is configured: %s", (environment, there) => {
  expect(scannerOf(environment) !== null).toBe(there);
});

test("one that takes nothing is sent no more than fits the line between, so that a film does not pile up in memory", async () => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "scanner-"));
  const server = net.createServer((socket) => socket.pause().on("error", () => {}));
  await new Promise<void>((resolve) => server.listen(path.join(folder, "s"), resolve));
  let read = 0;
  async function* film(): Contents {
    for await (const piece of pdf(500 * 1024 ** 2)) {
      read += piece.byteLength;
      yield piece;
    }
  }
  const scanner = scannerOf({ CLAMD_SOCKET: path.join(folder, "s") });
  expect(await scanner?.scan(film(), 300)).toEqual({ kind: "unreachable", why: "no answer within 0.3 s" });
  expect(read).toBeLessThan(5 * 1024 ** 2);
  server.close();
  await fs.rm(folder, { recursive: true });
});

describe.skipIf(clamdHere() === null)("a real clamd", () => {
  let clamd: Clamd;
  let scanner: Scanner;

  beforeAll(async () => {
    clamd = await clamdOf();
    await clamd.start();
    const configured = scannerOf({ CLAMD_SOCKET: clamd.socket });
    if (!configured) throw new Error("there should be a scanner");
    scanner = configured;
  });
  afterAll(() => clamd.remove());

  test("finds nothing in a harmless file, and what it is told to find in another", async () => {
    expect(await scanner.scan(pdf(500_000), 10_000)).toEqual({ kind: "clean" });
    expect(await scanner.scan(of("%PDF-1.7\n", EICAR.slice(0, 20), EICAR.slice(20)), 10_000)).toMatchObject({
      kind: "infected",
      found: expect.stringContaining("Eicar-Test"),
    });
  });

  test("says of a file over its limit just that, however much of it is still to come", async () => {
    for (const size of [1024 ** 2 + 1, 20 * 1024 ** 2, 20 * 1024 ** 2]) {
      expect(await scanner.scan(pdf(size), 10_000)).toEqual({ kind: "tooLarge" });
    }
  });

  test("says the same at its port as at its socket", async () => {
    const atPort = scannerOf({ CLAMD_HOST: "127.0.0.1", CLAMD_PORT: String(clamd.port) });
    expect(await atPort?.scan(pdf(500_000), 10_000)).toEqual({ kind: "clean" });
    expect(await atPort?.scan(of(EICAR), 10_000)).toMatchObject({ kind: "infected" });
    for (let time = 0; time < 5; time += 1) expect(await atPort?.scan(pdf(20 * 1024 ** 2), 10_000)).toEqual({ kind: "tooLarge" });
  });

  test("says what it is", async () => {
    expect(await scanner.version()).toMatch(/^ClamAV \d/);
  });

  test("that does not answer in time is away, and what it was sent is read no further", async () => {
    let read = 0;
    async function* slow(): Contents {
      for await (const piece of pdf(900_000, 1000)) {
        read += piece.byteLength;
        yield piece;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }
    expect(await scanner.scan(slow(), 100)).toMatchObject({ kind: "unreachable" });
    expect(read).toBeLessThan(900_000);
  });

  test("killed in the middle of a file is away, and so is one that is not there", async () => {
    async function* deadly(): Contents {
      yield* pdf(100_000);
      await clamd.kill();
      yield Buffer.alloc(100_000);
    }
    expect(await scanner.scan(deadly(), 10_000)).toMatchObject({ kind: "unreachable" });
    expect(await scanner.scan(pdf(10), 10_000)).toMatchObject({ kind: "unreachable", why: expect.stringContaining("ENOENT") });
    expect(await scanner.version()).toBeNull();
  });

  test("a file that cannot be read is no answer of the scanner's", async () => {
    await clamd.start();
    async function* broken(): Contents {
      yield Buffer.from("%PDF");
      throw new Error("the disk is gone");
    }
    await expect(scanner.scan(broken(), 10_000)).rejects.toThrow("the disk is gone");
  });
});
