import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sweepUploads } from "#lib/commands/evidence/sweep-uploads.ts";
import { db } from "#lib/db/client.ts";
import { EVIDENCE_LIMIT_BYTES } from "#lib/domain/evidence/file.ts";
import { bytesOf, filesIn, freshStart, leftBehind, makeRound, NOTHING, pdf, type Round, setStatus, type Who } from "#tests/evidence/support/round.ts";
import { announcing, broken, from, metadata, pieces, sendTus } from "#tests/evidence/support/tus.ts";

let round: Round;
let root: string;
let bytes: Buffer;

beforeAll(async () => {
  round = await makeRound();
  bytes = await bytesOf(pdf(300_000));
});

beforeEach(async () => {
  root = await freshStart(round);
  await db().upload.deleteMany();
});

afterEach(() => fs.rm(root, { recursive: true, force: true }));

type Sent = { by?: Who | null; headers?: Record<string, string>; body?: AsyncIterable<Uint8Array>; query?: string };

function send(method: string, address: string, { by = "lead", headers, body }: Sent = {}): Promise<Response> {
  return sendTus({ method, path: address, by: by && round.people[by], headers, body });
}

function post({ query = `measure=${round.measureId}`, headers = announcing("会议纪要.pdf", bytes.length), ...rest }: Sent = {}): Promise<Response> {
  return send("POST", `/api/uploads?${query}`, { headers, ...rest });
}

/** Begins a file and answers its address. */
async function begun(fileName = "会议纪要.pdf", size = bytes.length): Promise<string> {
  const answer = await post({ headers: announcing(fileName, size) });
  expect(answer.status).toBe(201);
  return String(answer.headers.get("location"));
}

function patch(address: string, offset: number, body: AsyncIterable<Uint8Array> | undefined, by: Who = "lead"): Promise<Response> {
  return send("PATCH", address, { headers: from(offset), body, by });
}

async function offsetOf(address: string): Promise<string | null> {
  return (await send("HEAD", address)).headers.get("upload-offset");
}

const idIn = (address: string) => address.split("/").at(-1) ?? "";
const sha256 = () => createHash("sha256").update(bytes).digest("hex");

describe("a file in pieces", () => {
  test("arrives whole, and answers when its row is there", async () => {
    const address = await begun();
    expect((await patch(address, 0, pieces(bytes.subarray(0, 100_000)))).headers.get("upload-offset")).toBe("100000");
    expect(await leftBehind(root)).toMatchObject({ rows: 0, entries: 0 });
    const last = await patch(address, 100_000, pieces(bytes.subarray(100_000)));
    expect([last.status, last.headers.get("cache-control")]).toEqual([204, "private, no-store"]);
    expect(await db().evidence.findFirstOrThrow()).toMatchObject({ fileName: "会议纪要.pdf", size: 300_000n, sha256: sha256(), uploadedById: round.people.lead.id });
    const kept = path.join(sha256().slice(0, 2), sha256().slice(2, 4), sha256());
    expect(await filesIn(root)).toEqual([kept]);
    expect(bytes.equals(await fs.readFile(path.join(root, kept)))).toBe(true);
    expect(await db().upload.findFirstOrThrow()).toMatchObject({ status: "KEPT", evidenceId: (await db().evidence.findFirstOrThrow()).id });
  });

  test("goes on after a break where it stopped: what came is kept", async () => {
    const address = await begun();
    await patch(address, 0, broken(bytes, 131_072));
    expect(await offsetOf(address)).toBe("131072");
    expect((await patch(address, 131_072, pieces(bytes.subarray(131_072)))).status).toBe(204);
    expect(await db().evidence.findFirstOrThrow()).toMatchObject({ sha256: sha256() });
  });

  test("takes over from a request whose line is dead but not known to be", async () => {
    const address = await begun();
    async function* silent() {
      yield bytes.subarray(0, 50_000);
      await new Promise(() => {});
    }
    const dead = patch(address, 0, silent());
    await expect.poll(async () => (await fs.stat(path.join(root, "incoming", idIn(address))).catch(() => null))?.size).toBe(50_000);
    expect(await offsetOf(address)).toBe("50000");
    await dead;
    expect((await patch(address, 50_000, pieces(bytes.subarray(50_000)))).status).toBe(204);
    expect(await db().evidence.findFirstOrThrow()).toMatchObject({ sha256: sha256() });
  });

  test("may come with the request that begins it", async () => {
    const headers = { ...announcing("纪要.pdf", bytes.length), "content-type": "application/offset+octet-stream" };
    const answer = await post({ headers, body: pieces(bytes) });
    expect([answer.status, answer.headers.get("upload-offset")]).toEqual([201, "300000"]);
    expect(await db().evidence.count()).toBe(1);
  });

  test("begun again with the same name, size and time of change is the same upload", async () => {
    const address = await begun();
    await patch(address, 0, broken(bytes, 65_536));
    expect(await begun()).toBe(address);
    expect((await post({ headers: announcing("会议纪要.pdf", bytes.length, "7") })).headers.get("location")).not.toBe(address);
  });

  test("found whole after a crash is finished by the next look at it, once", async () => {
    const address = await begun();
    await fs.mkdir(path.join(root, "incoming"));
    await fs.writeFile(path.join(root, "incoming", idIn(address)), bytes);
    const answers = await Promise.all([send("HEAD", address), send("HEAD", address), patch(address, bytes.length, pieces(Buffer.alloc(0)))]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 204]);
    expect(answers[0]?.headers.get("upload-offset")).toBe("300000");
    expect(await leftBehind(root)).toMatchObject({ rows: 1, entries: 1, files: [expect.stringMatching(/[\da-f]{64}$/)] });
  });
});

describe("what does not fit", () => {
  test.each([1, 131_071, 299_999, 300_001])("offset %i where nothing is: 409, and nothing changes", async (offset) => {
    const address = await begun();
    expect((await patch(address, offset, pieces(bytes))).status).toBe(409);
    expect(await offsetOf(address)).toBe("0");
  });

  test("more bytes than were announced are not taken", async () => {
    const address = await begun("短.pdf", 1000);
    const answer = await send("PATCH", address, { headers: { ...from(0), "content-length": "300000" }, body: pieces(bytes) });
    expect(answer.status).toBe(413);
    const silent = await patch(address, 0, pieces(bytes));
    expect(silent.status).toBe(413);
    expect(Number(await offsetOf(address))).toBeLessThanOrEqual(1000);
    expect(await db().evidence.count()).toBe(0);
  });

  test.each([
    [{ "upload-length": "0" }, 422, /0 字节/],
    [{ "upload-length": String(EVIDENCE_LIMIT_BYTES + 1) }, 413, /超过 2 GB/],
    [{ "upload-length": "1e400" }, 400, /Invalid upload-length/],
    [{ "upload-length": "-5" }, 400, /Invalid upload-length/],
    [{ "upload-length": "" }, 400, /Upload-Length|upload-length/i],
    [{ "upload-length": "", "upload-defer-length": "1" }, 501, /creation-defer-length/],
    [{ "upload-metadata": "" }, 422, /文件名无法使用/],
    [{ "upload-metadata": "filename 5L2g5aW9=" }, 400, /Invalid upload-metadata/],
    [{ "upload-metadata": metadata({ filename: "a.pdf", fingerprint: "<b>" }) }, 404, /没有找到/],
    [{ "tus-resumable": "" }, 412, /Tus-Resumable/],
    [{ "tus-resumable": "0.2.2" }, 400, /tus-resumable/],
  ])("%j: %i", async (headers, status, words) => {
    const answer = await post({ headers: { ...announcing("会议纪要.pdf", bytes.length), ...headers } });
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringMatching(words)]);
    expect(await db().upload.count()).toBe(0);
  });

  test.each([
    ["../../etc/纪要.pdf", null],
    ["..\\纪要.pdf", null],
    ["C:\\fakepath\\纪要.pdf", "纪要.pdf"],
    ["/etc/纪要.pdf", "纪要.pdf"],
    ["纪要\u202Efdp.exe", null],
    ["exe.\u202E纪要.pdf", "exe.纪要.pdf"],
    ["纪\0要.pdf", "纪要.pdf"],
    [`${"整".repeat(83)}.pdf`, `${"整".repeat(83)}.pdf`],
    ["x".repeat(300), null],
    ["纪要.html", null],
    ["", null],
  ])("the name %j becomes %j", async (fileName, kept) => {
    const answer = await post({ headers: announcing(fileName, 1000) });
    expect(answer.status === 201).toBe(kept !== null);
    expect((await db().upload.findMany()).map((each) => each.fileName)).toEqual(kept === null ? [] : [kept]);
    expect(await filesIn(root)).toEqual([]);
  });

  test("a file that is not what it says is refused by its bytes, in words, and stays refused", async () => {
    const address = await begun("照片.jpg");
    const answer = await patch(address, 0, pieces(bytes));
    expect([answer.status, await answer.json()]).toEqual([415, { ok: false, message: expect.stringMatching(/不符/) }]);
    expect(await leftBehind(root)).toEqual(NOTHING);
    const later = [await send("HEAD", address), await patch(address, 0, pieces(bytes)), await send("DELETE", address)];
    expect(later.map(({ status }) => status)).toEqual([410, 410, 410]);
    expect(await (await send("GET", address)).json()).toEqual({ ok: false, message: expect.stringMatching(/不符/) });
    expect(await begun("照片.jpg")).not.toBe(address);
  });
});

describe("who reaches it", () => {
  test.each([
    [{ by: null }, 401],
    [{ by: "other" }, 404],
    [{ by: "admin" }, 404],
    [{ by: "office" }, 403],
    [{ query: "measure=unknown" }, 404],
    [{ query: "" }, 404],
    [{ query: "measure=a&order=b" }, 404],
  ] satisfies [Sent, number][])("%j begins nothing: %i", async (sent, status) => {
    expect((await post(sent)).status).toBe(status);
    expect(await db().upload.count()).toBe(0);
  });

  test.each(["HEAD", "PATCH", "DELETE", "GET"])("another person's address does not exist for %s, not even for a colleague", async (method) => {
    const address = await begun();
    await patch(address, 0, broken(bytes, 65_536));
    const headers = method === "PATCH" ? from(65_536) : {};
    const [real, made] = [await send(method, address, { by: "supporting", headers }), await send(method, "/api/uploads/unknown", { by: "supporting", headers })];
    expect([real.status, await real.text()]).toEqual([404, await made.text()]);
    expect(await offsetOf(address)).toBe("65536");
  });

  test.each(["POST", "PATCH", "DELETE"])("%s from another site is not listened to", async (method) => {
    const address = await begun();
    const answer = await send(method, address, { headers: { ...from(0), ...announcing("x.pdf", 5), origin: "http://evil.test" } });
    expect(answer.status).toBe(403);
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("bytes that nobody wants are let through, so that the sender hears the answer", async () => {
    const address = await begun();
    let ended = false;
    async function* watched() {
      yield* pieces(bytes);
      ended = true;
    }
    expect((await patch(address, 7, watched())).status).toBe(409);
    await expect.poll(() => ended).toBe(true);
  });

  test("odd addresses break nothing", async () => {
    for (const odd of ["%00", "..%2F..%2Fetc", "'", "x".repeat(500), "a/b"]) expect((await send("HEAD", `/api/uploads/${odd}`)).status).toBe(404);
  });
});

describe("the last byte comes late", () => {
  test("the state has changed meanwhile", async () => {
    const address = await begun();
    await setStatus(round, "AWAITING_LEADER");
    const answer = await patch(address, 0, pieces(bytes));
    expect([answer.status, await answer.json()]).toEqual([409, { ok: false, message: expect.stringMatching(/待责任领导审签/) }]);
    expect(await leftBehind(root)).toEqual(NOTHING);
  });

  test("cancelled, it is gone, and a kept one cannot be", async () => {
    const address = await begun();
    await patch(address, 0, broken(bytes, 65_536));
    expect((await send("DELETE", address)).status).toBe(204);
    expect(await leftBehind(root)).toEqual(NOTHING);
    expect((await send("HEAD", address)).status).toBe(404);
    const kept = await begun();
    await patch(kept, 0, pieces(bytes));
    expect((await send("DELETE", kept)).status).toBe(410);
    expect((await send("HEAD", kept)).headers.get("upload-offset")).toBe("300000");
    expect(await db().evidence.count()).toBe(1);
  });

  test("nobody goes on for a week, and it is swept; a day before, it is not", async () => {
    const address = await begun();
    await patch(address, 0, broken(bytes, 65_536));
    const begunAt = new Date("2022-03-09T02:00:00Z").getTime();
    await sweepUploads(new Date(begunAt + 6 * 24 * 3_600_000));
    expect(await offsetOf(address)).toBe("65536");
    await sweepUploads(new Date(begunAt + 7 * 24 * 3_600_000 + 1));
    expect((await send("HEAD", address)).status).toBe(404);
    expect(await filesIn(root)).toEqual([]);
  });
});
