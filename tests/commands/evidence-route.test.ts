import fs from "node:fs/promises";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { download } from "../../app/api/evidence/[id]/download.ts";
import { receiveUpload } from "../../app/api/evidence/receive-upload.ts";
import { withdrawEvidence } from "#lib/commands/evidence/withdraw-evidence.ts";
import { db } from "#lib/db/client.ts";
import type { Contents } from "#lib/evidence/store.ts";
import { asStream, BOUNDARY, filePart, FORM_TYPE, formBody, textPart } from "#tests/evidence/support/multipart.ts";
import { bytesOf, freshStart, leftBehind, makeRound, NOTHING, pdf, type Round, setStatus, type Who } from "#tests/evidence/support/round.ts";

const now = new Date("2022-03-09T02:00:00Z");
const site = "http://desk.test:3000";
let round: Round;
let root: string;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "a secret of these tests";
  round = await makeRound();
});

beforeEach(async () => {
  root = await freshStart(round);
});

afterEach(() => fs.rm(root, { recursive: true, force: true }));

type Sent = { by?: Who | null; body?: Contents; headers?: Record<string, string>; measure?: string };

const BROWSER = { host: "desk.test:3000", origin: site, "content-type": FORM_TYPE, accept: "application/json" };

function post({ by = "lead", body, headers = {}, measure = round.measureId }: Sent = {}): Promise<Response> {
  const contents = body ?? formBody(filePart("会议纪要.pdf", pdf(300_000)));
  const init = { method: "POST", headers: { ...BROWSER, ...headers }, body: asStream(contents), duplex: "half" };
  const request = new Request(`${site}/api/evidence?measure=${encodeURIComponent(measure)}`, init);
  return receiveUpload(request, by && round.people[by], now);
}

async function answer(response: Response): Promise<unknown> {
  return [response.status, await response.json()];
}

const refused = (words: RegExp) => ({ ok: false, message: expect.stringMatching(words) });

describe("evidence in", () => {
  test("a file with a Chinese name arrives whole", async () => {
    expect(await answer(await post())).toEqual([201, { ok: true, message: "" }]);
    expect(await db().evidence.findFirstOrThrow()).toMatchObject({ fileName: "会议纪要.pdf", size: 300_000n });
  });

  test("fields around the file do no harm", async () => {
    const body = formBody(textPart("before", "1"), filePart("纪要.pdf", pdf(10)), textPart("after", "2"));
    expect((await post({ body })).status).toBe(201);
  });

  test.each([
    [{ "sec-fetch-site": "same-origin", origin: "" }, 201],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "none" }, 403],
    [{ origin: "http://evil.test" }, 403],
    [{ origin: "http://desk.test:4000" }, 403],
    [{ origin: "null" }, 403],
    [{ origin: "" }, 403],
    [{ host: "inner:3000", "x-forwarded-host": "desk.test:3000" }, 201],
  ])("sent with %j: %i", async (headers, status) => {
    expect((await post({ headers })).status).toBe(status);
    expect((await leftBehind(root)).rows).toBe(status === 201 ? 1 : 0);
  });

  test.each([
    [{ by: null }, 401, /登录/],
    [{ by: "other" }, 404, /没有找到/],
    [{ by: "admin" }, 404, /没有找到/],
    [{ by: "office" }, 403, /不由您办理/],
    [{ measure: "unknown" }, 404, /没有找到/],
    [{ measure: "" }, 404, /没有找到/],
    [{ measure: "\0" }, 404, /没有找到/],
    [{ headers: { "content-type": "application/json" } }, 415, /表单/],
    [{ headers: { "content-type": "multipart/form-data" } }, 415, /表单/],
    [{ headers: { "content-length": String(2.1e9 + 1e8) } }, 413, /超过 2 GB/],
    [{ body: formBody() }, 422, /请选择/],
    [{ body: formBody(textPart("file", "text")) }, 422, /请选择/],
    [{ body: formBody(filePart("", pdf(0))) }, 422, /请选择/],
    [{ body: formBody(filePart("x.pdf", pdf(10), "other")) }, 422, /请选择/],
    [{ body: formBody(filePart("x.pdf", pdf(0))) }, 422, /0 字节/],
    [{ body: formBody(filePart("../../x.pdf", pdf(10))) }, 422, /文件名无法使用/],
    [{ body: formBody(filePart("x.html", pdf(300_000))) }, 415, /不接受 \.html/],
    [{ body: formBody(filePart("x.jpg", pdf(300_000))) }, 415, /不符/],
    [{ body: formBody(filePart("x.pdf", pdf(100_000)), filePart("y.pdf", pdf(100_000))) }, 422, /一个文件/],
    [{ body: formBody(filePart("x.pdf", pdf(100)), later(filePart("y.pdf", pdf(100)))) }, 422, /一个文件/],
    [{ body: filePart("x.pdf", pdf(100_000)) }, 400, /中断/],
    [{ body: formBody(filePart("x.pdf", pdf(100)), textPart("after", "1"), later(broken())) }, 400, /中断/],
    [{ body: textPart("before", "1") }, 400, /中断/],
    [{ body: formBody(filePart("x.pdf", broken())) }, 400, /中断/],
    [{ body: broken() }, 400, /中断/],
  ] satisfies [Sent, number, RegExp][])("%j: %i", async (sent, status, words) => {
    expect(await answer(await post(sent))).toEqual([status, refused(words)]);
    expect(await leftBehind(root)).toEqual(NOTHING);
  });

  async function* later(contents: Contents): Contents {
    await new Promise((resolve) => setTimeout(resolve, 100));
    yield* contents;
  }

  async function* broken(): Contents {
    yield* pdf(100_000);
    throw new Error("aborted");
  }

  test("bytes that nobody wants are let through, so that the sender hears the answer", async () => {
    let ended = false;
    async function* watched(): Contents {
      yield* pdf(3_000_000);
      ended = true;
    }
    expect((await post({ by: "office", body: formBody(filePart("x.pdf", watched())) })).status).toBe(403);
    await expect.poll(() => ended).toBe(true);
  });

  test("a body that does not end is given up", async () => {
    let stopped = false;
    async function* endless(): Contents {
      try {
        for (const piece = Buffer.alloc(1 << 20); ; ) yield piece;
      } finally {
        stopped = true;
      }
    }
    expect((await post({ by: "office", body: filePart("x.pdf", endless()) })).status).toBe(403);
    await expect.poll(() => stopped, { timeout: 10_000 }).toBe(true);
  });
});

describe("a plain form is led back to the measure's page", () => {
  const form = { accept: "text/html" };
  test.each([
    [{}, "upload=done&measure=3"],
    [{ by: "office" }, "upload=notYours&measure=3"],
    [{ body: formBody(filePart("", pdf(0))) }, "upload=fileMissing&measure=3"],
    [{ body: formBody(filePart("x.exe", pdf(10))) }, "upload=fileTypeRefused&measure=3&extension=exe"],
  ] satisfies [Sent, string][])("%j: %s", async (sent, query) => {
    const response = await post({ ...sent, headers: form });
    expect([response.status, response.headers.get("location")]).toEqual([303, `/desk/findings/12/measures/3?${query}#measure-3`]);
  });

  test("with the state in the way", async () => {
    await setStatus(round, "CLOSED");
    const location = (await post({ headers: form })).headers.get("location");
    expect(location).toBe("/desk/findings/12/measures/3?upload=wrongStatus&measure=3&status=CLOSED#measure-3");
  });

  test.each([["other", 404], [null, 401]] as const)("but not %s, who gets a line of text (%i)", async (by, status) => {
    const response = await post({ by, headers: form });
    expect([response.status, response.headers.get("location")]).toEqual([status, null]);
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  });
});

describe("evidence out", () => {
  const contents = () => bytesOf(pdf(300_000));
  let id: string;

  beforeEach(async () => {
    await post();
    ({ id } = await db().evidence.findFirstOrThrow());
  });

  const opened: Response[] = [];
  afterEach(() => Promise.all(opened.splice(0).map(({ body }) => body?.locked || body?.cancel())));

  /** As a browser does it: the address first, then, with the same method and headers, where it leads. */
  async function get(by: Who | null, headers: Record<string, string> = {}, method = "GET", which = id): Promise<Response> {
    const ask = (address: string) => download(new Request(new URL(address, site), { method, headers }), by && round.people[by], which, now);
    const led = await ask(`/api/evidence/${encodeURIComponent(which)}`);
    const response = led.status === 307 ? await ask(led.headers.get("location") ?? "") : led;
    opened.push(response);
    return response;
  }

  test.each(["lead", "supporting", "leader", "office", "chief", "inspector"] as const)("%s gets the very bytes", async (by) => {
    const response = await get(by);
    expect(response.status).toBe(200);
    expect((await contents()).equals(Buffer.from(await response.arrayBuffer()))).toBe(true);
  });

  test.each(["other", "otherLeader", "admin"] as const)("to %s it does not exist, as little as what does not", async (by) => {
    const [real, made] = [await get(by), await get(by, {}, "GET", "unknown")];
    expect([real.status, await real.text()]).toEqual([404, await made.text()]);
    expect([...real.headers]).toEqual([...made.headers]);
    expect((await get(by, {}, "HEAD")).status).toBe(404);
  });

  test("nobody signed out gets anything, and no address breaks the server", async () => {
    expect((await get(null)).status).toBe(401);
    for (const odd of ["\0", "../../etc/passwd", "'", "x".repeat(500)]) expect((await get("office", {}, "GET", odd)).status).toBe(404);
  });

  test("the answer is a download and nothing else", async () => {
    const { headers } = await get("office");
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-length": "300000",
      "content-disposition": `attachment; filename="____.pdf"; filename*=UTF-8''${encodeURIComponent("会议纪要.pdf")}`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store",
      "accept-ranges": "bytes",
    });
  });

  test("a name with quotes, marks and line ends cannot leave its header", async () => {
    await db().evidence.update({ where: { id }, data: { fileName: `a"b'(c)*;%41\\📄.pdf` } });
    expect((await get("office")).headers.get("content-disposition")).toBe(
      `attachment; filename="a_b'(c)*;_41___.pdf"; filename*=UTF-8''a%22b%27%28c%29%2A%3B%2541%5C%F0%9F%93%84.pdf`,
    );
  });

  test("HEAD tells the same without the bytes", async () => {
    const [head, whole] = [await get("office", {}, "HEAD"), await get("office")];
    expect([...head.headers]).toEqual([...whole.headers]);
    expect([head.status, head.body]).toEqual([200, null]);
  });

  test.each([
    ["bytes=0-99", 0, 99],
    ["bytes=299990-", 299_990, 299_999],
    ["bytes=-5", 299_995, 299_999],
    ["bytes=100-999999", 100, 299_999],
  ])("%s is answered with that stretch", async (range, start, end) => {
    const response = await get("lead", { range });
    expect([response.status, response.headers.get("content-range")]).toEqual([206, `bytes ${start}-${end}/300000`]);
    expect(response.headers.get("content-length")).toBe(String(end - start + 1));
    const stretch = (await contents()).subarray(start, end + 1);
    expect(stretch.equals(Buffer.from(await response.arrayBuffer()))).toBe(true);
  });

  test("a stretch beyond the end is refused with the length", async () => {
    const response = await get("lead", { range: "bytes=300000-" });
    expect([response.status, response.headers.get("content-range")]).toEqual([416, "bytes */300000"]);
    expect((await get("other", { range: "bytes=300000-" })).status).toBe(404);
  });

  test("a download goes on only where the file is still the same", async () => {
    const etag = (await get("lead")).headers.get("etag") ?? "";
    expect((await get("lead", { range: "bytes=5-", "if-range": etag })).status).toBe(206);
    expect((await get("lead", { range: "bytes=5-", "if-range": '"other"' })).status).toBe(200);
  });

  test("a withdrawn file is still there for its readers, and says so in its name", async () => {
    const withdrawn = await withdrawEvidence(round.people.lead, { evidenceId: id, reason: "传错" }, now);
    expect(withdrawn).toEqual({ ok: true, value: { number: 12, ordinal: 3 } });
    const response = await get("inspector");
    expect(response.headers.get("content-disposition")).toContain(encodeURIComponent("（已撤下）会议纪要.pdf"));
    expect((await contents()).equals(Buffer.from(await response.arrayBuffer()))).toBe(true);
    expect((await get("other")).status).toBe(404);
  });
});

test("the boundary of these tests does not occur in what they send", async () => {
  expect((await bytesOf(pdf(1000))).includes(BOUNDARY)).toBe(false);
});
