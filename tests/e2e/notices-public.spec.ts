import { createHash } from "node:crypto";
import http from "node:http";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { plantEdition, type PlantedEdition, tamperWith } from "#tests/support/edition.ts";
import type { Application } from "./support/application.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { onDatabase } from "./support/planted.ts";

const FIRST = { year: 2022, serial: 1 };
const SECOND = { year: 2022, serial: 2 };
const THIRD = { year: 2022, serial: 3 };
const NOTE = "更正联系电话。";

let first: PlantedEdition;
let second: PlantedEdition;

test.describe.configure({ mode: "serial" });

const kept = ({ files }: PlantedEdition, name: string) => Buffer.from(files.find((file) => file.name === name)?.bytes ?? []);
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** As it comes over the wire: nothing is unpacked on the way. */
async function raw(url: string, headers: http.OutgoingHttpHeaders = {}, method = "GET"): Promise<{ status: number; headers: http.IncomingHttpHeaders; body: Buffer }> {
  const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
    http.request(url, { headers, method, agent: false }, resolve).once("error", reject).end();
  });
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await buffer(answer) };
}

async function plant(application: Application): Promise<void> {
  await onDatabase(application, async (client) => {
    first = await plantEdition(client, { number: FIRST });
    second = await plantEdition(client, { number: SECOND, corrects: { id: first.id, number: FIRST, note: NOTE } });
    await plantEdition(client, { number: THIRD, withdrawn: { at: new Date("2022-06-30T03:00:00Z"), reason: "误列了不应公开的内容。" } });
  });
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("before anything is published, the list says so, and the page of progress names no notice", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { name: "最新通报" })).toHaveCount(0);
    await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "通报" }).click();
    await expect(page.getByRole("main")).toContainText("还没有发布通报");
  });

  test("a reader goes from the newest notice to a word in it, checks it, and saves it", async ({ application, page }) => {
    await plant(application);
    await page.goto("/");
    await page.getByRole("complementary", { name: "最新通报" }).getByRole("link", { name: /整改进展情况的通报/ }).click();
    await expect(page).toHaveURL(/\/notices\/2022-2$/);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("整改进展情况的通报");

    await page.getByRole("searchbox").fill("残疾人证");
    await page.getByRole("button", { name: "查找" }).click();
    await expect(page).toHaveURL(/\/notices\/2022-2\/find\.html\?q=/);
    await expect(page.locator("mark").first()).toHaveText("残疾人证");
    await page.getByRole("main").getByRole("link", { name: /^问题\d+/ }).first().click();
    await expect(page).toHaveURL(/\/notices\/2022-2\.html#finding-\d+$/);

    await page.getByRole("link", { name: "核验页" }).click();
    await expect(page).toHaveURL(/\/notices\/2022-2\/verify$/);
    await expect(page.getByRole("main")).toContainText("全部相符");
    await page.getByRole("textbox", { name: "粘贴算出来的校验值" }).fill(`${sha256(kept(second, "index.html")).toUpperCase()}  index.html`);
    await page.getByRole("button", { name: "比对" }).click();
    await expect(page.getByRole("status")).toContainText("相符：与审定时的通报网页（index.html）一字不差");
    await page.getByRole("textbox", { name: "粘贴算出来的校验值" }).fill(sha256(Buffer.from("another")));
    await page.getByRole("button", { name: "比对" }).click();
    await expect(page.locator("#compare")).toContainText("不相符");

    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Word 文档" }).click()]);
    expect(download.suggestedFilename()).toMatch(/^中共.+通报（2022年第2版）\.docx$/);
  });

  test("the list tells the newest, the corrected and the withdrawn apart, and each leads on", async ({ page }) => {
    await page.goto("/notices");
    const section = (name: string) => page.getByRole("region", { name });
    await expect(section("最新通报").getByRole("listitem")).toContainText("2022年第2版");
    await expect(section("已经更正的版次").getByRole("listitem")).toContainText(`由2022年第2版更正。${NOTE}`);
    await expect(section("已经撤下的版次").getByRole("listitem")).toContainText("理由：误列了不应公开的内容。");

    await section("已经更正的版次").getByRole("link", { name: /整改进展情况的通报/ }).click();
    await expect(page.getByRole("note")).toContainText("更正前的原文");
    await page.getByRole("note").getByRole("link", { name: "2022年第2版" }).click();
    await expect(page).toHaveURL(/\/notices\/2022-2\.html$/);
    await page.getByRole("link", { name: "历次通报" }).click();
    await expect(page).toHaveURL(/\/notices$/);
    await page.goto("/notices/2022-2");
    await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "整改进展" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("巡察整改进展");
  });

  test.describe("what is withdrawn", () => {
    test.use({ expectedErrors: [/410/] });

    test("says when and why, and its hash can still be compared", async ({ page }) => {
      const answer = await page.goto("/notices/2022-3");
      expect(answer?.status()).toBe(410);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("这一版通报已经撤下");
      await expect(page.getByRole("main")).toContainText("2022年6月30日");
      await page.getByRole("link", { name: "可以核验手里的副本" }).click();
      await expect(page.getByRole("main")).toContainText("全部相符");
    });
  });
});

test.describe("on any screen", () => {
  // What is withdrawn is gone, and the browser's console says so.
  test.use({ expectedErrors: [/410/] });

  const addresses = ["/notices", "/notices/2022-2/verify", "/notices/2022-2", "/notices/2022-1", "/notices/2022-2/find.html", "/notices/2022-2/listen.html", "/notices/2022-3"];

  /** In both contrasts, the largest text with the high one: the pages of an edition by their own tools, the others by their address. */
  async function inBothModes(page: Page, address: string, look: (mode: string) => Promise<void>): Promise<void> {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 }), address).toHaveCount(1);
    await look(address);
    if ((await page.locator("#contrast-high").count()) === 0) {
      await page.goto(`${address}?contrast=high&text=largest`);
    } else {
      await page.locator("#contrast-high").check();
      await page.locator("#size-30").check();
    }
    await look(`${address}, largest, in high contrast`);
  }

  test("axe has nothing to say of any page, in both contrasts", async ({ page }) => {
    for (const address of addresses) await inBothModes(page, address, () => expectAccessible(page));
  });

  // 320 px is what a window of 1280 px leaves at 400 %.
  for (const width of [1280, 390, 320]) {
    test(`every page fits ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      for (const address of addresses) await inBothModes(page, address, async (mode) => expect(await overflow(page), mode).toBeLessThanOrEqual(0));
    });
  }
});

test("what goes over the wire is what was approved, in every coding, and is told in its headers", async ({ baseURL }) => {
  const url = `${baseURL}/notices/2022-2`;
  const page = kept(second, "index.html");
  const plain = await raw(url);
  expect([plain.status, sha256(plain.body), plain.headers["content-length"], plain.headers["content-encoding"]]).toEqual([200, sha256(page), String(page.length), undefined]);
  for (const [accepted, unpacked] of [["br", brotliDecompressSync], ["gzip", gunzipSync]] as const) {
    const packed = await raw(url, { "accept-encoding": accepted });
    expect(packed.headers["content-encoding"]).toBe(accepted);
    expect(sha256(unpacked(packed.body))).toBe(sha256(page));
    expect(packed.headers.etag).toBe(`"${sha256(packed.body)}"`);
    expect(packed.headers.vary).toContain("Accept-Encoding");
    const again = await raw(url, { "accept-encoding": accepted, "if-none-match": packed.headers.etag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const head = await raw(url, { "accept-encoding": accepted }, "HEAD");
    expect([head.status, head.body.length, head.headers["content-length"], head.headers.etag]).toEqual([200, 0, String(packed.body.length), packed.headers.etag]);
  }
  for (const { name, bytes } of second.files.filter((file) => !/\.(?:br|gz)$/.test(file.name))) {
    expect(sha256((await raw(`${url}/${name}`)).body), name).toBe(sha256(bytes));
  }
  expect(sha256((await raw(`${baseURL}/notices/2022-1/index.html`)).body)).toBe(sha256(kept(first, "index.html")));
});

test("readers of feeds, search engines and programs find their way", async ({ baseURL }) => {
  const feed = await raw(`${baseURL}/notices/feed.xml`);
  expect(feed.body.toString()).toContain(`${baseURL}/notices/2022-2.html`);
  expect((await raw(`${baseURL}/sitemap.xml`)).body.toString()).toContain(`<loc>${baseURL}/notices/2022-2</loc>`);
  expect((await raw(`${baseURL}/robots.txt`)).body.toString()).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  const schema = JSON.parse((await raw(`${baseURL}/notices/schema.json`)).body.toString());
  expect(schema.type).toBe("object");
});

test("an edition altered in the database is told loudly and not handed out", async ({ application, page, baseURL }) => {
  await onDatabase(application, (client) => tamperWith(client, second, "notice.docx", { hashToo: true }));
  await page.goto("/notices/2022-2/verify");
  await expect(page.getByRole("note").filter({ hasText: "请勿采信" })).toContainText("Word 文档（notice.docx）：文件内容和登记的校验值都与审定时不同");
  await expectAccessible(page);
  expect((await raw(`${baseURL}/notices/2022-2/notice.docx`)).status).toBe(500);
  expect((await raw(`${baseURL}/notices/2022-2`)).status).toBe(200);
});
