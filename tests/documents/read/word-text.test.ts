import { describe, expect, it } from "vitest";
import { docx, docxOf, packageParts, paragraph, run, WORD_TYPE } from "../support/office-files.ts";
import { read, textOf } from "../support/reading.ts";
import { zip } from "../support/zip.ts";

const body = (...paragraphs: string[]) => textOf(docx(paragraphs.join("")));

describe("what stands on the page is read, in its order", () => {
  it("every paragraph is a line, empty ones too, but not those at the end", async () => {
    expect(await body(paragraph("通报"), "<w:p/>", paragraph("一、责任"), "<w:p/>")).toBe("通报\n\n一、责任");
  });

  it("the pieces that Word cuts a sentence into are one sentence", async () => {
    expect(await body(paragraph(run("共28") + '<w:proofErr w:type="x"/>' + run("个问题", "<w:b/>") + run("。")))).toBe("共28个问题。");
  });

  it("breaks, tabs and hyphens", async () => {
    const content = '<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t><w:ptab/><w:noBreakHyphen/><w:t>四</w:t><w:softHyphen/><w:cr/><w:br w:type="page"/><w:t>五</w:t></w:r>';
    expect(await body(paragraph(content))).toBe("一\n二\t三\t-四\n\n五");
  });

  it("the tab stops of a paragraph are no tabs in it", async () => {
    expect(await body(paragraph("一", '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'))).toBe("一");
  });

  it("blanks are kept where the file says so, else those at both ends are the file's own layout", async () => {
    const loose = "<w:r><w:t>\n  　二 三\n  四\n</w:t></w:r>";
    expect(await body(paragraph(run("一 ") + loose))).toBe("一 　二 三   四");
  });

  it("hyperlinks, smart tags, content controls and inserted text are in", async () => {
    const content =
      `<w:hyperlink>${run("甲")}</w:hyperlink><w:smartTag><w:customXml>${run("乙")}</w:customXml></w:smartTag>` +
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run("丙")}</w:sdtContent></w:sdt><w:ins>${run("丁")}</w:ins>` +
      `<w:moveTo>${run("戊")}</w:moveTo>`;
    expect(await body(paragraph(content), `<w:sdt><w:sdtContent>${paragraph("己")}</w:sdtContent></w:sdt>`)).toBe("甲乙丙丁戊\n己");
  });

  it("the prompt of a form field that nobody filled in is out", async () => {
    const field = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("单击此处输入文字。")}</w:sdtContent></w:sdt>`;
    expect(await body(paragraph(run("责任人：") + field + run("。")))).toBe("责任人：。");
  });

  it("boxes and ticks of symbol fonts are seen", async () => {
    const sign = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    expect(await body(paragraph(sign("Wingdings", "F0FE") + sign("Wingdings 2", "0052") + sign("宋体", "2014") + sign("Unknown", "F0FE") + run("。")))).toBe("☑☑—。");
  });

  it("formulas and the base of phonetic guides are in, the guide is out", async () => {
    const ruby = `<w:r><w:ruby><w:rt>${run("cháng")}</w:rt><w:rubyBase>${run("长")}</w:rubyBase></w:ruby></w:r>`;
    expect(await body(paragraph(`${ruby}<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>`))).toBe("长x=1");
  });
});

describe("what does not stand on the page is out", () => {
  it("deleted and moved text", async () => {
    const gone = `<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom>${run("搬走")}</w:moveFrom>`;
    expect(await body(paragraph(run("新") + gone), `<w:moveFrom>${paragraph("搬走的一段")}</w:moveFrom>`)).toBe("新");
  });

  it("a paragraph whose mark was deleted goes on in the next, a paragraph that was deleted altogether leaves nothing", async () => {
    const mark = "<w:rPr><w:del/></w:rPr>";
    const all = paragraph("<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>", mark);
    expect(await body(paragraph("前", mark), paragraph("后"), all, paragraph("末"))).toBe("前后\n末");
  });

  it("hidden text, by its own setting, by its style, and unless it is shown again", async () => {
    const styles =
      '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="H2"><w:basedOn w:val="H"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="P"><w:rPr><w:vanish/></w:rPr></w:style>';
    const content = run("甲", "<w:vanish/>") + run("乙", '<w:rStyle w:val="H2"/>') + run("丙", '<w:vanish w:val="0"/>') + run("丁", '<w:rStyle w:val="H"/><w:vanish w:val="false"/>');
    expect(await textOf(docx(paragraph(content) + paragraph("戊", '<w:pStyle w:val="P"/>') + paragraph("己"), { styles }))).toBe("丙丁\n己");
  });

  it("a hidden end of a paragraph does not join it to the next", async () => {
    expect(await body(paragraph(run("甲") + run("密", "<w:vanish/>")), paragraph("乙"))).toBe("甲\n乙");
    expect(await body(paragraph("甲", "<w:rPr><w:vanish/></w:rPr>"), paragraph("乙"))).toBe("甲乙");
  });

  it("the instruction of a field; its result is in", async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const inner = `${mark("begin")}<w:r><w:instrText>PAGE</w:instrText></w:r>${mark("separate")}${run("7")}${mark("end")}`;
    const outer = `${mark("begin")}<w:r><w:instrText>IF</w:instrText></w:r>${inner}${run("=1")}${mark("separate")}${run("结果")}${mark("end")}`;
    expect(await body(paragraph(`${run("甲")}${outer}<w:fldSimple w:instr="DATE">${run("乙")}</w:fldSimple>${run("丙")}`))).toBe("甲结果乙丙");
  });

  it("an instruction that never ends loses one paragraph at most", async () => {
    expect(await body(paragraph(`${run("甲")}<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run("乙")}`), paragraph("丙"))).toBe("甲\n丙");
  });

  it("a table of contents, which repeats every heading", async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="10"><w:name w:val="toc 1"/></w:style>';
    expect(await textOf(docx(paragraph("一、责任\t3", '<w:pStyle w:val="10"/>') + paragraph("一、责任"), { styles }))).toBe("一、责任");
  });

  it("headers, footers and comments", async () => {
    const more = ["header1", "footer1", "comments"].map((name) => ({ name: `word/${name}.xml`, content: "<x>秘密</x>" }));
    expect(await textOf(docx(paragraph(`<w:commentRangeStart w:id="0"/>${run("正文")}<w:r><w:commentReference w:id="0"/></w:r>`), { more }))).toBe("正文");
  });
});

describe("what hangs on the text", () => {
  const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;

  it("a text box follows the paragraph it hangs on, once, though the file has it in two versions", async () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box("框")}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>${box("框")}</v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(await body(paragraph(`${run("前")}<w:r>${both}</w:r>${run("后")}`), paragraph("末"))).toBe("前后\n框\n末");
  });

  it("of versions only an older program reads, the older is read", async () => {
    expect(await body(paragraph(`<w:r><mc:AlternateContent><mc:Fallback><w:pict>${box("框")}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`))).toBe("\n框");
  });

  it("a table in a text box stays in the box", async () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph("甲")}</w:tc><w:tc>${paragraph("乙")}</w:tc></w:tr></w:tbl>`;
    expect(await body(paragraph(`${run("前")}<w:r><w:pict><w:txbxContent>${table}${paragraph("框")}</w:txbxContent></w:pict></w:r>`))).toBe("前\n甲\t乙\n框");
  });

  it("notes come last, each in a line, footnotes before endnotes, in the order of the text", async () => {
    const note = (kind: string, id: number, text: string) => `<w:${kind} w:id="${id}">${paragraph(`<w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}`)}</w:${kind}>`;
    const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="4"/></w:r>';
    const text = paragraph(run("甲") + reference("endnote", 2) + reference("footnote", 3) + run("乙") + reference("footnote", 2) + run("。") + hidden);
    const footnotes = note("footnote", -1, "分隔") + note("footnote", 2, "二") + note("footnote", 3, "三") + note("footnote", 4, "看不见") + note("footnote", 5, "无人引用");
    expect(await textOf(docx(text, { footnotes, endnotes: note("endnote", 2, "尾") }))).toBe("甲乙。\n注1：三\n注2：二\n注3：尾");
  });
});

describe("a document is told by what it holds", () => {
  it("whatever its name says", async () => {
    const bytes = docx(paragraph("正文"));
    for (const name of ["通报.docx", "通报.xlsx", "通报.doc", "通报", "通报.txt"]) expect(await textOf(bytes, name)).toBe("正文");
    expect(await read(bytes, "通报.docx")).toEqual({ text: "正文", sheets: null, tables: [] });
  });

  it("whatever prefixes its XML uses", async () => {
    const strict = '<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:p><d:r><d:t>正文</d:t></d:r></d:p></d:body></d:document>';
    expect(await textOf(docxOf(strict))).toBe("正文");
  });

  it("whether its part or its extension says so", async () => {
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="XML" ContentType="${WORD_TYPE}"/><Default Extension="png" ContentType="image/png"/></Types>`;
    const [, root] = packageParts("word/main.xml", "");
    const document = `<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:p><d:r><d:t>正文</d:t></d:r></d:p></d:document>`;
    expect(await textOf(zip([{ name: "[Content_Types].xml", content: types }, ...(root ? [root] : []), { name: "word/main.xml", content: document }]))).toBe("正文");
  });

  it("in UTF-16 as well", async () => {
    const content = `\ufeff<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph("正文")}</w:body></w:document>`;
    expect(await textOf(docxOf(Buffer.from(content, "utf16le")))).toBe("正文");
  });
});
