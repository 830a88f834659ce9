import type { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { plantEdition } from "#tests/support/edition.ts";
import { freePort } from "#tests/support/free-port.ts";
import { expect, test } from "./support/fixtures.ts";
import { onDatabase } from "./support/planted.ts";

/** Performance hangs on how busy this machine is: that one is measured by `npm run bench`. */
const CATEGORIES = ["accessibility", "best-practices", "seo"];

type Options = NonNullable<Parameters<typeof chromium.launch>[0]>;

/** What Lighthouse finds, by category, with what takes points off. */
async function audited(url: string, launch: (options: Options) => ReturnType<typeof chromium.launch>, options: Options) {
  const port = await freePort();
  const browser = await launch({ ...options, args: [...(options.args ?? []), `--remote-debugging-port=${port}`] });
  try {
    const result = await lighthouse(url, { port, onlyCategories: CATEGORIES, logLevel: "error", locale: "en-US", maxWaitForLoad: 120_000 });
    const { categories = {}, audits = {}, runtimeError } = result?.lhr ?? {};
    if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
    const faults = Object.values(audits).filter(({ score }) => score !== null && score < 1).map(({ id, title }) => `${id}: ${title}`);
    return { scores: Object.fromEntries(Object.entries(categories).map(([name, { score }]) => [name, (score ?? 0) * 100])), faults };
  } finally {
    await browser.close();
  }
}

for (const { address, what } of [
  { address: "/", what: "the page of progress" },
  { address: "/notices", what: "the list of notices" },
  { address: "/notices/2022-1", what: "an edition" },
  { address: "/notices/2022-1/verify", what: "the check of an edition" },
]) {
  test(`Lighthouse has nothing against ${what}`, async ({ application, baseURL, playwright, launchOptions }) => {
    if (address === "/") await onDatabase(application, (client) => plantEdition(client));
    const { scores, faults } = await audited(`${baseURL}${address}`, (options) => playwright.chromium.launch(options), launchOptions);
    expect({ scores, faults }).toEqual({ scores: { accessibility: 100, "best-practices": 100, seo: 100 }, faults: [] });
  });
}
