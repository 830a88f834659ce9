import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { BytesMissing, type Contents, type EvidenceStore, type KeptFile, type ReceivedFile } from "#lib/evidence/store.ts";
import { bytesOf } from "./round.ts";

export const LIMIT = 20 * 1024 * 1024;

export async function* of(bytes: Uint8Array, piece = 65_536): Contents {
  for (let start = 0; start < bytes.byteLength; start += piece) yield bytes.subarray(start, start + piece);
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export async function received(store: EvidenceStore, bytes: Uint8Array): Promise<ReceivedFile> {
  const result = await store.receive(of(bytes));
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

/** All the way in, as an upload does it. */
export async function put(store: EvidenceStore, bytes: Uint8Array): Promise<string> {
  const file = await received(store, bytes);
  const results = [await store.prepare(file), await store.keep(file)];
  await store.discard(file);
  expect(results).toEqual([{ ok: true, value: null }, { ok: true, value: null }]);
  return file.sha256;
}

async function listed(store: EvidenceStore): Promise<KeptFile[]> {
  const files: KeptFile[] = [];
  for await (const file of store.list()) files.push(file);
  return files;
}

async function stagedIn(store: EvidenceStore): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of store.staged()) names.push(name);
  return names;
}

/** What every store of evidence does, whatever it is made of. `makeStore` gives an empty one that stages below `root`. */
export function storeContract(makeStore: (root: string) => Promise<EvidenceStore>): void {
  let root: string;
  let store: EvidenceStore;

  beforeEach(async () => {
    root = await fs.mkdtemp(path.join(os.tmpdir(), "evidence-store-"));
    store = await makeStore(root);
  });

  afterEach(() => fs.rm(root, { recursive: true, force: true }));

  test.each([1, 100_000, 17 * 1024 * 1024])("%i bytes come back as they were, and nothing stays in the way-in", async (size) => {
    const bytes = randomBytes(size);
    const name = await put(store, bytes);
    expect(name).toBe(sha256(bytes));
    expect((await bytesOf(await store.open(name))).equals(bytes)).toBe(true);
    expect(await store.size(name)).toBe(size);
    expect(await stagedIn(store)).toEqual([]);
  });

  test.each([
    [0, 1],
    [0, 99],
    [5, 9],
    [99, 99],
    [50, 99],
  ])("the stretch from %i to %i is read alone", async (start, end) => {
    const bytes = randomBytes(100);
    const name = await put(store, bytes);
    expect((await bytesOf(await store.open(name, { start, end }))).equals(bytes.subarray(start, end + 1))).toBe(true);
  });

  test("what is received and not kept is not there, and forgotten when discarded", async () => {
    const file = await received(store, randomBytes(1000));
    expect([await store.size(file.sha256), await listed(store), (await stagedIn(store)).length]).toEqual([null, [], 1]);
    await store.discard(file);
    expect(await stagedIn(store)).toEqual([]);
  });

  test("kept without being prepared, it is there all the same", async () => {
    const bytes = randomBytes(1000);
    const file = await received(store, bytes);
    expect(await store.keep(file)).toEqual({ ok: true, value: null });
    expect((await bytesOf(await store.open(file.sha256))).equals(bytes)).toBe(true);
  });

  test("the same bytes, twice and at once, are kept once", async () => {
    const bytes = randomBytes(300_000);
    await put(store, bytes);
    await Promise.all([put(store, bytes), put(store, bytes), put(store, bytes)]);
    expect(await listed(store)).toMatchObject([{ sha256: sha256(bytes), size: 300_000 }]);
    expect((await bytesOf(await store.open(sha256(bytes)))).equals(bytes)).toBe(true);
  });

  test("too many bytes are refused, and none of them stay", async () => {
    const result = await store.receive(of(Buffer.alloc(LIMIT + 1), 1024 * 1024));
    expect(result).toMatchObject({ ok: false, refusal: { code: "fileTooLarge", limitBytes: LIMIT } });
    expect(await stagedIn(store)).toEqual([]);
  });

  test("everything kept is listed, each with its size and when it came", async () => {
    const before = Date.now() - 2000;
    const all = [randomBytes(1), randomBytes(2), randomBytes(3)];
    for (const bytes of all) await put(store, bytes);
    const files = await listed(store);
    const wanted = all.map((bytes) => ({ sha256: sha256(bytes), size: bytes.byteLength }));
    expect(files.map(({ sha256: name, size }) => ({ sha256: name, size })).sort((a, b) => a.size - b.size)).toEqual(wanted);
    expect(files.every(({ keptAt }) => keptAt.getTime() >= before && keptAt.getTime() <= Date.now() + 2000)).toBe(true);
  });

  test("what is removed is gone, and to remove it again does no harm", async () => {
    const name = await put(store, randomBytes(10));
    await store.local(name);
    await store.remove(name);
    await store.remove(name);
    expect([await store.size(name), await listed(store)]).toEqual([null, []]);
    await expect(store.open(name)).rejects.toThrow(BytesMissing);
    await expect(store.local(name)).rejects.toThrow(BytesMissing);
  });

  test("a local copy holds the bytes, for two who ask at once too", async () => {
    const bytes = randomBytes(200_000);
    const name = await put(store, bytes);
    const paths = await Promise.all([store.local(name), store.local(name), store.local(name)]);
    expect(new Set(paths).size).toBe(1);
    expect((await fs.readFile(paths[0] ?? "")).equals(bytes)).toBe(true);
  });

  test("what lies in the way-in is told and can be taken out by name, a folder too", async () => {
    await fs.mkdir(path.join(root, "incoming", "folder"), { recursive: true });
    await fs.writeFile(path.join(root, "incoming", "half"), "half");
    expect(await stagedIn(store)).toEqual(["folder", "half"]);
    for (const name of ["folder", "half", "half"]) await store.unstage(name);
    expect(await stagedIn(store)).toEqual([]);
  });
}
