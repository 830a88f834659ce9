import type { Page } from "@playwright/test";
import pg from "pg";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

const MEASURE = "/desk/findings/7/measures/3";
const NAME = "传错的名单.pdf";
const PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF\n");

/** Sends a file as the form of the page would. */
async function send(page: Page, baseURL: string | undefined): Promise<void> {
  await page.goto(MEASURE);
  const address = await page.locator('form[action^="/api/evidence"]').getAttribute("action");
  const headers = { origin: baseURL ?? "", accept: "application/json" };
  const answer = await page.request.post(address ?? "", { headers, multipart: { file: { name: NAME, mimeType: "application/pdf", buffer: PDF } } });
  expect(answer.status()).toBe(201);
  await page.reload();
}

/** The day of a journey stands still: what was withdrawn today was withdrawn two years ago. */
async function twoYearsGoBy(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`UPDATE "Evidence" SET "withdrawnAt" = "withdrawnAt" - interval '2 years' WHERE "withdrawnAt" IS NOT NULL`);
  await client.end();
}

test("a withdrawn file is kept, then destroyed by two persons: it is on record, and nobody opens it", async ({ browser, baseURL, application }) => {
  const department = await personAt(browser, baseURL, "fuwuzhongxin");
  await send(department, baseURL);
  await department.getByRole("link", { name: new RegExp(`撤下.*${NAME}`) }).click();
  await expect(department).toHaveURL(/\/evidence\/[\w-]+$/);
  const evidence = department.url().split("/").at(-1) ?? "";
  await department.getByLabel("撤下理由").fill("传错了文件");
  await department.getByRole("button", { name: "撤下材料" }).click();
  await expect(department.getByText("材料已撤下，文件和理由保留在案。")).toBeVisible();

  const admin = await personAt(browser, baseURL, "guanliyuan");
  await admin.getByRole("link", { name: "材料存储" }).click();
  await admin.getByRole("link", { name: "撤下的文件" }).first().click();
  await expect(admin.getByRole("cell", { name: "2032年6月30日" })).toBeVisible();
  await expect(admin.getByRole("cell", { name: "保管中" })).toBeVisible();

  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto("/desk/rules");
  await office.getByLabel("撤下以后保管几年").fill("1");
  await office.getByRole("button", { name: "保存规则" }).click();
  await expect(office.getByText("修改跟进规则：撤下材料保管年限由10年改为1年")).toBeVisible();
  await twoYearsGoBy(application.databaseUrl);

  await admin.reload();
  await expect(admin.getByText(NAME)).toHaveCount(0);
  await admin.getByRole("link", { name: /^申请销毁/ }).click();
  await expectAccessible(admin);
  await admin.getByRole("button", { name: "提交销毁申请" }).click();
  await expect(admin.getByRole("link", { name: "请填写销毁理由。" })).toBeVisible();
  await admin.getByLabel("销毁理由").fill("保管期满");
  await admin.getByRole("button", { name: "提交销毁申请" }).click();
  await expect(admin.getByText("已申请销毁，等待整改办确认。")).toBeVisible();
  await expect(admin.getByRole("link", { name: /核对并办理/ })).toHaveCount(0);
  await expect(admin.getByText(NAME)).toHaveCount(0);

  await office.goto("/desk");
  await office.getByRole("link", { name: "1份销毁申请等待确认" }).click();
  await office.getByRole("link", { name: new RegExp(`核对并办理.*${NAME}`) }).click();
  await expect(office.getByRole("heading", { level: 1, name: NAME })).toBeVisible();
  await expectAccessible(office);
  await office.getByLabel(/^不同意/).check();
  await office.getByRole("button", { name: "核对后办理" }).click();
  await expect(office.getByRole("link", { name: "不同意的，请写明理由。" })).toBeVisible();
  await office.getByLabel(/^同意销毁/).check();
  await office.getByRole("button", { name: "核对后办理" }).click();
  await expect(office.getByRole("heading", { name: "请核对您的意见" })).toBeVisible();
  await expectAccessible(office);
  await office.getByRole("button", { name: "确认办理" }).click();
  await expect(office.getByText("文件已销毁，记录保留在案。")).toBeVisible();

  await department.goto(MEASURE);
  await expect(department.getByText(/按规定销毁，只留记录/)).toBeVisible();
  await expect(department.getByRole("link", { name: new RegExp(`^下载.*${NAME}`) })).toHaveCount(0);
  for (const person of [department, office]) {
    const answer = await person.request.get(`/api/evidence/${evidence}`);
    expect(answer.status()).toBe(410);
    expect(await answer.text()).toContain("文件已按规定销毁");
  }
  await office.goto("/desk/findings/7/history");
  await expect(office.getByText(`销毁已撤下的佐证材料《${NAME}》`)).toBeVisible();
});
