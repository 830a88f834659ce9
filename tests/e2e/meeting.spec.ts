import type { Page } from "@playwright/test";
import { SAMPLE_PASSWORD } from "#prisma/sample/accounts.ts";
import { expect, expectAccessible, signIn, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

/** Goes to what has this role and name by Tab alone, as somebody without a mouse does. */
async function tabTo(page: Page, role: "link" | "button", name: string): Promise<void> {
  const target = page.getByRole(role, { name, exact: true });
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches “${name}”.`);
}

/** A key of the screen, pressed when the page that has it is all there: each of them leads to a page of its own. */
async function screenKey(page: Page, key: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.keyboard.press(key);
}

const publicMeetings = (page: Page) => page.getByText(/召开整改领导小组会议 \d+ 次/);

test("by keyboard alone: a meeting is begun, goes through the findings, and decides a measure and a deadline", async ({ browser, baseURL, page }) => {
  await page.goto("/");
  await expect(publicMeetings(page)).toContainText("召开整改领导小组会议 9 次");

  const office = await personAt(browser, baseURL, "zhenggaiban");
  const heading = office.getByRole("heading", { level: 1 });
  await office.goto("/desk/meeting");
  await expect(office.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "会议" })).toHaveAttribute("aria-current", "page");
  await tabTo(office, "button", "召开会议");
  await office.keyboard.press("Enter");
  await expect(office.getByText("已选：2022年6月30日整改领导小组会议")).toBeVisible();
  await tabTo(office, "link", "开始过会");
  await office.keyboard.press("Enter");
  await expect(heading).toContainText("康复项目分配不科学");
  await expect(office.getByText("第 1 / 17 个", { exact: true })).toBeVisible();
  await expect(office.getByText("已逾期 14 个工作日")).toBeVisible();
  await expectAccessible(office);

  await screenKey(office, "End");
  await expect(office.getByText("第 17 / 17 个", { exact: true })).toBeVisible();
  await screenKey(office, "Home");
  await expect(office.getByText("第 1 / 17 个", { exact: true })).toBeVisible();
  await screenKey(office, "ArrowRight");
  await expect(office.getByText("第 2 / 17 个", { exact: true })).toBeVisible();
  await screenKey(office, "PageDown");
  await expect(heading).toContainText("协调推动无障碍环境建设和服务不到位");
  await screenKey(office, "k");
  await expect(heading).toContainText("指导督导村残协履职有欠缺");

  await screenKey(office, "m");
  await expect(office.getByLabel("措施内容")).toBeFocused();
  await office.keyboard.type("jmdt 逐村核验专职委员履职情况");
  await office.keyboard.press("Tab");
  await office.keyboard.type("王某");
  await tabTo(office, "button", "新增这项措施");
  await office.keyboard.press("Enter");
  await expect(office.getByText("新措施已按会议决定加入台账，并记入会议纪要。")).toBeVisible();
  await expect(office.getByRole("region", { name: "本次会议已决定" })).toContainText("逐村核验专职委员履职情况");
  await expect(office.getByText("第 2 / 17 个", { exact: true })).toBeVisible();

  await screenKey(office, "t");
  await expect(office.getByLabel("调整理由")).toBeFocused();
  await office.keyboard.type("逐村核验需要时间");
  await office.keyboard.press("Tab");
  await office.getByLabel("新的整改时限").fill("2022-09-30");
  await tabTo(office, "button", "调整时限");
  await office.keyboard.press("Enter");
  await expect(office.getByText(/新时限已按会议决定生效/)).toBeVisible();
  await expect(office.getByText("首次时限 2022年8月29日")).toBeVisible();

  await screenKey(office, "g");
  await office.keyboard.type("14");
  await office.keyboard.press("Enter");
  await expect(heading).toContainText("康复项目分配不科学");
  await screenKey(office, "d");
  await expect(office.getByLabel("议定事项")).toBeFocused();
  await office.keyboard.type("由组长约谈康复部负责人");
  await tabTo(office, "button", "记入纪要");
  await office.keyboard.press("Enter");
  await expect(office.getByText("议定事项已记入会议纪要。")).toBeVisible();
  await screenKey(office, "Escape");
  await expect(heading).toHaveText("会议大屏");

  await page.reload();
  await expect(publicMeetings(page)).toContainText("召开整改领导小组会议 10 次");
});

test("the department finds the decided measure and where it came from; the minutes come out and are made final", async ({ browser, baseURL }) => {
  const department = await personAt(browser, baseURL, "zulianbu");
  await department.goto("/desk/findings/8#measures");
  const decided = department.getByRole("listitem").filter({ hasText: "逐村核验专职委员履职情况" }).first();
  await expect(decided).toContainText("2022年6月30日整改领导小组会议决定，责任人王某");
  await expect(department.getByRole("link", { name: "2022年6月30日整改领导小组会议" })).toHaveCount(0);

  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto("/desk/meetings?kind=LEADING_GROUP");
  await office.getByRole("link", { name: "2022年6月30日整改领导小组会议" }).click();
  await expect(office.getByRole("heading", { name: "会议决定（3）" })).toBeVisible();
  await expectAccessible(office);
  const download = office.waitForEvent("download");
  await office.getByRole("link", { name: "下载纪要（.docx）" }).click();
  expect((await download).suggestedFilename()).toBe("2022年6月30日整改领导小组会议纪要（草稿）.docx");

  await office.getByRole("link", { name: "将纪要定稿" }).click();
  await office.getByRole("button", { name: "确认定稿" }).click();
  await expect(office.getByText("会议纪要已定稿，此后不再改动。")).toBeVisible();
  await expect(office.getByRole("link", { name: "修改会议" })).toHaveCount(0);
  await expect(office.getByLabel("议定事项")).toHaveCount(0);
});

test("letters can be turned off and never act while somebody types; arrows go on working", async ({ browser, baseURL }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto("/desk/meeting");
  await office.getByText("另外召开一次会议").or(office.getByRole("button", { name: "召开会议" })).first().click();
  if (await office.getByRole("button", { name: "召开会议" }).isVisible()) await office.getByRole("button", { name: "召开会议" }).click();
  await office.getByRole("link", { name: "开始过会" }).click();
  await expect(office.getByText("第 1 / 17 个", { exact: true })).toBeVisible();
  const first = await office.getByRole("heading", { level: 1 }).innerText();
  await office.getByLabel("问题编号").press("j");
  await expect(office.getByRole("heading", { level: 1 })).toHaveText(first);
  await office.getByLabel("问题编号").blur();
  await screenKey(office, "?");
  await office.getByLabel("启用字母和问号快捷键").uncheck();
  await screenKey(office, "j");
  await expect(office.getByRole("heading", { level: 1 })).toHaveText(first);
  await screenKey(office, "ArrowRight");
  await expect(office.getByText("第 2 / 17 个", { exact: true })).toBeVisible();
  await office.getByLabel("问题编号").fill("999");
  await office.getByRole("button", { name: "转到" }).click();
  await expect(office.getByText("没有问题999。")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the same by links and forms; a decision that cannot be is refused beside its field", async ({ page }) => {
    await signIn(page, "zhenggaiban", SAMPLE_PASSWORD);
    await page.goto("/desk/meeting");
    await page.getByRole("link", { name: "开始过会" }).click();
    await page.getByRole("link", { name: /^下一个/ }).click();
    await expect(page.getByText("第 2 / 17 个", { exact: true })).toBeVisible();
    await page.getByRole("link", { name: "调整时限" }).click();
    await page.getByLabel("调整理由").fill("核验提前完成");
    await page.getByLabel("新的整改时限").fill("2022-06-01");
    await page.getByRole("button", { name: "调整时限" }).click();
    await expect(page.getByRole("link", { name: /会议决定的时限不能早于会议日期/ })).toBeVisible();
    await expect(page.getByLabel("调整理由")).toHaveValue("核验提前完成");
  });
});

test("the office registers a regulation and takes it off again, and the public count follows", async ({ browser, baseURL, page }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto("/desk/regulations");
  await office.getByRole("link", { name: "登记制度" }).click();
  await office.getByLabel("制度名称").fill("《督查督办办法》");
  await office.getByLabel("新建", { exact: true }).check();
  await office.getByLabel("对应的问题编号").fill("999");
  await office.getByRole("button", { name: "登记制度" }).click();
  await expect(office.getByRole("link", { name: "台账中没有这个编号的问题，请核对编号。" })).toBeVisible();
  await office.getByLabel("对应的问题编号").fill("9");
  await office.getByRole("button", { name: "登记制度" }).click();
  await expect(office.getByText("制度已登记。")).toBeVisible();
  await page.goto("/");
  await expect(page.getByText(/制定和修订制度 27 项/)).toBeVisible();
  const row = office.getByRole("row").filter({ hasText: "督查督办办法" });
  await expect(row.getByRole("link", { name: "问题9", exact: true })).toBeVisible();
  await row.getByRole("link", { name: /^修改/ }).click();
  await office.getByRole("link", { name: "删除这项制度" }).click();
  await office.getByRole("button", { name: "删除制度" }).click();
  await expect(office.getByText("制度已删除。")).toBeVisible();
  await page.reload();
  await expect(page.getByText(/制定和修订制度 26 项/)).toBeVisible();
});
