import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

const RECEIPT = /^[2-9A-Z]{4}-[2-9A-Z]{4}$/;
const WORDS = "社区服务站门口的坡道太陡，轮椅上不去。请打13800000000找我。";

async function send(page: Page, words: string): Promise<void> {
  await page.getByLabel("意见内容").fill(words);
  await page.getByRole("button", { name: "提交意见" }).click();
}

/** The receipt on the page that answers. */
async function receiptOn(page: Page): Promise<string> {
  await expect(page.getByRole("heading", { name: "意见已收到" })).toBeVisible();
  return page.getByText(RECEIPT).innerText();
}

/** Accessible, and no wider than a small window, which is also 400 % zoom. */
async function expectFit(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), page.url()).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 720 });
}

async function lookUp(page: Page, typed: string): Promise<void> {
  await page.goto("/opinions/lookup");
  await page.getByLabel("回执号").fill(typed);
  await page.getByRole("button", { name: "查询", exact: true }).click();
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader writes about a finding, is answered, and finds both in public", async ({ page, browser, baseURL, context }) => {
    await page.goto("/");
    await page.getByRole("link", { name: "对第12号问题反映意见" }).click();
    await expect(page.getByLabel("对哪一项反映意见")).toHaveValue("12");
    await page.getByLabel("姓名").fill("张三");
    await page.getByLabel("联系电话").fill("没有");
    await page.getByRole("button", { name: "提交意见" }).click();
    await expect(page.getByRole("link", { name: "请填写意见内容。" })).toBeVisible();
    await expect(page.getByLabel("姓名")).toHaveValue("张三");
    await expect(page.getByLabel("对哪一项反映意见")).toHaveValue("12");
    await page.getByLabel("联系电话").fill("139 0000 0000");
    await send(page, WORDS);
    const receipt = await receiptOn(page);
    expect(page.url()).not.toContain(receipt.slice(0, 4));
    expect(await context.cookies()).toEqual([]);

    const office = await personAt(browser, baseURL, "zhenggaiban");
    await office.getByRole("link", { name: "1条等待办理" }).click();
    await office.getByRole("link", { name: receipt }).click();
    await expect(office.getByRole("link", { name: "139 0000 0000" })).toBeVisible();
    await expect(office.getByText("文中有电话号码，已标出。", { exact: false })).toBeVisible();
    const address = new URL(office.url()).pathname;
    await office.getByLabel("承办部室").selectOption({ label: "组联维权部" });
    await office.getByRole("button", { name: "转办" }).click();
    await expect(office.getByText("已转责任部室办理。")).toBeVisible();

    const department = await personAt(browser, baseURL, "zulianbu");
    await department.getByRole("link", { name: "1条等待拟写答复" }).click();
    await department.getByRole("link", { name: receipt }).click();
    await expect(department.getByText("请打13*******00找我。", { exact: false })).toBeVisible();
    await expect(department.getByText(/张三|139 0000/)).toHaveCount(0);
    await department.getByLabel("拟答复").fill("坡道已经改缓。");
    await department.getByRole("button", { name: "报整改办" }).click();
    await expect(department.getByText("拟答复已报整改办。")).toBeVisible();

    await lookUp(page, receipt);
    await expect(page.getByText("办理中")).toBeVisible();
    await expect(page.getByText("坡道已经改缓。")).toHaveCount(0);

    await office.goto(address);
    await expect(office.getByLabel("答复", { exact: true })).toHaveValue("坡道已经改缓。");
    await office.getByLabel("答复", { exact: true }).fill("坡道已经改缓，欢迎再来。");
    await office.getByRole("button", { name: "下一步：核对" }).click();
    await expect(office.getByRole("heading", { name: "请核对答复，答复以后不能更改" })).toBeVisible();
    await office.getByRole("button", { name: "答复", exact: true }).click();
    await expect(office.getByText("已答复，来信人可凭回执号查看。")).toBeVisible();
    await office.getByRole("link", { name: "公开意见和答复" }).click();
    await expect(office.getByLabel("公开的意见")).toHaveValue("社区服务站门口的坡道太陡，轮椅上不去。请打13*******00找我。");
    await office.getByLabel("公开的意见").fill("门口的坡道太陡，请打13800000000。");
    await office.getByRole("button", { name: "下一步：核对" }).click();
    await office.getByRole("button", { name: "公开", exact: true }).click();
    await expect(office.getByRole("link", { name: /公开文字中还有电话号码/ })).toBeVisible();
    await office.getByLabel("公开的意见").fill("门口的坡道太陡。");
    await office.getByRole("button", { name: "下一步：核对" }).click();
    await office.getByRole("button", { name: "公开", exact: true }).click();
    await expect(office.getByText("已公开。", { exact: true })).toBeVisible();

    await lookUp(page, receipt.toLowerCase().replace("-", " "));
    await expect(page.getByText("坡道已经改缓，欢迎再来。")).toBeVisible();
    expect(await page.content()).not.toMatch(/张三|139 0000|轮椅上不去/);
    await page.getByRole("link", { name: "意见与答复" }).click();
    const published = page.getByRole("article").filter({ hasText: "门口的坡道太陡。" });
    await expect(published).toContainText("坡道已经改缓，欢迎再来。");
    await expect(published.getByRole("heading")).toContainText("问题12");

    await office.goto("/desk/findings/12");
    await office.getByRole("link", { name: "群众意见1条" }).click();
    await expect(office.getByRole("row").filter({ hasText: receipt })).toContainText("已公开");
    await office.getByRole("link", { name: receipt }).click();
    await office.getByRole("button", { name: "不再公开" }).click();
    await expect(office.getByText("已不再公开。")).toBeVisible();
    await page.reload();
    await expect(page.getByRole("article")).toHaveCount(0);
  });

  test("what is not dealt with says why; a slip of the pen is told from a number nobody was given", async ({ page, browser, baseURL }) => {
    await page.goto("/opinions?text=large");
    await send(page, "请修门前的路。");
    const receipt = await receiptOn(page);
    await expect(page.locator("html")).not.toHaveCSS("font-size", "18px");

    const office = await personAt(browser, baseURL, "zhenggaiban");
    await office.goto("/desk/opinions?finding=0");
    await office.getByRole("link", { name: receipt }).click();
    await office.getByRole("link", { name: "不予办理" }).click();
    await office.getByLabel("不予办理的理由").fill("道路养护请向街道办事处反映。");
    await office.getByRole("button", { name: "下一步：核对" }).click();
    await office.getByRole("button", { name: "不予办理" }).click();
    await expect(office.getByText("已记录为不予办理", { exact: false })).toBeVisible();

    await lookUp(page, receipt);
    await expect(page.getByText("道路养护请向街道办事处反映。")).toBeVisible();
    await lookUp(page, `${receipt.slice(0, -1)}${receipt.endsWith("7") ? "9" : "7"}`);
    await expect(page.getByRole("link", { name: /这个回执号输错了/ })).toBeVisible();
    await lookUp(page, "2222-2222");
    await expect(page.getByRole("link", { name: /没有查到这个回执号/ })).toBeVisible();
  });

  test("a program that fills in what nobody sees is thanked, and nothing comes of it", async ({ page, browser, baseURL, request }) => {
    await page.goto("/opinions");
    const hidden = await page.locator("main form input[type=hidden][name]").evaluateAll((inputs) => inputs.map((input) => [input.getAttribute("name") ?? "", input.getAttribute("value") ?? ""] as const));
    const fields = { ...Object.fromEntries(hidden), finding: "", body: "买药请点这里。", remark: "http://spam.example" };
    const answer = await request.post("/opinions", { multipart: fields, headers: { origin: String(baseURL) } });
    expect(await answer.text()).toContain("意见已收到");
    const office = await personAt(browser, baseURL, "zhenggaiban");
    await office.goto("/desk/opinions");
    await expect(office.getByText("买药请点这里。")).toHaveCount(0);
  });
});

test("the receipt takes the focus and can be copied; sent once more it is the same", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/opinions");
  await send(page, "总体很好。");
  const receipt = await receiptOn(page);
  await page.getByRole("button", { name: "复制回执号" }).click();
  await expect(page.getByText("回执号已复制")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(receipt);
  await expectAccessible(page);
  await page.goto("/opinions");
  await send(page, "总体很好。");
  expect(await receiptOn(page)).toBe(receipt);
});

test("the form, its errors and what is found are accessible", async ({ page }) => {
  await page.goto("/opinions?finding=12");
  await page.getByLabel("联系电话").fill("没有");
  await page.getByRole("button", { name: "提交意见" }).click();
  await expect(page.getByRole("link", { name: "请填写意见内容。" })).toBeVisible();
  await expectFit(page);
  await page.getByLabel("联系电话").fill("");
  await send(page, "测评室的预约电话打不通。");
  const receipt = await receiptOn(page);
  await lookUp(page, "2222-2222");
  await expect(page.getByRole("link", { name: /没有查到这个回执号/ })).toBeVisible();
  await expectFit(page);
  await lookUp(page, receipt);
  await expect(page.getByText("整改办已经收到", { exact: false })).toBeVisible();
  await expectFit(page);
});

test("the desk's pages about one are accessible, whatever is to be done", async ({ browser, baseURL }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  const open = async (words: string) => {
    await office.goto("/desk/opinions?finding=12");
    await office.getByRole("row").filter({ hasText: words }).getByRole("link").click();
    await expect(office.getByRole("heading", { level: 1 })).toContainText("群众意见");
    return new URL(office.url()).pathname;
  };
  const answered = await open("坡道太陡");
  await expectFit(office);
  await office.goto(`${answered}/publish`);
  await expectFit(office);
  const received = await open("测评室的预约");
  await expectFit(office);
  await office.getByLabel("承办部室").selectOption({ label: "组联维权部" });
  await office.getByRole("button", { name: "转办" }).click();
  await expect(office.getByText("已转责任部室办理。")).toBeVisible();
  await office.goto(`${received}/set-aside`);
  await expectFit(office);
  const department = await personAt(browser, baseURL, "zulianbu");
  await department.goto(received);
  await expect(department.getByLabel("拟答复")).toBeVisible();
  await expectFit(department);
});

test.describe("too many", () => {
  test.use({ extraHTTPHeaders: { "x-forwarded-for": "192.0.2.7" } });

  test("after five within the hour the next is refused, and what was typed stays", async ({ page }) => {
    for (let index = 1; index <= 5; index += 1) {
      await page.goto("/opinions");
      await send(page, `第${index}条意见。`);
      await receiptOn(page);
    }
    await page.goto("/opinions");
    await send(page, "第六条意见。");
    await expect(page.getByText(/近期提交的意见较多/)).toBeVisible();
    await expect(page.getByLabel("意见内容")).toHaveValue("第六条意见。");
    await expectAccessible(page);
  });
});

test.describe("who has no part in it", () => {
  test.use({ expectedErrors: [/404/] });

  test("reads no opinions", async ({ browser, baseURL }) => {
    const [office, leader, other] = [await personAt(browser, baseURL, "zhenggaiban"), await personAt(browser, baseURL, "fuzuzhang-yi"), await personAt(browser, baseURL, "kangfubu")];
    await office.goto("/desk/opinions");
    const address = String(await office.getByRole("table").getByRole("link").first().getAttribute("href"));
    for (const place of [address, `${address}/publish`, `${address}/set-aside`]) expect((await other.request.get(place)).status(), place).toBe(404);
    expect((await leader.request.get("/desk/opinions")).status()).toBe(404);
    await other.goto("/desk/opinions");
    await expect(other.getByText("还没有群众意见")).toBeVisible();
    const inspector = await personAt(browser, baseURL, "jijianzu");
    await inspector.goto(address);
    await expect(inspector.getByRole("heading", { level: 1 })).toContainText("群众意见");
    await expect(inspector.getByText("联系电话")).toHaveCount(0);
    await expect(inspector.getByRole("main").getByRole("button")).toHaveCount(0);
  });
});
