import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sendPicture } from "../../app/api/evidence/[id]/picture/send-picture.ts";
import { sendPublicCopy } from "../../app/api/evidence/[id]/public-copy/send-public-copy.ts";
import { removeUnused } from "#lib/commands/evidence/remove-unused.ts";
import { db } from "#lib/db/client.ts";
import { NOTHING_READ } from "#lib/domain/evidence/contents.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { evidenceStore } from "#lib/evidence/store-in-use.ts";
import { evidenceInside } from "#lib/queries/evidence-inside.ts";
import { docx, paragraph } from "#tests/documents/support/office-files.ts";
import { notedPhoto, pdfOf, PLANTED } from "#tests/evidence/support/samples.ts";
import { filesIn, freshStart, makeRound, type Round, type Who } from "#tests/evidence/support/round.ts";
import { putEvidence } from "#tests/support/evidence.ts";

const now = new Date("2022-03-09T02:00:00Z");
let round: Round;
let root: string;

beforeAll(async () => {
  round = await makeRound();
});

beforeEach(async () => {
  root = await freshStart(round);
});

afterEach(() => fs.rm(root, { recursive: true, force: true }));

/** A file kept as the store keeps it, with its row. */
async function kept(fileName: string, bytes: Uint8Array): Promise<{ id: string; sha256: string }> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const place = path.join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  await fs.mkdir(path.dirname(place), { recursive: true });
  await fs.writeFile(place, bytes);
  const { measureId, people } = round;
  const row = { measureId, uploadedById: people.lead.id, uploadedAt: now, fileName, sha256, size: bytes.length };
  return { ...(await putEvidence(row)), sha256 };
}

const report = () => kept("报告.pdf", pdfOf([{ text: "第一页" }, { text: "第二页" }]));

type Route = typeof sendPicture;

function asked(route: Route, id: string, by: Who | null, query = "", { method = "GET", headers = {} }: RequestInit = {}): Promise<Response> {
  return route(new Request(`http://desk.test/api/evidence/${id}/picture${query}`, { method, headers }), by && round.people[by], id, now);
}

describe.each([
  ["a picture", sendPicture],
  ["a copy for the public", sendPublicCopy],
])("%s of a file", (_, route) => {
  test("those who read the finding get it", async () => {
    const { id } = await report();
    for (const by of ["lead", "supporting", "leader", "office", "chief", "inspector"] as const) {
      const response = await asked(route, id, by);
      expect([by, response.status, response.headers.get("x-content-type-options")]).toEqual([by, 200, "nosniff"]);
      expect(response.headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
      await response.arrayBuffer();
    }
  });

  test("to all others it does not exist, and nothing is made", async () => {
    const { id } = await report();
    for (const by of ["other", "otherLeader", "admin"] as const) {
      const [real, made] = [await asked(route, id, by), await asked(route, "unknown", by)];
      expect([by, real.status, await real.text()]).toEqual([by, 404, await made.text()]);
    }
    expect((await filesIn(root)).filter((file) => file.startsWith("derived"))).toEqual([]);
  });

  test("nobody gets it who is not signed in, nor under an odd address", async () => {
    expect((await asked(route, (await report()).id, null)).status).toBe(401);
    for (const odd of ["\0", "../../etc/passwd", "x".repeat(500)]) expect((await asked(route, odd, "office")).status).toBe(404);
  });

  test.each([
    [{ scan: "PENDING" }, 423, /正在查毒/],
    [{ scan: "INFECTED" }, 423, /发现病毒/],
    [{ purgedAt: now }, 410, /已按规定销毁/],
  ] as const)("nobody gets it while the file is closed (%j): %i", async (data, status, words) => {
    const { id, sha256 } = await report();
    // Made before the file was closed, it must not outlive that.
    await (await asked(route, id, "office")).arrayBuffer();
    await db().storedFile.update({ where: { sha256 }, data });
    const response = await asked(route, id, "office");
    expect([response.status, await response.text()]).toEqual([status, expect.stringMatching(words)]);
  });
});

describe("a picture", () => {
  test("is of the page and in the next width that is made, and a browser asks before it shows it again", async () => {
    const { id, sha256 } = await report();
    const response = await asked(sendPicture, id, "lead", "?page=2&width=500");
    const etag = `"${sha256}-2-960"`;
    expect(Object.fromEntries(response.headers)).toMatchObject({ "content-type": "image/webp", "cache-control": "private, no-cache", etag });
    expect((await sharp(await response.arrayBuffer()).metadata()).width).toBe(960);
    const again = await asked(sendPicture, id, "lead", "?page=2&width=960", { headers: { "if-none-match": `"x", W/${etag}` } });
    expect([again.status, again.body]).toEqual([304, null]);
    expect((await asked(sendPicture, id, "other", "?page=2&width=960", { headers: { "if-none-match": etag } })).status).toBe(404);
  });

  test("asked for by HEAD tells the same without the bytes", async () => {
    const { id } = await report();
    const [head, whole] = [await asked(sendPicture, id, "lead", "", { method: "HEAD" }), await asked(sendPicture, id, "lead")];
    expect([head.body, [...head.headers]]).toEqual([null, [...whole.headers]]);
  });

  test.each([
    ["?page=3", 422, /共 2 页/],
    ["?page=0", 200, null],
    ["?page=x&width=-1", 200, null],
  ])("%s: %i", async (query, status, words) => {
    const response = await asked(sendPicture, (await report()).id, "lead", query);
    expect(response.status).toBe(status);
    if (words) expect(await response.text()).toMatch(words);
  });

  test("there is none of what has no pages", async () => {
    expect((await asked(sendPicture, (await kept("表.xlsx", Buffer.from("x"))).id, "lead")).status).toBe(404);
  });

  test("goes with the bytes of the file when they are destroyed", async () => {
    const { id, sha256 } = await report();
    await asked(sendPicture, id, "lead");
    expect((await filesIn(root)).filter((file) => file.startsWith("derived"))).toHaveLength(1);
    await removeUnused(sha256, evidenceStore());
    expect(await filesIn(root)).toHaveLength(2);
    await db().storedFile.update({ where: { sha256 }, data: { purgedAt: now } });
    await removeUnused(sha256, evidenceStore());
    expect(await filesIn(root)).toEqual([]);
  });

  test("of a file whose bytes are lost: it says so", async () => {
    const { id } = await report();
    for (const file of await filesIn(root)) await fs.rm(path.join(root, file));
    const response = await asked(sendPicture, id, "lead");
    expect(await response.text()).toBe(`${wordsOf({ code: "fileLost" })}\n`);
  });
});

test("looks of others go on record: taking a copy is one, the pictures of a page are within one", async () => {
  const { id } = await report();
  await db().evidence.update({ where: { id }, data: { departmentId: round.people.lead.departmentId } });
  const looks = () => db().evidenceLook.findMany({ select: { userId: true, times: true } });
  const look = (times: number) => [{ userId: round.people.office.id, times }];
  await asked(sendPicture, id, "lead");
  expect(await looks()).toEqual([]);
  for (const page of [1, 2]) await asked(sendPicture, id, "office", `?page=${page}`);
  expect(await looks()).toEqual(look(1));
  await (await asked(sendPublicCopy, id, "office")).arrayBuffer();
  expect(await looks()).toEqual(look(2));
});

describe("a copy for the public", () => {
  test("is a download under its own name, without what the photo told", async () => {
    const { id } = await kept("现场照片.jpg", await notedPhoto(60, 40));
    const response = await asked(sendPublicCopy, id, "lead");
    expect(response.headers.get("content-disposition")).toContain(`attachment; filename="_________.jpg"; filename*=UTF-8''${encodeURIComponent("现场照片（公开用）.jpg")}`);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([bytes.includes(PLANTED.artist), bytes.includes(PLANTED.xmp)]).toEqual([false, false]);
  });

  test("there is none of a film, and it says so", async () => {
    const response = await asked(sendPublicCopy, (await kept("开工.mp4", Buffer.from("x"))).id, "lead");
    expect([response.status, await response.text()]).toEqual([422, expect.stringMatching(/不能自动去除这份 \.mp4 文件/)]);
  });
});

describe("a file where it lies", () => {
  const inside = async (id: string, page = 1, by: Who = "lead") => evidenceInside(round.people[by], id, page);

  test("shows a page of a PDF with its text; beyond the end the last", async () => {
    const { id, sha256 } = await report();
    await db().filePassage.createMany({ data: ["第二页上", "第二页下"].map((text, ordinal) => ({ sha256, ordinal, page: 2, text })) });
    expect(await inside(id, 2)).toMatchObject({ view: "pages", shown: { kind: "page", page: 2, pages: 2, text: "第二页上\n第二页下" } });
    expect(await inside(id, 9)).toMatchObject({ shown: { page: 2 } });
    expect(await inside(id, 1)).toMatchObject({ shown: { page: 1, text: null, isRead: false } });
  });

  test("believes what was read when it was taken in", async () => {
    const { id, sha256 } = await report();
    await db().storedFile.update({ where: { sha256 }, data: { contents: { ...NOTHING_READ, reading: "whole", pages: 7 } } });
    expect(await inside(id)).toMatchObject({ shown: { pages: 7, isRead: true } });
    await db().storedFile.update({ where: { sha256 }, data: { contents: { ...NOTHING_READ, reading: "locked" } } });
    expect(await inside(id)).toMatchObject({ shown: { kind: "refused", refusal: { code: "fileLocked" }, closed: false } });
    const picture = { width: 10_000, height: 10_000 };
    await db().storedFile.update({ where: { sha256 }, data: { contents: { ...NOTHING_READ, picture } } });
    expect(await inside(id)).toMatchObject({ shown: { refusal: { code: "pictureTooLarge" } } });
  });

  test("shows the text of a document; beyond the end its last part", async () => {
    const { id } = await kept("报告.docx", docx(paragraph("整改情况")));
    const part = { parts: 1, blocks: [{ kind: "text", text: "整改情况" }] };
    expect(await inside(id, 5)).toMatchObject({ view: "document", shown: { kind: "document", page: 1, part } });
  });

  test.each([
    ["开工.mp4", "film"],
    ["座谈.mp3", "sound"],
    ["材料.zip", "download"],
  ])("%s: %s", async (fileName, kind) => {
    expect(await inside((await kept(fileName, Buffer.from("x"))).id)).toMatchObject({ shown: { kind } });
  });

  test("says why a broken or a quarantined one is not shown, and is nothing to outsiders", async () => {
    const { id, sha256 } = await kept("坏.pdf", Buffer.from("%PDF-1.7\n"));
    expect(await inside(id)).toMatchObject({ shown: { kind: "refused", refusal: { code: "fileNotShown" }, closed: false } });
    await db().storedFile.update({ where: { sha256 }, data: { scan: "PENDING" } });
    expect(await inside(id)).toMatchObject({ shown: { kind: "refused", refusal: { code: "fileQuarantined", infected: false }, closed: true } });
    expect([await inside(id, 1, "other"), await inside(id, 1, "admin"), await inside("unknown")]).toEqual([null, null, null]);
  });
});
