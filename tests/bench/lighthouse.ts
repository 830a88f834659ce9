import { findBrowser } from "#scripts/support/browser.ts";
import { audited } from "#tests/support/lighthouse.ts";
import type { Application } from "./application.ts";
import type { Measure } from "./measure.ts";

const FULL = 100;

/** What Lighthouse gives these pages for performance, as a telephone on a slow line meets them; nothing where there is no browser. */
export async function lighthousePerformance({ url }: Application, pages: Record<string, string>): Promise<Measure[]> {
  const browser = findBrowser();
  if (browser === null) return [];
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const options = { args, ...(browser === "" ? {} : { executablePath: browser }) };
  const measures: Measure[] = [];
  for (const [what, address] of Object.entries(pages)) {
    const { scores } = await audited(`${url}${address}`, ["performance"], options);
    measures.push({ what: `Lighthouse, performance, ${what}`, unit: "of 100", ours: scores.performance ?? null, floor: { value: FULL, is: "all there is" }, better: "more" });
  }
  return measures;
}
