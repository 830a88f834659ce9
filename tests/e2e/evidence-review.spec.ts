import { PDFDocument } from "@cantoo/pdf-lib";
import type { Page } from "@playwright/test";
import { SAMPLE_PASSWORD } from "#prisma/sample/accounts.ts";
import { expect, expectAccessible, signIn, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

/** In progress, all its measures done: of 组联维权部, answered for by 副组长乙. */
const CLOSURE = "/desk/findings/22/closure";

/** Two pages, and nothing on them; each with bytes of its own. */
async function twoPages(subject: string): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setSubject(subject);
  document.addPage();
  document.addPage();
  return Buffer.from(await document.save());
}

async function upload(page: Page, ordinal: number, name: string): Promise<void> {
  await page.goto(`/desk/findings/22/measures/${ordinal}`);
  await page.getByLabel(/^上传措施.的佐证材料/).setInputFiles({ name, mimeType: "application/pdf", buffer: await twoPages(name) });
  await page.getByRole("button", { name: "上传", exact: true }).click();
  await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
}

async function apply(page: Page): Promise<void> {
  await page.goto(CLOSURE);
  await page.getByLabel("完成情况说明").fill("各项措施均已落实，台账齐全。");
  await page.getByRole("radio", { name: "完成", exact: true }).check();
  await page.getByRole("button", { name: "下一步：核对" }).click();
  await page.getByRole("button", { name: "提交申请" }).click();
  await expect(page.getByText("销号申请已提交，等待审签。")).toBeVisible();
}

// The refused upload, as the browser's console tells it.
test.use({ expectedErrors: [/422/] });

const SIGNED = "审签意见已签署，转入下一步。";

async function sign(page: Page, verdict: string, answer: string): Promise<void> {
  await page.goto(CLOSURE);
  await page.getByRole("radio", { name: verdict }).check();
  await page.getByLabel("审签意见", { exact: false }).last().fill("已逐份核对。");
  await page.getByRole("button", { name: "下一步：核对" }).click();
  await page.getByRole("button", { name: "确认签署" }).click();
  await expect(page.getByText(answer).first()).toBeVisible();
}

/** Presses a key once the page listens to keys, and waits for what it leads to. */
async function press(page: Page, key: string, leadsTo: string): Promise<void> {
  await expect(page.getByRole("button", { name: "停用快捷键" })).toBeVisible();
  await page.keyboard.press(key);
  await expect(page.getByText(leadsTo, { exact: true })).toBeVisible();
}

async function expectFitsPhones(page: Page): Promise<void> {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `at ${width}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

test("the office checks a finding's files by keyboard alone; what it returned comes back to the department, and the closure waits for it", async ({
  browser,
  baseURL,
}) => {
  const department = await personAt(browser, baseURL, "zulianbu");
  await upload(department, 1, "走访记录.pdf");
  await upload(department, 1, "整改方案.pdf");
  await upload(department, 2, "会议纪要.pdf");
  await apply(department);
  const leader = await personAt(browser, baseURL, "fuzuzhang-yi");
  await sign(leader, "同意，报办公室审核", SIGNED);

  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto(CLOSURE);
  await office.getByRole("link", { name: "逐份审看材料（3）" }).focus();
  await office.keyboard.press("Enter");
  await expect(office).toHaveTitle(/^第 1 \/ 3 份 走访记录\.pdf/);
  await press(office, "j", "第 2 / 3 份");
  await press(office, "a", "已认可这份材料。");
  await press(office, "j", "第 3 / 3 份");
  await expect(office.getByRole("region", { name: "要佐证的措施" })).toContainText("二是");
  await expectAccessible(office);
  await expectFitsPhones(office);
  await office.keyboard.press("r");
  await expect(office.getByLabel("退回理由")).toBeFocused();
  await office.keyboard.type("没有盖章，请补盖后重新扫描。");
  await office.keyboard.press("Tab");
  await office.keyboard.type("2");
  await office.keyboard.press("Tab");
  await office.keyboard.press("Enter");
  await expect(office.locator(":focus")).toContainText("已退回这份材料，理由已经转到责任部室。");
  await press(office, "j", "已是最后一份。");
  await expect(office.getByText("退回理由：第2页：没有盖章，请补盖后重新扫描。")).toBeVisible();
  await expectAccessible(office);

  await office.goto(CLOSURE);
  await expect(office.getByText("有 1 份材料已被退回，还没有更换")).toBeVisible();
  await sign(office, "审核通过，报组长审定", "还有 1 份佐证材料审看时已退回");
  await sign(office, "退回责任部室", "已退回责任部室，理由已在记录中。");

  await department.goto("/desk");
  const returned = department.getByRole("region", { name: "材料被退回，请更换" });
  await expect(returned.getByText("退回理由：第2页：没有盖章，请补盖后重新扫描。")).toBeVisible();
  await returned.getByRole("link").first().click();
  await expect(department.getByText("材料被退回，请更换")).toBeVisible();
  await expect(department.getByText(/^整改办\s*2022年6月30日，查看\d次$/)).toBeVisible();
  await expectAccessible(department);
  const room = department.url();
  await department.getByRole("link", { name: "上传新版本" }).first().click();
  await expect(department.getByText("退回理由：第2页：没有盖章，请补盖后重新扫描。")).toBeVisible();
  await department.getByLabel("上传新版本").setInputFiles({ name: "改了名字.pdf", mimeType: "application/pdf", buffer: await twoPages("会议纪要.pdf") });
  await department.getByRole("button", { name: "上传", exact: true }).click();
  await expect(department.getByText(/整改办在这里退回过内容完全相同的材料/).first()).toBeVisible();
  await department.goto(room);
  await department.getByRole("link", { name: "撤下这份材料" }).click();
  await department.getByLabel("撤下理由").fill("没有盖章。");
  await department.getByRole("button", { name: "撤下材料" }).click();
  await expect(department.getByText("材料已撤下，文件和理由保留在案。")).toBeVisible();
  await upload(department, 2, "会议纪要（盖章）.pdf");

  await apply(department);
  await sign(leader, "同意，报办公室审核", SIGNED);
  await sign(office, "审核通过，报组长审定", SIGNED);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the office goes through all that waits by links and forms, on to the next after each", async ({ page }) => {
    await signIn(page, "zhenggaiban", SAMPLE_PASSWORD);
    await page.getByRole("region", { name: "佐证材料待审看" }).getByRole("link").first().click();
    await expect(page.getByText("第 1 / 2 份", { exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: /快捷键/ })).toHaveCount(0);
    await page.getByRole("button", { name: "退回这份材料" }).click();
    await expect(page.getByRole("link", { name: /理由/ })).toBeVisible();
    await page.getByLabel("退回理由").fill("缺少签到表。");
    await page.getByRole("button", { name: "退回这份材料" }).click();
    await expect(page.getByText("已退回上一份材料，理由已经转到责任部室。")).toBeVisible();
    await expect(page.getByText("第 1 / 1 份", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "认可这份材料" }).click();
    await expect(page.getByText("全部审看完毕")).toBeVisible();
    await page.goto("/desk");
    await expect(page.getByRole("region", { name: "佐证材料待审看" })).toHaveCount(0);
  });
});
