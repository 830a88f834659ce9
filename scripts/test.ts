import { z } from "zod";
import { findBrowser } from "./support/browser.ts";
import { CLAMAV_HINT, findClamd } from "./support/clamav.ts";
import { counted, type Outcome, single } from "./support/check.ts";
import { findOffice, OFFICE_HINT } from "./support/office.ts";
import { Refusal, seconds } from "./support/say.ts";
import { buildSite, generateClient } from "./support/sources.ts";

const vitestReport = z.object({
  numPassedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

/** The given projects of vitest.config.ts. A file that fails before its first test counts as one failure. */
async function vitest(...projects: string[]): Promise<Outcome> {
  const report = `test-results/${projects.join("-")}.json`;
  const chosen = projects.flatMap((name) => ["--project", name]);
  const args = ["run", ...chosen, "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  return counted({ program: "vitest/vitest.mjs", args, report }, (json) => {
    const { numPassedTests, numPendingTests, testResults } = vitestReport.parse(json);
    const failures = testResults.map(({ status, assertionResults }) => {
      const tests = assertionResults.filter((result) => result.status === "failed").length;
      return status === "failed" ? Math.max(tests, 1) : tests;
    });
    return { passed: numPassedTests, failed: failures.reduce((sum, count) => sum + count, 0), skipped: numPendingTests };
  });
}

/** Among them the one that has LibreOffice open what is exported; without it, that one is left out, and it says so. */
async function rules(): Promise<Outcome> {
  if (findOffice() === null) console.log(`   ！没有 LibreOffice，导出的文件没有用它打开检验。可安装：${OFFICE_HINT}`);
  return vitest("rules");
}

/** Among them the one that has a real virus scanner look at what is uploaded; without it, that one is left out, and it says so. */
async function data(): Promise<Outcome> {
  if (findClamd() === null) console.log(`   ！没有 ClamAV，没有用它检验查毒。可安装：${CLAMAV_HINT}`);
  return vitest("data");
}

async function playwright(): Promise<Outcome> {
  const browser = findBrowser();
  if (browser === null) {
    const output = "没有可用的 Chromium。请安装：apt-get install chromium，或 npx playwright install chromium";
    return { passed: 0, failed: 1, output };
  }
  const tool = { program: "@playwright/test/cli.js", args: ["test"], env: { CHROMIUM_PATH: browser }, report: "test-results/e2e.json" };
  return counted(tool, (json) => {
    const { stats, errors } = playwrightReport.parse(json);
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
  });
}

/** What the checks stand on counts only when it fails. */
async function prepared(what: () => Promise<string>): Promise<Outcome> {
  try {
    return { passed: 0, failed: 0, output: await what() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { passed: 0, failed: 1, output: error.message };
  }
}

async function types(): Promise<Outcome> {
  const routes = await single("next/dist/bin/next", ["typegen"]);
  return routes.failed > 0 ? routes : single("typescript/bin/tsc", ["--noEmit", "-p", "tsconfig.check.json"]);
}

const rooms = ["app", "components", "lib", "prisma", "scripts", "tests"];
const importRules = ["--config", ".dependency-cruiser.cjs", ...rooms];

/** In order; the journeys need the build before them. */
const phases: readonly (readonly [title: string, check: () => Promise<Outcome>])[] = [
  ["生成数据访问代码", () => prepared(generateClient)],
  ["类型", types],
  ["代码检查", () => single("oxlint/bin/oxlint", [])],
  ["依赖规则", () => single("dependency-cruiser/bin/dependency-cruise.mjs", importRules)],
  ["规则与结构", rules],
  ["数据与命令", data],
  ["四十周推演", () => vitest("simulation")],
  ["构建页面", () => prepared(buildSite)],
  ["启动、断电与重启", () => vitest("faults")],
  ["浏览器旅程", playwright],
];

function tell({ passed, failed, skipped = 0, output }: Outcome, since: number): void {
  const counts = passed + failed === 0 ? output : `${passed} 通过，${failed} 失败${skipped > 0 ? `，${skipped} 跳过` : ""}`;
  console.log(`   ${failed > 0 ? "✘" : "✔"} ${counts} — ${seconds(since)}`);
  if (failed > 0) console.log(`\n${output}\n`);
}

let passed = 0;
let failed = 0;
for (const [index, [title, check]] of phases.entries()) {
  console.log(`${index + 1}/${phases.length} ${title}`);
  const since = Date.now();
  const outcome = await check();
  tell(outcome, since);
  passed += outcome.passed;
  failed += outcome.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
