import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { SAMPLE_PASSWORD } from "#prisma/sample/accounts.ts";
import { expect, expectAccessible, signIn, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

const PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
const MEASURE = "/desk/findings/7/measures/3";

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel("上传措施三的佐证材料").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await page.getByRole("button", { name: "上传", exact: true }).click();
}

test("a measure is ticked, its evidence uploaded, and the responsible leader opens and downloads it", async ({ browser, baseURL }) => {
  const department = await personAt(browser, baseURL, "fuwuzhongxin");
  await department.goto(MEASURE);
  await department.getByLabel("整改成效").fill("平台已上线，设四个栏目。");
  await department.getByRole("button", { name: "标记这项措施完成" }).click();
  await expect(department.getByText(/已标记完成/).first()).toBeVisible();
  await choose(department, "平台上线 说明（盖章）.pdf", PDF);
  await expect(department.getByRole("link", { name: "平台上线 说明（盖章）.pdf", exact: true })).toBeVisible();
  await expectAccessible(department);

  const leader = await personAt(browser, baseURL, "fuzuzhang-yi");
  await leader.goto("/desk/findings/7");
  await leader.getByRole("link", { name: "平台上线 说明（盖章）.pdf", exact: true }).click();
  await expect(leader.getByRole("heading", { level: 1 })).toHaveText("平台上线 说明（盖章）.pdf");
  const download = leader.waitForEvent("download");
  await leader.getByRole("link", { name: /^下载(（|$)/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("平台上线 说明（盖章）.pdf");
  expect(fs.readFileSync(await file.path())).toEqual(PDF);
});

test.describe("another department", () => {
  test.use({ expectedErrors: [/404/] });

  test("sees neither the finding, nor the measure, nor the file by its own address", async ({ browser, baseURL }) => {
    const department = await personAt(browser, baseURL, "fuwuzhongxin");
    await department.goto(MEASURE);
    const room = String(await department.getByRole("link", { name: /^平台上线/ }).getAttribute("href"));
    const address = String(await department.getByRole("link", { name: /^下载.*平台上线/ }).getAttribute("href"));
    const stranger = await personAt(browser, baseURL, "dangzhibu");
    for (const place of ["/desk/findings/7", MEASURE, "/desk/findings/7/closure", "/desk/findings/7/history", room, address]) {
      const response = await stranger.request.get(place);
      expect(response.status(), place).toBe(404);
      expect(await response.text(), place).not.toContain("平台上线");
    }
    await stranger.goto("/desk/findings?q=促进残疾人就业");
    await expect(stranger.getByRole("link", { name: /促进残疾人就业缺乏有效引导和培训/ })).toHaveCount(0);
    const nobody = await browser.newContext({ baseURL });
    expect([401, 404]).toContain((await nobody.request.get(address)).status());
  });
});

test.describe("a file that is not evidence", () => {
  test.use({ expectedErrors: [/415/] });

  test("is refused in plain words, by what it is, how large it is and how it is called, and nothing is kept", async ({
    browser,
    baseURL,
  }, testInfo) => {
    const department = await personAt(browser, baseURL, "fuwuzhongxin");
    await department.goto("/desk/findings/7/measures/4");
    const field = department.getByLabel("上传措施四的佐证材料");
    const send = () => department.getByRole("button", { name: "上传", exact: true }).click();
    const large = testInfo.outputPath("扫描件.pdf");
    fs.mkdirSync(path.dirname(large), { recursive: true });
    fs.writeFileSync(large, PDF);
    fs.truncateSync(large, 2 * 1024 ** 3 + 1);
    const attempts = [
      { file: { name: "setup.pdf", mimeType: "application/pdf", buffer: Buffer.concat([Buffer.from("MZ"), Buffer.alloc(600)]) }, says: /文件内容与扩展名 \.pdf 不符/ },
      { file: { name: "空.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(0) }, says: /这个文件是空的/ },
      { file: { name: "页面.html", mimeType: "text/html", buffer: Buffer.from("<script>1</script>") }, says: /不接受 \.html 文件/ },
      { file: large, says: /文件超过 2 GB/ },
    ];
    for (const { file, says } of attempts) {
      await field.setInputFiles(file);
      await send();
      await expect(department.getByText(says).first()).toBeVisible();
      await department.goto("/desk/findings/7/measures/4");
      await expect(department.getByText("还没有佐证材料。")).toBeVisible();
    }
  });

  test("among several says on the list what is wrong with it, under a name that turns no sentence round", async ({ browser, baseURL }) => {
    const department = await personAt(browser, baseURL, "fuwuzhongxin");
    await department.goto("/desk/findings/7/measures/4");
    const field = department.getByLabel("上传措施四的佐证材料");
    await field.setInputFiles([
      { name: "空.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(0) },
      { name: "照片\u202Efdp.exe", mimeType: "application/pdf", buffer: PDF },
    ]);
    await department.getByRole("button", { name: "上传", exact: true }).click();
    await expect(field).toBeFocused();
    await expect(field).toHaveAccessibleDescription(/有 2 个文件没有保存，原因见下面各文件名下。/);
    const listed = department.getByRole("list", { name: "本次上传的文件" }).getByRole("listitem");
    await expect(listed.filter({ hasText: "空.pdf" })).toContainText("这个文件是空的");
    await expect(listed.filter({ hasText: "照片fdp.exe" })).toContainText("不接受 .exe 文件");
  });
});

test("a file withdrawn stays on record with the reason, and proves nothing any more", async ({ browser, baseURL }) => {
  const department = await personAt(browser, baseURL, "fuwuzhongxin");
  await department.goto(MEASURE);
  await department.getByRole("link", { name: /^撤下/ }).first().click();
  await department.getByLabel("撤下理由").fill("盖章页缺失，另行上传。");
  await department.getByRole("button", { name: "撤下材料" }).click();
  await expect(department.getByText("材料已撤下，文件和理由保留在案。")).toBeVisible();
  await expect(department.getByText(/盖章页缺失，另行上传。/)).toBeVisible();
  await department.goto("/desk/findings/7/closure");
  await expect(department.getByRole("link", { name: "措施三没有佐证材料，也没有说明无材料的理由" })).toBeVisible();
});

test.describe("over a poor line", () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });

  const MB = 1024 ** 2;

  test("a file goes on by itself after a break, where it stopped after a reload, and has a newer version in the end", async ({
    browser,
    baseURL,
  }, testInfo) => {
    const scan = testInfo.outputPath("盖章扫描件.pdf");
    fs.mkdirSync(path.dirname(scan), { recursive: true });
    fs.writeFileSync(scan, Buffer.concat([PDF, randomBytes(20 * MB)]));
    const department = await personAt(browser, baseURL, "fuwuzhongxin");
    const asked: string[] = [];
    // The second piece meets a line that is down, once; the third hangs, as on a laptop that is closed.
    await department.route("**/api/uploads/*", async (route, request) => {
      const step = `${request.method()} ${(await request.headerValue("upload-offset")) ?? ""}`.trim();
      asked.push(step);
      const first = asked.filter((each) => each === step).length === 1;
      if (first && step === `PATCH ${8 * MB}`) return route.abort("internetdisconnected");
      return first && step === `PATCH ${16 * MB}` ? undefined : route.continue();
    });
    await department.goto("/desk/findings/7/measures/4");
    await department.getByLabel("上传措施四的佐证材料").setInputFiles(scan);
    await department.getByRole("button", { name: "上传", exact: true }).click();
    await expect(department.getByText(/网络中断，恢复后自动继续/).first()).toBeVisible();
    await expect.poll(() => asked.at(-1)).toBe(`PATCH ${16 * MB}`);
    expect(asked).toEqual(["PATCH 0", `PATCH ${8 * MB}`, "HEAD", `PATCH ${8 * MB}`, `PATCH ${16 * MB}`]);

    await department.reload();
    await expect(department.getByText(/已传 79%/)).toBeVisible();
    await expectAccessible(department);
    await expectNarrow(department);
    const chooser = department.waitForEvent("filechooser");
    await department.getByRole("button", { name: /^选择同一个文件继续/ }).click();
    const resumed = department.waitForRequest((request) => request.method() === "PATCH");
    await (await chooser).setFiles(scan);
    expect(await (await resumed).headerValue("upload-offset")).toBe(String(16 * MB));
    const kept = department.getByRole("link", { name: "盖章扫描件.pdf", exact: true });
    await expect(kept).toBeVisible({ timeout: 60_000 });
    await expect(department.getByText("没有传完的文件")).toHaveCount(0);
    const download = department.getByRole("link", { name: /^下载.*盖章扫描件\.pdf$/ });
    const bytes = await (await department.request.get(String(await download.getAttribute("href")))).body();
    expect(bytes.equals(fs.readFileSync(scan))).toBe(true);

    await department.getByRole("link", { name: /^上传新版本/ }).click();
    await expect(department.getByRole("heading", { level: 1, name: "上传新版本" })).toBeVisible();
    await expectAccessible(department);
    await expectNarrow(department);
    await department.getByLabel("上传新版本").setInputFiles({ name: "盖章扫描件（清晰）.pdf", mimeType: "application/pdf", buffer: PDF });
    await department.getByRole("button", { name: "上传", exact: true }).click();
    await expect(department.getByText("材料已上传。")).toBeVisible();
    await expect(department.getByRole("link", { name: "盖章扫描件（清晰）.pdf", exact: true })).toBeVisible();
    await department.getByText("旧版本（1）").click();
    await expect(kept).toBeVisible();
  });

  test.describe("from two pages at once", () => {
    test.use({ expectedErrors: [/400/] });

    test("a file gives way to its other sender and goes on", async ({ browser, baseURL }) => {
      const department = await personAt(browser, baseURL, "fuwuzhongxin");
      let given = false;
      await department.route("**/api/uploads/*", (route, request) => {
        if (given || request.method() !== "PATCH") return route.continue();
        given = true;
        return route.fulfill({ status: 400, body: "Request aborted due to lock acquired" });
      });
      await department.goto("/desk/findings/7/measures/5");
      const file = { name: "两处上传.pdf", mimeType: "application/pdf", buffer: PDF };
      await department.getByLabel("上传措施五的佐证材料").setInputFiles(file);
      await department.getByRole("button", { name: "上传", exact: true }).click();
      await expect(department.getByRole("link", { name: "两处上传.pdf", exact: true })).toBeVisible();
      expect(given).toBe(true);
    });
  });

  test("files are dropped and pasted as well as chosen, and one is held, gone on with and let go by keyboard", async ({ browser, baseURL }) => {
    const department = await personAt(browser, baseURL, "fuwuzhongxin");
    await department.goto("/desk/findings/7/measures/4");
    await give(department, "drop", "拖来的.pdf");
    await expect(department.getByRole("link", { name: "拖来的.pdf", exact: true })).toBeVisible();
    await give(department, "paste", "粘贴的.pdf");
    await expect(department.getByRole("link", { name: "粘贴的.pdf", exact: true })).toBeVisible();

    // Where the server does not answer, there is time for the keys.
    await department.route("**/api/uploads?*", () => {});
    await give(department, "drop", "不传了.pdf");
    await department.getByRole("button", { name: "暂停 上传不传了.pdf" }).press("Enter");
    await expect(department.getByRole("status").filter({ hasText: "1 个文件已暂停" })).toHaveCount(1);
    await department.getByRole("button", { name: "继续 上传不传了.pdf" }).press("Enter");
    await department.getByRole("button", { name: "取消 上传不传了.pdf" }).press("Enter");
    await expect(department.getByText("已取消", { exact: true })).toBeVisible();
    await expect(department.getByLabel("上传措施四的佐证材料")).toBeFocused();
  });

  /** No wider than a small phone. */
  async function expectNarrow(page: Page): Promise<void> {
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 720 });
  }

  /** As a mouse or the clipboard would hand a file over. */
  async function give(page: Page, way: "drop" | "paste", name: string): Promise<void> {
    await page.getByLabel("上传措施四的佐证材料").evaluate(
      (field, { way: how, name: called, text }) => {
        const carried = new DataTransfer();
        carried.items.add(new File([text], called, { type: "application/pdf" }));
        const event = how === "drop" ? new DragEvent("drop", { dataTransfer: carried, bubbles: true }) : new ClipboardEvent("paste", { clipboardData: carried, bubbles: true });
        field.dispatchEvent(event);
      },
      { way, name, text: PDF.toString() },
    );
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a plain form uploads one file, and says what is wrong with another", async ({ page }) => {
    await signIn(page, "fuwuzhongxin", SAMPLE_PASSWORD);
    await page.goto("/desk/findings/7/measures/3");
    await choose(page, "说明.exe", Buffer.from("MZ"));
    await expect(page.getByText(/不接受 \.exe 文件/).first()).toBeVisible();
    await choose(page, "说明.pdf", PDF);
    await expect(page.getByText("材料已上传。")).toBeVisible();
    await expect(page.getByRole("link", { name: /说明\.pdf/ }).first()).toBeVisible();
  });
});
