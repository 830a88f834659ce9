import type { Browser, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

const TITLE = "中共沧州市残疾人联合会党组关于十届市委第一轮巡察整改进展情况的通报";

async function officeAt(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return personAt(browser, baseURL, "zhenggaiban");
}

/** The notice that is under way, from the list. */
async function open(page: Page): Promise<void> {
  await page.goto("/desk/notices");
  await page.getByRole("link", { name: TITLE }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLE);
}

/** To the page of one section: 开头, 问题2. */
async function openSection(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name: new RegExp(`^修改\\s*${name}$`) }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

/** The same for who writes at once: where the keys are named, the page no longer sets its fields. */
async function openToWrite(page: Page, name: string): Promise<void> {
  await openSection(page, name);
  await expect(page.getByText("快捷键：")).toBeVisible();
}

async function expectAccessibleAtEveryWidth(page: Page): Promise<void> {
  for (const width of [1440, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `at ${width}`).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** The department ticks the measure that is still open. */
async function tick(browser: Browser, baseURL: string | undefined, outcome: string): Promise<void> {
  const department = await personAt(browser, baseURL, "zulianbu");
  await department.goto("/desk/findings/2/measures/5");
  await department.getByLabel("整改成效").fill(outcome);
  await department.getByLabel(/无佐证材料的理由/).fill("会议记录已归档。");
  await department.getByRole("button", { name: "标记这项措施完成" }).click();
  await expect(department.getByText(/已标记完成/).first()).toBeVisible();
}

test("the office begins the notice of the round, from what is on file", async ({ browser, baseURL }) => {
  const office = await officeAt(browser, baseURL);
  await office.goto("/desk/notices");
  await expect(office.getByText("本轮次还没有通报")).toBeVisible();
  await office.getByRole("link", { name: "起草通报" }).click();
  await expect(office.getByLabel("标题")).toHaveValue(TITLE);
  await office.getByLabel(/^自/).fill("2022-07-01");
  await office.getByRole("button", { name: "按台账起草" }).click();
  await expect(office.getByRole("link", { name: "监督期限的起始日和截止日请一并填写，或者都不填。" })).toBeVisible();
  await office.getByLabel(/^至/).fill("2022-07-31");
  await office.getByRole("button", { name: "按台账起草" }).click();
  await expect(office.getByText("通报已按台账起草，请逐段核对。")).toBeVisible();
  await expect(office.getByRole("heading", { name: "二、整改落实的成效" })).toBeVisible();
  await expect(office.getByRole("heading", { name: /^（9）关于“机关党建工作不到位”的问题。/ })).toBeVisible();
  await expect(office.getByText("请于2022年7月1日至7月31日向我们反映。", { exact: false })).toBeVisible();
  await expectAccessibleAtEveryWidth(office);

  await office.goto("/desk/notices/new");
  await expect(office.getByText("现在不能起草")).toBeVisible();
  await expectAccessible(office);
});

test("prose is written beside its preview; a field fills in, and a name that is none is refused with the nearest", async ({ browser, baseURL }) => {
  const office = await officeAt(browser, baseURL);
  await open(office);
  await openToWrite(office, "开头");
  const body = office.getByLabel("正文");
  await body.fill("共召开会议{会议数目}次。");
  await office.getByRole("button", { name: "保存", exact: true }).click();
  await expect(office.getByRole("link", { name: /没有“{会议数目}”这个数据项，是不是“{会议次数}”？/ })).toBeVisible();
  await expect(body).toHaveValue("共召开会议{会议数目}次。");
  await expectAccessible(office);

  await body.fill("共召开会议次。");
  await body.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(5, 5));
  await office.getByRole("button", { name: /^插入\s*会议次数$/ }).click();
  await expect(body).toHaveValue("共召开会议{会议次数}次。");
  await expect(office.getByText("共召开会议9次。")).toBeVisible();
  await expectAccessibleAtEveryWidth(office);
  await office.getByRole("button", { name: "保存，到下一段" }).click();
  await expect(office.getByText("已保存。")).toBeVisible();
  await expect(office.getByRole("heading", { level: 1 })).toHaveText("主体责任");
  await open(office);
  await expect(office.getByText("共召开会议9次。")).toBeVisible();
});

test("what another person changes in the ledger is shown, taken, and left", async ({ browser, baseURL }) => {
  const office = await officeAt(browser, baseURL);
  await tick(browser, baseURL, "召开专题协调会，督促修缮无障碍设施23处。");
  await open(office);
  const changes = office.getByRole("region", { name: "台账有1处改动" });
  await expect(changes.getByRole("deletion")).toHaveText("，其中第五项措施尚未完成");
  await expect(changes.getByRole("insertion").first()).toHaveText(/召开专题协调会/);
  await expectAccessibleAtEveryWidth(office);
  await changes.getByRole("button", { name: /^采用台账文字/ }).click();
  await expect(office.getByText("已按台账更新这一段。")).toBeVisible();
  await expect(office.getByRole("region", { name: /处改动$/ })).toHaveCount(0);
  await expect(office.getByText("督促修缮无障碍设施23处。", { exact: false })).toBeVisible();

  await office.goto("/desk/findings/2/measures/new");
  await office.getByLabel("措施内容").fill("每季度巡查无障碍设施");
  await office.getByRole("button", { name: "增加措施" }).click();
  await open(office);
  await office.getByRole("button", { name: /^保留原文/ }).click();
  await expect(office.getByText("这一段保留原文，不再提示这次台账改动。")).toBeVisible();
  await expect(office.getByText("六是每季度巡查无障碍设施", { exact: false })).toHaveCount(0);
});

test("a section worded anew is marked, and put back to what the ledger says", async ({ browser, baseURL }) => {
  const office = await officeAt(browser, baseURL);
  await open(office);
  await openToWrite(office, "问题4");
  await office.getByLabel("正文").fill("自己写的一段话。");
  await office.getByRole("button", { name: "保存", exact: true }).click();
  await expect(office.getByText("已改写", { exact: true })).toBeVisible();
  await expectAccessible(office);
  await office.getByRole("button", { name: "还原为台账文字" }).click();
  await expect(office.getByText("已改写", { exact: true })).toHaveCount(0);
  await expect(office.getByLabel("正文")).toHaveValue(/^一是/);
});

test("the chief and the inspector read it and change nothing; a department does not know of it", async ({ browser, baseURL }) => {
  for (const account of ["zuzhang", "jijianzu"] as const) {
    const reader = await personAt(browser, baseURL, account);
    await open(reader);
    await expect(reader.getByRole("main").getByRole("link", { name: /^修改/ })).toHaveCount(0);
    await expectAccessible(reader);
  }
  const department = await personAt(browser, baseURL, "zulianbu");
  await department.goto("/desk");
  await expect(department.getByRole("link", { name: "通报", exact: true })).toHaveCount(0);
});

test("without JavaScript a section is written and saved all the same", async ({ browser, baseURL }) => {
  const office = await officeAt(browser, baseURL);
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  await context.addCookies(await office.context().cookies());
  const page = await context.newPage();
  await open(page);
  await openSection(page, "监督方式");
  await page.getByLabel("正文").fill("欢迎监督。电话：{电话}。");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByText("已保存。")).toBeVisible();
  await expect(page.getByText("欢迎监督。电话：0317-3026264。")).toBeVisible();
  await context.close();
});
