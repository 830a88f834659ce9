import { expect, test } from "@playwright/test";
import { findPage } from "#lib/documents/edition/page/find-page.ts";
import { indexPage } from "#lib/documents/edition/page/index-page.ts";
import { listenPage } from "#lib/documents/edition/page/listen-page.ts";
import { sampleEditionSource } from "#tests/support/notice-content.ts";
import { expectAccessible } from "./support/fixtures.ts";

// An edition as a file, without the application: what a reader has of it wherever it is published.
const source = sampleEditionSource();
const PAGES = { "the notice": indexPage(source, { pdf: true }), "the index": findPage(source), "the reading aloud": listenPage(source) };

for (const [name, html] of Object.entries(PAGES)) {
  test(`${name} is usable at every size, width and contrast`, async ({ page }) => {
    await page.setContent(html);
    for (const width of [1440, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      for (const [size, contrast] of [["标准", "标准"], ["最大", "标准"], ["最大", "高"]] as const) {
        await page.getByRole("group", { name: "字号" }).getByLabel(size, { exact: true }).check();
        await page.getByRole("group", { name: "对比度" }).getByLabel(contrast, { exact: true }).check();
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, `${width} px, ${size}`).toBeLessThanOrEqual(0);
        if (width !== 390) await expectAccessible(page);
      }
    }
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader sets the text to 30 px and high contrast by the keyboard alone", async ({ page }) => {
    await page.setContent(PAGES["the notice"]);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "跳到正文" })).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowLeft");
    await expect(page.getByLabel("最大")).toBeChecked();
    await expect(page.locator("html")).toHaveCSS("font-size", "30px");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await expect(page.locator("body")).toHaveCSS("background-color", "rgb(0, 0, 0)");
    await expect(page.locator("body")).toHaveCSS("color", "rgb(255, 255, 255)");
  });

  test("the contents lead to a finding, and its measures unfold", async ({ page }) => {
    await page.setContent(PAGES["the notice"]);
    await page.getByRole("navigation", { name: "目录" }).getByRole("link", { name: /康复机构少，服务质量不高/ }).click();
    await expect(page.locator("#finding-3")).toBeInViewport();
    await page.getByText("问题3的整改措施").click();
    await expect(page.getByText(source.content.findings[2]?.measures[0]?.text ?? "").last()).toBeVisible();
  });

  test("the reading aloud says that it cannot, and is a text", async ({ page }) => {
    await page.setContent(PAGES["the reading aloud"]);
    await expect(page.getByText("下面是通报全文")).toBeVisible();
    await expect(page.getByRole("button", { name: "开始朗读" })).toBeHidden();
    await expect(page.getByRole("heading", { name: "三、下一步工作" })).toBeVisible();
  });

  test("on paper there is the document and nothing that is for a screen", async ({ page }) => {
    await page.setContent(PAGES["the notice"]);
    await page.emulateMedia({ media: "print" });
    for (const name of ["目录", "主导航"]) await expect(page.getByRole("navigation", { name })).toBeHidden();
    for (const text of ["词语解释", "按词查找问题和措施", "问题3的整改措施", "字号"]) await expect(page.getByText(text).first()).toBeHidden();
    await expect(page.getByRole("heading", { level: 1 })).toHaveCSS("font-size", "29.3333px");
    await expect(page.getByText("2022年第1版，数据截至2022年6月30日")).toBeVisible();
    await expect(page.locator("#finding-27")).toBeVisible();
  });
});

test("the browser reads the notice aloud, paragraph by paragraph, and can be stopped, sped up and led on", async ({ page }) => {
  await page.setContent("<p></p>");
  await page.evaluate(() => {
    const said: { text: string; rate: number; end: () => void }[] = [];
    class Utterance {
      rate = 1;
      text: string;
      onend = () => {};
      constructor(text: string) {
        this.text = text;
      }
    }
    const voice = { getVoices: () => [], cancel: () => {}, speak: (each: Utterance) => said.push({ text: each.text, rate: each.rate, end: () => each.onend() }) };
    Object.defineProperty(window, "speechSynthesis", { value: voice, configurable: true });
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance, configurable: true });
    Object.defineProperty(window, "said", { value: said });
  });
  await page.setContent(PAGES["the reading aloud"]);
  const said = () => page.evaluate(() => (Reflect.get(window, "said") as { text: string; rate: number }[]).map(({ text, rate }) => ({ text, rate })));
  const end = () => page.evaluate(() => (Reflect.get(window, "said") as { end: () => void }[]).at(-1)?.end());
  await expect(page.getByText("下面是通报全文")).toBeHidden();
  await page.getByRole("button", { name: "开始朗读" }).click();
  expect((await said()).at(-1)).toEqual({ text: source.content.title, rate: 1 });
  await end();
  await expect(page.getByRole("status")).toContainText("正在读第2段");
  await page.getByRole("button", { name: "快一些" }).click();
  expect((await said()).at(-1)?.rate).toBe(1.1);
  await page.getByRole("button", { name: "下一段" }).click();
  expect((await said()).at(-1)?.text).toBe("根据市委统一部署，市委第三巡察组于2021年10月15日至12月15日，对市残联进行了常规巡察。");
  await page.getByRole("button", { name: "暂停" }).click();
  await expect(page.getByRole("status")).toContainText("停在第3段");
  const before = (await said()).length;
  await end();
  expect(await said()).toHaveLength(before);
  await page.getByRole("button", { name: "继续朗读" }).click();
  await expect(page.getByRole("status")).toContainText("正在读第3段，共78段，语速1.1倍");
});
