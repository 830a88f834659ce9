import { readFile } from "node:fs/promises";
import type { Browser, Page } from "@playwright/test";
import { SAMPLE_PASSWORD } from "#prisma/sample/accounts.ts";
import { openedSheet } from "./support/edited-sheet.ts";
import { expect, expectAccessible, signIn, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

const FILE = "台账（修改稿）.xlsx";

async function officeAt(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return personAt(browser, baseURL, "zhenggaiban");
}

/** The whole ledger, as the link on its page gives it. */
async function exported(office: Page): Promise<Buffer> {
  await office.goto("/desk/findings");
  const link = office.getByRole("link", { name: "导出为 Excel（.xlsx）" });
  const [download] = await Promise.all([office.waitForEvent("download"), link.click()]);
  return readFile(await download.path());
}

/** Uploads a ledger on the page for it, and answers where its preview is. */
async function handIn(office: Page, buffer: Buffer): Promise<string> {
  await office.goto("/desk/import");
  const form = office.getByRole("region", { name: "用改好的台账更新" });
  await form.getByLabel("台账文件（.xlsx）").setInputFiles({ name: FILE, mimeType: "application/octet-stream", buffer });
  await form.getByRole("button", { name: "查看改动" }).click();
  await expect(office.getByRole("heading", { level: 1 })).toHaveText("核对台账文件的改动");
  return office.url();
}

async function expectAccessibleAtBothWidths(page: Page): Promise<void> {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
  }
}

test("the ledger as it was exported holds nothing to import, and is put aside", async ({ browser, baseURL }) => {
  const office = await officeAt(browser, baseURL);
  const preview = await handIn(office, await exported(office));
  await expect(office.getByText("文件与台账一致，没有要导入的改动")).toBeVisible();
  await expect(office.getByRole("checkbox")).toHaveCount(0);
  await expect(office.getByRole("heading", { level: 2 })).toHaveCount(0);
  await expectAccessibleAtBothWidths(office);

  await office.getByRole("link", { name: "放弃这份文件" }).click();
  await expect(office.getByRole("heading", { level: 1 })).toHaveText("放弃这份台账文件？");
  await expectAccessible(office);
  await office.getByRole("button", { name: "放弃这份文件" }).click();
  await expect(office.getByText("台账文件已放弃，台账没有改动。")).toBeVisible();
  await office.goto(preview);
  await expect(office.getByText("这份文件已经放弃")).toBeVisible();
});

test("three edited cells are shown as three changes, and once imported stand in the ledger and in each history", async ({ browser, baseURL }) => {
  const office = await officeAt(browser, baseURL);
  const bytes = await exported(office);
  const sheet = await openedSheet(bytes);
  const [title, deadline, outcome] = [sheet.address(2, "问题"), sheet.address(2, "整改时限"), sheet.address(7, "整改成效", 3)];
  const preview = await handIn(
    office,
    await sheet.saved({ [title]: "无障碍环境建设和服务不到位", [deadline]: { day: "2022-09-30" }, [outcome]: "平台搭建过半。" }),
  );
  await expect(office.getByText("改动3处，涉及2个问题。")).toBeVisible();
  await expect(office.getByText("这份文件是2022年6月30日导出的")).toBeVisible();
  await expect(office.getByRole("checkbox")).toHaveCount(3);
  await expect(office.getByRole("checkbox", { checked: true })).toHaveCount(3);
  const change = (address: string) => office.getByRole("row").filter({ has: office.getByText(address, { exact: true }) });
  await expect(change(title)).toContainText("协调推动无障碍环境建设和服务不到位");
  await expect(change(title).locator("del")).toHaveText("协调推动");
  await expect(change(deadline).getByRole("cell")).toHaveText(["2022年7月6日", "2022年9月30日"]);
  await expect(change(outcome).getByRole("cell")).toHaveText(["（空）", "平台搭建过半。"]);
  await expectAccessibleAtBothWidths(office);

  await office.getByRole("button", { name: "导入所选3处" }).click();
  await expect(office.getByText("所选改动已经导入台账，每一处都记在所属问题的办理记录中。")).toBeVisible();
  await expect(office.getByRole("link", { name: "无障碍环境建设和服务不到位", exact: true })).toBeVisible();
  await office.goto("/desk/findings/2");
  const history = office.getByRole("region", { name: "办理记录" });
  await expect(history.getByText(`整改时限由2022年7月6日改为2022年9月30日（台账文件《${FILE}》${deadline}）`)).toBeVisible();
  await expect(history.getByText(`（台账文件《${FILE}》${title}）`)).toBeVisible();
  // Nobody gave a reason; a deadline is not moved without one.
  await expect(history.getByText(`据台账文件《${FILE}》修改`)).toHaveCount(1);
  await office.goto("/desk/findings/7");
  await expect(office.getByText("平台搭建过半。").first()).toBeVisible();
  await expect(office.getByText(`（台账文件《${FILE}》${outcome}）`)).toBeVisible();

  await office.goto(preview);
  await expect(office.getByText("这份文件的改动已经导入")).toBeVisible();
  await expectAccessible(office);
});

test("what cannot be understood is told by its cell, what cannot be done with the reason; neither is imported", async ({ browser, baseURL }) => {
  const office = await officeAt(browser, baseURL);
  const sheet = await openedSheet(await exported(office));
  const [date, department] = [sheet.address(7, "整改时限"), sheet.address(8, "责任部室")];
  const [early, target] = [sheet.address(9, "整改时限"), sheet.address(9, "整改目标")];
  await handIn(
    office,
    await sheet.saved({ [date]: "2022年13月1日", [department]: "康复处", [early]: { day: "2022-01-02" }, [target]: "建章立制" }),
  );
  await expect(office.getByText("改动2处，涉及1个问题，其中1处不能导入；2处有误，不会导入。")).toBeVisible();
  const problems = office.getByRole("region", { name: "文件中有误的地方（2）" }).getByRole("listitem");
  await expect(problems.filter({ hasText: date })).toContainText("“2022年13月1日”不是有效日期");
  await expect(problems.filter({ hasText: department })).toContainText("没有名为“康复处”的在用部室，没有导入，请核对是否为“康复部”。");
  const blocked = office.getByRole("checkbox", { name: early });
  await expect(blocked).toBeDisabled();
  await expect(blocked).not.toBeChecked();
  await expect(blocked).toHaveAccessibleDescription(/^不能导入：.*不能早于巡察反馈日期（2022年1月29日）/);
  await expectAccessibleAtBothWidths(office);

  await office.getByRole("checkbox", { name: target }).uncheck();
  await office.getByRole("button", { name: "导入所选0处" }).click();
  await expect(office.getByRole("alert").getByText("没有勾选任何一处不同，台账没有改动。")).toBeVisible();
  await office.getByRole("checkbox", { name: target }).check();
  await office.getByLabel("修改理由").fill("领导小组会议商定。");
  await office.getByRole("button", { name: "导入所选1处" }).click();
  await expect(office).toHaveURL(/\/desk\/findings\?done=/);
  await office.goto("/desk/findings/9");
  await expect(office.getByText("建章立制").first()).toBeVisible();
  await expect(office.getByText("领导小组会议商定。")).toBeVisible();
  await office.goto("/desk/findings/8");
  await expect(office.getByRole("region", { name: "办理记录" }).getByText(FILE)).toHaveCount(0);
});

test("somebody changes the ledger meanwhile: nothing is imported, the ticks stay, and what moved says so", async ({ browser, baseURL }) => {
  const office = await officeAt(browser, baseURL);
  const sheet = await openedSheet(await exported(office));
  const [moved, still, left] = [sheet.address(16, "整改目标"), sheet.address(14, "整改目标"), sheet.address(14, "责任人")];
  await handIn(office, await sheet.saved({ [moved]: "新目标甲", [still]: "新目标乙", [left]: "李四" }));
  await office.getByRole("checkbox", { name: left }).uncheck();
  await office.getByLabel("修改理由").fill("据会议纪要。");

  const colleague = await officeAt(browser, baseURL);
  await colleague.goto("/desk/findings/16/assignment");
  await colleague.getByLabel("责任人").fill("王五");
  await colleague.getByRole("button", { name: "保存分工" }).click();
  await expect(colleague.getByText("分工已保存。")).toBeVisible();

  await office.getByRole("button", { name: "导入所选2处" }).click();
  await expect(office.getByRole("alert").getByText(/有人先改动了这项内容，您的提交没有生效/)).toBeVisible();
  await expect(office.getByRole("checkbox", { name: moved })).toBeChecked();
  await expect(office.getByRole("checkbox", { name: moved })).toHaveAccessibleDescription(/您勾选之后，台账中这一处已有变动/);
  await expect(office.getByRole("checkbox", { name: still })).toBeChecked();
  await expect(office.getByRole("checkbox", { name: still })).toHaveAccessibleDescription("");
  await expect(office.getByRole("checkbox", { name: left })).not.toBeChecked();
  // The sheet was exported before the colleague's change: that, too, would be taken back. Nobody ticked it.
  await expect(office.getByRole("checkbox", { name: sheet.address(16, "责任人") })).not.toBeChecked();
  await expect(office.getByLabel("修改理由")).toHaveValue("据会议纪要。");
  await expectAccessible(office);

  await office.getByRole("button", { name: "导入所选2处" }).click();
  await expect(office).toHaveURL(/\/desk\/findings\?done=/);
  await office.goto("/desk/findings/16");
  await expect(office.getByText("新目标甲").first()).toBeVisible();
  await expect(office.getByText("王五").first()).toBeVisible();
});

test.describe("a department", () => {
  test.use({ expectedErrors: [/404/] });

  test("finds neither the preview nor the way to put it aside", async ({ browser, baseURL }) => {
    const office = await officeAt(browser, baseURL);
    const sheet = await openedSheet(await exported(office));
    const preview = await handIn(office, await sheet.saved({ [sheet.address(3, "整改目标")]: "不外传的目标" }));
    for (const account of ["kangfubu", "fuzuzhang-yi", "jijianzu"] as const) {
      const other = await personAt(browser, baseURL, account);
      for (const place of [preview, `${preview}/discard`]) {
        const response = await other.request.get(place);
        expect(response.status(), place).toBe(404);
        expect(await response.text(), place).not.toContain("不外传的目标");
      }
    }
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("one of two changes is ticked and imported all the same", async ({ browser, baseURL, page }) => {
    const office = await officeAt(browser, baseURL);
    const sheet = await openedSheet(await exported(office));
    const [wanted, other] = [sheet.address(22, "整改目标"), sheet.address(23, "整改目标")];
    const preview = await handIn(office, await sheet.saved({ [wanted]: "要导入的目标", [other]: "不导入的目标" }));

    await signIn(page, "zhenggaiban", SAMPLE_PASSWORD);
    await page.goto(preview);
    await page.getByRole("link", { name: "全不选" }).click();
    await page.getByRole("checkbox", { name: wanted }).check();
    await page.getByRole("button", { name: "导入所选改动" }).click();
    await expect(page.getByText("所选改动已经导入台账，每一处都记在所属问题的办理记录中。")).toBeVisible();
    await page.goto("/desk/findings/22");
    await expect(page.getByText("要导入的目标").first()).toBeVisible();
    await page.goto("/desk/findings/23");
    await expect(page.getByText("不导入的目标")).toHaveCount(0);
  });
});
