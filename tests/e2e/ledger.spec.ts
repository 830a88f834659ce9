import { expect, test } from "./support/fixtures.ts";
import { personAt } from "./support/people.ts";

test("the ledger's filter narrows by what was chosen, and sent as it stands it narrows nothing", async ({ browser, baseURL }) => {
  const office = await personAt(browser, baseURL, "zhenggaiban");
  await office.goto("/desk/findings");
  const rows = office.getByRole("table").getByRole("row");
  await expect(rows).toHaveCount(29);
  await office.getByRole("button", { name: "筛选" }).click();
  await expect(rows).toHaveCount(29);

  await office.getByLabel("责任部室").selectOption({ label: "康复部" });
  await office.getByLabel("状态").selectOption({ label: "整改中" });
  await office.getByRole("button", { name: "筛选" }).click();
  await expect(rows).toHaveCount(3);
  await expect(office.getByRole("link", { name: "康复项目分配不科学" })).toBeVisible();
  await expect(office.getByRole("link", { name: "专项资金使用效益低下" })).toBeVisible();

  await office.goto("/desk/findings?light=red");
  await expect(rows).toHaveCount(3);
  await office.getByRole("link", { name: "康复项目分配不科学" }).click();
  await expect(office.getByText(/已逾期\d+个工作日/)).toBeVisible();
});
