import type { Page } from "@playwright/test";
import { SAMPLE_PASSWORD } from "#prisma/sample/accounts.ts";
import { expect, expectAccessible, signIn, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

const PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
const NAME = "督办单〔2022〕1号";
const TITLE = "协调推动无障碍环境建设和服务不到位";

/** From the list of the morning to the order: the list's heading, then the line of the finding. */
async function openFromDesk(page: Page, list: string): Promise<void> {
  await page.goto("/desk");
  await page.getByRole("region", { name: new RegExp(`^${list}`) }).getByRole("link", { name: TITLE }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(NAME);
}

async function upload(page: Page, name: string): Promise<void> {
  await page.getByLabel(`上传${NAME}的佐证材料`).setInputFiles({ name, mimeType: "application/pdf", buffer: PDF });
  await page.getByRole("button", { name: "上传", exact: true }).click();
  await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
}

/** Says what was done, looks at it once more, and sends it. */
async function reply(page: Page, words: string): Promise<void> {
  await page.getByLabel("办理情况").fill(words);
  await page.getByRole("button", { name: "下一步：核对" }).click();
  await expect(page.getByRole("heading", { name: "请核对回复" })).toBeVisible();
  await expect(page.getByText(words)).toBeVisible();
  await page.getByRole("button", { name: "报送回复" }).click();
  await expect(page.getByText("回复已报送，等待整改办审核。")).toBeVisible();
}

async function judge(page: Page, verdict: string, comment: string): Promise<void> {
  await page.getByRole("radio", { name: verdict }).check();
  await page.getByLabel("审核意见").fill(comment);
  await page.getByRole("button", { name: "下一步：核对" }).click();
  await expect(page.getByText(comment)).toBeVisible();
  await page.getByRole("button", { name: "确认", exact: true }).click();
}

test("the department answers a supervision order", async ({ browser, baseURL }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto("/desk/findings/2");
  await office.getByRole("link", { name: "拟制督办单" }).click();
  await expect(office.getByLabel("督办事由")).toHaveValue(new RegExp(`^问题2“${TITLE}”`));
  await expect(office.getByLabel("回复期限")).toHaveValue("2022-07-07");
  await expectAccessible(office);
  await office.getByLabel("督办要求").fill("1．说明专题协调会没有召开的原因。\n2．报送会议材料。");
  await office.getByRole("button", { name: "保存草稿" }).click();
  await expect(office.getByRole("heading", { level: 1 })).toHaveText("督办单（草稿）");
  await expectAccessible(office);

  await office.goto("/desk");
  await office.getByRole("region", { name: /^督办单待确认发出/ }).getByRole("link", { name: TITLE }).click();
  await office.getByRole("link", { name: "核对并发出" }).click();
  await expect(office.getByText("发出即编号，不能再改，也不能收回。", { exact: false })).toBeVisible();
  await expectAccessible(office);
  await office.getByRole("button", { name: "编号并发出" }).click();
  await expect(office.getByRole("heading", { level: 1 })).toHaveText(NAME);

  const department = await personAt(browser, baseURL, "zulianbu");
  await openFromDesk(department, "督办单待回复");
  await expect(department.getByText("1．说明专题协调会没有召开的原因。")).toBeVisible();
  await upload(department, "协调会会议材料.pdf");
  await expectAccessible(department);
  await reply(department, "协调会已于6月29日召开，材料附后。");
  await expect(department.getByLabel("办理情况")).toHaveCount(0);

  await openFromDesk(office, "督办回复待审核");
  const download = office.waitForEvent("download");
  await office.getByRole("link", { name: /^下载.*协调会会议材料/ }).click();
  expect((await download).suggestedFilename()).toBe("协调会会议材料.pdf");
  await judge(office, "退回责任部室", "请补充参会单位名单。");
  await expect(office.getByText("回复已退回，理由已在记录中。")).toBeVisible();

  await openFromDesk(department, "督办单待回复");
  await expect(department.getByText("请补充参会单位名单。")).toBeVisible();
  await upload(department, "参会单位名单.pdf");
  await reply(department, "参会单位名单已补充。");

  await openFromDesk(office, "督办回复待审核");
  await expectAccessible(office);
  await judge(office, "予以办结", "同意办结。");
  await expect(office.getByText("督办单已办结。").first()).toBeVisible();

  await department.goto("/desk/findings/2/history");
  const record = [
    "拟制督办单",
    `发出${NAME}`,
    `为${NAME}上传佐证材料《协调会会议材料.pdf》`,
    `回复${NAME}`,
    `退回${NAME}的回复`,
    `为${NAME}上传佐证材料《参会单位名单.pdf》`,
    `办结${NAME}`,
  ];
  for (const words of record) await expect(department.getByText(words, { exact: true }).first()).toBeVisible();
  await expect(department.getByText("请补充参会单位名单。")).toBeVisible();
});

test("the order is on the finding's page, in the list, on the cards and in a file; the red card leads to it", async ({ browser, baseURL }) => {
  const leader = await personAt(browser, baseURL, "fuzuzhang-yi");
  await leader.goto("/desk/findings/2");
  await leader.getByRole("region", { name: "督办" }).getByRole("link", { name: NAME }).click();
  await expect(leader.getByText("已办结").first()).toBeVisible();
  const download = leader.waitForEvent("download");
  await leader.getByRole("link", { name: "下载 Word 文件" }).click();
  expect((await download).suggestedFilename()).toBe(`${NAME}_问题2.docx`);

  const chief = await personAt(browser, baseURL, "zuzhang");
  await chief.goto("/desk/orders/cards");
  await expect(chief.getByRole("img", { name: /组联维权部红牌1张、黄牌0张/ })).toBeVisible();
  await expectAccessible(chief);
  await chief.getByRole("link", { name: /查看组联维权部的红牌/ }).click();
  await expect(chief.getByText("只列发给组联维权部的督办单。")).toBeVisible();
  await expect(chief.getByRole("row").filter({ hasText: NAME })).toHaveCount(1);
  await expectAccessible(chief);
});

test("an order without a department to go to leads to where one is named", async ({ browser, baseURL }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto("/desk/orders/new?finding=28");
  await office.getByRole("main").getByRole("link", { name: "调整分工" }).click();
  await expect(office).toHaveURL("/desk/findings/28/assignment");
});

test("a draft that is not to go out is laid aside with a reason, which the form asks for", async ({ browser, baseURL }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto("/desk/orders/new?finding=8");
  await office.getByRole("button", { name: "保存草稿" }).click();
  await office.getByRole("link", { name: "不发出" }).click();
  await office.getByRole("button", { name: "不予发出" }).click();
  await expect(office.getByRole("link", { name: "请填写不予发出的理由。" })).toBeVisible();
  await expectAccessible(office);
  await office.getByLabel("不予发出的理由").fill("当日已补报。");
  await office.getByRole("button", { name: "不予发出" }).click();
  await expect(office.getByText("这份督办单不再发出，理由保留在案。")).toBeVisible();
  await expect(office.getByText("当日已补报。").first()).toBeVisible();
});

test.describe("another department", () => {
  test.use({ expectedErrors: [/404/] });

  test("sees neither the order nor its file, nor that there is one", async ({ browser, baseURL }) => {
    const department = await personAt(browser, baseURL, "zulianbu");
    await department.goto("/desk/orders");
    const address = String(await department.getByRole("link", { name: NAME }).getAttribute("href"));
    await department.goto(address);
    const file = String(await department.getByRole("link", { name: /^下载.*参会单位名单/ }).getAttribute("href"));
    const room = String(await department.getByRole("link", { name: "参会单位名单.pdf", exact: true }).getAttribute("href"));
    const stranger = await personAt(browser, baseURL, "dangzhibu");
    for (const place of [address, file, room, address.replace("/desk/orders", "/api/orders").concat("/docx")]) {
      expect((await stranger.request.get(place)).status(), place).toBe(404);
    }
    await stranger.goto("/desk/orders");
    await expect(stranger.getByText("还没有督办单")).toBeVisible();
    await expect(stranger.getByRole("main")).not.toContainText("拟制");
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a file is uploaded, and the order answered, all the same", async ({ browser, baseURL, page }) => {
    const office = await personAt(browser, baseURL, "zhenggaiban");
    await office.goto("/desk/orders/new?finding=7");
    await office.getByRole("button", { name: "保存草稿" }).click();
    await office.getByRole("link", { name: "核对并发出" }).click();
    await office.getByRole("button", { name: "编号并发出" }).click();
    await expect(office.getByRole("heading", { level: 1 })).toHaveText("督办单〔2022〕2号");

    await signIn(page, "fuwuzhongxin", SAMPLE_PASSWORD);
    await page.goto(new URL(office.url()).pathname);
    await page.getByLabel("上传督办单〔2022〕2号的佐证材料").setInputFiles({ name: "说明.exe", mimeType: "application/pdf", buffer: Buffer.from("MZ") });
    await page.getByRole("button", { name: "上传", exact: true }).click();
    await expect(page.getByText(/不接受 \.exe 文件/).first()).toBeVisible();
    await page.getByLabel("上传督办单〔2022〕2号的佐证材料").setInputFiles({ name: "说明.pdf", mimeType: "application/pdf", buffer: PDF });
    await page.getByRole("button", { name: "上传", exact: true }).click();
    await expect(page.getByText("材料已上传。")).toBeVisible();
    await reply(page, "说明见附件。");
  });
});
