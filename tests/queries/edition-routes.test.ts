import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#lib/db/client.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { plantEdition, type PlantedEdition, tamperWith } from "#tests/support/edition.ts";
import { statements } from "#tests/support/statements.ts";
import { sendFile, sendPage } from "../../app/(public)/notices/send-edition.ts";

const site = "http://127.0.0.1:3000";
const CORRECTED = { year: 2022, serial: 1 };
const CORRECTION = { year: 2022, serial: 2 };
const WITHDRAWN = { year: 2022, serial: 3 };

const page = (slug: string, headers: Record<string, string> = {}) => sendPage(new Request(`${site}/notices/${slug}`, { headers }), slug);
const file = (slug: string, name: string, headers: Record<string, string> = {}, query = "") =>
  sendFile(new Request(`${site}/notices/${slug}/${name}${query}`, { headers }), slug, name);
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
const kept = ({ files }: PlantedEdition, name: string) => Buffer.from(files.find((each) => each.name === name)?.bytes ?? []);
const tagOf = (bytes: Uint8Array) => `"${createHash("sha256").update(bytes).digest("hex")}"`;

let corrected: PlantedEdition;
let correction: PlantedEdition;

beforeAll(async () => {
  await sampleDatabase();
  corrected = await plantEdition(db(), { number: CORRECTED });
  correction = await plantEdition(db(), { number: CORRECTION, corrects: { id: corrected.id, number: CORRECTED, note: "更正联系电话。" } });
  await plantEdition(db(), { number: WITHDRAWN, withdrawn: { at: new Date("2022-07-12T02:00:00Z"), reason: "涉及<个人>信息。" } });
  await plantEdition(db(), { number: { year: 2022, serial: 4 }, publishedAt: null });
});

describe("an edition in force", () => {
  test("is answered byte for byte, by both its addresses, with a strong tag, and nothing of it may run", async () => {
    for (const slug of ["2022-2", "2022-2.html"]) {
      const response = await page(slug);
      expect(response.status).toBe(200);
      expect(await bytesOf(response)).toEqual(kept(correction, "index.html"));
      const headers = Object.fromEntries(response.headers);
      expect(headers).toMatchObject({ etag: tagOf(kept(correction, "index.html")), vary: "Accept-Encoding", "x-content-type-options": "nosniff", "content-type": "text/html; charset=utf-8" });
      expect(headers["cache-control"]).toBe("no-cache, no-transform");
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["content-security-policy"]).not.toContain("script-src");
      expect(headers["content-length"]).toBe(String(kept(correction, "index.html").length));
    }
  });

  test.each([
    ["br, gzip", "br", "index.html.br", brotliDecompressSync],
    ["gzip;q=1, br;q=0.1", "gzip", "index.html.gz", gunzipSync],
  ] as const)("asked for in %s, is the stored %s, under a tag of its own", async (accepted, coding, name, unpacked) => {
    const response = await page("2022-2", { "accept-encoding": accepted });
    expect(response.headers.get("content-encoding")).toBe(coding);
    expect(response.headers.get("etag")).toBe(tagOf(kept(correction, name)));
    const bytes = await bytesOf(response);
    expect(bytes).toEqual(kept(correction, name));
    expect(unpacked(bytes)).toEqual(kept(correction, "index.html"));
  });

  test("is not sent again to whoever has it, in the same coding", async () => {
    const etag = tagOf(kept(correction, "index.html"));
    const again = await page("2022-2", { "if-none-match": `"other", W/${etag}` });
    expect([again.status, again.headers.get("etag"), (await bytesOf(again)).length]).toEqual([304, etag, 0]);
    expect((await page("2022-2", { "if-none-match": etag, "accept-encoding": "br" })).status).toBe(200);
  });

  test("costs one statement once it was asked for", async () => {
    await page("2022-2", { "accept-encoding": "br" });
    const { count } = await statements(() => page("2022-2", { "accept-encoding": "br" }));
    expect(count).toBe(1);
  });
});

describe("the files below an edition", () => {
  test("are the stored bytes; documents under a name in Chinese", async () => {
    const csv = await file("2022-2", "findings.csv");
    expect(await bytesOf(csv)).toEqual(kept(correction, "findings.csv"));
    expect(decodeURIComponent(csv.headers.get("content-disposition") ?? "")).toMatch(/^attachment; filename="[\x20-\x7e]+\.csv"; filename\*=UTF-8''中共.+通报（2022年第2版）\.csv$/);
    const whole = await file("2022-2", "index.html");
    expect(await bytesOf(whole)).toEqual(kept(correction, "index.html"));
    expect(whole.headers.get("content-disposition")).toMatch(/^attachment/);
    expect((await file("2022-2", "data.json")).headers.get("access-control-allow-origin")).toBe("*");
  });

  test("let run only the script that was approved with them", async () => {
    for (const accepted of ["identity", "br"]) {
      const policy = (await file("2022-2", "listen.html", { "accept-encoding": accepted })).headers.get("content-security-policy") ?? "";
      const script = /<script>([^]*?)<\/script>/.exec(kept(correction, "listen.html").toString())?.[1] ?? "";
      expect(policy).toContain(`script-src 'sha256-${createHash("sha256").update(script).digest("base64")}'`);
    }
  });

  test("find a word: hits marked, the rest left out", async () => {
    const word = "残疾人证";
    const found = (await bytesOf(await file("2022-2", "find.html", {}, `?q=${encodeURIComponent(word)}`))).toString();
    expect(found).toContain(`<mark>${word}</mark>`);
    const links = (html: string) => html.match(/#finding-\d+"/g)?.length ?? 0;
    expect(links(found)).toBeLessThan(links(kept(correction, "find.html").toString()));
    expect((await bytesOf(await file("2022-2", "find.html", {}, "?q="))).equals(kept(correction, "find.html"))).toBe(true);
    const hostile = (await bytesOf(await file("2022-2", "find.html", {}, `?q=${encodeURIComponent("<img src=x>")}`))).toString();
    expect(hostile).not.toContain("<img");
  });
});

describe("an edition that was corrected", () => {
  test("says so in a banner put into the same bytes, under another tag, and keeps its own bytes below", async () => {
    const response = await page("2022-1", { "accept-encoding": "gzip" });
    const text = gunzipSync(await bytesOf(response)).toString();
    const banner = /<!-- standing -->\n(<div class="standing" role="note">.*?<\/div>)/s.exec(text)?.[1] ?? "";
    expect(banner).toContain("更正联系电话。");
    expect(banner).toContain('href="2022-2.html"');
    expect(text.replace(`\n${banner}`, "")).toBe(kept(corrected, "index.html").toString());
    expect(response.headers.get("etag")).not.toBe(tagOf(kept(corrected, "index.html.gz")));
    expect(await bytesOf(await file("2022-1", "index.html"))).toEqual(kept(corrected, "index.html"));
  });
});

describe("an edition that was withdrawn", () => {
  test("answers 410 at every address, with the day and the reason", async () => {
    const names = ["index.html", "find.html", "listen.html", "data.json", "findings.csv"];
    const answers = [await page("2022-3"), await page("2022-3.html"), ...(await Promise.all(names.map((name) => file("2022-3", name)))), await file("2022-3", "find.html", {}, "?q=a")];
    for (const answer of answers) {
      expect(answer.status).toBe(410);
      const text = (await bytesOf(answer)).toString();
      expect(text).toContain("2022年7月12日");
      expect(text).toContain("涉及&lt;个人&gt;信息。");
    }
  });
});

describe("what is not there", () => {
  test.each(["2022-4", "2022-9", "2021-1", "abc", "2022-0", "2022-1.htm"])("%s", async (slug) => {
    expect((await page(slug)).status).toBe(404);
    expect((await file(slug, "index.html")).status).toBe(404);
  });

  test.each(["index.html.br", "secret.txt", "..", "INDEX.HTML"])("a file named %s", async (name) => {
    expect((await file("2022-2", name)).status).toBe(404);
  });

  test("a file below the address that ends in .html", async () => {
    expect((await file("2022-2.html", "index.html")).status).toBe(404);
  });
});

describe("a file that was altered in the database", () => {
  test.each([{ hashToo: true }, { hashToo: false }])("is not handed out, hash altered too: %o", async (how) => {
    const number = { year: 2022, serial: how.hashToo ? 5 : 6 };
    const content = corrected.files.map((each) => ({ ...each, bytes: Buffer.concat([each.bytes, Buffer.from(`${number.serial}`)]) }));
    const planted = await plantEdition(db(), { number, files: content });
    await tamperWith(db(), planted, "index.html", how);
    const slug = `2022-${number.serial}`;
    const answers = [await page(slug), await file(slug, "index.html")];
    expect(answers.map(({ status }) => status)).toEqual([500, 500]);
    expect((await file(slug, "data.json")).status).toBe(200);
  });
});
