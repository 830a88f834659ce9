import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

test("wrong input is refused beside its field, what was typed stays, and nothing has changed", async ({ browser, baseURL }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.getByRole("link", { name: "跟进规则" }).click();
  await office.getByLabel("截止时间").fill("25:00");
  await office.getByLabel("第三级：提醒责任领导").fill("3");
  await office.getByLabel("销号后几个月回头看").fill("12、3");
  await office.getByRole("button", { name: "保存规则" }).click();
  await expect(office.getByRole("link", { name: /截止时间不正确/ })).toBeVisible();
  await expect(office.getByRole("link", { name: "这一级须晚于上一级，请填写大于 3 的天数。" })).toBeVisible();
  await expect(office.getByLabel("截止时间")).toHaveValue("25:00");
  await expect(office.getByLabel("第三级：提醒责任领导")).toHaveAccessibleDescription(/这一级须晚于上一级/);
  await office.getByRole("link", { name: "月数须从小到大填写，不能重复。" }).click();
  await expect(office.getByLabel("销号后几个月回头看")).toBeFocused();
  await expectAccessible(office);
  await office.goto("/desk/rules");
  await expect(office.getByLabel("截止时间")).toHaveValue("12:00");
  await expect(office.getByText("还没有改动过。")).toBeVisible();
});

test("the office changes the cut-off; the example, the week's sheet and the record say so", async ({ browser, baseURL }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto("/desk/rules");
  await expect(office.getByText("2022年第26周的填报于7月1日（周五）12:00截止")).toBeVisible();
  await office.getByLabel("截止时间").fill("17:30");
  await office.getByRole("button", { name: "保存规则" }).click();
  await expect(office.getByText("跟进规则已保存，从现在起生效。")).toBeVisible();
  await expect(office.getByText("2022年第26周的填报于7月1日（周五）17:30截止")).toBeVisible();
  await expect(office.getByText("修改跟进规则：填报截止由周五12:00改为周五17:30")).toBeVisible();
  await office.goto("/desk/weeks/2022-W26");
  await expect(office.getByText("填报截止：7月1日（周五）17:30")).toBeVisible();
});

test("the office corrects a day: the cut-off moves at once; taken back, it is as it was", async ({ browser, baseURL }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto("/desk/rules");
  await office.getByRole("link", { name: "工作日历" }).click();
  await expect(office.getByRole("heading", { level: 1, name: "2022年工作日历" })).toBeVisible();
  await office.getByLabel("日期").fill("2022-07-01");
  await office.getByLabel("上班").check();
  await office.getByLabel("更正依据").fill("市委办通知");
  await office.getByRole("button", { name: "保存更正" }).click();
  await expect(office.getByRole("link", { name: "工作日历中2022年7月1日已经是上班，不需要更正。" })).toBeVisible();
  await office.getByLabel("休息").check();
  await office.getByRole("button", { name: "保存更正" }).click();
  await expect(office.getByText("工作日历已更正，红绿灯、截止时间和剩余工作日随即更新。")).toBeVisible();
  const july = office.getByRole("table", { name: /^7月/ });
  await expect(july.getByRole("cell", { name: /1.*更正为休息/ })).toBeVisible();
  await expectAccessible(office);
  await office.goto("/desk/weeks/2022-W26");
  await expect(office.getByText("填报截止：6月30日（周四）17:30")).toBeVisible();

  await office.goto("/desk/rules/calendar?year=2022");
  await office.getByRole("link", { name: /撤销\s*7月1日的更正/ }).click();
  await expect(office.getByText("2022年7月1日改为休息")).toBeVisible();
  await expectAccessible(office);
  await office.getByRole("button", { name: "撤销更正" }).click();
  await expect(office.getByText("更正已撤销，恢复国务院公布的安排。")).toBeVisible();
  await expect(office.getByText("2022年没有更正。")).toBeVisible();
});

test("a year not arranged yet is said to be unknown", async ({ browser, baseURL }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto("/desk/rules/calendar?year=2060");
  await expect(office.getByText("2060年的放假安排尚未公布")).toBeVisible();
  await expect(office.getByRole("table", { name: /放假调休安排/ })).toHaveCount(0);
});

test("a department reads the rules and the calendar from its week's sheet, and finds nothing to set", async ({ browser, baseURL }) => {
  const department = await personAt(browser, baseURL, "zulianbu");
  await department.goto("/desk/weeks/2022-W26");
  await department.getByRole("link", { name: "跟进规则" }).click();
  await expect(department.getByText("第 5 个工作日：提醒责任领导")).toBeVisible();
  await expect(department.getByRole("button", { name: "保存规则" })).toHaveCount(0);
  await department.getByRole("link", { name: "工作日历" }).click();
  await expect(department.getByText("全年 249 个工作日。")).toBeVisible();
  await expect(department.getByRole("button", { name: "保存更正" })).toHaveCount(0);
});

test.describe("the administrator", () => {
  test.use({ expectedErrors: [/404/] });

  test("has no business here", async ({ browser, baseURL }) => {
    const administrator = await personAt(browser, baseURL, "guanliyuan");
    for (const place of ["/desk/rules", "/desk/rules/calendar", "/desk/rules/calendar/2022-07-01"]) {
      expect((await administrator.goto(place))?.status(), place).toBe(404);
    }
  });
});
