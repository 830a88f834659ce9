import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SaxesParser } from "saxes";
import { db } from "#lib/db/client.ts";
import { type BundleFile, bundle } from "#lib/documents/edition/bundle.ts";
import { alteredEditions, bundledEdition, bundleOutline } from "#lib/queries/public-bundle.ts";
import { writeFolder } from "#scripts/support/bundle-folder.ts";
import { actor, NOW } from "#tests/support/cast.ts";
import { unzipped } from "#tests/documents/write/unzipped.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { plantEdition, type PlantedEdition, tamperWith } from "#tests/support/edition.ts";
import { crawl, serveFolder } from "#tests/support/static-site.ts";
import { sendBundle } from "../../app/api/notices/bundle/send-bundle.ts";

const SITE = "https://www.example.gov.cn/zg";
let place: string;
let corrected: PlantedEdition;
let correction: PlantedEdition;

beforeAll(async () => {
  await sampleDatabase();
  place = fs.mkdtempSync(path.join(os.tmpdir(), "rectification-bundle-"));
  corrected = await plantEdition(db(), { number: { year: 2022, serial: 1 } });
  correction = await plantEdition(db(), { number: { year: 2022, serial: 2 }, corrects: { id: corrected.id, number: corrected.number, note: "更正联系电话。" } });
  await plantEdition(db(), { number: { year: 2022, serial: 3 }, withdrawn: { at: new Date("2022-07-12T02:00:00Z"), reason: "有误。" } });
});

afterAll(() => fs.rmSync(place, { recursive: true, force: true }));

async function files(site: string | null = null): Promise<AsyncGenerator<BundleFile>> {
  const outline = await bundleOutline();
  if (!outline) throw new Error("nothing is published");
  const { party, lines, contact, opinions } = outline;
  return bundle({ party, site, lines, load: bundledEdition, now: NOW, reach: { contact, opinions, formAddress: site && `${site}/opinions` } });
}

const made = new Map<string | null, Promise<Map<string, Buffer>>>();

/** The whole bundle, made once for all that look at it. */
function all(site: string | null = null): Promise<Map<string, Buffer>> {
  const found = made.get(site) ?? gathered(site);
  made.set(site, found);
  return found;
}

async function gathered(site: string | null): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for await (const { path: name, bytes } of await files(site)) found.set(name, Buffer.from(bytes));
  return found;
}

const textIn = (found: ReadonlyMap<string, Buffer>, name: string) => found.get(name)?.toString("utf8") ?? "";
const kept = ({ files: own }: PlantedEdition, name: string) => Buffer.from(own.find((file) => file.name === name)?.bytes ?? []);

describe("the bundle", () => {
  test("holds every edition byte for byte, with its compressed forms and all its files", async () => {
    const found = await all();
    for (const form of ["", ".br", ".gz"]) {
      expect(found.get(`notices/2022-2.html${form}`)).toEqual(kept(correction, `index.html${form}`));
      expect(found.get(`notices/2022-1/index.html${form}`)).toEqual(kept(corrected, `index.html${form}`));
    }
    for (const { name, bytes } of correction.files) expect(found.get(`notices/2022-2/${name}`)).toEqual(Buffer.from(bytes));
  });

  test("says of a corrected edition what corrects it, and of a withdrawn one no more than when and why", async () => {
    const found = await all();
    expect(textIn(found, "notices/2022-1.html")).toContain('href="2022-2.html"');
    expect(gunzipSync(found.get("notices/2022-1.html.gz") ?? "").toString()).toBe(textIn(found, "notices/2022-1.html"));
    for (const name of ["notices/2022-3.html", "notices/2022-3/index.html", "notices/2022-3/find.html"]) expect(textIn(found, name)).toContain("有误。");
    expect([...found.keys()].filter((name) => name.startsWith("notices/2022-3/") && !/\.html(?:\.br|\.gz)?$/.test(name))).toEqual([]);
    expect(textIn(found, "notices/2022-3/verify.html")).toMatch(/[0-9a-f]{64}/);
  });

  test("publishes the hashes that are on record", async () => {
    const verify = textIn(await all(), "notices/2022-2/verify.html");
    for (const name of ["index.html", "data.json", "notice.docx"]) expect(verify).toContain(createHash("sha256").update(kept(correction, name)).digest("hex"));
  });

  test("knows no address of its own without one, and has no map of the site then", async () => {
    const found = await all();
    expect(found.has("sitemap.xml")).toBe(false);
    expect(textIn(found, "robots.txt")).not.toContain("Sitemap");
    for (const [name, bytes] of found) if (/\.(?:html|xml)$/.test(name)) expect(bytes.toString().match(/(?:href|src|action)="https?:[^"]*"/g), name).toBeNull();
  });

  test("with one, names it where programs need it, and leads to the form of the application", async () => {
    const found = await all(SITE);
    expect(textIn(found, "sitemap.xml")).toContain(`<loc>${SITE}/notices/2022-2.html</loc>`);
    expect(textIn(found, "sitemap.xml")).not.toContain("2022-3");
    expect(textIn(found, "notices/feed.xml")).toContain(`href="${SITE}/notices/2022-2.html"`);
    expect(textIn(found, "notices/2022-2/verify.html")).toContain(`curl -s ${SITE}/notices/2022-2/index.html | sha256sum`);
    expect(textIn(found, "opinions/index.html")).toContain(`href="${SITE}/opinions"`);
    for (const name of ["sitemap.xml", "notices/feed.xml"]) new SaxesParser().write(textIn(found, name)).close();
  });

  test("has a feed with an entry for each edition, none of them named like the feed", async () => {
    const ids = [...textIn(await all(), "notices/feed.xml").matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
  });

  test("is the same bytes each time", async () => {
    expect(await gathered(null)).toEqual(await all());
  });
});

describe("the bundle on a plain web server", () => {
  test("has every link lead somewhere, and every hash right", async () => {
    const folder = path.join(place, "site");
    const { files: count } = await writeFolder(folder, await files());
    expect(count).toBeGreaterThan(50);
    expect(execFileSync("sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"], { cwd: folder, encoding: "utf8" })).toBe("");
    const listed = fs.readFileSync(path.join(folder, "SHA256SUMS"), "utf8").trimEnd().split("\n");
    expect(listed).toHaveLength(count - 1);
    const site = await serveFolder(folder);
    try {
      const { statuses, lostAnchors } = await crawl(site.url, /\/\d{4}-\d+\/index\.html$/);
      expect([...statuses].filter(([, status]) => status !== 200)).toEqual([]);
      expect(lostAnchors).toEqual([]);
      const addresses = [...statuses.keys()].map((address) => address.slice(site.url.length));
      expect(addresses).toEqual(expect.arrayContaining(["/notices/2022-1.html", "/notices/2022-2/notice.docx", "/notices/2022-3.html", "/notices/feed.xml", "/opinions/index.html", "/notices/2022-2/verify.html"]));
    } finally {
      await site.stop();
    }
  });
});

describe("the folder it is written to", () => {
  async function* some(texts: Record<string, string>): AsyncGenerator<BundleFile> {
    for (const [name, text] of Object.entries(texts)) yield { path: name, bytes: Buffer.from(text) };
    const sums = Object.keys(texts).map((name) => `${"0".repeat(64)}  ${name}\n`);
    yield { path: "SHA256SUMS", bytes: Buffer.from(sums.join("")) };
  }
  const tree = (folder: string) => fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => fs.statSync(path.join(folder, name)).isFile()).toSorted();

  test("loses what is published no more, and nothing that others have put there", async () => {
    const folder = path.join(place, "again");
    await writeFolder(folder, some({ "index.html": "1", "notices/old.html": "1" }));
    fs.writeFileSync(path.join(folder, "site-owner.txt"), "theirs");
    fs.mkdirSync(path.join(folder, "notices/theirs"));
    fs.writeFileSync(path.join(folder, "notices/theirs/a.txt"), "theirs");
    const { kept: others } = await writeFolder(folder, some({ "index.html": "2", "notices/new.html": "2" }));
    expect(others).toEqual(["notices/theirs/a.txt", "site-owner.txt"]);
    expect(tree(folder)).toEqual(["SHA256SUMS", "index.html", "notices/new.html", "notices/theirs/a.txt", "site-owner.txt"]);
    expect(fs.readFileSync(path.join(folder, "index.html"), "utf8")).toBe("2");
    expect(fs.readdirSync(place).filter((name) => name.startsWith("again"))).toEqual(["again"]);
    expect(fs.statSync(path.join(folder, "index.html")).mode & 0o777).toBe(0o644);
  });

  test("stays as it is where the writing fails halfway", async () => {
    const folder = path.join(place, "whole");
    await writeFolder(folder, some({ "index.html": "1" }));
    async function* broken(): AsyncGenerator<BundleFile> {
      yield { path: "index.html", bytes: Buffer.from("half") };
      throw new Error("the database is gone");
    }
    await expect(writeFolder(folder, broken())).rejects.toThrow("the database is gone");
    expect(fs.readFileSync(path.join(folder, "index.html"), "utf8")).toBe("1");
    expect(fs.existsSync(`${folder}.new`)).toBe(false);
  });

  test("is none that holds something else, and no file of somebody else's is written over", async () => {
    const folder = path.join(place, "home");
    fs.mkdirSync(folder);
    fs.writeFileSync(path.join(folder, "letter.txt"), "dear");
    await expect(writeFolder(folder, some({ "index.html": "1" }))).rejects.toThrow("换一个空文件夹");
    expect(tree(folder)).toEqual(["letter.txt"]);
    const taken = path.join(place, "taken");
    await writeFolder(taken, some({ "index.html": "1" }));
    fs.writeFileSync(path.join(taken, "robots.txt"), "theirs");
    await expect(writeFolder(taken, some({ "index.html": "2", "robots.txt": "ours" }))).rejects.toThrow("同名");
    expect(fs.readFileSync(path.join(taken, "index.html"), "utf8")).toBe("1");
  });
});

describe("the bundle as a .zip", () => {
  test("is for those who read notices", async () => {
    const statuses: Record<string, number> = {};
    for (const account of ["zhenggaiban", "zuzhang", "jijianzu", "zulianbu", "guanliyuan"] as const) statuses[account] = (await sendBundle(await actor(account), NOW)).status;
    expect(statuses).toEqual({ zhenggaiban: 200, zuzhang: 200, jijianzu: 200, zulianbu: 404, guanliyuan: 404 });
    expect((await sendBundle(null, NOW)).status).toBe(401);
  });

  test("holds the same files", async () => {
    const answer = await sendBundle(await actor("zhenggaiban"), NOW);
    const parts = await unzipped(Buffer.from(await answer.arrayBuffer()));
    expect([...parts.keys()].toSorted()).toEqual([...(await all()).keys()].toSorted());
  });

  test("is not made while an edition is not what was approved", async () => {
    await tamperWith(db(), correction, "notice.docx", { hashToo: true });
    const outline = await bundleOutline();
    expect((await alteredEditions(outline?.lines ?? [])).map(({ number }) => number)).toEqual([correction.number]);
    const answer = await sendBundle(await actor("zhenggaiban"), NOW);
    expect(answer.status).toBe(422);
  });
});
