import readExcelFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { bulletinDocx } from "#lib/documents/write/bulletin-docx.ts";
import { bulletinXlsx } from "#lib/documents/write/bulletin-xlsx.ts";
import type { Bulletin } from "#lib/domain/bulletin/bulletin.ts";
import { BULLETIN_PARTS } from "#lib/domain/labels/bulletin.ts";
import { sampleBulletin } from "./sample-bulletin.ts";
import { unzipped } from "./unzipped.ts";

const NOTHING: Partial<Bulletin> = {
  ...{ before: null, notReported: [], late: [], changes: [], due: [], difficulties: [] },
  reporting: { owed: 0, reported: 0, late: 0, notReported: 0 },
};

async function documentOf(change: Partial<Bulletin> = {}) {
  const xml = (await unzipped(await bulletinDocx(sampleBulletin(change)))).get("word/document.xml") ?? "";
  const texts = xml.split("</w:p>").map((paragraph) => [...paragraph.matchAll(/<w:t[ >][^<]*/g)].map(([text]) => text.replace(/^[^>]*>/, "")).join(""));
  return { xml, texts };
}

describe("the bulletin as .docx", () => {
  it("is set by GB/T 9704: A4 upright, its title in 小标宋 at 22 points, its parts in 黑体", async () => {
    const { xml } = await documentOf();
    expect(xml).toMatch(/<w:pgSz (?=[^>]*w:w="11906")(?=[^>]*w:h="16838")/);
    expect(xml).toMatch(/w:eastAsia="方正小标宋简体"[^>]*\/><w:sz w:val="44"/);
    for (const part of Object.values(BULLETIN_PARTS)) expect(xml).toMatch(new RegExp(`w:eastAsia="黑体"[^>]*/>(?:(?!</w:r>).)*、${part}</w:t>`));
    const runs = [...xml.matchAll(/<w:r>.*?<\/w:r>/gs)].map(([run]) => run);
    expect(runs.filter((run) => !/<w:rFonts [^>]*w:eastAsia="[^"]+"/.test(run))).toEqual([]);
  });

  it("tells everything that the bulletin holds, part by part, in its order", async () => {
    const { texts } = await documentOf();
    const said = [
      "中共沧州市残疾人联合会党组巡察整改周报",
      "2022年第25周（6月20日至6月26日）",
      "十届市委第一轮巡察；截至2022年6月26日；示例分工、示例进度",
      "一、整改进度",
      "2022年第24周",
      "已销号",
      "11个",
      "10个",
      "增加1",
      "减少2",
      "二、本周变化",
      "（一）审定销号（1个问题）",
      "问题22　工作效率低下，审核监管不严：6月22日，理由：请补充重点督导的记录。",
      "问题28　（通报未逐项列出的问题）：6月21日。",
      "问题16　国有资产监管有漏洞：6月22日，时限改为2022年11月27日，理由：房屋使用设一年过渡期。",
      "问题1　把方向促落实职能发挥不够充分：措施三、措施四。",
      "三、未按时填报的部室",
      "本周应填报17个问题，已填报14个（其中逾期填报1个），未填报或退回未重报3个。",
      "已退回未重报",
      "尚未分工",
      "逾期填报",
      "四、今后两周到期",
      "7月1日（周五）",
      "措施五：召开专题协调会，反馈问题并督促立行立改",
      "五、需研究解决的困难和问题",
      "问题27　机关党建工作不到位",
      "责任部室：机关党支部；责任领导：副组长丙。",
    ];
    const places = said.map((text) => texts.indexOf(text));
    expect(said.filter((_, index) => places[index] === -1)).toEqual([]);
    const heads = places.filter((_, index) => /^[一二三四五]、/.test(said[index] ?? ""));
    expect(heads).toEqual(heads.toSorted((a, b) => a - b));
  });

  it("says so where there is nothing to tell, and compares with nothing in the first week", async () => {
    const { xml, texts } = await documentOf(NOTHING);
    for (const text of ["本周没有变化。", "本周没有应填报的问题。", "今后两周没有到期的问题和措施。", "各部室没有提出需研究解决的困难和问题。"]) expect(texts).toContain(text);
    expect(texts).not.toContain("增减");
    expect(xml.match(/<w:tbl>/g)).toHaveLength(1);
  });
});

describe("the bulletin as .xlsx", () => {
  it("has a sheet for each of its parts, with heads that stay and are printed on every page of A4", async () => {
    const parts = await unzipped(await bulletinXlsx(sampleBulletin()));
    const sheets = await readExcelFile(await bulletinXlsx(sampleBulletin()));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(Object.values(BULLETIN_PARTS));
    for (const [index, part] of Object.values(BULLETIN_PARTS).entries()) {
      expect(parts.get("xl/workbook.xml")).toContain(`localSheetId="${index}">'${part}'!$4:$4<`);
      expect(parts.get(`xl/worksheets/sheet${index + 1}.xml`)).toMatch(/paperSize="9"/);
    }
  });

  it("holds figures as numbers, and what looks like a formula as text", async () => {
    const [figures, changes, reporting, due, difficulties] = (await readExcelFile(await bulletinXlsx(sampleBulletin()))).map(({ data }) => data);
    expect(figures).toContainEqual(["已销号", "个", 11, 10, 1]);
    expect(figures).toContainEqual(["红灯", "个", 2, 3, -1]);
    expect(changes).toContainEqual(["完成措施", 1, "把方向促落实职能发挥不够充分", "措施三、措施四"]);
    expect(reporting?.slice(4)).toHaveLength(4);
    expect(due?.[4]).toEqual(["7月1日（周五）", 2, "协调推动无障碍环境建设和服务不到位", "措施五：召开专题协调会，反馈问题并督促立行立改", "组联维权部"]);
    expect(difficulties?.[4]?.[4]).toBe("=1+1 未收到3名群众的入党申请，发展党员计划暂未落实。");
  });

  it("says so where there is nothing to tell", async () => {
    const sheets = await readExcelFile(await bulletinXlsx(sampleBulletin(NOTHING)));
    expect(sheets.map(({ data }) => data[2]?.[0])).toEqual(["首期周报", "本周没有变化。", "本周没有应填报的问题。", "今后两周没有到期的问题和措施。", "各部室没有提出需研究解决的困难和问题。"]);
    expect(sheets.slice(1).map(({ data }) => data.length)).toEqual([4, 4, 4, 4]);
  });
});
