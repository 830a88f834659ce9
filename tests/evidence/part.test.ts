import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentIn, partOf, sheetIn } from "#lib/contents/viewing/part.ts";
import { PART_BLOCKS, PART_COLUMNS, PART_ROWS } from "#lib/domain/evidence/viewing.ts";
import { docx, paragraph, workbookOf, xlsx } from "#tests/documents/support/office-files.ts";

let folder: string;

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), "part-test-"));
});

afterAll(() => fs.rm(folder, { recursive: true, force: true }));

async function written(fileName: string, bytes: Uint8Array, page: number) {
  const file = path.join(folder, fileName);
  const output = path.join(folder, `${fileName}.${page}`);
  await fs.writeFile(file, bytes);
  const result = await partOf(file, fileName, { page, output });
  return result.ok ? { output } : { refusal: result.refusal };
}

async function document(bytes: Uint8Array, page = 1) {
  const { output, refusal } = await written("报告.docx", bytes, page);
  return output === undefined ? refusal : documentIn(output);
}

async function sheet(bytes: Uint8Array, page = 1) {
  const { output, refusal } = await written("台账.xlsx", bytes, page);
  return output === undefined ? refusal : sheetIn(output);
}

const cell = (text: string, properties = "") => `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${paragraph(text)}</w:tc>`;
const one = (text: string) => ({ text, columns: 1, rows: 1 });

describe("a text document", () => {
  test("is shown as headings, paragraphs and tables, in their order", async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>`;
    const merged = `<w:tbl><w:tr>${cell("合计", '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell("甲")}${cell("乙")}</w:tr></w:tbl>`;
    const body = [paragraph("整改报告", '<w:pStyle w:val="H"/>'), paragraph("前文"), merged, paragraph("一、工作情况"), paragraph("一、这是一句完整的话。")];
    expect(await document(docx(body.join(""), { styles }))).toEqual({
      parts: 1,
      blocks: [
        { kind: "heading", level: 1, text: "整改报告" },
        { kind: "text", text: "前文" },
        { kind: "table", name: "表1", rows: [[{ text: "合计", columns: 2, rows: 1 }], [one("甲"), one("乙")]] },
        { kind: "heading", level: 1, text: "一、工作情况" },
        { kind: "text", text: "一、这是一句完整的话。" },
      ],
    });
  });

  test("keeps what looks like a script as the text that it is", async () => {
    const text = `&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;`;
    const blocks = [{ kind: "text", text: "<script>alert(1)</script><img src=x onerror=alert(1)>" }];
    expect(await document(docx(paragraph(text)))).toEqual({ parts: 1, blocks });
  });

  test("is cut into parts, its tables as well", async () => {
    const row = `<w:tr>${cell("行")}</w:tr>`;
    const bytes = docx(paragraph("首") + `<w:tbl>${row.repeat(PART_BLOCKS)}</w:tbl>` + paragraph("末"));
    const [first, second, third] = [await document(bytes, 1), await document(bytes, 2), await document(bytes, 3)];
    expect(first).toMatchObject({ parts: 2, blocks: [{ text: "首" }, { kind: "table", rows: { length: PART_BLOCKS - 1 } }] });
    expect(second).toMatchObject({ parts: 2, blocks: [{ kind: "table", rows: { length: 1 } }, { text: "末" }] });
    expect(third).toEqual({ code: "placeOutsideFile", pages: 2 });
  });

  test.each([
    ["broken", () => docx(paragraph("文")).subarray(0, 500)],
    ["not one at all", () => Buffer.alloc(1000, "x")],
    ["longer than a book can be", () => docx(paragraph("零".repeat(2_500_000)))],
  ])("that is %s is refused", async (_, bytes) => {
    expect(await document(bytes())).toEqual({ code: "fileNotShown" });
  });
});

describe("a workbook", () => {
  const rows = (from: number, to: number, cells: (row: number) => string) =>
    Array.from({ length: to - from + 1 }, (_, at) => `<row r="${from + at}">${cells(from + at)}</row>`).join("");
  const text = (address: string, value: string) => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;

  test("is shown with the names of its cells and its merged ranges", async () => {
    const cells = (row: number) => (row === 1 ? text("A1", "台账") : text(`A${row}`, `甲${row}`) + text(`B${row}`, "乙"));
    expect(await sheet(xlsx(rows(1, 2, cells), { merged: ["A1:B1"] }))).toEqual({
      parts: 1,
      sheet: "台账",
      sheets: [{ name: "台账", part: 1 }],
      firstRow: 1,
      allRows: 2,
      columns: ["A", "B"],
      allColumns: 2,
      rows: [[{ text: "台账", columns: 2, rows: 1 }], [one("甲2"), one("乙")]],
    });
  });

  test("is cut into parts by rows, sheet after sheet, and at its fiftieth column", async () => {
    const wide = (row: number) => text(`A${row}`, `第${row}行`) + text(`BZ${row}`, "远");
    const content = (last: number) => `<sheetData>${rows(1, last, wide)}</sheetData>`;
    const bytes = workbookOf([{ name: "甲", content: content(PART_ROWS + 1) }, { name: "乙", content: content(1) }]);
    expect(await sheet(bytes, 2)).toMatchObject({
      parts: 3,
      sheet: "甲",
      sheets: [{ name: "甲", part: 1 }, { name: "乙", part: 3 }],
      firstRow: PART_ROWS + 1,
      allRows: PART_ROWS + 1,
      columns: { length: PART_COLUMNS, 49: "AX" },
      allColumns: 78,
      rows: [{ length: PART_COLUMNS, 0: one(`第${PART_ROWS + 1}行`) }],
    });
    expect(await sheet(bytes, 3)).toMatchObject({ sheet: "乙", firstRow: 1 });
    expect(await sheet(bytes, 4)).toEqual({ code: "placeOutsideFile", pages: 3 });
  });
});
