import { describe, expect, it } from "vitest";
import { readDocument } from "#lib/documents/read/read-document.ts";
import { Unreadable } from "#lib/documents/read/unreadable.ts";
import { readXml } from "#lib/documents/read/xml.ts";
import { SHEET_TEXT_LIMIT, TEXT_LIMIT } from "#lib/domain/official-text/limits.ts";
import { docx, docxOf, item, packageParts, paragraph, relations, run, SHEET_TYPE, WORD_TYPE, workbookOf, xlsx } from "../support/office-files.ts";
import { expectRefused, gridOf, read, shown, textOf } from "../support/reading.ts";
import { zip } from "../support/zip.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const document = (body: string) => `<w:document ${W}><w:body>${body}</w:body></w:document>`;
const inline = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** Answers within a time that no honest file needs. */
async function within<Value>(milliseconds: number, work: () => Promise<Value>): Promise<Value> {
  const began = performance.now();
  const value = await work();
  expect(performance.now() - began).toBeLessThan(milliseconds);
  return value;
}

describe("packages that unpack to more than a document holds", () => {
  const bomb = Buffer.alloc(20 * 1024 * 1024, " ");

  it("a small file that grows two hundredfold and more", async () => {
    const bytes = docxOf(bomb);
    expect(bytes.length).toBeLessThan(30_000);
    await within(3000, () => expectRefused(bytes, "通报.docx", "documentUnpacksTooLarge"));
  });

  it("one that lies about its size", async () => {
    const parts = packageParts("word/main.xml", WORD_TYPE).concat({ name: "word/main.xml", content: bomb, claims: 100 });
    await within(3000, () => expectRefused(zip(parts), "通报.docx", "documentDamaged"));
  });

  it("a part that shrinks little, but is too large all the same", async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `${"一".repeat(16)}${((index * 2_654_435_761) % 2 ** 32).toString(36)}\n`);
    const block = Buffer.from(lines.join(""));
    const bytes = docxOf(Buffer.concat([Buffer.from("<a>"), ...Array.from({ length: 70 }, () => block)]));
    expect([block.length * 70 > 70e6, bytes.length > 1e6]).toEqual([true, true]);
    await within(5000, () => expectRefused(bytes, "通报.docx", "documentUnpacksTooLarge"));
  });

  it("the same part over and over", async () => {
    const content = `<worksheet xmlns="x">${" ".repeat(1_000_000)}</worksheet>`;
    const sheets = Array.from({ length: 150 }, (_, index) => `<sheet name="${index}" r:id="s"/>`).join("");
    const workbook = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="r"><sheets>${sheets}</sheets></workbook>`;
    const bytes = zip([
      ...packageParts("xl/workbook.xml", SHEET_TYPE),
      { name: "xl/workbook.xml", content: workbook },
      { name: "xl/_rels/workbook.xml.rels", content: relations([["s", "worksheet", "sheet.xml"]]) },
      { name: "xl/sheet.xml", content },
    ]);
    await within(5000, () => expectRefused(bytes, "台账.xlsx", "documentUnpacksTooLarge"));
  });

  it("more parts than any document has", async () => {
    const parts = Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}`, content: "", stored: true }));
    await within(3000, () => expectRefused(zip(parts), "通报.docx", "documentUnpacksTooLarge"));
  });
});

describe("XML beyond reason", () => {
  it("no document type, no entities of its own", async () => {
    const declared = `<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>`;
    await expectRefused(docxOf(declared + document(paragraph("&c;"))), "通报.docx", "documentDamaged");
    await expectRefused(docxOf(declared + document(paragraph("甲"))), "通报.docx", "documentDamaged");
    await expectRefused(docx(paragraph("&b;")), "通报.docx", "documentDamaged");
    await expectRefused(docx(paragraph("&constructor;")), "通报.docx", "documentDamaged");
  });

  it("depth", async () => {
    const nested = (depth: number) => docx(`${"<w:sdt>".repeat(depth)}${paragraph("甲")}${"</w:sdt>".repeat(depth)}`);
    expect(await textOf(nested(200))).toBe("甲");
    await expectRefused(nested(300), "通报.docx", "documentDamaged");
    await expectRefused(nested(500_000), "通报.docx", "documentDamaged");
  });

  it("attributes and namespaces", async () => {
    const attributes = Array.from({ length: 300_000 }, (_, index) => `a${index}=""`).join(" ");
    await within(3000, () => expectRefused(docx(`<w:p ${attributes}/>`), "通报.docx", "documentDamaged"));
    const many = (count: number) => Array.from({ length: count }, (_, index) => `xmlns:n${index}="x"`).join(" ");
    expect(await textOf(docx(`<w:sdt ${many(60)}>${paragraph("甲")}</w:sdt>`))).toBe("甲");
    await expectRefused(docx(`<w:sdt ${many(200)}>${paragraph("甲")}</w:sdt>`), "通报.docx", "documentDamaged");
    await within(3000, () => expectRefused(docx(`<w:p xmlns:n="x"/>`.repeat(100_001)), "通报.docx", "documentDamaged"));
  });

  it("elements", async () => {
    async function* pieces(count: number) {
      yield Buffer.from("<a>");
      for (let rest = count - 1; rest > 0; rest -= 10_000) yield Buffer.from("<b/>".repeat(Math.min(rest, 10_000)));
      yield Buffer.from("</a>");
    }
    await within(20_000, () => expect(readXml(pieces(4_000_001), { open: () => true })).rejects.toBeInstanceOf(Unreadable));
    let seen = 0;
    await readXml(pieces(30_000), { open: () => (seen += 1) > 0 });
    expect(seen).toBe(30_000);
  });

  it("names that every object has", async () => {
    expect(await textOf(docx(`<__proto__/><w:constructor __proto__="x" constructor="y"/>${paragraph("甲", '<w:pStyle w:val="__proto__"/>')}`))).toBe("甲");
  });
});

describe("little that would become much", () => {
  const over = { limit: TEXT_LIMIT };

  it("numbers longer than the text", async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="${"%1".repeat(5000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    await within(3000, () => expectRefused(docx(item("甲").repeat(50_000), { numbering }), "通报.docx", "documentTooLong", over));
  });

  it("notes, each referred to over and over", async () => {
    const footnotes = `<w:footnote w:id="1">${paragraph("注".repeat(50_000))}</w:footnote>`;
    await expectRefused(docx(paragraph('<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(1000)), { footnotes }), "通报.docx", "documentTooLong", over);
  });

  it("tables in tables in tables", async () => {
    const open = "<w:tbl><w:tr><w:tc>".repeat(60);
    const close = "</w:tc></w:tr></w:tbl>".repeat(60);
    expect((await read(docx(open + paragraph("甲") + close), "通报.docx")).tables.length).toBe(60);
    await expectRefused(docx(open + paragraph("字".repeat(200_000)) + close), "通报.docx", "documentTooLong", over);
  });

  it("shared strings that a sheet repeats", async () => {
    const strings = `<si><t>${"字".repeat(50_000)}</t></si>`;
    await expectRefused(xlsx(`<row>${"<c t='s'><v>0</v></c>".repeat(1000)}</row>`, { strings }), "台账.xlsx", "documentTooLong", { limit: SHEET_TEXT_LIMIT });
  });

  it("a stray sign at the far end of the sheet", async () => {
    await within(1000, () => expectRefused(xlsx(`<row>${inline("A1", "甲")}${inline("XFD1048576", "。")}</row>`), "台账.xlsx", "documentSheetTooLarge"));
    const beyond = xlsx(`<row>${inline("A1", "甲")}${inline("XFE1", "。")}${inline("A1048577", "。")}</row>`);
    expect(shown(await gridOf(beyond, "台账.xlsx"))).toEqual(["甲"]);
  });

  it("merged ranges as large as the sheet, and many that overlap", async () => {
    const large = xlsx(`<row>${inline("A1", "甲")}${inline("B2", "乙")}</row>`, { merged: ["A1:XFD1048576"] });
    expect(shown(await gridOf(large, "台账.xlsx"))).toEqual(["甲|^甲", "^甲|^甲"]);
    const wide = `<row>${inline("A1", "甲")}${inline("A300000", "乙")}</row>`;
    const merged = Array.from({ length: 20_000 }, () => "A1:A300000");
    await within(3000, () => expectRefused(xlsx(wide, { merged }), "台账.xlsx", "documentDamaged"));
    const beside = Array.from({ length: 20_000 }, () => "B1:C1048576");
    await within(3000, () => read(xlsx(wide, { merged: beside }), "台账.xlsx"));
  });

  it("more sheets than anybody keeps", async () => {
    const sheets = Array.from({ length: 201 }, (_, index) => ({ name: `${index}`, content: "<sheetData/>" }));
    await expectRefused(workbookOf(sheets), "台账.xlsx", "documentSheetTooLarge");
  });
});

describe("long stretches of the same are read in a straight line", () => {
  it.each([
    ["blanks in a text", docx(paragraph(`<w:r><w:t>${" ".repeat(900_000)}甲</w:t></w:r>`))],
    ["empty cells in a row", docx(`<w:tbl><w:tr>${"<w:tc/>".repeat(200_000)}<w:tc>${paragraph("甲")}</w:tc></w:tr></w:tbl>`)],
    ["breaks before a number", docx(paragraph(`<w:r>${"<w:br/>".repeat(300_000)}</w:r>${run("甲")}`))],
    ["fields that never end", docx(paragraph(`<w:r>${'<w:fldChar w:fldCharType="begin"/>'.repeat(100_000)}</w:r>`).repeat(2) + paragraph("甲"))],
    ["carriage returns in a text file", Buffer.from(`${"\r".repeat(900_000)}甲`)],
    ["line breaks in a cell", xlsx(`<row>${inline("A1", `甲${"\n ".repeat(400_000)}乙`)}</row>`)],
  ])("%s", async (_, bytes) => {
    await within(2000, async () => expect((await readDocument(bytes, "")).ok).toBe(true));
  });
});
