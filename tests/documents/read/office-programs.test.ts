import { AlignmentType, Document, FootnoteReferenceRun, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType } from "docx";
import { expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { gridOf, read, shown, textOf } from "../support/reading.ts";

const numbered = (text: string, level = 0, instance = 0) => new Paragraph({ text, numbering: { reference: "official", level, instance } });

function official(children: (Paragraph | Table)[]): Promise<Buffer> {
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({ level: at, format, text, alignment: AlignmentType.LEFT });
  const levels = [level(0, LevelFormat.CHINESE_COUNTING, "%1、"), level(1, LevelFormat.CHINESE_COUNTING, "（%2）"), level(2, LevelFormat.DECIMAL, "%3.")];
  const footnotes = { 1: { children: [new Paragraph("见附件。")] } };
  return Packer.toBuffer(new Document({ numbering: { config: [{ reference: "official", levels }] }, footnotes, sections: [{ children }] }));
}

test("a document of the docx library", async () => {
  const body = [
    new Paragraph({ heading: "Heading1", text: "整改进展情况的通报" }),
    numbered("责任"),
    numbered("提高认识", 1),
    new Paragraph({ children: [new TextRun("正文"), new FootnoteReferenceRun(1), new TextRun({ text: "。", break: 1 })] }),
    numbered("压实责任", 1),
    numbered("成效"),
    numbered("另起", 0, 1),
  ];
  expect(await textOf(await official(body))).toBe("整改进展情况的通报\n一、责任\n（一）提高认识\n正文\n。\n（二）压实责任\n二、成效\n一、另起\n注1：见附件。");
});

test("a table of the docx library", async () => {
  const cell = (text: string, more = {}) => new TableCell({ children: [new Paragraph(text)], ...more });
  const rows = [
    new TableRow({ children: [cell("序号"), cell("问题", { columnSpan: 2 })] }),
    new TableRow({ children: [cell("1", { verticalMerge: VerticalMergeType.RESTART }), cell("甲"), cell("乙")] }),
    new TableRow({ children: [cell("", { verticalMerge: VerticalMergeType.CONTINUE }), cell("丙"), cell("丁")] }),
    new TableRow({ children: [cell("2", { rowSpan: 2 }), cell("戊"), cell("己")] }),
    new TableRow({ children: [cell("庚"), cell("辛")] }),
  ];
  const { tables } = await read(await official([new Table({ rows })]), "方案.docx");
  expect(tables.map(shown)).toEqual([["序号|问题|^问题", "1|甲|乙", "^1|丙|丁", "2|戊|己", "^2|庚|辛"]]);
});

test("a workbook of the write-excel-file library", async () => {
  const day = new Date(Date.UTC(2022, 5, 30));
  const rows = [
    [{ value: "序号" }, { value: "问题", columnSpan: 2 }, null, { value: "整改时限" }],
    [{ value: 1, rowSpan: 2 }, { value: "甲\n乙", wrap: true }, { value: 0.9871, format: "0.00%" }, { value: day, type: Date, format: "yyyy-mm-dd" }],
    [null, { value: "=SUM(1,2)" }, { value: true }, { value: day, type: Date, format: 'yyyy"年"m"月"d"日"' }],
  ];
  const bytes = await writeExcelFile(rows as never, { sheet: "台账" } as never).toBuffer();
  const sheet = await gridOf(bytes, "台账.xlsx");
  expect(sheet.name).toBe("台账");
  expect(shown(sheet)).toEqual(["序号|问题|^问题|整改时限", "1|甲\n乙|98.71%|2022-06-30", "^1|=SUM(1,2)|TRUE|2022-06-30"]);
});
