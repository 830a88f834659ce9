import { PgBoss } from "pg-boss";
import { type Mailbox, mailbox, textOf } from "#tests/support/receivers.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

let box: Mailbox | null = null;

test.use({
  // The office's clock begins at ten in the morning, whatever the hour of the test: nobody is told anything at night.
  environment: async ({}, use) => {
    box ??= await mailbox();
    await use({ JOBS: "on", SAMPLE_CLOCK: "10:00", SMTP_URL: box.url, SMTP_FROM: "整改办 <zhenggai@example.cn>" });
  },
});

test.afterAll(async () => {
  await box?.close();
});

/** What has come into the mailbox so far. */
const letters = () => box?.letters ?? [];

/** The jobs that tell people outside, asked for at once instead of waited for. */
async function tellOutside(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, schema: "pgboss", migrate: false, supervise: false, schedule: false });
  boss.on("error", () => {});
  await boss.start();
  await boss.send("makeDigests");
  await boss.send("deliver", null, { startAfter: 3 });
  await boss.stop({ graceful: false });
}

test("a department's head is reminded on the desk, chooses e-mail, gets the day's letter once, and reads", async ({ browser, baseURL, application }) => {
  const head = await personAt(browser, baseURL, "zulianbu");
  await expect(async () => {
    await head.goto("/desk/reminders");
    await expect(head.getByRole("link", { name: /2022年第26周的填报将于7月1日（周五）12:00截止/ })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
  await expectAccessible(head);

  await head.getByRole("link", { name: "提醒方式" }).click();
  await head.getByLabel("电子邮件").check();
  await head.getByRole("button", { name: "保存" }).click();
  await expect(head.getByRole("alert").filter({ hasText: "请填写电子邮箱" })).toBeVisible();
  await expect(head.getByLabel("电子邮件")).toBeChecked();
  await head.getByRole("textbox", { name: /电子邮箱/ }).fill("zulianbu@example.cn");
  await head.getByRole("button", { name: "保存" }).click();
  await expect(head.getByRole("status").filter({ hasText: "提醒方式已保存" })).toBeVisible();
  await expect(head.getByText("群消息提醒没有开通")).toBeVisible();

  await expect(async () => {
    await tellOutside(application.databaseUrl);
    await expect.poll(() => letters().length, { timeout: 8_000 }).toBe(1);
  }).toPass({ timeout: 60_000 });
  const [letter] = letters();
  if (!letter) throw new Error("there should be a letter");
  expect(letter.to).toEqual(["zulianbu@example.cn"]);
  expect(textOf(letter)).toContain("组联维权部负责人：");
  expect(textOf(letter)).toContain(`${application.url}/desk/weeks/2022-W26?standing=missing`);

  await head.goto("/desk");
  await head.getByRole("link", { name: /^\d+条未读提醒$/ }).click();
  const unread = head.getByRole("button", { name: /^标为已读/ });
  await expect(unread.first()).toBeVisible();
  const before = await unread.count();
  await unread.first().click();
  await expect(head.getByText("已标为已读。")).toBeVisible();
  await expect(unread).toHaveCount(before - 1);
  await head.getByRole("link", { name: "全部", exact: true }).click();
  if (before > 1) await head.getByRole("button", { name: "全部标为已读" }).click();
  await expect(head.getByRole("button", { name: /^标为已读/ })).toHaveCount(0);
  await expect(head.getByRole("heading", { name: /已读/ })).toBeVisible();
  await head.goto("/desk");
  await expect(head.getByText("条未读提醒")).toHaveCount(0);
});

test("an address that is refused comes before the office, who sends it again once it is put right", async ({ browser, baseURL, application }) => {
  if (box) box.mood = { addressReply: { code: 550, message: "no such mailbox" } };
  const person = await personAt(browser, baseURL, "kangfubu");
  await person.goto("/desk/reminders/choice");
  await person.getByLabel("电子邮件").check();
  await person.getByRole("textbox", { name: /电子邮箱/ }).fill("kangfu@example.cn");
  await person.getByRole("button", { name: "保存" }).click();
  await expect(person.getByRole("status").filter({ hasText: "提醒方式已保存" })).toBeVisible();

  const office = await personAt(browser, baseURL, "zhenggaiban");
  await expect(async () => {
    await tellOutside(application.databaseUrl);
    await office.goto("/desk/reminders/undelivered");
    await expect(office.getByText("邮件服务器拒收这个邮箱地址（代码 550）")).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
  await expectAccessible(office);
  if (box) box.mood = {};
  await office.getByRole("button", { name: /重新发送.*康复部负责人/ }).click();
  await expect(office.getByText("没有未能送达的提醒")).toBeVisible();
  await expect(async () => {
    await tellOutside(application.databaseUrl);
    await expect.poll(() => letters().filter(({ to }) => to.includes("kangfu@example.cn")).length, { timeout: 8_000 }).toBe(1);
  }).toPass({ timeout: 60_000 });
});

test.describe("the timed work", () => {
  test.use({ expectedErrors: [/404/] });

  test("is shown to the administrator, and to nobody else", async ({ browser, baseURL }) => {
    const administrator = await personAt(browser, baseURL, "guanliyuan");
    await administrator.getByRole("link", { name: "定时任务" }).click();
    for (const name of ["开启跟进周", "生成提醒", "汇总当日提醒", "发送提醒"]) await expect(administrator.getByRole("heading", { name })).toBeVisible();
    await expect(async () => {
      await administrator.reload();
      await expect(administrator.getByRole("table", { name: "最近的运行" }).first()).toContainText("完成", { timeout: 500 });
    }).toPass({ timeout: 60_000 });
    await expectAccessible(administrator);
    const office = await personAt(browser, baseURL, "zhenggaiban");
    expect((await office.goto("/desk/jobs"))?.status()).toBe(404);
    expect((await administrator.goto("/desk/reminders"))?.status()).toBe(404);
  });
});
