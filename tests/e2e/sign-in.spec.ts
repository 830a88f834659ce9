import { expect, expectAccessible, signIn, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

test("a page of the desk asks to sign in first, and leads back to it", async ({ page }) => {
  await page.goto("/desk/findings/12");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await expectAccessible(page);
  await page.getByLabel("账号").fill("fuwuzhongxin");
  await page.getByLabel("密码").fill("zhenggai-2022");
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page).toHaveURL(/\/desk\/findings\/12$/);
  await page.getByRole("button", { name: "退出" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto("/desk");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("after five wrong passwords the account waits, whatever is typed then", async ({ page }) => {
  await page.goto("/sign-in");
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await page.getByLabel("账号").fill("jijianzu");
    await page.getByLabel("密码").fill(`wrong-${attempt}`);
    await page.getByRole("button", { name: "登录" }).click();
    const answer = attempt < 5 ? /账号或密码不正确/ : /密码连续输错 5 次/;
    await expect(page.getByText(answer).first()).toBeVisible();
    await expect(page.getByLabel("账号")).toHaveValue("jijianzu");
    await expect(page.getByLabel("密码")).toHaveValue("");
  }
  await expectAccessible(page);
  await page.getByLabel("密码").fill("zhenggai-2022");
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page.getByText(/密码连续输错 5 次/).first()).toBeVisible();
});

test("the administrator opens an account, resets its password and disables it; its session ends at once", async ({
  browser,
  baseURL,
}) => {
  const admin = await personAt(browser, baseURL, "guanliyuan");
  await admin.goto("/desk/accounts/new");
  await admin.getByLabel("账号", { exact: true }).fill("xinren");
  await admin.getByLabel("姓名").fill("新任联络员");
  await admin.getByRole("radio", { name: "责任部室" }).check();
  await admin.getByLabel(/所属部室/).selectOption({ label: "康复部" });
  await admin.getByRole("button", { name: /新建/ }).first().click();
  const shown = await admin.getByRole("status").filter({ hasText: "账号已新建" }).innerText();
  const password = /初始密码[：:]\s*(\S+)/.exec(shown)?.[1] ?? "";
  expect(password.length, shown).toBeGreaterThanOrEqual(10);
  await expectAccessible(admin);

  const context = await browser.newContext({ baseURL });
  const person = await context.newPage();
  await signIn(person, "xinren", password);
  await expect(person).toHaveURL(/\/desk\/password/);
  await person.getByLabel("现在的密码").fill(password);
  await person.getByLabel("新密码", { exact: true }).fill("kangfu-lianluo-2022");
  await person.getByLabel("再填一次新密码").fill("kangfu-lianluo-2022");
  await person.getByRole("button", { name: "修改密码" }).click();
  await expect(person.getByRole("status").filter({ hasText: "密码" })).toBeVisible();
  await person.goto("/desk/findings");
  await expect(person.getByRole("heading", { level: 1 })).toContainText("问题台账");

  await admin.goto("/desk/accounts?q=xinren");
  await admin.getByRole("link", { name: /新任联络员/ }).click();
  await admin.getByRole("link", { name: "停用账号" }).click();
  await admin.getByRole("button", { name: "确认停用" }).click();
  await expect(admin.getByText(/已停用/).first()).toBeVisible();
  await person.goto("/desk/findings");
  await expect(person).toHaveURL(/\/sign-in/);
});

test.describe("the administrator", () => {
  test.use({ expectedErrors: [/404/] });

  test("sees no findings, by page or by address", async ({ browser, baseURL }) => {
    const admin = await personAt(browser, baseURL, "guanliyuan");
    for (const place of ["/desk/findings", "/desk/findings/12", "/desk/weeks/2022-W26"]) {
      expect((await admin.request.get(place)).status(), place).toBe(404);
    }
    const office = await personAt(browser, baseURL, "zhenggaiban");
    expect((await office.request.get("/desk/accounts")).status()).toBe(404);
  });
});
