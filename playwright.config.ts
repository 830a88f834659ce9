import { defineConfig } from "@playwright/test";

/** Flags that keep Chromium from calling home, which a closed network refuses, many at a time. */
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** The machine's Chromium where scripts/support/browser.ts found one, else Playwright's own. */
const executablePath = process.env.CHROMIUM_PATH || undefined;

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/support/global-setup.ts",
  outputDir: "test-results/e2e",
  // Journeys of one file share an application and its database, in order; files never share, so two go at once.
  workers: 2,
  fullyParallel: false,
  // Generous: a busy machine makes a journey slow, not wrong.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    locale: "zh-CN",
    // Not the office's zone: what a page says may hang on neither the server's zone nor the reader's.
    timezoneId: "America/New_York",
    actionTimeout: 30_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: [...quiet, ...asRoot] },
  },
});
