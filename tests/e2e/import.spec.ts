import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { countsOf } from "#lib/domain/official-text/outline.ts";
import { parseOfficialText } from "#lib/domain/official-text/parse.ts";
import type { Application } from "./support/application.ts";
import { expect, expectAccessible, signIn, test } from "./support/fixtures.ts";
import { PASSWORD, peopleOf } from "./support/office.ts";

test.use({ startFrom: "empty" });

/** The real notice where it lies beside the repository; else one of a county, with the same two flaws put into it. */
const real = path.resolve(import.meta.dirname, "../../../shared/data/notice-cangzhou-2022.txt");
const county = path.resolve(import.meta.dirname, "../domain/notices/01-county-water-bureau.txt");
const NOTICE = existsSync(real)
  ? readFileSync(real, "utf8")
  : readFileSync(county, "utf8").replace("反馈的8个具体问题", "反馈的9个具体问题").replace("自然资源部门", "自然资源领城各部门");
const OUTLINE = parseOfficialText(NOTICE);
const READ = countsOf(OUTLINE);
const FIRST = OUTLINE.parts[0]?.categories[0]?.findings[0]?.title ?? "";

let ready: Application | null = null;

/** The office, signed in at a browser of its own. */
async function office(browser: Browser, application: Application, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  if (ready !== application) await peopleOf(application);
  ready = application;
  const page = await (await contextOf(browser, application, options)).newPage();
  await signIn(page, "zhenggai", PASSWORD);
  return page;
}

function contextOf(browser: Browser, { url }: Application, options: Parameters<Browser["newContext"]>[0]): Promise<BrowserContext> {
  return browser.newContext({ baseURL: url, locale: "zh-CN", timezoneId: "America/New_York", ...options });
}

/** Pastes the notice and waits for its draft; returns the draft's address. */
async function readIn(page: Page): Promise<string> {
  await page.goto("/desk/import");
  await page.getByLabel("公文正文").fill(NOTICE);
  await page.getByRole("button", { name: "读取文字" }).click();
  await expect(page).toHaveURL(/\/desk\/import\/[\w-]{30,}$/);
  return new URL(page.url()).pathname;
}

/** A number of the head, with its words. */
function figure(page: Page, label: string) {
  return page.locator("main div").filter({ has: page.getByText(label, { exact: true }) }).last();
}

/** The link that opens what is called so for mending: what only a screen reader hears stands apart. */
const edit = (name: string) => new RegExp(`^更正\\s*${name}$`);
const told = (page: Page, words: string | RegExp) => expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();
const finding = (page: Page, number: number) => page.getByRole("article", { name: new RegExp(`^问题${number}：`) });
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();

let imported = "";

test("the office reads in a notice, mends what is doubtful with one press each, fills in what is lacking, and imports it", async ({ browser, application }) => {
  const page = await office(browser, application);
  imported = await readIn(page);
  await expect(page.getByText("整改办甲于")).toBeVisible();
  await expect(figure(page, "问题")).toContainText(`${READ.findings}个`);
  await expect(figure(page, "问题")).toContainText(`文中说${READ.findings + 1}，不一致`);
  await expect(figure(page, "整改措施")).toContainText(`${READ.measures}项`);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 1280, height: 900 });

  const doubts = page.getByRole("region", { name: /^待核对之处/ });
  await doubts.getByRole("button", { name: "改为“领域”" }).click();
  await told(page, "已把“领城”改为“领域”。");
  await expect(page.locator("#outcome")).toBeFocused();
  await expect(doubts.getByRole("button", { name: "改为“领域”" })).toHaveCount(0);
  await doubts.getByRole("button", { name: "补记1个未逐项公开的问题" }).click();
  await told(page, "已补记1个未逐项公开的问题。");
  await expect(figure(page, "问题")).toContainText(`${READ.findings + 1}个`);
  await expect(figure(page, "问题")).toContainText("一致其中不公开1个");

  await page.getByRole("link", { name: "请填写整改期限" }).click();
  await page.getByLabel("整改期限").fill("2099-06-30");
  await press(page, "保存");
  await told(page, "已把整改期限填为2099年6月30日。");
  await expect(page.getByText("导入之前还须补全")).toHaveCount(0);

  await page.getByRole("link", { name: "核对并导入" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("核对并导入");
  await expect(page.getByText("2099年6月30日")).toBeVisible();
  await expectAccessible(page);
  await press(page, "确认导入");
  await told(page, "已导入台账。");
  await expect(page.getByRole("link", { name: FIRST })).toBeVisible();
  await expect(page.getByText(`${READ.findings + 1}个问题`).first()).toBeVisible();

  await page.goto(imported);
  await expect(page.getByText(/这份草稿已于.*导入台账/)).toBeVisible();
  await expect(page.getByRole("link", { name: /更正/ })).toHaveCount(0);
  await expectAccessible(page);
});

test("a finding is retitled, merged and taken apart again where it stands; each step can be taken back", async ({ browser, application }) => {
  const page = await office(browser, application);
  await readIn(page);
  await finding(page, 2).getByRole("link", { name: edit("问题2") }).click();
  await page.getByLabel("问题标题").fill("");
  await press(page, "保存标题");
  await expect(page.getByRole("link", { name: "请填写文字，不能留空。" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("问题标题").fill("第二个问题的新标题");
  await press(page, "保存标题");
  await told(page, "已把问题2的标题改为“第二个问题的新标题”。");
  await expect(finding(page, 2)).toHaveAccessibleName(/第二个问题的新标题$/);

  await finding(page, 2).getByRole("link", { name: edit("问题2") }).click();
  await page.getByRole("link", { name: "并入上一个问题" }).click();
  await press(page, "并入问题1");
  await told(page, "已把一个问题并入前一个问题。");
  await expect(figure(page, "问题")).toContainText(`${READ.findings - 1}个`);
  await press(page, "撤销这一步");
  await told(page, "已撤销上一步。");
  await expect(figure(page, "问题")).toContainText(`${READ.findings}个`);
  await expect(finding(page, 2)).toHaveAccessibleName(/第二个问题的新标题$/);

  await finding(page, 1).getByRole("link", { name: edit("问题1的措施一") }).click();
  await page.getByRole("link", { name: "拆成两项" }).click();
  await press(page, "拆成两项");
  await told(page, "已把一项措施拆成两项。");
  await expect(figure(page, "整改措施")).toContainText(`${READ.measures + 1}项`);

  await finding(page, 1).getByRole("link", { name: edit("问题1") }).click();
  await page.getByRole("link", { name: "分工", exact: true }).click();
  await page.getByLabel("责任领导").selectOption({ label: "分管领导乙" });
  await page.getByLabel("责任部室").selectOption({ label: "办公室" });
  await expectAccessible(page);
  await press(page, "保存分工");
  await expect(finding(page, 1)).toContainText("责任领导：分管领导乙　责任部室：办公室");
});

test("the same notice again is held against the ledger, and only what is ticked is taken over", async ({ browser, application }) => {
  const page = await office(browser, application);
  const draft = await readIn(page);
  await page.getByRole("region", { name: /^待核对之处/ }).getByRole("button", { name: "改为“领域”" }).click();
  await told(page, "已把“领城”改为“领域”。");
  await page.goto(`${draft}/confirm`);
  await expect(page.getByText("与台账一致")).toBeVisible();
  await expectAccessible(page);

  await page.goto(draft);
  await finding(page, 1).getByRole("link", { name: edit("问题1") }).click();
  await page.getByLabel("问题标题").fill(`${FIRST}的情况`);
  await press(page, "保存标题");
  await finding(page, 2).getByRole("link", { name: edit("问题2的措施一") }).click();
  await page.getByRole("link", { name: "删除", exact: true }).click();
  await press(page, "删除这项措施");
  await told(page, "已删除一项措施。");

  await page.getByRole("link", { name: "与台账对照" }).first().click();
  await expect(page.getByRole("checkbox", { name: "问题1：问题标题不同" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "问题2的措施一：文本中没有的措施" })).not.toBeChecked();
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
  }
  await page.getByRole("link", { name: /^全选\s*：文本中没有的$/ }).click();
  await expect(page.getByRole("checkbox", { name: "问题2的措施一：文本中没有的措施" })).toBeChecked();
  await page.getByRole("checkbox", { name: "问题2的措施一：文本中没有的措施" }).uncheck();
  await press(page, "导入所选1处");
  await told(page, "台账已按所选各项更新。");
  await page.goto("/desk/findings/1");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${FIRST}的情况`);
});

test("without JavaScript the draft is mended all the same, and can be given up", async ({ browser, application }) => {
  const page = await office(browser, application, { javaScriptEnabled: false });
  const draft = await readIn(page);
  await finding(page, 1).getByRole("link", { name: edit("问题1") }).click();
  await page.getByLabel("问题标题").fill("没有脚本也能改");
  await press(page, "保存标题");
  await expect(page).toHaveURL(/#outcome$/);
  await told(page, "已把问题1的标题改为“没有脚本也能改”。");
  await press(page, "撤销这一步");
  await told(page, "已撤销上一步。");
  await page.getByRole("link", { name: "放弃草稿" }).click();
  await press(page, "放弃草稿");
  await told(page, "草稿已放弃，台账没有改动。");
  await page.goto(draft);
  await expect(page.getByText(/这份草稿已于.*放弃/)).toBeVisible();
});

test.describe("to a department", () => {
  test.use({ expectedErrors: [/404/] });

  test("there is no draft", async ({ browser, application }) => {
    const page = await (await contextOf(browser, application, {})).newPage();
    await signIn(page, "bumen", PASSWORD);
    for (const address of [imported, `${imported}/confirm`, `${imported}/discard`]) {
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(404);
    }
  });
});
