import { beforeAll, describe, expect, it } from "vitest";
import { findingDocx } from "#lib/documents/write/finding-docx.ts";
import { ledgerDocx } from "#lib/documents/write/ledger-docx.ts";
import type { FindingDocument } from "#lib/domain/ledger-sheet/finding-document.ts";
import { sampleDocument } from "./sample-document.ts";
import { HEADING, sampleSheet } from "./sample-sheet.ts";
import { unzipped } from "./unzipped.ts";

type Parts = { document: string; footer: string; fonts: string };

async function partsOf(file: Buffer): Promise<Parts> {
  const parts = await unzipped(file);
  const part = (name: string) => parts.get(name) ?? "";
  return { document: part("word/document.xml"), footer: part("word/footer1.xml"), fonts: part("word/fontTable.xml") };
}

/** The texts of the paragraphs, in their order. */
function textsOf({ document }: Parts): string[] {
  const decoded = (text: string) => text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, "&");
  return document.split("</w:p>").map((paragraph) => [...paragraph.matchAll(/<w:t[ >][^<]*/g)].map(([text]) => decoded(text.replace(/^[^>]*>/, ""))).join(""));
}

const document = sampleDocument();
const findingOf = async (change: Partial<FindingDocument>) => textsOf(await partsOf(await findingDocx({ ...document, ...change })));

describe("the ledger as .docx", () => {
  const findings = sampleSheet();
  let parts: Parts;
  beforeAll(async () => {
    parts = await partsOf(await ledgerDocx(HEADING, findings));
  });

  it("lies on its side on A4, its heads on every page, its pages numbered", () => {
    expect(parts.document).toMatch(/<w:pgSz (?=[^>]*w:w="16838")(?=[^>]*w:h="11906")(?=[^>]*w:orient="landscape")/);
    expect(parts.document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(parts.footer).toContain("PAGE");
  });

  it("names every finding and every measure, part and category above where they begin", () => {
    const texts = textsOf(parts);
    for (const { title, measures } of findings) {
      expect(texts).toContain(title ?? "（通报未逐项列出的问题）");
      for (const { ordinal, text } of measures) expect(texts).toContain(`${ordinal}. ${text}`);
    }
    for (const place of ["part", "category"] as const) {
      const places = new Set(findings.flatMap((finding) => finding[place] ?? []));
      for (const each of places) expect(texts.filter((text) => text === each)).toHaveLength(1);
    }
    expect(texts.indexOf("未逐项列出")).toBeGreaterThan(texts.indexOf(findings[26]?.title ?? ""));
  });

  it("merges a finding's cells over its measures' rows", () => {
    const several = findings.filter(({ measures }) => measures.length > 1).length;
    expect(parts.document.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(several * 6);
  });
});

describe("one finding as .docx", () => {
  it("is set by GB/T 9704: A4 upright, 37 mm above, 28 mm on the left, text 156 by 225 mm", async () => {
    const { document: xml } = await partsOf(await findingDocx(document));
    const attribute = (name: string) => Number(new RegExp(`<w:pg(?:Sz|Mar)[^>]* w:${name}="(\\d+)"`).exec(xml)?.[1]);
    const [width, height, top, right, bottom, left] = ["w", "h", "top", "right", "bottom", "left"].map(attribute);
    const millimetres = (...twips: (number | undefined)[]) => Math.round((twips.reduce<number>((sum, each) => sum - (each ?? 0), 0) * -25.4) / 1440);
    expect([millimetres(width), millimetres(height), millimetres(top), millimetres(left)]).toEqual([210, 297, 37, 28]);
    expect([millimetres(width) - millimetres(left, right), millimetres(height) - millimetres(top, bottom)]).toEqual([156, 225]);
    expect(xml).toMatch(/w:eastAsia="方正小标宋简体"[^>]*\/><w:sz w:val="44"/);
  });

  it("says whose it is, what was to be done, what was done, week by week, and who signed", async () => {
    const texts = await findingOf({});
    const said = [
      "问题1整改情况",
      "截至2022年6月30日；示例分工",
      "把方向促落实职能发挥不够充分",
      "2022年9月30日（首次时限 2022年6月30日，已调整）",
      "基本完成并长期坚持（2022年6月15日销号）",
      "已完成",
      "2022年6月1日",
      "会议纪要.pdf",
      "2022年第11周（3月14日至3月20日）　已跟进",
      "2022年第10周（3月7日至3月13日）　已退回，待重报，逾期填报",
      "退回理由：请写明数字",
      "第1次申请（已销号，逾期销号）",
      "责任领导审签：同意",
      "组长审定：同意",
      "审定结果：基本完成并长期坚持；长期坚持：每季度督导",
    ];
    expect(said.filter((text) => !texts.includes(text))).toEqual([]);
  });

  it("says what is still awaited, and what is left out", async () => {
    const requestsAs = (status: "PENDING" | "WITHDRAWN") =>
      document.requests.map((request) => ({ ...request, status, closedLate: false, leaderOmitted: true, signatures: [] }));
    const texts = await findingOf({ requests: requestsAs("PENDING") });
    expect(texts).toEqual(expect.arrayContaining(["第1次申请（审签中）", "责任领导即组长，此步从略", "办公室审核", "组长审定", "待办"]));
    expect(await findingOf({ requests: requestsAs("WITHDRAWN") })).toContain("撤回申请");
  });

  it("says so where there is nothing", async () => {
    const nothing = { title: null, place: null, target: null, leader: null, deadline: null, disclosed: false, measures: [], entries: [], requests: [] };
    const texts = await findingOf(nothing);
    const said = ["（通报未逐项列出的问题）", "通报未逐项列出", "尚未确定", "不逐项公开，计入总数", "还没有整改措施。", "还没有周填报。", "还没有申请销号。"];
    expect(said.filter((text) => !texts.includes(text))).toEqual([]);
  });

  it("holds texts as they are, line by line, without what no document can hold", async () => {
    const texts = await findingOf({ target: "=1+1 <b>&amp;\u0000\ud800\n第二行" });
    expect(texts).toEqual(expect.arrayContaining(["=1+1 <b>&amp;", "第二行"]));
  });
});

it.each(["ledger", "finding"])("every run of the %s names a face for Chinese, and a stand-in for it", async (which) => {
  const file = which === "ledger" ? await ledgerDocx(HEADING, sampleSheet()) : await findingDocx(document);
  const { document: xml, footer, fonts } = await partsOf(file);
  const runs = [...(xml + footer).matchAll(/<w:r>.*?<\/w:r>/gs)].map(([run]) => run);
  expect(runs.length).toBeGreaterThan(20);
  expect(runs.filter((run) => !/<w:rFonts [^>]*w:eastAsia="[^"]+"/.test(run))).toEqual([]);
  const named = new Set([...xml.matchAll(/w:eastAsia="([^"]+)"/g)].map(([, face]) => face));
  for (const face of named) expect(fonts).toMatch(new RegExp(`<w:font w:name="${face}"><w:altName w:val="[^"]+"/>`));
});
