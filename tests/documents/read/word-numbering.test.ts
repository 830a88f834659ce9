import { describe, expect, it } from "vitest";
import { docx, item, paragraph, run } from "../support/office-files.ts";
import { textOf } from "../support/reading.ts";

/** A level of a list; `more` are further settings. */
function level(at: number, text: string, format = "decimal", more = ""): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

function definition(id: number, ...levels: string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
}

function list(id: number, abstract: number, more = ""): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
}

async function lines(numbering: string, body: string[], styles = ""): Promise<string[]> {
  return (await textOf(docx(body.join(""), { numbering, styles }))).split("\n");
}

/** The numbers that a format gives 1, 2 …; their paragraphs have no text. */
async function numbers(format: string, count: number): Promise<string[]> {
  return lines(definition(0, level(0, "%1", format)) + list(1, 0), Array.from({ length: count }, () => item("")));
}

describe("automatic numbers are written out, because they are not in the text", () => {
  it("the three levels of an official text", async () => {
    const official = definition(0, level(0, "%1、", "chineseCountingThousand"), level(1, "（%2）", "chineseCounting"), level(2, "%3.")) + list(1, 0);
    const body = [item("责任"), item("提高认识", 1, 1), item("学习", 1, 2), item("2022年", 1, 2), item("压实", 1, 1), item("监督", 1, 2), item("成效")];
    expect(await lines(official, body)).toEqual(["一、责任", "（一）提高认识", "1.学习", "2. 2022年", "（二）压实", "1.监督", "二、成效"]);
  });

  it("each number in the format of its own level", async () => {
    const mixed = definition(0, level(0, "第%1章", "chineseCounting"), level(1, "%1.%2", "decimal"), level(2, "%1.%2.%3", "decimal", "<w:isLgl/>")) + list(1, 0);
    expect(await lines(mixed, [item("总则"), item("甲", 1, 1), item("乙", 1, 2)])).toEqual(["第一章 总则", "一.1 甲", "1.1.1 乙"]);
  });

  it("a level without a number of its own leaves nothing in the numbers below it", async () => {
    const dotted = definition(0, level(0, "%1."), level(1, "—", "bullet"), level(2, "%1.%2%3.")) + list(1, 0);
    expect(await lines(dotted, [item("甲"), item("乙", 1, 1), item("丙", 1, 2)])).toEqual(["1.甲", "— 乙", "1.1.丙"]);
  });

  it.each([
    ["decimalZero", 10, "01", "10"],
    ["decimalFullWidth", 12, "１", "１２"],
    ["chineseCounting", 29, "一", "二十九"],
    ["chineseCountingThousand", 110, "一", "一百一十"],
    ["japaneseCounting", 105, "一", "一百零五"],
    ["taiwaneseCountingThousand", 20, "一", "二十"],
    ["chineseLegalSimplified", 23, "壹", "贰拾叁"],
    ["ideographLegalTraditional", 16, "壹", "壹拾陸"],
    ["ideographDigital", 105, "一", "一〇五"],
    ["ideographTraditional", 10, "甲", "癸"],
    ["ideographZodiac", 12, "子", "亥"],
    ["ideographEnclosedCircle", 10, "㊀", "㊉"],
    ["decimalEnclosedCircle", 21, "①", "㉑"],
    ["decimalEnclosedCircleChinese", 50, "①", "㊿"],
    ["decimalEnclosedCircle", 51, "①", "51"],
    ["decimalEnclosedParen", 20, "⑴", "⒇"],
    ["decimalEnclosedFullstop", 20, "⒈", "⒛"],
    ["lowerLetter", 29, "a", "cc"],
    ["upperLetter", 26, "A", "Z"],
    ["lowerRoman", 4, "i", "iv"],
    ["upperRoman", 99, "I", "XCIX"],
    ["decimal", 100, "1", "100"],
    ["hebrew1", 3, "1", "3"],
  ])("%s: the %ith", async (format, count, first, last) => {
    const found = await numbers(format, count);
    expect([found[0], found.at(-1)]).toEqual([first, last]);
    expect(new Set(found).size).toBe(count);
  });

  it("large numbers as they are said", async () => {
    const at = (start: number) => definition(0, `<w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1"/></w:lvl>`) + list(1, 0);
    const cases: [number, string][] = [[0, "零"], [10, "十"], [110, "一百一十"], [1005, "一千零五"], [2010, "二千零一十"], [10_000, "一万"], [10_500, "一万零五百"], [30_012, "三万零一十二"]];
    for (const [start, text] of cases) expect(await lines(at(start), [item("")])).toEqual([text]);
  });

  it("bullets and levels without a number", async () => {
    const signs = definition(0, level(0, "\uf0b7", "bullet"), level(1, "◆", "bullet"), level(2, "", "none")) + list(1, 0);
    expect(await lines(signs, [item("甲"), item("乙", 1, 1), item("丙", 1, 2)])).toEqual(["• 甲", "◆ 乙", "丙"]);
  });

  it("what stands between number and text", async () => {
    const spaced = definition(0, level(0, "第%1条"), level(1, "（%2）", "decimal", '<w:suff w:val="space"/>'), level(2, "%3", "decimal", '<w:suff w:val="nothing"/>')) + list(1, 0);
    const body = [item("甲"), item("乙", 1, 1), item("丙", 1, 2), paragraph(`<w:r><w:br w:type="page"/></w:r>${run("丁")}`, '<w:numPr><w:numId w:val="1"/></w:numPr>')];
    expect(await lines(spaced, body)).toEqual(["第1条 甲", "（1）乙", "1丙", "", "第2条 丁"]);
  });
});

describe("counting", () => {
  const plain = [level(0, "%1."), level(1, "%1.%2."), level(2, "%1.%2.%3.")] as const;
  const starts = (at: number, value: number) => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${value}"/></w:lvlOverride>`;

  it("goes on through the paragraphs in between", async () => {
    expect(await lines(definition(0, ...plain) + list(1, 0), [item("甲"), paragraph("正文"), item("乙")])).toEqual(["1.甲", "正文", "2.乙"]);
  });

  it("lists of one definition count together, unless one says where it starts; it says so once", async () => {
    const body = [item("甲", 1), item("乙", 2), item("丙", 3), item("丁", 3), item("戊", 1), item("己", 3)];
    expect(await lines(definition(0, ...plain) + list(1, 0) + list(2, 0) + list(3, 0, starts(0, 5)), body)).toEqual(["1.甲", "2.乙", "5.丙", "6.丁", "7.戊", "8.己"]);
  });

  it("lists of two definitions count apart", async () => {
    expect(await lines(definition(0, ...plain) + definition(1, ...plain) + list(1, 0) + list(2, 1), [item("甲"), item("乙", 2), item("丙")])).toEqual(["1.甲", "1.乙", "2.丙"]);
  });

  it("a higher level restarts the lower ones, at the start that the list sets", async () => {
    const body = [item("甲"), item("a", 1, 1), item("b", 1, 1), item("乙"), item("c", 1, 1)];
    expect(await lines(definition(0, ...plain) + list(1, 0, starts(1, 4)), body)).toEqual(["1.甲", "1.4. a", "1.5. b", "2.乙", "2.4. c"]);
  });

  it("a level may never restart, or only after one of the levels above", async () => {
    const never = definition(0, plain[0], level(1, "（%2）", "decimal", '<w:lvlRestart w:val="0"/>')) + list(1, 0);
    expect(await lines(never, [item("甲"), item("a", 1, 1), item("乙"), item("b", 1, 1)])).toEqual(["1.甲", "（1）a", "2.乙", "（2）b"]);
    const afterFirst = definition(0, plain[0], level(1, "%2)"), level(2, "（%3）", "decimal", '<w:lvlRestart w:val="1"/>')) + list(1, 0);
    const body = [item("甲"), item("子", 1, 1), item("丑", 1, 2), item("寅", 1, 1), item("卯", 1, 2), item("乙"), item("辰", 1, 2)];
    expect(await lines(afterFirst, body)).toEqual(["1.甲", "1)子", "（1）丑", "2)寅", "（2）卯", "2.乙", "（1）辰"]);
  });

  it("a level that was left out counts as begun", async () => {
    expect(await lines(definition(0, ...plain) + list(1, 0), [item("a", 1, 2), item("b", 1, 1), item("乙")])).toEqual(["1.1.1. a", "1.2. b", "2.乙"]);
  });

  it("a list may replace levels of its definition", async () => {
    const own = list(1, 0, `<w:lvlOverride w:ilvl="0">${level(0, "（%1）", "chineseCounting")}</w:lvlOverride>`);
    expect(await lines(definition(0, ...plain) + own, [item("甲"), item("乙")])).toEqual(["（一）甲", "（二）乙"]);
  });

  it("a deleted paragraph and a deleted row do not count", async () => {
    const gone = paragraph("<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>');
    const row = `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${item("旧")}</w:tc></w:tr></w:tbl>`;
    expect(await lines(definition(0, ...plain) + list(1, 0), [item("甲"), gone, row, item("乙")])).toEqual(["1.甲", "2.乙"]);
  });

  it("the numbering that a tracked change replaced is not the paragraph's", async () => {
    const changed = paragraph("甲", '<w:pPrChange><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>');
    expect(await lines(definition(0, ...plain) + list(1, 0), [changed])).toEqual(["甲"]);
  });

  it("an unknown list, an unknown level and list 0 number nothing", async () => {
    expect(await lines(definition(0, plain[0]) + list(1, 0), [item("甲", 7), item("乙", 1, 8), item("丙", 1, 400), item("丁", 0)])).toEqual(["甲", "乙", "丙", "丁"]);
  });
});

describe("numbers by paragraph style", () => {
  const numPr = (id: number, at?: number) => `<w:pPr><w:numPr>${at === undefined ? "" : `<w:ilvl w:val="${at}"/>`}<w:numId w:val="${id}"/></w:numPr></w:pPr>`;
  const style = (id: string, more: string, attributes = 'w:type="paragraph"') => `<w:style ${attributes} w:styleId="${id}">${more}</w:style>`;
  const of = (id: string, text: string, more = "") => paragraph(text, `<w:pStyle w:val="${id}"/>${more}`);
  const numbering =
    definition(0, level(0, "%1、", "chineseCounting", '<w:pStyle w:val="1"/>'), level(1, "（%2）", "chineseCounting", '<w:pStyle w:val="2"/>')) + list(1, 0);
  const styles = style("1", numPr(1)) + style("2", numPr(1)) + style("Sub", '<w:basedOn w:val="2"/>') + style("Off", `<w:basedOn w:val="1"/>${numPr(0)}`);

  it("headings are numbered by the level that names their style, styles made from them like them", async () => {
    const body = [of("1", "责任"), of("2", "认识"), of("Sub", "压实"), of("1", "成效")];
    expect(await lines(numbering, body, styles)).toEqual(["一、责任", "（一）认识", "（二）压实", "二、成效"]);
  });

  it("list 0 switches them off, in the style or in the paragraph", async () => {
    const body = [of("1", "责任"), of("Off", "附"), of("1", "又附", '<w:numPr><w:numId w:val="0"/></w:numPr>'), of("1", "成效")];
    expect(await lines(numbering, body, styles)).toEqual(["一、责任", "附", "又附", "二、成效"]);
  });

  it("a paragraph may change the level alone", async () => {
    expect(await lines(numbering, [of("1", "责任"), of("1", "认识", '<w:numPr><w:ilvl w:val="1"/></w:numPr>')], styles)).toEqual(["一、责任", "（一）认识"]);
  });

  it("a paragraph may change the list alone", async () => {
    expect(await lines(numbering, [of("1", "责任"), of("2", "认识", '<w:numPr><w:numId w:val="1"/></w:numPr>')], styles)).toEqual(["一、责任", "（一）认识"]);
  });

  it("the style that paragraphs have when they name none", async () => {
    const standard = style("N", numPr(1, 1), 'w:type="paragraph" w:default="1"');
    expect(await lines(numbering, [paragraph("甲"), of("Gone", "乙")], standard)).toEqual(["（一）甲", "乙"]);
  });

  it("a definition may be that of a numbering style", async () => {
    const linked = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum>' + list(5, 5);
    expect(await lines(numbering + linked, [item("甲", 5), item("乙", 1)], style("L", numPr(1), 'w:type="numbering"'))).toEqual(["一、甲", "二、乙"]);
  });

  it("styles in a circle end somewhere", async () => {
    const circle = style("A", '<w:basedOn w:val="B"/>') + style("B", '<w:basedOn w:val="A"/>');
    expect(await lines(numbering, [of("A", "甲")], circle)).toEqual(["甲"]);
  });
});
