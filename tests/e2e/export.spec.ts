import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import readExcelFile from "read-excel-file/node";
import { unzipped } from "#tests/documents/write/unzipped.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

/** What a press on this link saves: the file's name and its bytes. */
async function saved(page: Page, link: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: link }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("the office filters the ledger and takes just these findings along, as a sheet and as a document", async ({ browser, baseURL }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto("/desk/findings");
  await expect(office.getByText("导出这28个问题：")).toBeVisible();

  await office.getByLabel("责任部室").selectOption({ label: "康复部" });
  await office.getByLabel("状态").selectOption({ label: "整改中" });
  await office.getByRole("button", { name: "筛选" }).click();
  await expect(office.getByText("导出这2个问题：")).toBeVisible();
  for (const width of [1440, 390]) {
    await office.setViewportSize({ width, height: 900 });
    await expectAccessible(office);
  }

  const sheet = await saved(office, "导出为 Excel（.xlsx）");
  expect(sheet.name).toBe("市残联党组巡察整改问题台账（筛选，截至2022年6月30日）.xlsx");
  const [read] = await readExcelFile(sheet.bytes);
  const titles = (read?.data ?? []).slice(3).flatMap((row) => row[3] ?? []);
  expect(titles).toEqual(["康复项目分配不科学", "专项资金使用效益低下"]);
  expect(read?.data[1]?.[0]).toContain("筛选条件：责任部室：康复部，状态：整改中");

  const document = await saved(office, "导出为 Word（.docx）");
  expect(document.name).toMatch(/\.docx$/);
  const text = (await unzipped(document.bytes)).get("word/document.xml");
  expect(text).toContain("专项资金使用效益低下");
  expect(text).not.toContain("康复机构少，服务质量不高");
});

test("a department takes one of its findings along", async ({ browser, baseURL }) => {
  const department = await personAt(browser, baseURL, "zulianbu");
  await department.goto("/desk/findings/22");
  const { name, bytes } = await saved(department, "导出本问题（.docx）");
  expect(name).toBe("问题22整改情况（截至2022年6月30日）.docx");
  expect((await unzipped(bytes)).get("word/document.xml")).toContain("工作效率低下，审核监管不严");
});

test("without a session there is no file", async ({ request }) => {
  expect((await request.get("/api/ledger/xlsx")).status()).toBe(401);
  expect((await request.get("/api/findings/1/docx")).status()).toBe(401);
});
