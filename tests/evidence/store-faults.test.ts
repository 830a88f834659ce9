import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs/promises";
import { S3Client, UploadPartCommand } from "@aws-sdk/client-s3";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { download } from "../../app/api/evidence/[id]/download.ts";
import { receiveUpload } from "../../app/api/evidence/receive-upload.ts";
import { db } from "#lib/db/client.ts";
import { evidenceStore } from "#lib/evidence/store-in-use.ts";
import type { Contents } from "#lib/evidence/store.ts";
import { type S3Server, startS3 } from "#tests/support/s3/server.ts";
import { asStream, filePart, FORM_TYPE, formBody } from "./support/multipart.ts";
import { filesIn, freshStart, leftBehind, makeRound, NOTHING, pdf, type Round } from "./support/round.ts";

const now = new Date("2022-03-09T02:00:00Z");
const site = "http://desk.test:3000";
const MIB = 1024 * 1024;
let round: Round;
let root: string;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "a secret of these tests";
  round = await makeRound();
});
beforeEach(async () => {
  root = await freshStart(round);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await fs.rm(root, { recursive: true, force: true });
});

async function send(contents: Contents): Promise<[status: number, message: string]> {
  const headers = { host: "desk.test:3000", origin: site, "content-type": FORM_TYPE, accept: "application/json" };
  const init = { method: "POST", headers, body: asStream(formBody(filePart("会议纪要.pdf", contents))), duplex: "half" };
  const answer = await receiveUpload(new Request(`${site}/api/evidence?measure=${round.measureId}`, init), round.people.lead, now);
  const { message } = (await answer.json()) as { message: string };
  return [answer.status, message];
}

async function* noise(size: number): Contents {
  yield Buffer.from("%PDF-1.7\n");
  for (let left = size - 9; left > 0; left -= 65_536) yield randomBytes(Math.min(65_536, left));
}

/** Opens the one file that is there, as its department. */
async function fetchBack(): Promise<Response> {
  const { id } = await db().evidence.findFirstOrThrow();
  const ask = (address: string) => download(new Request(new URL(address, site)), round.people.lead, id, now);
  return ask((await ask(`/api/evidence/${id}`)).headers.get("location") ?? "");
}

function mounted(folder: string, mebibytes: number): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${mebibytes}m`, "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe("a full disk", () => {
  test("refuses what does not fit, keeps nothing of it, and takes the next file that does", async (context) => {
    // To mount takes root, and a container that may.
    if (process.platform !== "linux" || !mounted(root, 2)) return context.skip("no file system can be mounted here");
    try {
      expect(await send(pdf(3 * MIB))).toEqual([507, expect.stringContaining("存储空间")]);
      expect(await leftBehind(root)).toEqual(NOTHING);
      expect((await send(pdf(1.2 * MIB)))[0]).toBe(201);
      expect((await send(noise(1.2 * MIB)))[0]).toBe(507);
      expect((await send(pdf(0.1 * MIB)))[0]).toBe(201);
      expect(await leftBehind(root)).toMatchObject({ files: [expect.anything(), expect.anything()], rows: 2, entries: 2 });
      expect((await fetchBack()).status).toBe(200);
    } finally {
      execFileSync("umount", ["--lazy", root]);
    }
  });
});

describe("an S3 server", () => {
  let server: S3Server;
  beforeAll(async () => {
    server = await startS3();
  }, 300_000);
  afterAll(() => server.remove());

  beforeEach(() => {
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const { bucket, endpoint, region, accessKey, secretKey } = server.settings;
    const all = { BUCKET: bucket, ENDPOINT: endpoint, REGION: region, ACCESS_KEY: accessKey, SECRET_KEY: secretKey };
    for (const [name, value] of Object.entries(all)) vi.stubEnv(`EVIDENCE_S3_${name}`, value);
  });
  afterEach(() => vi.unstubAllEnvs());

  async function inBucket(): Promise<string[]> {
    const names: string[] = [];
    for await (const { sha256 } of evidenceStore().list()) names.push(sha256);
    return names;
  }

  test("killed in the middle of an upload: refused, nothing kept, no row; started again, the same upload works", async () => {
    const sent = vi.spyOn(S3Client.prototype, "send");
    const sending = send(pdf(20 * MIB));
    while (!sent.mock.calls.some(([command]) => command instanceof UploadPartCommand)) await pause(1);
    await server.kill();
    expect(await sending).toEqual([503, expect.stringContaining("存储服务暂时连接不上")]);
    expect(await leftBehind(root)).toEqual(NOTHING);

    await server.start();
    expect((await send(pdf(20 * MIB)))[0]).toBe(201);
    expect(await leftBehind(root)).toMatchObject({ files: [], rows: 1, entries: 1 });
    const back = await fetchBack();
    expect([back.status, (await back.arrayBuffer()).byteLength]).toEqual([200, 20 * MIB]);
  });

  test("that does not answer: who opens a file is told so, and the next time it opens", async () => {
    await send(pdf(100_000));
    await server.kill();
    const refused = await fetchBack();
    expect([refused.status, await refused.text()]).toEqual([503, expect.stringContaining("存储服务暂时连接不上")]);
    await server.start();
    expect((await (await fetchBack()).arrayBuffer()).byteLength).toBe(100_000);
  });

  test("takes two uploads of the same bytes at once, and keeps them once", async () => {
    const answers = await Promise.all([send(pdf(9 * MIB)), send(pdf(9 * MIB))]);
    expect(answers.map(([status]) => status)).toEqual([201, 201]);
    expect(await leftBehind(root)).toMatchObject({ files: [], rows: 2, entries: 2 });
    expect(await db().storedFile.count()).toBe(1);
  });

  test("keeps nothing of a file whose finding moved on meanwhile", async () => {
    async function* meanwhile(): Contents {
      yield* pdf(80_000);
      await db().finding.update({ where: { id: round.findingId }, data: { status: "AWAITING_LEADER" } });
      yield randomBytes(9);
    }
    const before = await inBucket();
    expect((await send(meanwhile()))[0]).toBe(409);
    expect(await leftBehind(root)).toEqual(NOTHING);
    expect(await inBucket()).toEqual(before);
  });
});

test("a file that is lost says so to whoever opens it", async () => {
  await send(pdf(1000));
  const [file] = await filesIn(root);
  await fs.rm(`${root}/${file}`);
  const answer = await fetchBack();
  expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining("丢失")]);
});
