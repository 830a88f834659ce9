import type { SampleAccountName } from "#prisma/sample/accounts.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

const PAGES: Partial<Record<SampleAccountName, string[]>> = {
  zhenggaiban: [
    "/desk",
    "/desk/findings",
    "/desk/findings?light=red&q=%E5%BA%B7%E5%A4%8D",
    "/desk/findings?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA%E8%AF%8D",
    "/desk/findings/1",
    "/desk/findings/4",
    "/desk/findings/28",
    "/desk/findings/25/closure",
    "/desk/findings/7/assignment",
    "/desk/findings/7/deadline",
    "/desk/findings/7/measures/new",
    "/desk/findings/7/measures/3",
    "/desk/findings/7/measures/3/removal",
    "/desk/findings/7/history",
    "/desk/findings/5/lookback",
    "/desk/findings/2/extension",
    "/desk/lookbacks",
    "/desk/lookbacks?tab=planned",
    "/desk/lookbacks?tab=done&result=HOLDS",
    "/desk/lookbacks/rates",
    "/desk/weeks/2022-W26",
    "/desk/weeks/2022-W10",
    "/desk/weeks/2022-W26/22",
    "/desk/weeks/2022-W24/22",
    "/desk/weeks/2022-W26/tick-all",
    "/desk/weeks/2022-W25/closing",
    "/desk/weeks/2022-W26/closing",
    "/desk/weeks/2022-W24/bulletin",
    "/desk/weeks/2022-W26/bulletin",
    "/desk/weeks/bulletins",
    "/desk/reminders",
    "/desk/reminders?unread=1&page=9",
    "/desk/reminders/choice",
    "/desk/reminders/undelivered",
    "/desk/orders",
    "/desk/orders?view=DRAFT",
    "/desk/orders/cards",
    "/desk/orders/new?finding=2",
    "/desk/orders/new?finding=28",
    "/desk/rules",
    "/desk/rules/calendar",
    "/desk/rules/calendar?year=2060",
    "/desk/password",
  ],
  zulianbu: [
    "/desk",
    "/desk/findings",
    "/desk/findings/22",
    "/desk/findings/22/closure",
    "/desk/findings/22/extension",
    "/desk/findings/22/measures/1",
    "/desk/weeks/2022-W26",
    "/desk/weeks/2022-W26/8",
    "/desk/lookbacks?tab=planned",
    "/desk/orders",
    "/desk/orders/cards",
    "/desk/reminders/choice",
    "/desk/rules",
    "/desk/rules/calendar?year=2023",
  ],
  "fuzuzhang-jia": ["/desk", "/desk/findings", "/desk/findings/3/closure"],
  zuzhang: ["/desk", "/desk/findings/12/closure"],
  jijianzu: ["/desk", "/desk/findings/14", "/desk/reminders"],
  guanliyuan: ["/desk/jobs", "/desk/accounts", "/desk/accounts/new", "/desk/accounts/departments"],
};

/** Made-up addresses, and things that are not in the state these pages are for. */
const NOT_THERE = [
  "/desk/findings/999",
  "/desk/findings/abc",
  "/desk/findings/7/measures/99",
  "/desk/orders/0190-none",
  "/desk/orders/new?finding=4",
  "/desk/weeks/2022-W53",
  "/desk/weeks/2030-W01",
  "/desk/weeks/2022-W27/bulletin",
  "/desk/weeks/2022-W05/closing",
];

for (const account of Object.keys(PAGES).filter((key): key is SampleAccountName => key in PAGES)) {
  test(`every page of ${account}: accessible, with one heading, and no wider than a phone or a small window`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(300_000);
    const person = await personAt(browser, baseURL, account);
    for (const place of PAGES[account] ?? []) {
      await person.setViewportSize({ width: 1440, height: 900 });
      const response = await person.goto(place);
      expect(response?.status(), place).toBe(200);
      await expect(person.getByRole("heading", { level: 1 }), place).toHaveCount(1);
      await expectAccessible(person);
      for (const width of [390, 320]) {
        await person.setViewportSize({ width, height: 800 });
        const overflow = await person.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, `${place} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });
}

test.describe("what is not there", () => {
  test.use({ expectedErrors: [/404/] });

  test("is said calmly, with the way back", async ({ browser, baseURL, page }) => {
    await page.goto("/nothing-here");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
    const office = await personAt(browser, baseURL, "zhenggaiban");
    for (const place of NOT_THERE) {
      expect((await office.goto(place))?.status(), place).toBe(404);
      await expect(office.getByRole("heading", { level: 1 })).toHaveCount(1);
    }
  });
});
