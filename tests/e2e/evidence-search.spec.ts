import type { Page } from "@playwright/test";
import pg from "pg";
import { SAMPLE_PASSWORD } from "#prisma/sample/accounts.ts";
import { expect, expectAccessible, signIn, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

const NAME = "推进会纪要（盖章）.pdf";
const TEXTS = ["封面", "会议研究了经费安\n排，决定新增定点机构三家。"];

/** Finding 7 has a file, its text read, as if 市残疾人服务中心 had sent it for its third measure. */
async function putFile(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const sha256 = "7".repeat(64);
  const at = "2022-06-20T03:00:00Z";
  await client.query(`INSERT INTO "StoredFile" (sha256, size, "keptAt") VALUES ($1, 9, $2)`, [sha256, at]);
  for (const [index, text] of TEXTS.entries()) await client.query(`INSERT INTO "FilePassage" VALUES ($1, $2, $2 + 1, $3)`, [sha256, index, text]);
  await client.query(
    `INSERT INTO "Evidence" (id, "measureId", "fileName", size, sha256, "mediaType", "uploadedById", "uploadedAt", "departmentId")
     SELECT gen_random_uuid()::text, m.id, $1, 9, $2, 'application/pdf', u.id, $3, u."departmentId"
     FROM "Measure" m JOIN "Finding" f ON f.id = m."findingId", "User" u WHERE f.number = 7 AND m.ordinal = 3 AND u.account = 'fuwuzhongxin'`,
    [NAME, sha256, at],
  );
  await client.end();
}

async function find(page: Page, words: string): Promise<void> {
  await page.getByLabel("文件名或文件中的文字").fill(words);
  await page.getByRole("button", { name: "查找" }).click();
}

/** From the measure's page: finds the file by a word inside, ticks it, looks at it once more, takes it. */
async function reuse(page: Page, measure: string): Promise<void> {
  await page.goto(measure);
  await page.getByRole("link", { name: "选用已有材料" }).click();
  await find(page, "定点机构");
  await page.getByRole("checkbox", { name: NAME }).check();
  await page.getByRole("button", { name: "选用勾选的材料" }).click();
  await expect(page.getByRole("heading", { name: "核对后选用" })).toBeVisible();
  await expect(page.getByText(NAME)).toBeVisible();
  await page.getByRole("button", { name: "确认选用" }).click();
  await expect(page.getByText("已选用，同一份文件同时佐证这项措施。")).toBeVisible();
  await expect(page.getByRole("link", { name: NAME, exact: true })).toBeVisible();
}

test("a department finds a file by a word inside, and lets it prove another measure; another department finds nothing of it", async ({
  application,
  browser,
  baseURL,
}) => {
  await putFile(application.databaseUrl);
  const department = await personAt(browser, baseURL, "fuwuzhongxin");
  await department.goto("/desk");
  await department.getByRole("link", { name: "佐证材料", exact: true }).click();
  await find(department, "“经费安排” 纪要");
  await expect(department).toHaveURL(/search=/);
  await expect(department.getByText(/符合条件1份/)).toBeVisible();
  const hit = department.getByRole("listitem").filter({ has: department.getByRole("link", { name: NAME }) });
  await expect(hit.getByRole("link", { name: NAME })).toHaveAttribute("href", /^\/desk\/evidence\/[\w-]+\?page=2$/);
  await expect(hit.getByText("第2页")).toBeVisible();
  await expect(hit.locator("mark")).toHaveText(["纪要", "经费安排"]);
  await expectAccessible(department);
  await department.goto("/desk/findings/7/measures/5/reuse");
  await expectAccessible(department);
  await department.goto("/desk/evidence?search=%E6%B2%A1%E6%9C%89&finding=7");
  await expectAccessible(department);
  await department.goto("/desk/findings/7/measures/5/reuse");
  await department.setViewportSize({ width: 320, height: 800 });
  expect(await department.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);

  await reuse(department, "/desk/findings/7/measures/5");
  await department.getByRole("link", { name: "选用已有材料" }).click();
  await expect(department.getByText("没有可以选用的材料")).toBeVisible();
  await department.goto("/desk/findings/7/history");
  await expect(department.getByText(`为措施五选用已有佐证材料《${NAME}》`)).toBeVisible();

  const stranger = await personAt(browser, baseURL, "dangzhibu");
  await stranger.goto(`/desk/evidence?search=${encodeURIComponent("经费安排")}&view=ALL`);
  await expect(stranger.getByText("还没有佐证材料")).toBeVisible();
  expect(await stranger.content()).not.toContain("推进会");
});

test("who was shown lines of a department's file by a search stands in its record, apart from who opened it", async ({ browser, baseURL }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto(`/desk/evidence?finding=7&search=${encodeURIComponent("定点机构")}`);
  await expect(office.locator("mark")).toHaveText(["定点机构", "定点机构"]);
  await office.getByRole("link", { name: NAME }).first().click();
  const look = office.getByRole("listitem").filter({ hasText: "检索时看到摘录1次" });
  await expect(look).toHaveText("整改办2022年6月30日，检索时看到摘录1次");
  await office.reload();
  await expect(look).toHaveText("整改办2022年6月30日，查看1次，检索时看到摘录1次");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the search narrows and widens by its links, and a file is taken for another measure", async ({ page }) => {
    await signIn(page, "fuwuzhongxin", SAMPLE_PASSWORD);
    await page.goto("/desk/evidence");
    await page.getByText("更多条件").click();
    await page.getByLabel("问题编号").fill("8");
    await find(page, "定点机构");
    await expect(page.getByText("没有找到材料")).toBeVisible();
    await page.getByRole("link", { name: "去掉“问题8”" }).click();
    await expect(page.getByRole("link", { name: NAME })).toHaveCount(2);
    await reuse(page, "/desk/findings/7/measures/4");
  });
});
