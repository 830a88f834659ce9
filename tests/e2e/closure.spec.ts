import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

async function closedInPublic(page: Page): Promise<number> {
  await page.goto("/");
  const row = page.getByRole("row").filter({ hasText: /合计/ });
  return Number(await row.getByRole("cell").nth(1).innerText());
}

/** Fills the signature form, looks at it once more, and gives it. */
async function sign(page: Page, number: number, verdict: string, comment: string): Promise<void> {
  await page.goto(`/desk/findings/${number}/closure`);
  await page.getByRole("radio", { name: verdict }).check();
  await page.getByLabel("审签意见", { exact: false }).last().fill(comment);
  await page.getByRole("button", { name: "下一步：核对" }).click();
  await expect(page.getByRole("heading", { name: /请核对/ })).toBeVisible();
  await expect(page.getByText(comment)).toBeVisible();
  await page.getByRole("button", { name: "确认签署" }).click();
  await expect(page).toHaveURL(new RegExp(`/desk/findings/${number}\\?done=`));
}

async function apply(page: Page, number: number): Promise<void> {
  await page.goto(`/desk/findings/${number}/closure`);
  await page.getByLabel("完成情况说明").fill("各项措施均已落实，台账齐全。");
  await page.getByRole("radio", { name: "完成", exact: true }).check();
  await page.getByRole("button", { name: "下一步：核对" }).click();
  await expect(page.getByRole("heading", { name: "请核对销号申请" })).toBeVisible();
  await page.getByRole("button", { name: "提交申请" }).click();
  await expect(page.getByText("销号申请已提交，等待审签。")).toBeVisible();
}

test("a closure travels from the department through leader, office and chief, and the public counts one more", async ({
  browser,
  baseURL,
  page,
}) => {
  const before = await closedInPublic(page);
  const department = await personAt(browser, baseURL, "zulianbu");
  await apply(department, 22);
  await expect(department.getByText("待责任领导审签").first()).toBeVisible();

  const leader = await personAt(browser, baseURL, "fuzuzhang-yi");
  await expect(leader.getByRole("heading", { name: /等我审签/ })).toBeVisible();
  await sign(leader, 22, "同意，报办公室审核", "已看过台账，同意。");

  const office = await personAt(browser, baseURL, "zhenggaiban");
  await sign(office, 22, "审核通过，报组长审定", "六项措施逐项核过。");

  const chief = await personAt(browser, baseURL, "zuzhang");
  await sign(chief, 22, "同意销号", "同意销号，适时回头看。");
  await expect(chief.getByText("已审定销号，公开页的数字随即更新。")).toBeVisible();
  for (const comment of ["已看过台账，同意。", "六项措施逐项核过。", "同意销号，适时回头看。"]) {
    await expect(chief.getByText(comment).first()).toBeVisible();
  }
  await expectAccessible(chief);
  expect(await closedInPublic(page)).toBe(before + 1);
});

test("each signatory can send a request back; the reason stands in the record and on the department's desk", async ({
  browser,
  baseURL,
}) => {
  const leader = await personAt(browser, baseURL, "fuzuzhang-jia");
  await sign(leader, 3, "退回责任部室", "请补充新增机构的名单。");
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await sign(office, 25, "退回责任部室", "请附党小组名册。");
  const chief = await personAt(browser, baseURL, "zuzhang");
  await sign(chief, 18, "退回责任部室", "请附复核评估报告。");

  const returned = [
    { account: "kangfubu", reason: "请补充新增机构的名单。" },
    { account: "zulianbu", reason: "请附党小组名册。" },
    { account: "bangongshi", reason: "请附复核评估报告。" },
  ] as const;
  for (const { account, reason } of returned) {
    const department = await personAt(browser, baseURL, account);
    await expect(department.getByText(`退回理由：${reason}`)).toBeVisible();
  }
});

test("returning without a reason is refused beside the field, and what was chosen stays", async ({ browser, baseURL }) => {
  const chief = await personAt(browser, baseURL, "zuzhang");
  await chief.goto("/desk/findings/12/closure");
  await chief.getByRole("radio", { name: "退回责任部室" }).check();
  await chief.getByRole("button", { name: "下一步：核对" }).click();
  await chief.getByRole("button", { name: "确认签署" }).click();
  await expect(chief.getByRole("link", { name: "请写明理由。" })).toBeVisible();
  await expect(chief.getByRole("radio", { name: "退回责任部室" })).toBeChecked();
  await expectAccessible(chief);
});

test("a closure is refused with the list of what is still missing, each with the way to it", async ({ browser, baseURL }) => {
  const department = await personAt(browser, baseURL, "fuwuzhongxin");
  await department.goto("/desk/findings/7/closure");
  await expect(department.getByText("还不能申请销号，以下各项尚未完成：")).toBeVisible();
  await expect(department.getByRole("link", { name: "措施三尚未完成" })).toBeVisible();
  await expect(department.getByRole("link", { name: "措施五尚未完成" })).toBeVisible();
  await expect(department.getByRole("button", { name: /核对/ })).toHaveCount(0);
  await department.getByRole("link", { name: "措施三尚未完成" }).click();
  await expect(department.getByRole("heading", { level: 1 })).toHaveText("搭建残疾人就业创业网络服务平台");
});

test("a finding whose own text says something is not done yet cannot be graded as done", async ({ browser, baseURL }) => {
  const department = await personAt(browser, baseURL, "dangzhibu");
  await department.goto("/desk/findings/27/measures/3");
  await expect(department.getByLabel("整改成效")).toHaveValue(/暂未落实/);
  await department.getByLabel(/无佐证材料的理由/).fill("会议记录存机关支部。");
  await department.getByRole("button", { name: "标记这项措施完成" }).click();
  await expect(department.getByText(/已标记完成/).first()).toBeVisible();

  await department.goto("/desk/findings/27/closure");
  await department.getByLabel("完成情况说明").fill("三项措施已办理。");
  await department.getByRole("radio", { name: "完成", exact: true }).check();
  await department.getByRole("button", { name: "下一步：核对" }).click();
  await department.getByRole("button", { name: "提交申请" }).click();
  await expect(department.getByRole("link", { name: /材料中写有“暂未落实”/ })).toBeVisible();
  await expect(department.getByLabel("完成情况说明")).toHaveValue("三项措施已办理。");

  await department.getByRole("radio", { name: "基本完成并长期坚持" }).check();
  await department.getByLabel(/需要长期坚持的工作/).fill("继续引导3名群众向党组织靠拢。");
  await department.getByRole("button", { name: "下一步：核对" }).click();
  await department.getByRole("button", { name: "提交申请" }).click();
  await expect(department.getByText("销号申请已提交，等待审签。")).toBeVisible();
});

test("two people act on one finding at once: one wins, the other is told, and nothing typed is lost", async ({
  browser,
  baseURL,
}) => {
  const leader = await personAt(browser, baseURL, "fuzuzhang-yi");
  const department = await personAt(browser, baseURL, "zulianbu");
  await leader.goto("/desk/findings/15/closure");
  await department.goto("/desk/findings/15/closure");
  await leader.getByRole("radio", { name: "同意，报办公室审核" }).check();
  await leader.getByLabel("审签意见", { exact: false }).last().fill("监测制度已看，同意报办公室。");
  await leader.getByRole("button", { name: "下一步：核对" }).click();
  await expect(leader.getByRole("button", { name: "确认签署" })).toBeVisible();

  await department.getByLabel("撤回理由").fill("补充核查数据。");
  await department.getByRole("button", { name: "撤回申请" }).click();
  await expect(department.getByText("申请已撤回，问题回到“整改中”。")).toBeVisible();

  await leader.getByRole("button", { name: "确认签署" }).click();
  await expect(leader.getByText(/该问题当前为“整改中”，不能办理这一步/)).toBeVisible();
  await expect(leader.getByText("监测制度已看，同意报办公室。")).toBeVisible();
});
