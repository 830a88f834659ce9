import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

const TITLE = "关于巡察整改进展情况的通报";
/** The title of the first finding, which is kept from the public after the notice is published. */
const CONCEALED = "把方向促落实职能发挥不够充分";

/** The address of the notice that this page is about. */
function noticeAt(page: Page): string {
  return new URL(page.url()).pathname.split("/").slice(0, 4).join("/");
}

/** Writes the prose of one section anew. */
async function write(office: Page, notice: string, key: string, body: string): Promise<void> {
  await office.goto(`${notice}/sections/${key}`);
  await office.getByRole("textbox", { name: "正文" }).fill(body);
  await office.getByRole("button", { name: /^保存/ }).first().click();
  await expect(office.getByText("已保存。")).toBeVisible();
}

async function submit(office: Page, notice: string): Promise<void> {
  await office.goto(notice);
  await office.getByRole("link", { name: "提交审定" }).click();
  await expectAccessible(office);
  await office.getByRole("button", { name: "提交组长审定" }).click();
  await expect(office.getByText("通报已提交，等待组长审定。")).toBeVisible();
}

test("the office proofreads and submits, the inspector comments, the chief gives back and then approves, the office publishes", async ({ browser, baseURL }) => {
  test.slow();
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto("/desk/notices/new");
  await office.getByLabel("标题").fill(TITLE);
  await office.getByRole("button", { name: /起草/ }).click();
  await expect(office.getByRole("heading", { level: 1 })).toHaveText(TITLE);
  const notice = noticeAt(office);
  await write(office, notice, "next", "服务领城还要拓宽。2022年2月30日已经召开会议。");

  await office.goto(`${notice}/proofreading`);
  await expectAccessible(office);
  await office.getByRole("button", { name: /^改为“领域”/ }).click();
  await expect(office.getByText("已按建议改正。")).toBeVisible();
  await expect(office.getByText("服务领域还要拓宽。").first()).toBeVisible();
  await submit(office, notice);

  const inspector = await personAt(browser, baseURL, "jijianzu");
  await inspector.goto(notice);
  await inspector.getByRole("link", { name: "提出监督意见" }).click();
  await expectAccessible(inspector);
  await inspector.getByRole("textbox", { name: "监督意见" }).fill("下一步打算里的日期请再核。");
  await inspector.getByRole("button", { name: "提出意见" }).click();
  await expect(inspector.getByText("监督意见已记录")).toBeVisible();

  const chief = await personAt(browser, baseURL, "zuzhang");
  await chief.goto("/desk");
  await chief.getByRole("link", { name: TITLE }).click();
  await expect(chief.getByRole("heading", { level: 1 })).toHaveText("审定通报");
  await expect(chief.getByText("下一步打算里的日期请再核。")).toBeVisible();
  await expect(chief.getByText("没有“2022年2月30日”这一天", { exact: false }).first()).toBeVisible();
  await expectAccessible(chief);
  await chief.getByRole("button", { name: "退回" }).click();
  await expect(chief.getByText("请填写退回的理由。").first()).toBeVisible();
  await chief.getByLabel("退回的理由").fill("日期有误。");
  await chief.getByRole("button", { name: "退回" }).click();
  await expect(chief.getByText("已退回整改办，理由已在记录中。")).toBeVisible();

  await office.goto("/desk");
  await office.getByRole("link", { name: TITLE }).click();
  await expect(office.getByText("日期有误。").first()).toBeVisible();
  await office.goto(`${notice}/proofreading`);
  const impossible = office.getByRole("listitem").filter({ hasText: "没有“2022年2月30日”这一天" });
  await impossible.getByRole("link", { name: /^忽略/ }).click();
  await expectAccessible(office);
  await office.getByRole("button", { name: "忽略" }).click();
  await expect(office.getByText("请填写忽略的理由。").first()).toBeVisible();
  await office.getByLabel("忽略的理由").fill("原件如此，另行说明。");
  await office.getByRole("button", { name: "忽略" }).click();
  await expect(office.getByText("已忽略，理由保留在案。")).toBeVisible();
  await office.getByRole("button", { name: "恢复核对" }).click();
  await expect(office.getByText("已恢复核对。")).toBeVisible();
  await submit(office, notice);

  await chief.goto(`${notice}/approve`);
  await chief.getByRole("button", { name: "审定", exact: true }).click();
  await expect(chief.getByText(/核对还有 \d+ 处错误没有处理/).first()).toBeVisible();
  await chief.getByLabel(/审定的理由/).fill("已逐处看过，原件如此。");
  await chief.getByRole("button", { name: "审定", exact: true }).click();
  await expect(chief.getByText("已审定，版次和校验值已经确定，可以发布。")).toBeVisible();
  await expect(chief.getByText("已逐处看过，原件如此。", { exact: false }).first()).toBeVisible();

  await office.goto("/desk");
  await office.getByRole("link", { name: TITLE }).click();
  await expect(office.getByRole("heading", { level: 1 })).toHaveText("核对后发布2022年第1版");
  await expectAccessible(office);
  await office.getByRole("button", { name: "发布", exact: true }).click();
  await expect(office.getByText("已发布，公众现在可以看到。")).toBeVisible();
  const page = await office.request.get(`/api${notice.replace("/desk", "")}/2022-1.html`);
  expect([page.status(), page.headers()["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
  expect(await page.text()).toContain("服务领域还要拓宽。");

  const reader = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage();
  await reader.goto("/notices");
  await reader.getByRole("link", { name: TITLE }).click();
  await expect(reader).toHaveURL(/\/notices\/2022-1/);
  await expect(reader.getByText("服务领域还要拓宽。")).toBeVisible();
  await expect(reader.getByText(CONCEALED).first()).toBeVisible();

  // The ledger goes on, the edition does not.
  const published = await (await reader.request.get("/notices/2022-1")).body();
  expect(published.equals(await page.body())).toBe(true);
  await office.goto("/desk/findings/1/disclosure");
  await office.getByRole("radio", { name: "不公开" }).check();
  await office.getByRole("button", { name: "下一步：核对" }).click();
  await office.getByRole("button", { name: "确认保存" }).click();
  await expect(office.getByText("公开范围和对外文字已保存，公开页随即更新。")).toBeVisible();
  await reader.goto("/");
  await expect(reader.getByRole("article")).toHaveCount(26);
  expect((await (await reader.request.get("/notices/2022-1")).body()).equals(published)).toBe(true);
});

test("a correction takes the place of an edition; the chief withdraws one", async ({ browser, baseURL }) => {
  test.slow();
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto("/desk/notices");
  await office.getByRole("link", { name: TITLE }).click();
  const first = noticeAt(office);
  await office.getByRole("link", { name: "更正", exact: true }).click();
  await expectAccessible(office);
  await office.getByLabel("更正说明").fill("删去了有误的日期。");
  await office.getByRole("button", { name: "下一步：核对" }).click();
  await office.getByRole("button", { name: "建立更正草稿" }).click();
  await expect(office.getByText("更正草稿已建立，原来的版次在新版发布以前不变。")).toBeVisible();
  const correction = noticeAt(office);
  expect(correction).not.toBe(first);
  await write(office, correction, "next", "服务领域还要拓宽。");
  await submit(office, correction);

  const chief = await personAt(browser, baseURL, "zuzhang");
  await chief.goto(`${correction}/approve`);
  await expect(chief.getByText("删去了有误的日期。").first()).toBeVisible();
  const reason = chief.getByLabel(/审定的理由/);
  if (await reason.isVisible()) await reason.fill("已逐处看过。");
  await chief.getByRole("button", { name: "审定", exact: true }).click();
  await expect(chief.getByText("已审定，版次和校验值已经确定，可以发布。")).toBeVisible();
  await chief.getByRole("link", { name: "核对并发布" }).click();
  await chief.getByRole("button", { name: "发布", exact: true }).click();
  await expect(chief.getByText("已发布，公众现在可以看到。")).toBeVisible();

  await chief.goto(first);
  await expect(chief.getByText("已由2022年第2版更正")).toBeVisible();
  await expect(chief.getByRole("link", { name: "更正", exact: true })).toHaveCount(0);
  await chief.getByRole("link", { name: "撤下" }).click();
  await expectAccessible(chief);
  await chief.getByLabel("撤下的理由").fill("日期有误，已另行更正。");
  await chief.getByRole("button", { name: "下一步：核对" }).click();
  await chief.getByRole("button", { name: "确认撤下" }).click();
  await expect(chief.getByText("已撤下，公众看到的是撤下的时间和理由。")).toBeVisible();
  await expect(chief.getByText("日期有误，已另行更正。", { exact: false }).first()).toBeVisible();
  await expect(chief.getByRole("link", { name: "撤下" })).toHaveCount(0);
});

test("any text can be proofread, mended and taken away; without JavaScript too", async ({ browser, baseURL }) => {
  const text = "关于服务情况的通报\n\n服务领城不断拓宽。1079人参加评议，1037人满意，满意率95.1%。";
  const department = await personAt(browser, baseURL, "zulianbu");
  const state = await department.context().storageState();
  const plain = await browser.newContext({ baseURL, storageState: state, javaScriptEnabled: false });
  for (const page of [department, await plain.newPage()]) {
    await page.goto("/desk/proofread");
    await page.getByRole("button", { name: "核对", exact: true }).click();
    await expect(page.getByText("请粘贴要核对的文字。").first()).toBeVisible();
    await page.getByLabel("要核对的文字").fill(text);
    await page.getByRole("button", { name: "核对", exact: true }).click();
    await expect(page.getByRole("heading", { name: /^核对结果：错误1处/ })).toBeVisible();
    await page.getByRole("button", { name: /^改为“领域”/ }).click();
    await expect(page.getByText("已改正1处。")).toBeVisible();
    await page.getByRole("button", { name: /^按建议改正全部/ }).click();
    await expect(page.getByRole("heading", { name: "核对结果：没有发现问题" })).toBeVisible();
    await expect(page.getByLabel("要核对的文字")).toHaveValue(text.replace("领城", "领域").replace("95.1", "96.1"));
  }
  await department.goto("/desk/proofread");
  await department.getByLabel("要核对的文字").fill(text);
  await department.getByRole("button", { name: "核对", exact: true }).click();
  await expect(department.getByRole("heading", { name: /^核对结果/ })).toBeVisible();
  await expectAccessible(department);
  await plain.close();
});

test("a text as long as is taken, and one that is longer", async ({ browser, baseURL }) => {
  test.slow();
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto("/desk/proofread");
  await office.getByLabel("要核对的文字").fill(`${"持续抓好整改落实工作，".repeat(18)}。\n`.repeat(1005).slice(0, 200_000));
  await office.getByRole("button", { name: "核对", exact: true }).click();
  await expect(office.getByRole("heading", { name: /^核对结果/ })).toBeVisible({ timeout: 60_000 });
  await office.getByRole("button", { name: "重新核对" }).click();
  await expect(office.getByRole("heading", { name: /^核对结果/ })).toBeVisible({ timeout: 60_000 });
  await office.getByLabel("要核对的文字").fill("整改".repeat(100_001));
  await office.getByRole("button", { name: "重新核对" }).click();
  await expect(office.getByText("文字最多 200000 字，现有 200002 字，请分段核对。").first()).toBeVisible({ timeout: 60_000 });
});
