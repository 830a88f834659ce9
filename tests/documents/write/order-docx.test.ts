import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OrderDocument, orderFileName } from "#lib/domain/orders/document.ts";
import { orderDocx } from "#lib/documents/write/order-docx.ts";
import { OFFICE_HINT, officeHere } from "#scripts/support/office.ts";
import { unzipped } from "./unzipped.ts";

const order: OrderDocument = {
  year: 2022,
  serial: 3,
  status: "ISSUED",
  partyShort: "市残联党组",
  round: "十届市委第一轮巡察",
  department: "组联维权部",
  number: 2,
  cause: "问题2“协调推动无障碍环境建设和服务不到位”，整改时限为2022年6月10日，截至2022年6月21日已逾期7个工作日，尚有1项措施未完成。",
  requirement: "1．查明逾期原因，逐项列出未完成的措施、完成时间和责任人。\n2．抓紧完成整改；确需延期的，按程序申请。\n3．书面回复办理情况，并附佐证材料。",
  replyBy: "2022-06-28",
  issuedOn: "2022-06-22",
  phone: "0317-3026264",
};
const draft: OrderDocument = { ...order, year: null, serial: null, status: "DRAFT", issuedOn: null };

async function xmlOf(document: OrderDocument): Promise<string> {
  return (await unzipped(await orderDocx(document))).get("word/document.xml") ?? "";
}

/** Its paragraphs, those with something in them. */
function textsOf(xml: string): string[] {
  const texts = xml.split("</w:p>").map((paragraph) => [...paragraph.matchAll(/<w:t[ >][^<]*/g)].map(([text]) => text.replace(/^[^>]*>/, "")).join(""));
  return texts.filter((text) => text !== "");
}

describe("an order that went out", () => {
  it("says what an order says, from title to telephone", async () => {
    const texts = textsOf(await xmlOf(order));
    expect(texts).toEqual([
      "市残联党组巡察整改督办单",
      "督办〔2022〕3号",
      "组联维权部：",
      "根据十届市委第一轮巡察整改工作安排，现督办如下。",
      "一、督办事由",
      order.cause,
      "二、督办要求",
      "1．查明逾期原因，逐项列出未完成的措施、完成时间和责任人。",
      "2．抓紧完成整改；确需延期的，按程序申请。",
      "3．书面回复办理情况，并附佐证材料。",
      "三、回复期限",
      "请于2022年6月28日前书面回复，经部室负责人签字后，连同佐证材料报整改工作领导小组办公室。",
      "整改工作领导小组办公室",
      "2022年6月22日",
      "签发人：　　　　　　签收人：　　　　　　签收日期：　　年　　月　　日",
      "联系人：　　　　　　联系电话：0317-3026264",
    ]);
  });

  it("is set by GB/T 9704: A4, 37 mm above, 28 mm on the left, the title in 小标宋 of 22 points, text in 仿宋 of 16, lines of 29", async () => {
    const xml = await xmlOf(order);
    expect(xml).toMatch(/<w:pgSz (?=[^>]*w:w="11906")(?=[^>]*w:h="16838")/);
    expect(xml).toMatch(/<w:pgMar (?=[^>]*w:top="2098")(?=[^>]*w:left="1587")/);
    const [title = "", ...rest] = xml.split("</w:p>");
    expect(title).toContain('w:eastAsia="方正小标宋简体"');
    expect(title).toContain('<w:sz w:val="44"/>');
    const cause = rest.find((paragraph) => paragraph.includes("已逾期7个工作日")) ?? "";
    expect(cause).toContain('w:eastAsia="仿宋"');
    expect(cause).toContain('w:line="580"');
    expect(cause).toContain('w:firstLine="640"');
  });
});

describe("what has not gone out", () => {
  it("says 草稿 in its title, has no number and no date", async () => {
    const texts = textsOf(await xmlOf(draft));
    expect(texts.slice(0, 2)).toEqual(["市残联党组巡察整改督办单（草稿）", "（未编号，不作为督办依据）"]);
    expect(texts).toContain("年　　月　　日");
  });

  it("a round without a telephone, and marks that no file can hold do no harm", async () => {
    const texts = textsOf(await xmlOf({ ...draft, phone: null, cause: "事由\u0000<b>&\n第二行" }));
    expect(texts.at(-1)).toBe("联系人：　　　　　　联系电话：");
    expect(texts).toContain("事由&lt;b&gt;&amp;");
  });
});

it("its file is named by its number, or as a draft", () => {
  expect([orderFileName(order), orderFileName(draft)]).toEqual(["督办单〔2022〕3号_问题2", "督办单（草稿）_问题2"]);
});

const office = officeHere();
const name = office ? "LibreOffice opens it" : `LibreOffice opens it (SKIPPED: not on this machine; ${OFFICE_HINT})`;

describe.skipIf(!office)(name, () => {
  let folder = "";
  const run = (program: string | undefined, ...args: string[]) => execFileSync(program ?? "", args, { encoding: "utf8", stdio: "pipe", timeout: 110_000 });

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "order-"));
    writeFileSync(path.join(folder, "order.docx"), await orderDocx(order));
    run(office?.soffice, `-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "pdf", "--outdir", folder, path.join(folder, "order.docx"));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("on one page of A4, with all that it says", () => {
    const pdf = path.join(folder, "order.pdf");
    expect(run(office?.pdfinfo, pdf)).toMatch(/Pages:\s+1\n/);
    const text = run(office?.pdftotext, "-raw", pdf, "-").replace(/\s+/g, "");
    for (const part of ["市残联党组巡察整改督办单", "督办〔2022〕3号", "组联维权部：", "一、督办事由", "2022年6月22日", "联系电话：0317-3026264"]) expect(text).toContain(part);
  });
});
