import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { freePort } from "./free-port.ts";

export type LaunchOptions = NonNullable<Parameters<typeof chromium.launch>[0]>;
export type Audited = { scores: Record<string, number>; faults: string[] };

/** What Lighthouse gives a page, of 100, and what took points off; in a browser of its own. */
export async function audited(url: string, categories: string[], options: LaunchOptions): Promise<Audited> {
  const port = await freePort();
  const browser = await chromium.launch({ ...options, args: [...(options.args ?? []), `--remote-debugging-port=${port}`] });
  try {
    const result = await lighthouse(url, { port, onlyCategories: categories, logLevel: "error", locale: "en-US", maxWaitForLoad: 120_000 });
    if (!result || result.lhr.runtimeError) throw new Error(`Lighthouse could not look at ${url}: ${result?.lhr.runtimeError?.message}`);
    const faults = Object.values(result.lhr.audits).filter(({ score }) => score !== null && score < 1).map(({ id, title }) => `${id}: ${title}`);
    const scores = Object.entries(result.lhr.categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)] as const);
    return { scores: Object.fromEntries(scores), faults };
  } finally {
    await browser.close();
  }
}
