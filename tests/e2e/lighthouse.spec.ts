import { plantEdition } from "#tests/support/edition.ts";
import { audited } from "#tests/support/lighthouse.ts";
import { expect, test } from "./support/fixtures.ts";
import { onDatabase } from "./support/planted.ts";

/** Performance hangs on how busy this machine is: `npm run bench` measures it. */
const CATEGORIES = ["accessibility", "best-practices", "seo"];

const PAGES = [
  { address: "/", what: "the page of progress" },
  { address: "/notices", what: "the list of notices" },
  { address: "/notices/2022-1", what: "an edition" },
  { address: "/notices/2022-1/verify", what: "the check of an edition" },
];

test("there is an edition to look at", async ({ application, request }) => {
  await onDatabase(application, (client) => plantEdition(client));
  expect((await request.get("/notices/2022-1")).status()).toBe(200);
});

for (const { address, what } of PAGES) {
  test(`Lighthouse has nothing against ${what}`, async ({ baseURL, launchOptions }) => {
    const { scores, faults } = await audited(`${baseURL}${address}`, CATEGORIES, launchOptions);
    expect({ scores, faults }).toEqual({ scores: { accessibility: 100, "best-practices": 100, seo: 100 }, faults: [] });
  });
}
