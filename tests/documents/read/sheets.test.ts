import { describe, expect, it } from "vitest";
import { workbookOf, xlsx } from "../support/office-files.ts";
import { expectRefused, gridOf, read, shown, textOf } from "../support/reading.ts";

const c = (address: string, value: string | number, type = "n", style = 0) => `<c r="${address}" t="${type}" s="${style}"><v>${value}</v></c>`;
const inline = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (...cells: string[]) => `<row>${cells.join("")}</row>`;

async function grid(...file: Parameters<typeof xlsx>): Promise<string[]> {
  return shown(await gridOf(xlsx(...file), "台账.xlsx"));
}

/** What one number looks like in a cell of this format: a code of its own, or one of Excel's own by number. */
async function seen(value: string | number, format: string | number = 0, workbook = ""): Promise<string> {
  const id = typeof format === "number" ? format : 164;
  const own = typeof format === "number" ? "" : `<numFmts><numFmt numFmtId="164" formatCode="${format.replaceAll('"', "&quot;")}"/></numFmts>`;
  const styles = `${own}<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs>`;
  return (await grid(row(c("A1", value, "n", 1)), { styles, workbook })).join("\n");
}

describe("a ledger's sheet", () => {
  const strings = ["序号", "问题", "整改措施", "问题甲", "<r><t>一是</t></r><r><t xml:space='preserve'>学习。 </t></r><rPh><t>yi</t></rPh>", "二是检查。"];
  const shared = strings.map((text) => `<si>${text.startsWith("<") ? text : `<t>${text}</t>`}</si>`).join("");
  const rows =
    row(c("A1", 0, "s"), c("B1", 1, "s"), c("C1", 2, "s")) +
    row(c("A2", 28), c("B2", 3, "s"), c("C2", 4, "s")) +
    row(c("C3", 5, "s"), '<c r="D3" s="0"/>');

  it("merged ranges are understood; styled cells without text are not part of it", async () => {
    expect(await grid(rows, { strings: shared, merged: ["A2:A3", "B2:B3", "D1:F40"] })).toEqual(["序号|问题|整改措施", "28|问题甲|一是学习。", "^28|^问题甲|二是检查。"]);
  });

  it("every cell knows its own address, also far from the corner", async () => {
    const sheet = await gridOf(xlsx(row(inline("AB12", "甲"))), "台账.xlsx");
    expect([sheet.rows, sheet.columns, sheet.at(11, 27)]).toEqual([12, 28, { address: "AB12", text: "甲" }]);
    expect(sheet.at(500, 500)).toEqual({ address: "SG501", text: "" });
    const square = await gridOf(xlsx(row(inline("A1", "甲"), inline("B1", "乙"), inline("A2", "丙"))), "台账.xlsx");
    expect([square.at(0, 2).text, square.at(1, -1).text, square.at(2, 0).text]).toEqual(["", "", ""]);
    expect([sheet.covered(-1, 0), sheet.covered(500, 500)]).toEqual([false, false]);
  });

  it("is in the text too: a row a line, tabs between cells, line breaks as spaces, merged ranges once", async () => {
    const more = row(inline("A5", "甲\n乙"), inline("C5", "丙"));
    expect(await textOf(xlsx(rows + more, { strings: shared, merged: ["A2:A3"] }), "台账.xlsx")).toBe("序号\t问题\t整改措施\n28\t问题甲\t一是学习。\n\t\t二是检查。\n\n甲 乙\t\t丙");
  });

  it("cells that a merged range covers show the range, whatever the file still keeps in them", async () => {
    expect(await grid(row(inline("A1", "甲"), inline("B1", "旧"), inline("C1", "丙")), { merged: ["A1:B1"] })).toEqual(["甲|^甲|丙"]);
  });

  it("cells and rows without an address follow the ones before", async () => {
    expect(await grid(`<row><c t="inlineStr"><is><t>甲</t></is></c>${inline("C1", "丙")}<c><v>4</v></c></row><row r="3"><c><v>1</v></c></row>${row("<c><v>2</v></c>")}`)).toEqual(["甲||丙|4", "|||", "1|||", "2|||"]);
  });

  it("the file's own layout and reading aids are no text", async () => {
    const runs = "\n <r>\n <t>一是</t>\n </r>\n <r>\n <t>学习</t>\n </r>\n <rPh><t>xue</t></rPh>\n";
    const cells = `\n<c r="A1" t="inlineStr">\n<is>${runs}</is>\n</c>\n<c r="B1" t="s">\n<v>1</v>\n</c>\n`;
    expect(await grid(row(cells), { strings: `<si><t>。</t></si>\n<si>${runs}</si>` })).toEqual(["一是学习|一是学习"]);
  });

  it("text is trimmed, its line ends are line feeds, what XML cannot hold is unescaped", async () => {
    expect(await grid(row(inline("A1", " 甲_x000D_\n乙&#13;丙_x005F_x000D_丁_x0000__xD800_ ")))).toEqual(["甲\n乙\n丙_x000D_丁"]);
  });
});

describe("sheets", () => {
  const content = (text: string) => `<sheetData>${row(inline("A1", text))}</sheetData>`;

  it("all that are shown and hold something, in their order", async () => {
    const sheets = [{ name: "空", content: "<sheetData/>" }, { name: "一", content: content("甲") }, { name: "藏", state: "hidden", content: content("密") }, { name: "深藏", state: "veryHidden", content: content("密") }, { name: "二", content: content("乙") }];
    const found = await read(workbookOf(sheets), "台账.xlsx");
    expect(found.sheets?.map(({ name }) => name)).toEqual(["一", "二"]);
    expect([found.text, found.tables]).toEqual(["甲\n\n乙", []]);
  });

  it("a sheet that the workbook names but the file lacks is damage; a chart among the sheets is not", async () => {
    const workbook = '<sheets><sheet name="图" r:id="none"/></sheets>';
    expect(await textOf(xlsx(row(inline("A1", "甲")), { workbook }), "台账.xlsx")).toBe("甲");
    const bytes = Buffer.from(xlsx(row(inline("A1", "甲"))));
    for (let at = bytes.indexOf("sheet1"); at !== -1; at = bytes.indexOf("sheet1")) bytes.write("sheet9", at);
    await expectRefused(bytes, "台账.xlsx", "documentDamaged");
  });

  it("rows that a filter hides are read", async () => {
    expect(await grid(`<row r="1" hidden="1">${inline("A1", "甲")}</row>`)).toEqual(["甲"]);
  });
});

describe("values as people see them", () => {
  it("formulas give the value last seen, words and errors included", async () => {
    const cells = ['<c r="A1"><f>SUM(B1:B9)</f><v>28</v></c>', '<c r="B1" t="str"><f>A2</f><v>已完成</v></c>', c("C1", "#N/A", "e"), c("D1", 1, "b"), c("E1", 0, "b"), c("F1", "2022-06-30T00:00:00", "d"), '<c r="G1"><f>1+1</f></c>', c("H1", 99, "s"), inline("I1", "。")];
    expect(await grid(row(...cells))).toEqual(["28|已完成|#N/A|TRUE|FALSE|2022-06-30|||。"]);
  });

  it.each([
    ["28", "28"],
    ["28.0", "28"],
    ["0.98709999999999998", "0.9871"],
    ["0.30000000000000004", "0.3"],
    ["-3.5", "-3.5"],
    ["1.3092219800101001E+17", "130922198001010000"],
    ["13092219800101", "13092219800101"],
    ["1E-05", "0.00001"],
    ["1.5e22", "15000000000000000000000"],
    ["0", "0"],
    ["-0", "0"],
    ["1e999", "1e999"],
    ["甲", "甲"],
    ["", ""],
  ])("the number %s is %s", async (written, text) => {
    const found = await grid(row(c("A1", written), inline("B1", "。")));
    expect(found).toEqual([`${text}|。`]);
  });

  it.each([
    [44742, 14, "2022-06-30"],
    [44742, 31, "2022-06-30"],
    [44742, "yyyy\\-mm\\-dd", "2022-06-30"],
    [44742, 'yyyy"年"m"月"d"日";@', "2022-06-30"],
    [44742, "[$-804]yyyy年m月d日", "2022-06-30"],
    [44742, 'm"月"d"日"', "2022-06-30"],
    [44742, "[DBNum1][$-804]yyyy年m月d日;@", "2022-06-30"],
    [44742.6, "yyyy/m/d h:mm", "2022-06-30"],
    [44742, "aaaa", "2022-06-30"],
    [44713, 'yyyy"年"m"月"', "2022年6月"],
    [44713, 57, "2022年6月"],
    [1, 14, "1900-01-01"],
    [59, 14, "1900-02-28"],
    [61, 14, "1900-03-01"],
    [2_958_465, 14, "9999-12-31"],
    [2_958_466, 14, "2958466"],
    [-1, 14, "-1"],
    [0.604166666666667, "h:mm", "14:30"],
    [1.5, "[h]:mm", "1.5"],
    [0.9871, 10, "98.71%"],
    [0.07, "0.0%", "7%"],
    [7, "000", "007"],
    [7.5, "000", "7.5"],
    [1234.5, "#,##0.00", "1234.5"],
    [12, "0.00E+00", "12"],
    [12, '"第"0"天"', "12"],
    [12, "[Red]0;General", "12"],
    [12, "General", "12"],
    [12, "@", "12"],
  ] satisfies [number, string | number, string][])("%f in the format %s is %s", async (value, format, text) => {
    expect(await seen(value, format)).toBe(text);
  });

  it("the formats of conditional styles are not those of cells", async () => {
    const code = (text: string) => `<numFmt numFmtId="164" formatCode="${text}"/>`;
    const styles = `<numFmts>${code("0.0")}</numFmts><cellXfs><xf numFmtId="164"/></cellXfs><dxfs><dxf>${code("yyyy-mm-dd")}</dxf></dxfs>`;
    expect(await grid(row(c("A1", 44_742)), { styles })).toEqual(["44742"]);
  });

  it("days of a workbook that counts from 1904", async () => {
    expect(await seen(43_280, 14, '<workbookPr date1904="1"/>')).toBe("2022-06-30");
    expect(await seen(44_742, 14, '<workbookPr date1904="false"/>')).toBe("2022-06-30");
  });
});
