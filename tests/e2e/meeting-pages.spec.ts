import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

async function expectWellMade(page: Page, place: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  expect((await page.goto(place))?.status(), place).toBe(200);
  await expect(page.getByRole("heading", { level: 1 }), place).toHaveCount(1);
  await expectAccessible(page);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${place} at ${width}`).toBeLessThanOrEqual(0);
  }
}

test("every page of a meeting and of a regulation: accessible, with one heading, and no wider than a phone", async ({ browser, baseURL }) => {
  test.setTimeout(300_000);
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto("/desk/meeting");
  await office.getByRole("button", { name: "召开会议" }).click();
  await office.waitForURL(/meeting=/);
  const id = /meeting=([\w-]+)/.exec(office.url())?.[1] ?? "";
  await office.goto("/desk/regulations");
  const regulation = (await office.getByRole("link", { name: /制度1$/ }).getAttribute("href")) ?? "";
  const screen = ["14", "15", "28", "14/decision?kind=DEADLINE"].map((place) => `/desk/meeting/${id}/${place}`);
  const meeting = ["", "/edit", "/removal", "/ending"].map((place) => `/desk/meetings/${id}${place}`);
  for (const place of [...screen, ...meeting, regulation, `${regulation}/removal`]) await expectWellMade(office, place);
});

test("on a wall of 1920 pixels the text is 28 pixels high or more", async ({ browser, baseURL }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.setViewportSize({ width: 1920, height: 1080 });
  await office.goto("/desk/meeting");
  await office.getByRole("link", { name: "开始过会" }).click();
  await expect(office.getByText("第 1 / 17 个", { exact: true })).toBeVisible();
  const smallest = await office.getByRole("main").evaluate((main) =>
    Math.min(...[...main.querySelectorAll("p, dd, dt, li, a, button, label, summary")].map((element) => parseFloat(getComputedStyle(element).fontSize))),
  );
  expect(smallest).toBeGreaterThanOrEqual(28);
});

test("the chief, who calls no meetings, is offered none to call and no decision to take down", async ({ browser, baseURL }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto("/desk/meeting");
  await expect(office.getByRole("heading", { name: /召开/ }).or(office.getByText("另外召开一次会议"))).toBeVisible();
  const chief = await personAt(browser, baseURL, "zuzhang");
  await chief.goto("/desk/meeting");
  await expect(chief.getByRole("main")).not.toContainText("召开会议");
  await chief.getByRole("link", { name: /整改领导小组会议|专题民主生活会/ }).first().click();
  await chief.getByRole("link", { name: "开始过会" }).click();
  await expect(chief.getByRole("link", { name: "下一个" })).toBeVisible();
  await expect(chief.getByRole("link", { name: /记议定事项|新增措施|调整时限/ })).toHaveCount(0);
});
