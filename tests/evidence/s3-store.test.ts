import { randomBytes } from "node:crypto";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { PutObjectCommand, S3Client, UploadPartCommand } from "@aws-sdk/client-s3";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { s3Client } from "#lib/evidence/s3/s3-client.ts";
import { s3Settings } from "#lib/evidence/s3/s3-settings.ts";
import { s3Store } from "#lib/evidence/s3/s3-store.ts";
import { type EvidenceStore, StorageDown } from "#lib/evidence/store.ts";
import { type S3Server, startS3 } from "#tests/support/s3/server.ts";
import { bytesOf, filesIn } from "./support/round.ts";
import { LIMIT, put, received, storeContract } from "./support/store-contract.ts";

let server: S3Server;
// Where Ceph is not here yet, it is fetched first.
beforeAll(async () => {
  server = await startS3();
}, 300_000);
afterAll(() => server.remove());

/** Empties the bucket, so that a test finds nothing of the one before. */
async function emptyStore(root: string, cacheBytes?: number): Promise<EvidenceStore> {
  const store = s3Store({ root, limitBytes: LIMIT, settings: server.settings });
  for await (const { sha256: name } of store.list()) await store.remove(name);
  return s3Store({ root, limitBytes: LIMIT, settings: server.settings, ...(cacheBytes !== undefined && { cacheBytes }) });
}

/** Puts other bytes where these are kept. */
async function damage(name: string): Promise<void> {
  const Key = `evidence/${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`;
  await s3Client(server.settings).send(new PutObjectCommand({ Bucket: server.settings.bucket, Key, Body: "wrong" }));
}

describe("a store on a server that speaks S3:", () => {
  storeContract((root) => emptyStore(root));
});

describe("a store on a server that speaks S3", () => {
  let root: string;
  beforeEach(async () => {
    root = await fs.mkdtemp(path.join(os.tmpdir(), "evidence-s3-root-"));
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await fs.rm(root, { recursive: true, force: true });
  });

  test("killed in the middle of an upload keeps nothing of it; started again, it takes the same staged file", async () => {
    const store = await emptyStore(root);
    const bytes = randomBytes(LIMIT);
    const file = await received(store, bytes);
    const sent = vi.spyOn(S3Client.prototype, "send");
    const sending = store.prepare(file);
    while (sent.mock.calls.filter(([command]) => command instanceof UploadPartCommand).length < 2) await pause(1);
    await server.kill();
    expect(await sending).toEqual({ ok: false, refusal: { code: "storageDown", field: "file" } });
    expect(await store.keep(file)).toMatchObject({ ok: false, refusal: { code: "storageDown" } });
    await expect(store.open(file.sha256)).rejects.toThrow(StorageDown);
    await expect(store.local(file.sha256)).rejects.toThrow(StorageDown);
    await expect(store.size(file.sha256)).rejects.toThrow(StorageDown);
    await expect(store.remove(file.sha256)).rejects.toThrow(StorageDown);
    await expect(store.list()[Symbol.asyncIterator]().next()).rejects.toThrow(StorageDown);

    await server.start();
    expect(await store.size(file.sha256)).toBeNull();
    expect([await store.prepare(file), await store.keep(file)]).toMatchObject([{ ok: true }, { ok: true }]);
    expect((await bytesOf(await store.open(file.sha256))).equals(bytes)).toBe(true);
  });

  test.each([
    ["a key it does not know", { accessKey: "unknown" }],
    ["a bucket that is not there", { bucket: "not-there" }],
    ["an address where nobody listens", { endpoint: "http://127.0.0.1:9" }],
  ])("with %s says that it is down, and never that files are lost", async (_, change) => {
    const store = s3Store({ root, limitBytes: LIMIT, settings: { ...server.settings, ...change } });
    const file = await received(store, Buffer.from("bytes"));
    expect(await store.prepare(file)).toMatchObject({ ok: false, refusal: { code: "storageDown" } });
    await expect(store.open(file.sha256)).rejects.toThrow(StorageDown);
  });

  test("sends damaged bytes again when the same file comes once more", async () => {
    const store = await emptyStore(root);
    const name = await put(store, Buffer.from("right"));
    await damage(name);
    await put(store, Buffer.from("right"));
    expect((await bytesOf(await store.open(name))).toString()).toBe("right");
  });

  test("hands out no local copy of bytes that are not what they should be", async () => {
    const store = await emptyStore(root);
    const name = await put(store, Buffer.from("right"));
    await damage(name);
    await expect(store.local(name)).rejects.toThrow(StorageDown);
    expect(await filesIn(root)).toEqual([]);
  });

  test("keeps local copies up to its cap, the longest unused go first, and none that was used within the hour", async () => {
    const store = await emptyStore(root, 250);
    const [first, second, third] = [await put(store, randomBytes(100)), await put(store, randomBytes(100)), await put(store, randomBytes(100))];
    const age = async (name: string, hours: number) => {
      const then = new Date(Date.now() - hours * 3_600_000);
      await fs.utimes(path.join(root, "cache", name), then, then);
    };
    await store.local(first);
    await store.local(second);
    await age(first, 3);
    await age(second, 2);
    await fs.writeFile(path.join(root, "cache", "crashed.part"), "half");
    await age("crashed.part", 25);
    await store.local(third);
    expect((await filesIn(path.join(root, "cache"))).sort()).toEqual([second, third].sort());
    await store.local(second);
    await store.local(first);
    expect((await filesIn(path.join(root, "cache"))).sort()).toEqual([first, second, third].sort());
  });
});

describe("the settings of S3", () => {
  const whole = { EVIDENCE_S3_BUCKET: "b", EVIDENCE_S3_ENDPOINT: "https://s3.test", EVIDENCE_S3_ACCESS_KEY: "a", EVIDENCE_S3_SECRET_KEY: "s" };

  test("are none without any of them, and whole with a region of their own or the usual one", () => {
    expect(s3Settings({})).toBeNull();
    expect(s3Settings({ EVIDENCE_S3_BUCKET: "" })).toBeNull();
    expect(s3Settings(whole)).toEqual({ bucket: "b", endpoint: "https://s3.test", region: "us-east-1", accessKey: "a", secretKey: "s" });
    expect(s3Settings({ ...whole, EVIDENCE_S3_REGION: "cn-north-1" })?.region).toBe("cn-north-1");
  });

  test.each([
    [{ EVIDENCE_S3_BUCKET: "b" }, /EVIDENCE_S3_ENDPOINT、EVIDENCE_S3_ACCESS_KEY、EVIDENCE_S3_SECRET_KEY/],
    [{ EVIDENCE_S3_REGION: "r" }, /EVIDENCE_S3_BUCKET/],
    [{ ...whole, EVIDENCE_S3_SECRET_KEY: "" }, /还缺 EVIDENCE_S3_SECRET_KEY。/],
    [{ ...whole, EVIDENCE_S3_ENDPOINT: "s3.test" }, /EVIDENCE_S3_ENDPOINT 应是/],
  ])("by halves are told: %j", (env, words) => {
    expect(() => s3Settings(env)).toThrow(words);
  });
});
