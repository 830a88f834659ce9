import type { Page } from "@playwright/test";
import { readIcs } from "#tests/support/icalendar.ts";
import { expect, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

/** Every number of the tables on this page that leads to a list, once. */
async function numbersOn(page: Page): Promise<{ count: number; href: string }[]> {
  const links = await page.locator("table a").evaluateAll((all) =>
    all.map((link) => ({ words: link.textContent ?? "", href: link.getAttribute("href") ?? "" })),
  );
  const counts = links.filter(({ words }) => !/中位数|最长|退回率/.test(words)).map(({ words, href }) => ({ count: Number.parseInt(words, 10), href }));
  return [...new Map(counts.map((each) => [each.href, each])).values()];
}

/** How many things the list at this address says it holds. */
async function countOf(page: Page, href: string): Promise<number> {
  const html = await (await page.request.get(href)).text();
  const words = html.replaceAll(/<!--.*?-->/g, "");
  return Number(/(?:符合条件|共)(\d+)(?:个问题|个|项措施|次停留|次签署)（截至/.exec(words)?.[1]);
}

test("the office opens the reports and follows a number to the findings it counts", async ({ browser, baseURL }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "报表" }).click();
  await expect(office.getByRole("heading", { level: 1, name: "报表" })).toBeVisible();
  await expect(office.getByRole("img")).toHaveCount(6);
  await expect(office.getByRole("img", { name: /^折线图：.*还有17个问题未销号，按计划应剩15个/ })).toBeVisible();
  await office.getByRole("link", { name: /^数据表.*按期与逾期$/ }).click();
  const row = office.getByRole("row", { name: /^康复部/ });
  const number = row.getByRole("link", { name: /按期销号/ });
  const count = Number.parseInt(await number.innerText(), 10);
  await number.click();
  await expect(office.getByRole("heading", { level: 1, name: "问题台账" })).toBeVisible();
  await expect(office.getByRole("table").locator("tbody tr")).toHaveCount(count);
  const conditions = office.getByRole("list", { name: "现在的条件" });
  await expect(conditions).toContainText("时限情况：按期销号");
  // Filtering further keeps what the report asked for; taking it away widens the list.
  await office.getByRole("button", { name: "筛选" }).click();
  await expect(conditions).toContainText("时限情况：按期销号");
  await conditions.getByRole("link", { name: /去掉/ }).click();
  await expect(conditions).toHaveCount(0);
  await expect.poll(() => office.getByRole("table").locator("tbody tr").count()).toBeGreaterThan(count);
});

test("as sent to the browser, each number leads to a list that says the same", async ({ browser, baseURL }) => {
  test.setTimeout(240_000);
  const leader = await personAt(browser, baseURL, "fuzuzhang-yi");
  for (const report of ["timing", "lights", "steps", "returns", "progress"]) {
    await leader.goto(`/desk/reports/${report}`);
    const numbers = await numbersOn(leader);
    expect(numbers.length, report).toBeGreaterThan(2);
    const some = report === "progress" ? numbers.filter((_, index) => index % 9 === 0) : numbers;
    for (const { count, href } of some) expect(await countOf(leader, href), `${report} ${href}`).toBe(count);
  }
});

test("on paper: the pictures and their tables, without what is for the screen", async ({ browser, baseURL }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  for (const report of ["timing", "lights", "steps", "returns", "calendar?month=2022-07"]) {
    await office.goto(`/desk/reports/${report}`);
    const pdf = await office.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type \/Page\b/g), report).toHaveLength(1);
    expect(pdf.toString("latin1")).toMatch(/\/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]/);
  }
  await office.emulateMedia({ media: "print" });
  await office.goto("/desk/reports/timing");
  await expect(office.getByRole("navigation")).toHaveCount(0);
  await expect(office.getByRole("img")).toBeVisible();
  await expect(office.getByRole("table")).toBeVisible();
  expect(await office.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});

test("the calendar by keyboard: on to July, to a finding that falls due, and as a list", async ({ browser, baseURL }) => {
  const department = await personAt(browser, baseURL, "fuwuzhongxin");
  await department.goto("/desk/reports/calendar");
  await expect(department.getByRole("heading", { level: 1, name: "2022年6月" })).toBeVisible();
  await expect(department.getByRole("cell", { name: /2022年6月30日 今天/ })).toBeVisible();
  await department.getByRole("link", { name: /^下个月.*2022年7月$/ }).focus();
  await department.keyboard.press("Enter");
  await expect(department.getByRole("heading", { level: 1, name: "2022年7月" })).toBeVisible();
  const due = department.getByRole("cell", { name: /2022年7月10日/ }).getByRole("link", { name: /^问题12：/ });
  await due.focus();
  await department.keyboard.press("Enter");
  await expect(department).toHaveURL(/\/desk\/findings\/12$/);
  await department.goBack();
  await department.getByRole("link", { name: "按日期列出" }).focus();
  await department.keyboard.press("Enter");
  await expect(department.getByRole("heading", { level: 3, name: /2022年7月10日 周日/ })).toBeVisible();
  await expect(department.getByRole("table")).toHaveCount(0);
});

test("a department's calendar address: read without signing in, ended by a new one and for good", async ({ browser, baseURL, playwright }) => {
  const department = await personAt(browser, baseURL, "kangfubu");
  const outside = await playwright.request.newContext();
  const make = async (button: string) => {
    await department.goto("/desk/reports/calendar");
    await department.getByRole("button", { name: button }).click();
    const told = department.getByRole("status").filter({ hasText: "只显示这一次" });
    await expect(told).toBeVisible();
    return /http\S+\.ics/.exec(await told.innerText())?.[0] ?? "";
  };
  const first = await make("生成订阅地址");
  const answer = await outside.get(first);
  expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(readIcs(await answer.text()).events.some(({ SUMMARY }) => SUMMARY?.startsWith("问题到期："))).toBe(true);
  await department.reload();
  await expect(department.getByText(first)).toHaveCount(0);

  const second = await make("重新生成订阅地址");
  expect([(await outside.get(first)).status(), (await outside.get(second)).status()]).toEqual([404, 200]);
  await department.getByRole("button", { name: "停用订阅地址" }).click();
  await expect(department.getByRole("status").filter({ hasText: "订阅地址已停用" })).toBeVisible();
  // What is dead is not shown as if it were alive.
  await expect(department.getByText(second)).toHaveCount(0);
  expect((await outside.get(second)).status()).toBe(404);
  await outside.dispose();
});
