import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

test("the office assigns the finding nobody has yet, and the department finds it on its list", async ({ browser, baseURL }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.getByRole("region", { name: /待分工/ }).getByRole("link").first().click();
  await office.getByLabel("责任领导").selectOption({ label: "副组长丙" });
  await office.getByLabel("责任部室").selectOption({ label: "办公室" });
  await office.getByRole("checkbox", { name: "康复部" }).check();
  await office.getByRole("button", { name: "保存分工" }).click();
  await expect(office.getByText("分工已保存。")).toBeVisible();
  const department = await personAt(browser, baseURL, "bangongshi");
  await department.goto("/desk/findings/28");
  await expect(department.getByText("副组长丙")).toBeVisible();
});

test("a department that would support itself is told so beside the field, and the choice stays", async ({ browser, baseURL }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto("/desk/findings/2/assignment");
  await office.getByLabel("责任部室").selectOption({ label: "市残疾人服务中心" });
  await office.getByRole("button", { name: "保存分工" }).click();
  await expect(office.getByRole("link", { name: "牵头部室不能同时作为配合部室。" })).toBeVisible();
  await expect(office.getByLabel("责任部室").locator("option:checked")).toHaveText("市残疾人服务中心");
  await expectAccessible(office);
});

test("an extension asks for a reason and keeps the first deadline; a day before the feedback is refused", async ({
  browser,
  baseURL,
}) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto("/desk/findings/14/deadline");
  const save = () => office.getByRole("button", { name: "保存时限" }).click();
  await office.getByLabel("新的整改时限").fill("2022-01-01");
  await office.getByLabel("调整理由").fill("等待复核评估。");
  await save();
  await expect(office.getByRole("link", { name: /不能早于巡察反馈日期（2022年1月29日）/ })).toBeVisible();
  await expect(office.getByLabel("调整理由")).toHaveValue("等待复核评估。");
  await office.getByLabel("新的整改时限").fill("2022-08-31");
  await office.getByLabel("调整理由").fill("");
  await save();
  await expect(office.getByRole("link", { name: "请写明理由。" })).toBeVisible();
  await office.getByLabel("调整理由").fill("等待复核评估。");
  await save();
  await expect(office.getByText(/首次时限 2022年6月10日/)).toBeVisible();
  await expect(office.getByText("整改时限由2022年6月10日改为2022年8月31日")).toBeVisible();
});

test("a measure is added, reworded and taken off again; each leaves its trace", async ({ browser, baseURL }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto("/desk/findings/2/measures/new");
  await office.getByLabel("措施内容").fill("开展无障碍环境“回头看”");
  await office.getByLabel(/措施时限/).fill("2022-12-31");
  await office.getByRole("button", { name: "增加措施" }).click();
  await expect(office.getByRole("link", { name: /措施的时限不能晚于所属问题的整改时限/ })).toBeVisible();
  await office.getByLabel(/措施时限/).fill("");
  await office.getByRole("button", { name: "增加措施" }).click();
  await expect(office.getByText("开展无障碍环境“回头看”。")).toBeVisible();
  await office.goto("/desk/findings/2/measures/6");
  await office.getByRole("link", { name: "删除这项措施" }).click();
  await office.getByRole("button", { name: "删除措施" }).click();
  await expect(office.getByText("措施已删除，其后的措施依次前移。")).toBeVisible();
  await expect(office.getByText("删除措施六")).toBeVisible();
});

test("the discipline inspector reads everything, notes an opinion, and finds nothing to change", async ({ browser, baseURL }) => {
  const inspector = await personAt(browser, baseURL, "jijianzu");
  await inspector.goto("/desk/findings/14");
  await inspector.getByRole("textbox", { name: "监督意见" }).fill("请核对三家机构的师生比。");
  await inspector.getByRole("button", { name: "提出意见" }).click();
  await expect(inspector.getByText("请核对三家机构的师生比。").first()).toBeVisible();
  await expect(inspector.getByRole("link", { name: /调整|增加措施|申请销号|填报本周/ })).toHaveCount(0);
});
