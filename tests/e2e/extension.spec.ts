import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

async function sign(page: Page, number: number, verdict: string, comment: string): Promise<void> {
  await page.goto(`/desk/findings/${number}/extension`);
  await page.getByRole("radio", { name: verdict, exact: true }).check();
  await page.getByRole("textbox", { name: /意见/ }).fill(comment);
  await page.getByRole("button", { name: "下一步：核对" }).click();
  await expect(page.getByRole("heading", { name: /签署后不能更改/ })).toBeVisible();
  await expect(page.getByText(comment)).toBeVisible();
  await page.getByRole("button", { name: "确认签署" }).click();
  await expect(page).toHaveURL(new RegExp(`/desk/findings/${number}\\?done=`));
}

async function ask(page: Page, number: number, to: string, reason: string): Promise<void> {
  await page.goto(`/desk/findings/${number}`);
  await page.getByRole("link", { name: "申请延期" }).click();
  await page.getByLabel("申请延至").fill(to);
  await page.getByLabel("延期理由").fill(reason);
  await page.getByRole("button", { name: "下一步：核对" }).click();
  await expect(page.getByRole("heading", { name: "请核对延期申请" })).toBeVisible();
  await page.getByRole("button", { name: "提交申请" }).click();
  await expect(page.getByText("延期申请已提交，等待责任领导签署。")).toBeVisible();
}

test("the department asks, the leader signs, the office grants: the deadline moves and the first one stays", async ({ browser, baseURL }) => {
  const department = await personAt(browser, baseURL, "zulianbu");
  await ask(department, 2, "2022-10-31", "上级文件九月印发。");
  await expect(department.getByText("待责任领导签署").first()).toBeVisible();
  await expectAccessible(department);

  const leader = await personAt(browser, baseURL, "fuzuzhang-yi");
  await expect(leader.getByRole("heading", { name: "延期申请等我签署（1）" })).toBeVisible();
  await leader.getByRole("region", { name: /延期申请等我签署/ }).getByRole("link").first().click();
  await expect(leader.getByRole("heading", { level: 1 })).toHaveText("延期申请：责任领导签署");
  await expectAccessible(leader);
  await sign(leader, 2, "同意，报整改办决定", "情况属实。");
  await expect(leader.getByText("2022年7月6日").first()).toBeVisible();

  const office = await personAt(browser, baseURL, "zhenggaiban");
  await expect(office.getByRole("heading", { name: "延期申请待决定（1）" })).toBeVisible();
  await sign(office, 2, "同意延期", "同意延至十月底。");
  await expect(office.getByText("已同意延期，新的时限已经生效，首次时限保留在案。")).toBeVisible();
  await expect(office.getByText("首次时限 2022年7月6日，已调整")).toBeVisible();
  await expect(office.getByText("整改时限由2022年7月6日改为2022年10月31日")).toBeVisible();
});

test("a day that is no later is refused beside the field, and what was typed stays", async ({ browser, baseURL }) => {
  const department = await personAt(browser, baseURL, "zulianbu");
  await department.goto("/desk/findings/8/extension");
  await department.getByLabel("申请延至").fill("2022-07-01");
  await department.getByLabel("延期理由").fill("人手不足。");
  await department.getByRole("button", { name: "下一步：核对" }).click();
  await department.getByRole("button", { name: "提交申请" }).click();
  await expect(department.getByRole("link", { name: /申请的时限应晚于现行时限/ })).toBeVisible();
  await expect(department.getByLabel("延期理由")).toHaveValue("人手不足。");
  await expectAccessible(department);
});

test("a no comes back to the department's desk with its reason, and another request can be made and withdrawn", async ({ browser, baseURL }) => {
  const department = await personAt(browser, baseURL, "zulianbu");
  await ask(department, 23, "2022-12-31", "人手不足。");
  const leader = await personAt(browser, baseURL, "fuzuzhang-yi");
  await sign(leader, 23, "不同意", "还有两个月，应当抓紧。");

  await department.goto("/desk");
  const returned = department.getByRole("region", { name: /延期申请未获同意/ });
  await expect(returned.getByText("退回理由：还有两个月，应当抓紧。")).toBeVisible();
  await ask(department, 23, "2022-11-30", "已增派人手，仍需两个月。");
  await department.getByRole("link", { name: "查看或撤回延期申请" }).click();
  await department.getByLabel("撤回理由").fill("可以按期完成。");
  await department.getByRole("button", { name: "撤回申请" }).click();
  await expect(department.getByText("延期申请已撤回，现行时限不变。")).toBeVisible();
  await expect(department.getByText("未同意", { exact: true })).toBeVisible();
  await expect(department.getByText("已撤回", { exact: true })).toBeVisible();
});
