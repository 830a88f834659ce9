import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import readExcelFile from "read-excel-file/node";
import { unzipped } from "#tests/documents/write/unzipped.ts";
import { SAMPLE_PASSWORD } from "#prisma/sample/accounts.ts";
import { expect, expectAccessible, signIn, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

const WEEK = "2022-W26";

/** The number of the finding whose row has the focus. */
const rowInFocus = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("data-row") ?? null);

test.describe("the week's sheet by keyboard", () => {
  test("j and k move between the rows, space ticks the row, r goes to returning it", async ({ browser, baseURL }) => {
    const office = await personAt(browser, baseURL, "zhenggaiban");
    await office.goto(`/desk/weeks/${WEEK}?standing=entered`);
    await expect(office.getByText("下一行")).toBeVisible();
    await office.keyboard.press("j");
    await expect.poll(() => rowInFocus(office)).toBe("2");
    const outline = await office.evaluate(() => document.activeElement && getComputedStyle(document.activeElement).outlineStyle);
    expect(outline).toBe("solid");
    await office.keyboard.press("j");
    await office.keyboard.press("j");
    await expect.poll(() => rowInFocus(office)).toBe("15");
    await office.keyboard.press("k");
    await expect.poll(() => rowInFocus(office)).toBe("7");
    await expect(office.getByRole("row").filter({ hasText: "促进残疾人就业" }).getByRole("button", { name: "跟进确认" })).toHaveAttribute("aria-keyshortcuts", "Space");

    await office.keyboard.press("Space");
    await expect(office.getByText("问题7的填报已跟进确认。")).toBeVisible();
    await office.keyboard.press("j");
    await expect.poll(() => rowInFocus(office)).toBe("15");
    await office.keyboard.press("r");
    await expect(office).toHaveURL(`/desk/weeks/${WEEK}/15#return`);
    await expect(office.getByLabel("退回理由")).toBeVisible();
  });

  test("no key does anything while one chooses a week, nor once the keys are switched off; the browser remembers", async ({ browser, baseURL }) => {
    const office = await personAt(browser, baseURL, "zhenggaiban");
    await office.goto(`/desk/weeks/${WEEK}`);
    await expect(office.getByText("下一行")).toBeVisible();
    await office.getByLabel("选择周次").focus();
    await office.keyboard.press("j");
    expect(await rowInFocus(office)).toBeNull();

    await office.getByRole("button", { name: "停用快捷键" }).click();
    await expect(office.getByText("快捷键已停用。")).toBeVisible();
    await office.keyboard.press("j");
    expect(await rowInFocus(office)).toBeNull();
    await expect(office.locator("[aria-keyshortcuts]")).toHaveCount(0);
    await office.reload();
    await expect(office.getByText("快捷键已停用。")).toBeVisible();
    await expectAccessible(office);
    await office.getByRole("button", { name: "启用快捷键" }).click();
    await office.keyboard.press("j");
    await expect.poll(() => rowInFocus(office)).toBe("9");
  });
});

test("the office looks at what is in order and ticks it all at once; what changed meanwhile is left, and said", async ({ browser, baseURL }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto(`/desk/weeks/${WEEK}`);
  await office.getByRole("link", { name: "批量跟进确认（4）" }).click();
  await expect(office.getByRole("heading", { level: 1 })).toHaveText("批量跟进确认");
  await expect(office.getByText("另有1项逾期填报或提出了困难和问题")).toBeVisible();
  await expect(office.getByRole("row")).toHaveCount(5);
  await expect(office.getByRole("row").filter({ hasText: "机关党建工作不到位" })).toHaveCount(0);

  const department = await personAt(browser, baseURL, "zulianbu");
  await department.goto(`/desk/weeks/${WEEK}/23`);
  await department.getByLabel("本周进展").fill("实地查看东光县、吴桥县各两户。");
  await department.getByRole("button", { name: "提交本周填报" }).click();
  await expect(department.getByText("问题23的填报已提交")).toBeVisible();

  await office.getByRole("button", { name: "确认以上4项填报" }).click();
  await expect(office.getByText("已跟进确认3项填报。另有1项在您打开页面之后有变动，没有确认，请看最新内容。")).toBeVisible();
  await expect(office.getByRole("row").filter({ hasText: "实地查看东光县" })).toContainText("已填报，待跟进");
  await expectAccessible(office);
});

test("the office closes last week; its bulletin is a page, a .docx and an .xlsx, and nothing of it can be changed", async ({ browser, baseURL }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto(`/desk/weeks/2022-W25/bulletin`);
  await expect(office.getByText("未封存（草稿）")).toBeVisible();
  await expect(office.getByRole("link", { name: /下载/ })).toHaveCount(0);
  expect((await office.request.get("/api/weeks/2022-W25/bulletin/docx")).status()).toBe(409);

  await office.goto(`/desk/weeks/${WEEK}/closing`);
  await expect(office.getByText(/这一周还不能封存：要等填报截止/)).toBeVisible();
  await office.goto("/desk/weeks/2022-W25");
  await office.getByRole("link", { name: "封存2022年第25周" }).click();
  await office.getByRole("button", { name: "确认封存2022年第25周" }).click();
  await expect(office.getByText("这一周已封存，填报不再改动，周报已经存档。")).toBeVisible();
  await expect(office.getByText(/整改办于2022年6月30日 \d\d:\d\d封存/)).toBeVisible();
  await expect(office.getByRole("row").filter({ hasText: "已销号" })).toContainText("11个");
  await expect(office.getByRole("region", { name: "五、需研究解决的困难和问题" })).toContainText("发展党员计划暂未落实");
  await expectAccessible(office);

  const [docx] = await Promise.all([office.waitForEvent("download"), office.getByRole("link", { name: "下载 Word（.docx）" }).click()]);
  expect(docx.suggestedFilename()).toBe("市残联党组巡察整改周报（2022年第25周）.docx");
  expect((await unzipped(readFileSync(await docx.path()))).get("word/document.xml")).toContain("中共沧州市残疾人联合会党组巡察整改周报");
  const [xlsx] = await Promise.all([office.waitForEvent("download"), office.getByRole("link", { name: "下载 Excel（.xlsx）" }).click()]);
  const sheets = await readExcelFile(readFileSync(await xlsx.path()));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["整改进度", "本周变化", "未按时填报的部室", "今后两周到期", "需研究解决的困难和问题"]);
  expect(sheets[0]?.data).toContainEqual(["已销号", "个", 11, 11, 0]);

  await office.goto("/desk/weeks/2022-W25");
  await expect(office.getByText("这一周已经封存")).toBeVisible();
  await expect(office.getByRole("button", { name: "跟进确认" })).toHaveCount(0);
  await office.goto("/desk/weeks/bulletins");
  await expect(office.getByRole("row").filter({ hasText: "2022年第25周" })).toContainText("整改办");

  const department = await personAt(browser, baseURL, "kangfubu");
  await department.goto("/desk/weeks/2022-W25/17");
  await expect(department.getByText("这一周已经封存")).toBeVisible();
  await expect(department.getByRole("textbox")).toHaveCount(0);
});

test("last week's plan stands by the field it is answered in, and is read out with it", async ({ browser, baseURL }) => {
  const department = await personAt(browser, baseURL, "kangfubu");
  await department.goto(`/desk/weeks/${WEEK}/14`);
  await expect(department.getByLabel("本周进展")).toHaveAccessibleDescription(/上周说的下步打算：继续推进措施四：动态监测康复机构人员配置比例。/);
  await expect(department.getByLabel("本周进展")).toHaveValue("");
});

test.describe("those whom the bulletin is not for", () => {
  test.use({ expectedErrors: [/404/] });

  test("find neither its page nor its files nor a link to it", async ({ browser, baseURL }) => {
    const department = await personAt(browser, baseURL, "kangfubu");
    expect((await department.goto("/desk/weeks/2022-W24/bulletin"))?.status()).toBe(404);
    expect((await department.request.get("/api/weeks/2022-W24/bulletin/docx")).status()).toBe(404);
    await department.goto("/desk/weeks/2022-W24");
    await expect(department.getByText("这一周已经封存")).toBeVisible();
    await expect(department.getByRole("link", { name: /周报/ })).toHaveCount(0);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("there are no keys and no word of them; the work can be done all the same", async ({ page }) => {
    await signIn(page, "zhenggaiban", SAMPLE_PASSWORD);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("我的事项");
    await page.goto(`/desk/weeks/${WEEK}/tick-all`);
    await page.getByRole("button", { name: "确认以上1项填报" }).click();
    await expect(page.getByText("已跟进确认1项填报。")).toBeVisible();
    await expect(page.getByText("快捷键")).toHaveCount(0);
  });
});
