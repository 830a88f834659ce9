import type { Browser, Page } from "@playwright/test";
import { SAMPLE_PASSWORD, type SampleAccountName } from "#prisma/sample/accounts.ts";
import { expect, expectAccessible, signIn, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

/** The same with JavaScript off. */
async function plainPersonAt(browser: Browser, baseURL: string | undefined, account: SampleAccountName): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: "zh-CN", javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, account, SAMPLE_PASSWORD);
  return page;
}

async function closedInPublic(page: Page): Promise<number> {
  await page.goto("/");
  const row = page.getByRole("row").filter({ hasText: /合计/ });
  return Number(await row.getByRole("cell").nth(1).innerText());
}

async function open(page: Page, number: number): Promise<void> {
  await page.goto(`/desk/findings/${number}`);
  await page.getByRole("link", { name: "第一次回头看" }).click();
  await expect(page.getByRole("heading", { name: "当时怎么销号的" })).toBeVisible();
}

/** Fills the form with what was seen and looks at it once more. */
async function fill(page: Page, result: string, seen: string): Promise<void> {
  await page.getByRole("radio", { name: "现场查看" }).check();
  await page.getByLabel("查看情况").fill(seen);
  await page.getByRole("radio", { name: result }).check();
}

async function confirm(page: Page): Promise<void> {
  await page.getByRole("button", { name: "下一步：核对" }).click();
  await expect(page.getByRole("heading", { name: /请核对回头看结果/ })).toBeVisible();
  await expect(page.getByText("出现反弹的，还须填写")).toHaveCount(0);
  await page.getByRole("button", { name: "确认记录" }).click();
}

test("a look-back rebounds and the finding is open again, with the public count one lower and the first closure still shown to the desk", async ({
  browser,
  baseURL,
  page,
}) => {
  const before = await closedInPublic(page);
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await open(office, 5);
  await expectAccessible(office);
  await office.getByLabel(/上传第一次回头看的佐证材料/).setInputFiles({ name: "现场记录.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n现场记录\n%%EOF") });
  await office.getByRole("button", { name: "上传", exact: true }).click();
  await expect(office.getByRole("link", { name: "现场记录.pdf", exact: true })).toBeVisible();
  await fill(office, "出现反弹", "登记台账自五月起没有更新。");
  await office.getByLabel("反弹的认定理由").fill("措施没有坚持。");
  await office.getByLabel("新的整改时限").fill("2022-09-30");
  await office.getByLabel("新增措施").fill("每月抽查一次登记台账");
  await confirm(office);
  await expect(office.getByText(/出现反弹。问题已重新回到“整改中”/)).toBeVisible();
  const closure = office.getByRole("article", { name: "第1次销号申请" });
  await expect(closure.getByText("组长审定：同意")).toBeVisible();
  await expect(closure.getByText("回头看反弹，重新整改")).toBeVisible();
  await expectAccessible(office);
  expect(await closedInPublic(page)).toBe(before - 1);

  const department = await personAt(browser, baseURL, "bangongshi");
  await department.goto("/desk/findings/5");
  await expect(department.getByText("整改中").first()).toBeVisible();
  await expect(department.getByText("每月抽查一次登记台账").first()).toBeVisible();
  await department.goto("/desk/findings/5/closure");
  await expect(department.getByText("还不能申请销号，以下各项尚未完成：")).toBeVisible();
  await department.goto("/desk/weeks/2022-W26/5");
  await department.getByLabel("本周进展").fill("已补记台账。");
  await department.getByLabel(/下步打算/).fill("开展第一次抽查。");
  await department.getByRole("button", { name: /提交|填报|保存/ }).first().click();
  await expect(department.getByText("已补记台账。").first()).toBeVisible();

  await office.goto("/desk/lookbacks/rates");
  await office.getByRole("row", { name: /办公室/ }).getByRole("link", { name: /反弹/ }).click();
  await expect(office.getByRole("heading", { name: "回头看" })).toBeVisible();
  await expect(office.getByRole("table").getByRole("row")).toHaveCount(2);
});

test("without JavaScript too: it holds, and the finding stays closed", async ({ browser, baseURL, page }) => {
  const before = await closedInPublic(page);
  const office = await plainPersonAt(browser, baseURL, "zhenggaiban");
  await open(office, 19);
  await fill(office, "成效巩固", "会议记录和议题清单齐全。");
  await confirm(office);
  await expect(office.getByText("回头看结果已记录：成效巩固。")).toBeVisible();
  await expect(office.getByText("已销号").first()).toBeVisible();
  await office.goto("/desk/lookbacks?tab=done&result=HOLDS");
  await expect(office.getByRole("link", { name: /党组会议事规则执行不规范/ })).toBeVisible();
  expect(await closedInPublic(page)).toBe(before);
});

test("a rebound without a reason is refused beside the field, and what was typed stays; the office moves a day and plans another", async ({
  browser,
  baseURL,
}) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await open(office, 11);
  await fill(office, "出现反弹", "走访的三户均未登记。");
  await confirm(office);
  await expect(office.getByRole("link", { name: "请写明理由。" })).toBeVisible();
  await expect(office.getByLabel("查看情况")).toHaveValue("走访的三户均未登记。");
  await expectAccessible(office);

  await office.getByLabel("新的日期").fill("2022-09-15");
  await office.getByLabel("调整理由").fill("与三季度检查一并进行。");
  await office.getByRole("button", { name: "调整日期" }).click();
  await expect(office.getByText("回头看日期已调整，理由已在记录中。")).toBeVisible();
  await expect(office.getByText("2022年9月15日").first()).toBeVisible();

  await office.goto("/desk/findings/11");
  await office.getByRole("link", { name: "安排回头看" }).click();
  await office.getByLabel("回头看日期").fill("2022-09-15");
  await office.getByRole("button", { name: "安排" }).click();
  await expect(office.getByRole("link", { name: /已经安排了回头看/ })).toBeVisible();
  await office.getByLabel("回头看日期").fill("2022-12-15");
  await office.getByRole("button", { name: "安排" }).click();
  await expect(office.getByText("回头看已安排。")).toBeVisible();
  await expect(office.getByRole("link", { name: "第三次回头看" })).toBeVisible();
});

test("the department sees the look-backs at its own findings, and records none", async ({ browser, baseURL }) => {
  const department = await personAt(browser, baseURL, "zulianbu");
  await department.goto("/desk/lookbacks?tab=planned");
  await expect(department.getByRole("table").getByRole("row")).toHaveCount(2);
  await department.getByRole("link", { name: /第二次回头看/ }).click();
  await expect(department.getByRole("heading", { name: "当时怎么销号的" })).toBeVisible();
  await expect(department.getByRole("heading", { name: "记录结果" })).toHaveCount(0);
});
