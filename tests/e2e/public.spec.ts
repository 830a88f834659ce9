import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./support/fixtures.ts";

const PAGES = ["/", "/accessibility", "/opinions", "/opinions/lookup", "/opinions/published"];
const MODES = ["normal", "large", "largest"].flatMap((text) => ["normal", "high"].map((contrast) => `?text=${text}&contrast=${contrast}`));

/** A figure of the overview, found by its words as a reader finds it. */
async function figure(page: Page, label: string): Promise<number> {
  const box = page.locator("#overview").getByText(label, { exact: true }).locator("..");
  await expect(box).toContainText("截至2022年6月30日");
  return Number.parseInt(await box.innerText(), 10);
}

/** How many findings of the list say this of their state. */
function listed(page: Page, state: RegExp) {
  return page.getByRole("article").filter({ has: page.locator("strong").filter({ hasText: state }) });
}

async function widerThanScreen(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says whose it is, lists 27 findings with 110 measures, and each figure can be counted in the list", async ({ page }) => {
    await page.goto("/");
    await expect(page).toHaveTitle("中共沧州市残疾人联合会党组巡察整改进展");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^中共沧州市残疾人联合会党组\s*巡察整改进展$/);
    await expect(page.getByRole("article")).toHaveCount(27);
    await expect(page.getByRole("article").getByRole("listitem")).toHaveCount(110);

    const hidden = page.locator("#not-itemised");
    await expect(hidden).toHaveText("另有 1 个问题未逐项公开，已计入总数（未启动 1 个）。");
    expect(await figure(page, "巡察反馈问题")).toBe((await page.getByRole("article").count()) + 1);
    expect(await figure(page, "已销号")).toBe(await listed(page, /^已销号/).count());
    expect(await figure(page, "整改中")).toBe(await listed(page, /^整改中/).count());
    expect(await figure(page, "未启动")).toBe((await listed(page, /^未启动/).count()) + 1);
    expect(await figure(page, "未逐项公开")).toBe(1);
    await expect(page.locator("#overview")).toContainText(`其中${await listed(page, /长期坚持/).count()}个基本完成并长期坚持`);
    await expect(page.locator("#overview")).toContainText(`其中${await listed(page, /已申请销号/).count()}个已申请销号`);
  });

  test("the columns of the table add up to the last row", async ({ page }) => {
    await page.goto("/");
    const rows = await page.locator("#by-part tbody tr").all();
    const numbers = await Promise.all(rows.map(async (row) => (await row.getByRole("cell").allInnerTexts()).map(Number)));
    const whole = numbers.pop();
    expect(numbers).toHaveLength(4);
    expect(whole?.map((_, column) => numbers.reduce((sum, row) => sum + (row[column] ?? 0), 0))).toEqual(whole);
    expect(whole).toEqual([28, 11, 3, 16, 6, 1]);
  });

  test("each cell of the tally leads to its finding, the 28th to the word about what is not itemised", async ({ page }) => {
    await page.goto("/");
    const cells = page.getByRole("figure", { name: /逐项对账/ }).getByRole("link");
    await expect(cells).toHaveCount(28);
    const targets = await cells.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(targets).toEqual([...Array.from({ length: 27 }, (_, index) => `#finding-${index + 1}`), "#not-itemised"]);
    for (const target of targets) await expect(page.locator(target ?? "")).toHaveCount(1);

    await page.getByRole("link", { name: /^24\s*，已销号：基本完成并长期坚持，对项目承接机构约束不力$/ }).click();
    await expect(page).toHaveURL(/#finding-24$/);
    const finding = page.getByRole("article", { name: "6. 对项目承接机构约束不力" });
    await expect(finding).toBeInViewport();
    await expect(finding).toContainText("长期坚持的工作：");
  });

  test("every link within the page leads somewhere on it", async ({ page }) => {
    await page.goto("/");
    const broken = await page
      .locator('a[href^="#"]')
      .evaluateAll((links) => links.flatMap((link) => (document.querySelector(link.getAttribute("href") ?? "") ? [] : [link.outerHTML])));
    expect(broken).toEqual([]);
  });

  test("text size and contrast are links that keep each other and go along from page to page", async ({ page }) => {
    await page.goto("/");
    const root = page.locator("html");
    await expect(root).toHaveCSS("font-size", "18px");
    const controls = page.getByRole("navigation", { name: "阅读显示设置" });
    await controls.getByRole("link", { name: "特大" }).click();
    await expect(root).toHaveCSS("font-size", "30px");
    await controls.getByRole("list", { name: "对比度" }).getByRole("link", { name: "高" }).click();
    await expect(page).toHaveURL(/\?text=largest&contrast=high$/);
    await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "无障碍说明" }).click();
    await expect(page).toHaveURL(/\/accessibility\?text=largest&contrast=high$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("无障碍说明");
    await expect(root).toHaveCSS("font-size", "30px");
  });

  test("a reader finds the findings that say a word, marked, and goes back to all of them", async ({ page }) => {
    await page.goto("/?text=large");
    await page.getByRole("search", { name: "查找问题" }).getByLabel("按词语查找问题").fill("跨省通办 异地");
    await page.getByRole("button", { name: "查找", exact: true }).click();
    await expect(page).toHaveURL(/text=large.*find=/);
    await expect(page.getByRole("status")).toContainText("有 1 个问题写到“跨省通办 异地”（公开的共 27 个）");
    await expect(page.getByRole("article")).toHaveCount(1);
    await expect(page.getByRole("article").locator("mark").filter({ hasText: "异地" }).first()).toBeVisible();
    expect(await figure(page, "巡察反馈问题")).toBe(28);
    await page.getByRole("navigation", { name: "阅读显示设置" }).getByRole("link", { name: "特大" }).click();
    await expect(page.getByRole("article")).toHaveCount(1);
    await page.getByLabel("按词语查找问题").fill("没有这个词");
    await page.getByRole("button", { name: "查找", exact: true }).click();
    await expect(page.getByText("没有问题写到“没有这个词”。")).toBeVisible();
    await expect(page.getByRole("article")).toHaveCount(0);
    await page.getByRole("link", { name: "列出全部问题" }).click();
    await expect(page.getByRole("article")).toHaveCount(27);
  });

  test("every word that stands beside a finding is explained", async ({ page }) => {
    await page.goto("/");
    const explained = await page.getByRole("region", { name: "词语说明" }).getByRole("term").allInnerTexts();
    const used = await page.getByRole("article").locator("strong").allInnerTexts();
    expect(used).toHaveLength(27);
    expect([...new Set(used)].filter((word) => !explained.includes(word))).toEqual([]);
  });

  test("nothing about the inside of the office is sent, and nothing that lies ahead is told as done", async ({ page }) => {
    await page.goto("/");
    const sent = await page.content();
    expect(sent).not.toMatch(/待责任领导审签|待办公室审核|待组长审定|AWAITING_|副组长|部室负责人|示例理由|示例意见/);
    expect(sent).not.toContain("2022年11月30日");
    await expect(page.getByRole("note")).toContainText("不代表实际情况");
  });
});

/** WCAG 2.2 AA, and beyond it: contrast of 7:1, headings in order, everything inside a landmark. */
async function violations(page: Page): Promise<string[]> {
  const rules = ["color-contrast-enhanced", "heading-order", "region", "page-has-heading-one", "landmark-unique"];
  const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const enabled = Object.fromEntries(rules.map((rule) => [rule, { enabled: true }]));
  const axe = new AxeBuilder({ page }).options({ runOnly: { type: "tag", values }, rules: enabled, resultTypes: ["violations"] });
  const found = await axe.analyze();
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`));
}

for (const mode of MODES) {
  test(`axe is silent, and text has a contrast of 7:1: ${mode}`, async ({ page }) => {
    test.setTimeout(120_000); // 110 measures are a lot of text to measure on a busy machine
    for (const path of PAGES) {
      await page.goto(`${path}${mode}`);
      expect(await violations(page), path).toEqual([]);
    }
  });
}

test("nothing scrolls sideways at 320 px, which is also 400 % zoom, at any text size", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of PAGES) {
    for (const mode of MODES) {
      await page.goto(`${path}${mode}`);
      expect(await widerThanScreen(page), `${path}${mode}`).toBe(0);
    }
  }
});

test("the keyboard skips the head, and the tally's 28 stops", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  const skip = page.getByRole("link", { name: "跳过逐项对账图" });
  await skip.focus();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.locator("#by-part a").first()).toBeFocused();
});

test("HTML and CSS stay under 60 KB compressed", async ({ page, request }) => {
  await page.goto("/");
  const styles = await page.locator('link[rel="stylesheet"]').evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const bodies = await Promise.all(["/", ...styles].map(async (path) => (await request.get(path)).body()));
  const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(bytes).toBeLessThan(60 * 1024);
});

test("browsers that ask for the mark of the site by its old name get it", async ({ request }) => {
  const mark = await request.get("/favicon.ico");
  expect([mark.status(), mark.headers()["content-type"]]).toEqual([200, "image/x-icon"]);
});

test.describe("before there is a round", () => {
  test.use({ startFrom: "empty" });

  test("the page says so", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByText("还没有公布巡察整改进展")).toBeVisible();
    await expect(page.getByRole("article")).toHaveCount(0);
    await expectAccessible(page);
    await page.goto("/opinions");
    await expect(page.getByText("公布以后，可以在这里反映意见。")).toBeVisible();
    await expectAccessible(page);
    await page.goto("/accessibility");
    await expect(page.getByText("联系方式尚未公布。")).toBeVisible();
    await expectAccessible(page);
  });
});
