import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noticeDocx } from "#lib/documents/write/notice-docx.ts";
import { OFFICE_HINT, officeHere } from "#scripts/support/office.ts";
import { sampleEditionSource } from "#tests/support/notice-content.ts";
import { unzipped } from "../write/unzipped.ts";
import { type PdfLine, pdfLines } from "./pdf-lines.ts";
import { sourceWith } from "./rendered.ts";

const source = sampleEditionSource();
const MM = 72 / 25.4;

describe("the notice as .docx", () => {
  let parts: Map<string, string>;
  let document: string;
  let paragraphs: string[];
  beforeAll(async () => {
    parts = await unzipped(await noticeDocx(source));
    document = parts.get("word/document.xml") ?? "";
    paragraphs = document.split("</w:p>");
  });

  it("is A4 with the margins of GB/T 9704-2012 and its grid of 22 lines of 28 characters", () => {
    const attribute = (element: string, name: string) => Number(new RegExp(`<w:${element}[^>]* w:${name}="(-?\\d+)"`).exec(document)?.[1]);
    const millimetres = (twips: number) => Math.round((twips * 25.4) / 1440);
    expect(["w", "h"].map((side) => millimetres(attribute("pgSz", side)))).toEqual([210, 297]);
    expect(["top", "right", "bottom", "left"].map((side) => millimetres(attribute("pgMar", side)))).toEqual([37, 26, 35, 28]);
    expect(document).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>');
    expect(22 * 579).toBeLessThanOrEqual(16838 - 2098 - 1984);
    expect(28 * (320 * 4096 - 849 * 20)).toBeLessThanOrEqual((11906 - 1587 - 1474) * 4096);
  });

  it("sets the title in 小标宋 at 22 points, 一、 in 黑体, （一） in 楷体, the rest in 仿宋 at 16", () => {
    const looks = { title: ["方正小标宋简体", 44], 1: ["黑体", 32], 2: ["楷体", 32], 3: ["仿宋", 32], 4: ["仿宋", 32] } as const;
    const has = (paragraph: string | undefined, [face, size]: readonly [string, number]) => expect(paragraph).toMatch(new RegExp(`w:eastAsia="${face}"[^>]*/><w:sz w:val="${size}"/>`));
    has(paragraphs[0], looks.title);
    for (const block of source.content.blocks) {
      const paragraph = paragraphs.find((each) => each.includes(`>${block.text}</w:t>`));
      has(paragraph, block.kind === "heading" ? looks[block.level] : looks[4]);
      expect(paragraph).toContain('w:firstLine="640"');
      expect(paragraph).toMatch(/<w:spacing [^>]*w:line="579" w:lineRule="exact"/);
    }
  });

  it("gives every heading its outline level, so that a reader finds the way by them", () => {
    for (const block of source.content.blocks) {
      const paragraph = paragraphs.find((each) => each.includes(`>${block.text}</w:t>`)) ?? "";
      const level = /<w:pStyle w:val="Heading(\d)"\/>.*<w:outlineLvl w:val="(\d)"\/>/.exec(paragraph);
      expect(level?.slice(1), block.text).toEqual(block.kind === "heading" ? [String(block.level), String(block.level - 1)] : undefined);
    }
    expect(paragraphs[0]).toContain('<w:pStyle w:val="Title"/>');
    for (const style of ["Title", "Heading1", "Heading4"]) expect(parts.get("word/styles.xml")).toContain(`w:styleId="${style}"`);
  });

  it("is signed, dated, and says whom to turn to and which edition it is", () => {
    const ending = paragraphs.slice(-6).map((each) => [...each.matchAll(/<w:t[ >][^<]*/g)].map(([text]) => text.replace(/^[^>]*>/, "")).join(""));
    expect(ending).toEqual(expect.arrayContaining([source.content.party, "2022年7月1日", "2022年第1版，数据截至2022年6月30日"]));
    expect(ending.join("")).toContain("（监督期限：2022年7月1日至2022年7月21日）");
    expect(paragraphs.find((each) => each.includes(">2022年7月1日</w:t>"))).toContain('<w:jc w:val="right"/>');
  });

  it("says of a correction which edition it takes the place of, and what it changes", async () => {
    const corrected = sampleEditionSource({ number: { year: 2022, serial: 2 }, correction: { of: { year: 2022, serial: 1 }, note: "更正问题3的措施数。" } });
    expect((await unzipped(await noticeDocx(corrected))).get("word/document.xml")).toContain("2022年第2版（更正2022年第1版：更正问题3的措施数），数据截至2022年6月30日");
  });

  it("repeats no telephone and no address that its own text says, and leaves none out that it does not", async () => {
    const said = async (text: string) => (await unzipped(await noticeDocx(sourceWith({ blocks: [{ kind: "paragraph", text }] })))).get("word/document.xml");
    expect(await said("联系电话：0317-3026264。")).not.toContain("监督电话");
    expect(await said("请于2022年7月1日至7月21日反映。")).not.toContain("监督期限");
    expect(await said("欢迎监督。")).toContain("（监督期限：2022年7月1日至2022年7月21日；监督电话：0317-3026264；邮寄地址：沧州市运河区北京路政务服务中心南5楼509；电子邮箱：czclbgs@sina.com）");
  });

  it("has a title and a language among its properties, and the day it was approved instead of the hour it was made", () => {
    expect(parts.get("docProps/core.xml")).toContain(`<dc:title>${source.content.title}</dc:title>`);
    expect(parts.get("docProps/core.xml")?.match(/2022-06-30T16:00:00Z/g)).toHaveLength(2);
    expect(parts.get("word/styles.xml")).toContain('w:eastAsia="zh-CN"');
  });

  it("numbers its pages at the outer edge", () => {
    const footers = [...parts].flatMap(([part, xml]) => (/footer\d/.test(part) && xml.includes("PAGE") ? [/<w:jc w:val="(\w+)"/.exec(xml)?.[1]] : []));
    expect(new Set(footers)).toEqual(new Set(["left", "right"]));
    expect(parts.get("word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
  });
});

const office = officeHere();
const name = office ? "LibreOffice sets the notice" : `LibreOffice sets the notice (SKIPPED: not on this machine; ${OFFICE_HINT})`;

describe.skipIf(!office)(name, () => {
  let folder = "";
  const pages = new Map<string, PdfLine[][]>();
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "notice-docx-"));
    const files = { notice: source, full: sourceWith({ sample: false, blocks: [{ kind: "paragraph", text: "整改".repeat(28 * 30) }] }) };
    for (const [file, each] of Object.entries(files)) fs.writeFileSync(path.join(folder, `${file}.docx`), await noticeDocx(each));
    const paths = Object.keys(files).map((file) => path.join(folder, `${file}.docx`));
    execFileSync(office?.soffice ?? "", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "pdf", "--outdir", folder, ...paths], { stdio: "pipe", timeout: 110_000 });
    for (const file of Object.keys(files)) pages.set(file, await pdfLines(fs.readFileSync(path.join(folder, `${file}.pdf`))));
  }, 120_000);
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it("in 22 lines of 28 characters to a page, where all characters are Chinese", () => {
    const lines = pages.get("full")?.[1]?.filter(({ text }) => !text.includes("—")) ?? [];
    expect(lines).toHaveLength(22);
    expect(new Set(lines.map(({ text }) => [...text].length))).toEqual(new Set([28]));
    for (const { left, right } of lines) {
      expect(left / MM).toBeCloseTo(28, 0);
      expect(right / MM).toBeLessThanOrEqual(184.3);
    }
  });

  it("whole, from its title to its edition, a number on every page", () => {
    const all = pages.get("notice") ?? [];
    for (const [index, page] of all.entries()) expect(page.map(({ text }) => text.replace(/\s/g, ""))).toContain(`—${index + 1}—`);
    const text = all.flat().map((line) => line.text).join("").replace(/\s/g, "");
    for (const block of source.content.blocks) if (block.kind === "heading") expect(text.replace(/—\d+—/g, "")).toContain(block.text.replace(/\s/g, ""));
    expect(text).toContain("2022年第1版，数据截至2022年6月30日");
  });
});
