import { SAMPLE_PASSWORD } from "#prisma/sample/accounts.ts";
import { expect, expectAccessible, signIn, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

const WEEK = "2022-W26";

test("a department writes its weekly entry from its morning, and the office ticks it", async ({ browser, baseURL }) => {
  const department = await personAt(browser, baseURL, "kangfubu");
  const owed = department.getByRole("region", { name: /本周待填报/ });
  await owed.getByRole("link", { name: /康复项目分配不科学/ }).click();
  await expect(department.getByRole("heading", { level: 1 })).toHaveText("康复项目分配不科学");
  await department.getByLabel("本周进展").fill("对三家机构的新聘教师逐人核验资质。");
  await department.getByLabel("下步打算").fill("汇总核验结果，报整改办。");
  await department.getByRole("button", { name: "提交本周填报" }).click();
  await expect(department.getByText("问题14的填报已提交，等待整改办跟进确认。")).toBeVisible();
  await expectAccessible(department);

  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto(`/desk/weeks/${WEEK}`);
  const row = office.getByRole("row").filter({ hasText: "康复项目分配不科学" });
  await expect(row).toContainText("对三家机构的新聘教师逐人核验资质。");
  await row.getByRole("button", { name: "跟进确认" }).click();
  await expect(office.getByText("问题14的填报已跟进确认。")).toBeVisible();
  await expect(office.getByRole("row").filter({ hasText: "康复项目分配不科学" })).toContainText("已跟进");
  await expectAccessible(office);

  await department.goto(`/desk/weeks/${WEEK}/14`);
  await expect(department.getByLabel("本周进展")).toHaveCount(0);
  await expect(department.getByText("对三家机构的新聘教师逐人核验资质。")).toBeVisible();
});

test("the office sends an entry back with a reason; the department rewrites it", async ({ browser, baseURL }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto(`/desk/weeks/${WEEK}/23`);
  await office.getByLabel("退回理由").fill("请写明本周查看了哪几户。");
  await office.getByRole("button", { name: "退回", exact: true }).click();
  await expect(office.getByText(/问题23的填报已退回/)).toBeVisible();

  const department = await personAt(browser, baseURL, "zulianbu");
  await department.getByRole("link", { name: /残疾人家庭无障碍改造不实/ }).first().click();
  await expect(department.getByText("退回理由：请写明本周查看了哪几户。")).toBeVisible();
  await department.getByLabel("本周进展").fill("实地查看东光县、吴桥县各两户。");
  await department.getByRole("button", { name: "提交本周填报" }).click();
  await expect(department.getByText("问题23的填报已提交")).toBeVisible();
});

test("an empty or endless entry is refused beside its fields, and what was typed stays", async ({ browser, baseURL }) => {
  const department = await personAt(browser, baseURL, "zulianbu");
  await department.goto(`/desk/weeks/${WEEK}/8`);
  await department.getByLabel("本周进展").fill("长".repeat(10_000));
  await department.getByRole("button", { name: "提交本周填报" }).click();
  await expect(department.getByRole("link", { name: "本周进展最多 2000 字，现有 10000 字，请删减。" })).toBeVisible();
  await expect(department.getByRole("link", { name: "请填写下步打算。" })).toBeVisible();
  await expect(department.getByLabel("本周进展")).toHaveValue("长".repeat(10_000));
  await expectAccessible(department);

  await department.getByLabel("本周进展").fill('<script>alert("x")</script> 👍');
  await department.getByLabel("下步打算").fill("继续抽查。");
  await department.getByRole("button", { name: "提交本周填报" }).click();
  await expect(department.getByText("问题8的填报已提交")).toBeVisible();
  await department.goto("/desk/findings/8");
  await expect(department.getByText('<script>alert("x")</script> 👍').first()).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the entry can be written and ticked all the same", async ({ page }) => {
    await signIn(page, "dangzhibu", SAMPLE_PASSWORD);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("我的事项");
    await page.goto("/desk/weeks/2022-W26/27");
    await page.getByLabel("下步打算").fill("");
    await page.getByLabel("本周进展").fill("组织1次集中学习。");
    await page.getByRole("button", { name: "提交本周填报" }).click();
    await expect(page.getByRole("link", { name: "请填写下步打算。" })).toBeVisible();
    await expect(page.getByLabel("本周进展")).toHaveValue("组织1次集中学习。");
    await page.getByLabel("下步打算").fill("继续组织学习。");
    await page.getByRole("button", { name: "提交本周填报" }).click();
    await expect(page.getByText("问题27的填报已提交")).toBeVisible();
  });
});
