import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { unzipProgram } from "#scripts/support/unzip.ts";
import { SAMPLE_PASSWORD, type SampleAccountName } from "#prisma/sample/accounts.ts";
import { expect, expectAccessible, signIn, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

/** A person of the sample at a browser with JavaScript off. */
async function plainPersonAt(browser: Browser, baseURL: string | undefined, account: SampleAccountName): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: "zh-CN", javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, account, SAMPLE_PASSWORD);
  return page;
}

/** What a press on this button saves, unpacked by the system's own tool: the download's name, the folder, and the names in it. */
async function unpackedFrom(page: Page, button: string, into: string) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  fs.mkdirSync(into, { recursive: true });
  const zip = path.join(into, "a.zip");
  await download.saveAs(zip);
  const folder = path.join(into, "unpacked");
  const env = { ...process.env, LC_ALL: "C.UTF-8" };
  execFileSync(unzipProgram(), ["-q", zip, "-d", folder], { env });
  const names = execFileSync(unzipProgram(), ["-Z1", zip], { env, encoding: "utf8" }).trim().split("\n");
  return { name: download.suggestedFilename(), folder, names };
}

function verify(folder: string): string {
  return execFileSync("sha256sum", ["--quiet", "-c", "SHA256SUMS"], { cwd: folder, encoding: "utf8", stdio: "pipe", env: { ...process.env, LC_ALL: "C.UTF-8" } });
}

test("the office adds what a look-back saw and takes the file of the closure along, without JavaScript", async ({ browser, baseURL }, testInfo) => {
  const office = await plainPersonAt(browser, baseURL, "zhenggaiban");
  await office.goto("/desk/findings/5");
  await office.getByRole("link", { name: "第一次回头看" }).click();
  const file = { name: "现场：记录.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n现场记录\n%%EOF") };
  await office.getByLabel(/上传第一次回头看的佐证材料/).setInputFiles(file);
  await office.getByRole("button", { name: "上传", exact: true }).click();

  await office.goto("/desk/findings/5");
  await office.getByRole("link", { name: "销号档案" }).click();
  await expect(office.getByRole("heading", { level: 1 })).toHaveText("对账销号单");
  for (const said of [/2022年5月12日（.*销号）/, "组长审定：同意", "回头看/第01次/01-现场：记录.pdf"]) await expect(office.getByText(said)).toBeVisible();
  await expect(office.getByText(/佐证材料1个，共/)).toBeVisible();

  const { name, folder, names } = await unpackedFrom(office, "下载销号档案（.zip）", testInfo.outputPath("finding"));
  expect(name).toBe("问题5销号档案.zip");
  expect(names).toEqual(["00-对账销号单.docx", "01-卷内目录.xlsx", "02-办理记录.docx", "回头看/第01次/01-现场：记录.pdf", "SHA256SUMS"]);
  expect(fs.readFileSync(path.join(folder, names[3] ?? ""))).toEqual(file.buffer);
  expect(verify(folder)).toBe("");
});

test("the chief takes the archive of the round: it opens, its manifest verifies, and the taking is on record", async ({ browser, baseURL }, testInfo) => {
  const chief = await personAt(browser, baseURL, "zuzhang");
  await chief.goto("/desk/findings");
  await chief.getByRole("link", { name: "销号档案" }).click();
  await expect(chief.getByText(/已销号问题11个，佐证材料1个/).first()).toBeVisible();
  await chief.getByText("怎样核对导出的档案没有改动").click();
  await expect(chief.getByText("sha256sum -c SHA256SUMS")).toBeVisible();
  await expectAccessible(chief);

  const { name, folder, names } = await unpackedFrom(chief, "下载全轮次销号档案（.zip）", testInfo.outputPath("round"));
  expect(name).toBe("市残联党组（十届市委第一轮巡察）销号档案.zip");
  expect(names.filter((each) => each.endsWith("00-对账销号单.docx"))).toHaveLength(11);
  expect(verify(folder)).toBe("");
  fs.appendFileSync(path.join(folder, names.find((each) => each.endsWith(".pdf")) ?? ""), "!");
  expect(() => verify(folder)).toThrow();

  await chief.goto("/desk/findings/5/history");
  await expect(chief.getByText("导出销号档案")).toBeVisible();
});

test.describe("who has no part in it", () => {
  test.use({ expectedErrors: [/403|404|405/] });

  test("finds neither the page nor the archive, nor does a department find the round's", async ({ browser, baseURL }) => {
    const stranger = await personAt(browser, baseURL, "kangfubu");
    for (const place of ["/desk/findings/4/archive", "/api/findings/4/archive/sheet", "/desk/archive"]) {
      expect((await stranger.request.get(place)).status(), place).toBe(404);
    }
    for (const place of ["/api/findings/4/archive", "/api/archive"]) {
      const asForm = (site: string) => stranger.request.post(place, { headers: { "sec-fetch-site": site } });
      expect((await asForm("same-origin")).status(), place).toBe(404);
      expect((await asForm("cross-site")).status(), place).toBe(403);
      // A link from anywhere takes nothing, and so puts nothing on record; nor does asking for the head.
      for (const method of ["GET", "HEAD"]) expect((await stranger.request.fetch(place, { method })).status(), `${method} ${place}`).toBe(405);
    }
    await stranger.goto("/desk/findings");
    await expect(stranger.getByRole("link", { name: "销号档案" })).toHaveCount(0);
  });
});
