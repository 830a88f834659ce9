import type { Browser, Page } from "@playwright/test";
import { SAMPLE_PASSWORD, type SampleAccountName } from "#prisma/sample/accounts.ts";
import { signIn } from "./fixtures.ts";

/** A person of the sample at a browser of their own, signed in. Everybody in a journey keeps their own session. */
export async function personAt(browser: Browser, baseURL: string | undefined, account: SampleAccountName): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: "zh-CN", timezoneId: "America/New_York" });
  const page = await context.newPage();
  await signIn(page, account, SAMPLE_PASSWORD);
  return page;
}
