import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

const TITLE = "意识形态工作责任制落实不到位";
const WORDED = "意识形态工作责任制落实还有差距";
const MEASURE = "规范公众号运营，扩大残疾人政策宣传";

test("the office words a title anew for the public and keeps a measure back; the public reads just that", async ({ browser, baseURL, page }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto("/desk/findings/6");
  await office.getByRole("link", { name: "公开范围" }).click();
  await office.getByLabel("对外标题").fill(WORDED);
  await office.getByRole("button", { name: "下一步：核对" }).click();
  await expect(office.getByRole("heading", { name: "请核对公众将看到的内容" })).toBeVisible();
  await expect(office.getByRole("deletion")).toHaveText("不到位");
  await expect(office.getByRole("insertion")).toHaveText("还有差距");
  await expectAccessible(office);
  await office.getByRole("button", { name: "确认保存" }).click();
  await expect(office.getByText("公开范围和对外文字已保存，公开页随即更新。")).toBeVisible();

  await office.getByRole("link", { name: /^修改\s*措施三的公开范围$/ }).click();
  await office.getByRole("radio", { name: "不公开" }).check();
  await office.getByRole("button", { name: "下一步：核对" }).click();
  await office.getByRole("button", { name: "确认保存" }).click();
  await expect(office.getByText("共6项，其中1项不公开。")).toBeVisible();

  await page.goto("/");
  const finding = page.getByRole("article", { name: `6. ${WORDED}` });
  await expect(finding).toContainText("另有 1 项措施未公开。");
  await expect(finding.getByRole("listitem")).toHaveCount(5);
  const sent = await page.content();
  expect(sent).not.toContain(TITLE);
  expect(sent).not.toContain(MEASURE);

  await office.goto("/desk/findings/6");
  await expect(office.getByRole("heading", { level: 1 })).toHaveText(TITLE);
  await expect(office.getByText("措施三改为不公开")).toBeVisible();
});

test("what would change nothing is refused, and a department does not decide what the public reads", async ({ browser, baseURL }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto("/desk/findings/1/disclosure");
  await office.getByRole("button", { name: "下一步：核对" }).click();
  await office.getByRole("button", { name: "确认保存" }).click();
  await expect(office.getByText("公开范围和对外文字与现在的相同，没有需要保存的改动。")).toBeVisible();
  const department = await personAt(browser, baseURL, "zulianbu");
  await department.goto("/desk/findings/2");
  await expect(department.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(department.getByRole("link", { name: "公开范围" })).toHaveCount(0);
});
