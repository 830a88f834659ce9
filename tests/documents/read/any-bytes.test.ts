import fc from "fast-check";
import { expect, test } from "vitest";
import { readDocument } from "#lib/documents/read/read-document.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { container, docx, item, paragraph, run, xlsx } from "../support/office-files.ts";
import { zip } from "../support/zip.ts";

const table = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>${paragraph("问题")}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph("")}</w:tc></w:tr></w:tbl>`;
const numbering = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const body = item("责任") + paragraph(`${run("甲", "<w:vanish/>")}<w:r><w:footnoteReference w:id="1"/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>`) + table;
const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44742</v></c><c r="C2" t="inlineStr"><is><t>甲_x000D_</t></is></c></row>';
const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';

const files = {
  "通报.docx": Buffer.from(docx(body, { numbering, footnotes: `<w:footnote w:id="1">${paragraph("注")}</w:footnote>` })),
  "台账.xlsx": Buffer.from(xlsx(rows, { strings: "<si><t>序号</t></si>", styles, merged: ["A1:A2"] })),
  "通报.doc": Buffer.from(container("WordDocument")),
  "通报.txt": Buffer.from("一、责任\r\n二、成效"),
  "通报.zip": Buffer.from(zip([{ name: "甲", content: "乙", stored: true }])),
};
const file = fc.constantFrom(...Object.entries(files));

/** Either a text or one sentence, in a time that nobody notices. */
async function answers(bytes: Uint8Array, name: string): Promise<void> {
  const began = performance.now();
  const result = await readDocument(bytes, name);
  expect(performance.now() - began).toBeLessThan(2000);
  if (result.ok) {
    const { text } = result.value;
    expect([text.isWellFormed(), text.trim() !== "", text.includes("\0")]).toEqual([true, true, false]);
  } else expect(wordsOf(result.refusal)).toMatch(/。$/);
}

test("the files are readable or refused for what they are, before anything happens to them", async () => {
  const results = await Promise.all(Object.entries(files).map(([name, bytes]) => readDocument(bytes, name)));
  expect(results.map((result) => (result.ok ? "read" : result.refusal.code))).toEqual(["read", "read", "documentToSaveAs", "read", "documentIsArchive"]);
});

test("any bytes under any name", async () => {
  const name = fc.oneof(fc.constantFrom("a.docx", "a.xlsx", "a.txt", "a", "a.doc"), fc.string());
  await fc.assert(fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 500 }), name, answers), { numRuns: 500 });
});

test("a file with flipped bits", async () => {
  const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 8 });
  const flipped = fc.asyncProperty(file, flips, async ([name, whole], changes) => {
    const bytes = Buffer.from(whole);
    for (const [place, bits] of changes) bytes.writeUInt8(bytes.readUInt8(place % bytes.length) ^ bits, place % bytes.length);
    await answers(bytes, name);
  });
  await fc.assert(flipped, { numRuns: 1500 });
});

test("a file that breaks off, begins late, or has another one in it", async () => {
  const cut = fc.asyncProperty(file, file, fc.nat(), fc.nat(), async ([name, whole], [, other], from, to) => {
    const [start, end] = [from % whole.length, to % whole.length];
    await answers(whole.subarray(0, end + 1), name);
    await answers(whole.subarray(start), name);
    await answers(Buffer.concat([whole.subarray(0, start), other, whole.subarray(end)]), name);
  });
  await fc.assert(cut, { numRuns: 500 });
});

test("a whole package whose XML is cut, doubled and thrown about", async () => {
  const piece = fc.constantFrom(..."w:p w:r w:t w:tbl w:tr w:tc w:txbxContent w:sdt w:sdtContent w:footnote w:del w:pPr w:rPr w:numPr w:trPr mc:Choice mc:Fallback mc:AlternateContent".split(" "));
  const leaf = fc.constantFrom(run("甲"), "<w:vMerge/>", '<w:gridSpan w:val="3"/>', '<w:numId w:val="1"/>', '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>', "<w:vanish/>", "<w:tab/>", "<w:showingPlcHdr/>", '<w:hMerge/>', '<w:gridBefore w:val="2"/>');
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof({ maxDepth: 7, depthSize: "large" }, leaf, fc.tuple(piece, fc.array(tie("tree"), { maxLength: 4 })).map(([name, children]) => `<${name}>${children.join("")}</${name}>`)),
  }));
  await fc.assert(fc.asyncProperty(fc.array(tree, { maxLength: 6 }), (trees) => answers(docx(paragraph("文") + trees.join(""), { numbering }), "通报.docx")), { numRuns: 700 });
});
