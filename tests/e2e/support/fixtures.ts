import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, expect, type Page, test as base } from "@playwright/test";
import type { Template } from "#tests/support/databases.ts";
import { type Application, startApplication } from "./application.ts";

type Host = { running(file: string, template: Template, environment: Record<string, string>): Promise<Application> };
type Options = {
  /** What the application of this file starts from: `test.use({ startFrom: "empty" })` for a system without a round. */
  startFrom: Template;
  /** What the application of this file finds in its environment besides. */
  environment: Record<string, string>;
  /** Console errors that this journey brings about on purpose, as by asking for a page that is not there. */
  expectedErrors: RegExp[];
};
type Fixtures = { application: Application; noBrowserErrors: void };

/**
 * The `test` of every journey. Each spec file meets an application of its own, in a known state, started at its first
 * test; the tests of a file run in order and see what the earlier ones did. An error in the browser fails the test.
 */
export const test = base.extend<Options & Fixtures, { host: Host }>({
  startFrom: ["sample", { option: true }],
  environment: [{}, { option: true }],
  expectedErrors: [[], { option: true }],

  host: [
    async ({}, use) => {
      let current: { key: string; application: Application } | null = null;
      await use({
        async running(file, template, environment) {
          const key = `${template} ${file}`;
          if (current?.key === key) return current.application;
          await current?.application.stop();
          current = null;
          const application = await startApplication(template, environment);
          current = { key, application };
          return application;
        },
      });
      await stopCurrent(current);
    },
    { scope: "worker", timeout: 120_000 },
  ],

  // A fixture with its own time: the first test of a file waits for the application to start, the test itself does not.
  application: [
    async ({ host, startFrom, environment }, use, { file }) => {
      await use(await host.running(file, startFrom, environment));
    },
    { timeout: 120_000 },
  ],

  baseURL: async ({ application }, use) => {
    await use(application.url);
  },

  noBrowserErrors: [
    async ({ browser, expectedErrors }, use) => {
      const errors: string[] = [];
      const note = (text: string) => expectedErrors.some((expected) => expected.test(text)) || errors.push(text);
      // Every context, not only the test's own: each further person of a journey has one.
      const watch = (context: BrowserContext) => {
        context.on("console", (message) => message.type() === "error" && note(`${message.text()} (${message.location().url})`));
        context.on("weberror", (webError) => note(webError.error().stack ?? webError.error().message));
      };
      browser.contexts().forEach(watch);
      browser.on("context", watch);
      await use();
      browser.off("context", watch);
      // The browser outlives the test; everybody's windows left open would slow down all that come after.
      await Promise.all(browser.contexts().map((context) => context.close()));
      expect(errors, "errors in the browser").toEqual([]);
    },
    { auto: true },
  ],
});

async function stopCurrent(current: { application: Application } | null): Promise<void> {
  await current?.application.stop();
}

export { expect };

/** Signs in as a person does, and waits until the desk is there. */
export async function signIn(page: Page, account: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("账号").fill(account);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page).not.toHaveURL(/\/sign-in/);
}

/** WCAG 2.2 AA, as far as a program can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ target }) => target.join(" ")).join("\n  ")}`);
  expect(found, await page.title()).toEqual([]);
}
