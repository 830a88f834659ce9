import type { Page } from "@playwright/test";
import { docx, paragraph, xlsx } from "#tests/documents/support/office-files.ts";
import { notedPhoto, pdfOf } from "#tests/evidence/support/samples.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

/** Sends a file to a measure as the plain form does; answers the id it is kept under. */
async function keep(page: Page, name: string, buffer: Buffer): Promise<string> {
  await page.goto("/desk/findings/9/measures/1");
  const form = page.locator('form[action^="/api/evidence"]').first();
  const file = { name, mimeType: "application/octet-stream", buffer };
  const headers = { origin: new URL(page.url()).origin, accept: "application/json" };
  const sent = await page.request.post((await form.getAttribute("action")) ?? "", { headers, multipart: { file } });
  expect(sent.status()).toBe(201);
  await page.reload();
  const href = await page.getByRole("link", { name, exact: true }).first().getAttribute("href");
  return /[0-9a-f-]{36}/.exec(href ?? "")?.[0] ?? "";
}

async function expectDrawn(page: Page, name: string | RegExp): Promise<void> {
  const picture = page.getByRole("img", { name });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0)).toBe(true);
}

async function expectNoWider(page: Page): Promise<void> {
  for (const width of [1440, 390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `at ${width}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

test("the office leafs through a report, looks at a photo and reads a document and a table where they lie", async ({ browser, baseURL }) => {
  const department = await personAt(browser, baseURL, "bangongshi");
  const report = await keep(department, "工作报告.pdf", pdfOf([{ text: "第一页" }, { text: "第二页", rotate: 90 }, { text: "第三页" }]));
  const photo = await keep(department, "现场照片.jpg", await notedPhoto(1200, 800, 6));
  const letter = await keep(department, "情况说明.docx", Buffer.from(docx(paragraph("一、整改情况") + paragraph("<已完成>".replace(/[<>]/g, (mark) => `&#${mark.charCodeAt(0)};`)))));
  const cell = `<c r="A1" t="inlineStr"><is><t>序号</t></is></c>`;
  const table = await keep(department, "明细.xlsx", Buffer.from(xlsx(`<row r="1">${cell}</row>`)));

  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto(`/desk/evidence/${report}`);
  await expectDrawn(office, /^第1页的图像/);
  await office.getByRole("link", { name: "下一页" }).first().click();
  await expectDrawn(office, /^第2页的图像/);
  await office.getByLabel("到第").fill("3");
  await office.getByRole("button", { name: "前往" }).click();
  await office.getByRole("link", { name: "放大" }).click();
  await expect(office.getByText("第 3 / 3 页").first()).toBeVisible();
  await expectDrawn(office, /^第3页的图像/);
  await expectAccessible(office);
  await expectNoWider(office);

  await office.goto(`/desk/evidence/${photo}`);
  await expectDrawn(office, "图片“现场照片.jpg”");
  await expectAccessible(office);

  await office.goto(`/desk/evidence/${letter}`);
  await expect(office.getByRole("heading", { name: "一、整改情况" })).toBeVisible();
  await expect(office.getByText("<已完成>")).toBeVisible();
  await expectAccessible(office);

  await office.goto(`/desk/evidence/${table}`);
  await expect(office.getByRole("table", { name: "工作表“台账”" }).getByRole("cell", { name: "序号" })).toBeVisible();
  await expectAccessible(office);
  await expectNoWider(office);
});
