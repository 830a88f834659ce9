import { describe, expect, it } from "vitest";
import { docx, paragraph } from "../support/office-files.ts";
import { gridOf, read, shown, textOf } from "../support/reading.ts";

const cell = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${text.split("\n").map((line) => paragraph(line)).join("")}</w:tc>`;
const row = (cells: string[], properties = "") => `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join("")}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;
const wide = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const [first, rest] = ['<w:vMerge w:val="restart"/>', "<w:vMerge/>"];

const plan = table(
  row([cell("序号"), cell("问题"), cell("整改措施"), cell("责任部室")]),
  row([cell("1", first), cell("问题甲", first), cell("一是学习。"), cell("办公室")]),
  row([cell("", rest), cell("", rest), cell("二是\n检查。", wide(2))]),
  row([cell("2"), cell("合计", wide(3))]),
);

describe("the table of a plan", () => {
  it("is read like a sheet, merged cells understood", async () => {
    const { tables } = await read(docx(plan), "方案.docx");
    expect(tables.map(({ name }) => name)).toEqual(["表1"]);
    expect(tables.flatMap(shown)).toEqual(["序号|问题|整改措施|责任部室", "1|问题甲|一是学习。|办公室", "^1|^问题甲|二是\n检查。|^二是\n检查。", "2|合计|^合计|^合计"]);
    expect(tables[0]?.at(2, 1).address).toBe("B3");
  });

  it("is in the text as well: a row a line, merged cells once, the paragraphs of a cell lines of their own", async () => {
    expect(await textOf(docx(paragraph("附件") + plan + paragraph("完")))).toBe("附件\n序号\t问题\t整改措施\t责任部室\n1\t问题甲\t一是学习。\t办公室\n\t\t二是\n检查。\n2\t合计\n完");
  });

  it("a table that only frames a text reads like the text", async () => {
    expect(await textOf(docx(table(row([cell("一、责任\n二、成效")]))))).toBe("一、责任\n二、成效");
  });
});

describe("what tables may be like", () => {
  const grids = async (...content: string[]) => (await read(docx(content.join("") + paragraph("完")), "方案.docx")).tables;
  const only = async (...rows: string[]) => shown(await gridOf(docx(table(...rows) + paragraph("完")), "方案.docx"));

  it("a column ends its merged range where another begins or a row leaves it out", async () => {
    const rows = [row([cell("甲", first), cell("1")]), row([cell("乙", first), cell("2")]), row([cell("", rest), cell("3")]), row([cell("丙"), cell("4")]), row([cell("丁", rest), cell("5")])];
    expect(await only(...rows)).toEqual(["甲|1", "乙|2", "^乙|3", "丙|4", "丁|5"]);
  });

  it("cells merged in both directions", async () => {
    expect(await only(row([cell("甲", wide(2) + first), cell("1")]), row([cell("", wide(2) + rest), cell("2")]))).toEqual(["甲|^甲|1", "^甲|^甲|2"]);
  });

  it("the older way to merge side by side", async () => {
    expect(await only(row([cell("甲", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), cell("1")]))).toEqual(["甲|^甲|1"]);
  });

  it("rows that begin further in, deleted rows and cells", async () => {
    expect(await only(row([cell("甲"), cell("乙")]), row([cell("旧")], "<w:del/>"), row([cell("旧", "<w:cellDel/>"), cell("丙")], '<w:gridBefore w:val="1"/>'))).toEqual(["甲|乙", "|丙"]);
  });

  it("what a tracked change replaced is not the table's", async () => {
    const former = `<w:tcPrChange><w:tcPr>${wide(3)}${rest}</w:tcPr></w:tcPrChange>`;
    const rows = [row([cell("甲", former), cell("乙")], '<w:trPrChange><w:trPr><w:gridBefore w:val="2"/></w:trPr></w:trPrChange>')];
    expect(await only(...rows)).toEqual(["甲|乙"]);
  });

  it("a table inside a cell is one of its own, and part of the cell", async () => {
    const inner = `<w:tc>${table(row([cell("内甲"), cell("内乙")]))}${paragraph("外")}</w:tc>`;
    const found = await grids(table(row([cell("前"), inner])), table(row([cell("又")])));
    expect(found.map(({ name }) => name)).toEqual(["表1", "表2", "表3"]);
    expect(found.map(shown)).toEqual([["前|内甲\t内乙\n外"], ["内甲|内乙"], ["又"]]);
  });

  it("an empty table is none", async () => {
    expect(await grids(table(row([cell(""), cell(" ")])))).toEqual([]);
  });

  it("rows and cells in content controls, spans beyond reason", async () => {
    const controlled = `<w:sdt><w:sdtContent>${row([`<w:sdt><w:sdtContent>${cell("甲")}</w:sdtContent></w:sdt>`, cell("乙", wide(999_999)), cell("丙")])}</w:sdtContent></w:sdt>`;
    const grid = await gridOf(docx(table(controlled)), "方案.docx");
    expect([grid.rows, grid.columns, grid.at(0, 0).text, grid.at(0, 64).text]).toEqual([1, 65, "甲", "丙"]);
  });
});
