import fs from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { sendFindingArchive } from "../../app/api/findings/[number]/archive/send-archive.ts";
import { freshStart, makeRound, type Round, setStatus } from "#tests/evidence/support/round.ts";
import { putEvidence } from "#tests/support/evidence.ts";

const now = new Date("2022-07-01T02:00:00Z");
const SIZE = 300 * 1024 ** 2;
/** The hash of so many zeros. */
const SHA256 = "17a88af83717f68b8bd97873ffcf022c8aed703416fe9b08e0fa9e3287692bf0";
let round: Round;
let root: string;

beforeAll(async () => {
  round = await makeRound();
});

beforeEach(async () => {
  root = await freshStart(round);
  const { measureId, people } = round;
  await putEvidence({ measureId, uploadedById: people.lead.id, uploadedAt: now, fileName: "现场.mp4", size: SIZE, sha256: SHA256 });
  const place = path.join(root, SHA256.slice(0, 2), SHA256.slice(2, 4), SHA256);
  await fs.mkdir(path.dirname(place), { recursive: true });
  await fs.truncate((await created(place)), SIZE);
  await setStatus(round, "CLOSED");
});

afterEach(() => fs.rm(root, { recursive: true, force: true }));

/** An empty file, to be made as long as one likes without taking up any room. */
async function created(place: string): Promise<string> {
  await fs.writeFile(place, "");
  return place;
}

/** The files below the store's folder that this process has open. */
async function openFiles(): Promise<string[]> {
  const names = await fs.readdir("/proc/self/fd");
  const targets = await Promise.all(names.map((name) => fs.readlink(`/proc/self/fd/${name}`).catch(() => "")));
  return targets.filter((target) => target.startsWith(root));
}

async function readerOf(response: Response) {
  const reader = response.body?.getReader();
  if (!reader) throw new Error("The answer has no body.");
  return reader;
}

test("300 MB pass through without being held: the process grows by a fraction of them, and the manifest has their hash", async () => {
  const reader = await readerOf(await sendFindingArchive(round.people.office, "12", now));
  const before = process.memoryUsage().rss;
  let [most, size] = [0, 0];
  let end = Buffer.alloc(0);
  for (let each = await reader.read(); !each.done; each = await reader.read()) {
    size += each.value.length;
    end = Buffer.concat([end, each.value]).subarray(-4096);
    most = Math.max(most, process.memoryUsage().rss - before);
  }
  expect(size).toBeGreaterThan(SIZE);
  expect(most).toBeLessThan(100 * 1024 ** 2);
  expect(end.toString("utf8")).toContain(`${SHA256}  措施03/01-现场.mp4`);
});

test.skipIf(process.platform !== "linux")("whoever goes away half-way leaves no file open", async () => {
  const reader = await readerOf(await sendFindingArchive(round.people.office, "12", now));
  for (let read = 0; read < 1_000_000; ) read += (await reader.read()).value?.length ?? 0;
  expect(await openFiles()).toHaveLength(1);
  await reader.cancel();
  await expect.poll(openFiles).toEqual([]);
});
