import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { receiveDocument } from "../../app/api/import/receive-document.ts";
import type { Actor } from "#lib/domain/actor.ts";
import { DOCUMENT_LIMIT_BYTES } from "#lib/domain/official-text/limits.ts";
import { ok, refuse } from "#lib/domain/result.ts";
import { importMessage } from "#lib/input/import-outcome.ts";
import { asStream, BOUNDARY, filePart, FORM_TYPE, formBody } from "#tests/evidence/support/multipart.ts";
import { emptyOffice, person } from "./import-cast.ts";

const site = "http://desk.test:3000";
const notice = readFileSync(path.resolve(import.meta.dirname, "../domain/notices/01-county-water-bureau.txt"));
const BROWSER = { host: "desk.test:3000", origin: site, "content-type": FORM_TYPE };
let office: Actor;

beforeAll(async () => {
  ({ office } = await emptyOffice());
});

type Sent = { by?: Actor | null; name?: string; bytes?: Uint8Array; headers?: Record<string, string> };

async function* whole(bytes: Uint8Array) {
  yield bytes;
}

async function send({ by = office, name = "整改通报.txt", bytes = notice, headers = {} }: Sent = {}) {
  const init = { method: "POST", headers: { ...BROWSER, ...headers }, body: asStream(formBody(filePart(name, whole(bytes)))), duplex: "half" };
  const taken: string[] = [];
  const answer = await receiveDocument(new Request(`${site}/api/import`, init), by, "document", async (_, { fileName, document }) => {
    taken.push(fileName, document.text);
    return ok("/desk/import/1");
  });
  return { status: answer.status, location: answer.headers.get("location"), taken };
}

/** What the page says when the browser comes back to it. */
function told(location: string | null): string | null {
  return importMessage(Object.fromEntries(new URL(location ?? "", site).searchParams), "document");
}

describe("a document sent to be imported", () => {
  test("is read, by its bytes, and the browser is led to the draft", async () => {
    const { status, location, taken } = await send({ name: "C:\\公文\\整改通报.txt" });
    expect([status, location, taken[0]]).toEqual([303, "/desk/import/1", "整改通报.txt"]);
    expect(taken[1]).toBe(notice.toString("utf8"));
  });

  test.each([
    ["DEPARTMENT", 404],
    ["CHIEF", 404],
    ["ADMIN", 404],
  ] as const)("is not taken from %s", async (role, status) => {
    expect(await send({ by: await person(role) })).toMatchObject({ status, taken: [] });
  });

  test("is not taken without a session, nor from another site", async () => {
    expect(await send({ by: null })).toMatchObject({ status: 401, taken: [] });
    expect(await send({ headers: { origin: "http://elsewhere.test" } })).toMatchObject({ status: 403, taken: [] });
  });

  test.each([
    ["nothing chosen", { name: "" }, "请选择"],
    ["an empty file", { bytes: new Uint8Array() }, "0 字节"],
    ["a picture named .docx", { name: "扫描.docx", bytes: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex") }, "这是图片"],
    ["a .doc", { name: "通报.doc", bytes: Buffer.alloc(2048, Buffer.from("d0cf11e0a1b11ae1", "hex")) }, "另存为 .docx"],
    ["a file beyond the limit", { bytes: Buffer.alloc(DOCUMENT_LIMIT_BYTES + 1, "一") }, "20"],
    ["a name that leads out of the folder", { name: "../.." }, "文件名"],
  ])("%s leads back to the form, which says what to do", async (_, sent, sentence) => {
    const { status, location, taken } = await send(sent);
    expect([status, taken]).toEqual([303, []]);
    expect(location).toMatch(/^\/desk\/import\?form=document&refused=\w+.*#document$/);
    expect(told(location)).toContain(sentence);
  });

  test("that breaks off on its way leads back too", async () => {
    const body = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n一、`;
    const init = { method: "POST", headers: BROWSER, body };
    const answer = await receiveDocument(new Request(`${site}/api/import`, init), office, "document", async () => refuse({ code: "stale" }));
    expect(told(answer.headers.get("location"))).toContain("中断");
  });

  test("an address that somebody wrote by hand is told nothing by the page", () => {
    expect(importMessage({ form: "document", refused: "<b>" }, "document")).toBeNull();
    expect(importMessage({ form: "ledger", refused: "fileEmpty" }, "document")).toBeNull();
    expect(importMessage({ form: "document", refused: "documentKindRefused", extension: "<script>" }, "document")).not.toContain("<");
  });
});
