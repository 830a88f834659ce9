import type { Page } from "@playwright/test";
import { pdfOf, pdfText } from "../contents/samples.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

const MEASURE = "/desk/findings/7/measures/3";
const NUMBER = "11010519491231002X";

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel("上传措施三的佐证材料").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await page.getByRole("button", { name: "上传", exact: true }).click();
}

// The refused upload, as the browser's console tells it.
test.use({ expectedErrors: [/422/] });

test("what must not be here is stopped with a reason, and what must not go public is pointed out", async ({ browser, baseURL }) => {
  const department = await personAt(browser, baseURL, "fuwuzhongxin");
  await department.goto(MEASURE);
  await choose(department, "内部方案.pdf", pdfOf(["封面", "机密★1年\n实施方案"]));
  await expect(department.getByText(/文件第 2 页有“机密★1年”字样。本系统为非涉密系统，文件没有保存/).first()).toBeVisible();
  await choose(department, "（机密）方案.pdf", pdfOf(["方案"]));
  await expect(department.getByText(/文件名中有“机密”字样/).first()).toBeVisible();

  await choose(department, "补贴发放名单.pdf", pdfOf(["补贴发放名单", `张三 ${NUMBER}\n李四 ${NUMBER}`], { info: `/Author ${pdfText("王五")}` }));
  await expect(department.getByRole("link", { name: "补贴发放名单.pdf", exact: true })).toBeVisible();
  await expect(department.getByRole("link", { name: "内部方案.pdf" })).toHaveCount(0);
  await department.getByRole("link", { name: "补贴发放名单.pdf", exact: true }).click();
  await expect(department.getByText("第 2 页疑似有公民身份号码 2 处，公开前须遮盖。")).toBeVisible();
  await expect(department.getByText("王五")).toBeVisible();
  await expectAccessible(department);
});
