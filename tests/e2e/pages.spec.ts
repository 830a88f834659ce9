import type { SampleAccountName } from "#prisma/sample/accounts.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

type Walk = { account: SampleAccountName; through: string; places: string[] };

/** What each person can come to, in walks of a size that a busy machine finishes. */
const WALKS: Walk[] = [
  {
    account: "zhenggaiban",
    through: "findings",
    places: [
      "/desk",
      "/desk/findings",
      "/desk/findings?light=red&q=%E5%BA%B7%E5%A4%8D",
      "/desk/findings?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA%E8%AF%8D",
      "/desk/findings?timing=overdue&openAt=2022-06-12",
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
      "/desk/findings/2/extension",
      "/desk/findings/6/disclosure",
      "/desk/findings/28/disclosure",
      "/desk/findings/6/disclosure/1",
      "/desk/password",
    ],
  },
  {
    account: "zhenggaiban",
    through: "the weeks",
    places: [
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
      "/desk/rules",
      "/desk/rules/calendar",
      "/desk/rules/calendar?year=2060",
      "/desk/storage/purges",
    ],
  },
  {
    account: "zhenggaiban",
    through: "supervision, look-backs and reminders",
    places: [
      "/desk/orders",
      "/desk/orders?view=DRAFT",
      "/desk/orders/cards",
      "/desk/orders/new?finding=2",
      "/desk/orders/new?finding=28",
      "/desk/findings/5/lookback",
      "/desk/lookbacks",
      "/desk/lookbacks?tab=planned",
      "/desk/lookbacks?tab=done&result=HOLDS",
      "/desk/lookbacks/rates",
      "/desk/reminders",
      "/desk/reminders?unread=1&page=9",
      "/desk/reminders/choice",
      "/desk/reminders/undelivered",
      "/desk/opinions",
      "/desk/opinions?status=ANSWERED&finding=12",
    ],
  },
  {
    account: "zhenggaiban",
    through: "the evidence",
    places: ["/desk/evidence", "/desk/evidence?search=%E5%BA%B7%E5%A4%8D&finding=7&from=2022-03-01&view=ALL"],
  },
  {
    account: "zhenggaiban",
    through: "meetings, regulations and archives",
    places: [
      "/desk/findings/4/archive",
      "/desk/findings/7/archive",
      "/desk/archive",
      "/desk/meetings",
      "/desk/meetings?kind=PARTY_GROUP",
      "/desk/meetings/new",
      "/desk/meeting",
      "/desk/meeting?scope=asks",
      "/desk/regulations",
      "/desk/regulations?kind=NEW",
      "/desk/regulations/new",
    ],
  },
  {
    account: "zhenggaiban",
    through: "the notices",
    places: ["/desk/notices", "/desk/notices?page=9", "/desk/notices/new"],
  },
  {
    account: "zhenggaiban",
    through: "the reports",
    places: [
      "/desk/reports",
      "/desk/reports/progress",
      "/desk/reports/timing",
      "/desk/reports/lights",
      "/desk/reports/steps",
      "/desk/reports/returns",
      "/desk/reports/measures?openAt=2022-06-30",
      "/desk/reports/stays?step=IN_PROGRESS&state=passed",
      "/desk/reports/signatures?verdict=return",
      "/desk/reports/calendar?month=2022-07",
      "/desk/reports/calendar?month=2022-10&view=list",
    ],
  },
  {
    account: "zulianbu",
    through: "a department's pages",
    places: [
      "/desk",
      "/desk/findings",
      "/desk/findings/22",
      "/desk/findings/22/closure",
      "/desk/findings/22/extension",
      "/desk/findings/22/measures/1",
      "/desk/findings/22/measures/1/reuse",
      "/desk/evidence",
      "/desk/weeks/2022-W26",
      "/desk/weeks/2022-W26/8",
      "/desk/lookbacks?tab=planned",
      "/desk/orders",
      "/desk/orders/cards",
      "/desk/reminders/choice",
      "/desk/rules",
      "/desk/rules/calendar?year=2023",
      "/desk/opinions",
      "/desk/regulations",
      "/desk/reports",
    ],
  },
  { account: "fuzuzhang-jia", through: "a leader's pages", places: ["/desk", "/desk/findings", "/desk/findings/3/closure", "/desk/reports", "/desk/orders", "/desk/proofread"] },
  { account: "zuzhang", through: "the chief's pages", places: ["/desk", "/desk/meetings", "/desk/meeting", "/desk/findings/12/closure"] },
  {
    account: "jijianzu",
    through: "the inspector's pages",
    places: ["/desk", "/desk/findings/14", "/desk/reminders", "/desk/weeks/2022-W26", "/desk/weeks/2022-W24/bulletin"],
  },
  {
    account: "guanliyuan",
    through: "the administrator's pages",
    places: [
      "/desk/jobs",
      "/desk/accounts",
      "/desk/accounts/new",
      "/desk/accounts/departments",
      "/desk/storage",
      "/desk/storage/purges",
      "/desk/storage/purges/files",
    ],
  },
];

/** Made-up addresses, and things that are not in the state these pages are for. */
const NOT_THERE = [
  "/desk/findings/999",
  "/desk/opinions/0190-none",
  "/desk/findings/abc",
  "/desk/findings/7/measures/99",
  "/desk/findings/7/measures/3/reuse",
  "/desk/orders/0190-none",
  "/desk/notices/0190-none",
  "/desk/notices/0190-none/sections/opening",
  "/desk/orders/new?finding=4",
  "/desk/weeks/2022-W53",
  "/desk/weeks/2030-W01",
  "/desk/weeks/2022-W27/bulletin",
  "/desk/weeks/2022-W05/closing",
  "/desk/storage",
  "/desk/storage/purges/files",
  "/desk/storage/purges/0190-none",
];

for (const { account, through, places } of WALKS) {
  test(`${account} walks through ${through}: accessible, with one heading, and no wider than a phone or a small window`, async ({
    browser,
    baseURL,
  }) => {
    const person = await personAt(browser, baseURL, account);
    for (const place of places) {
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
