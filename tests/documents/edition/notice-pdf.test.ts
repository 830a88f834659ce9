import fs from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { chineseFaces } from "#lib/documents/edition/pdf/faces.ts";
import { noticePdf } from "#lib/documents/edition/pdf/notice-pdf.ts";
import { canInstall, install } from "#scripts/support/debian.ts";
import { sampleEditionSource } from "#tests/support/notice-content.ts";
import { type PdfLine, pdfLines } from "./pdf-lines.ts";
import { sourceWith } from "./rendered.ts";

const NOTO = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc";
if (!fs.existsSync(NOTO) && canInstall()) install("fonts-noto-cjk");
const faces = chineseFaces();
const name = faces ? "the notice as PDF" : "the notice as PDF (SKIPPED: no Chinese face on this machine; apt-get install fonts-noto-cjk)";

const MM = 72 / 25.4;
const source = sampleEditionSource();

async function pdfOf(change = source): Promise<Buffer> {
  if (!faces) throw new Error("no Chinese face");
  return noticePdf(change, faces);
}

/** What stands above the page number. */
const textOf = (page: PdfLine[] | undefined) => (page ?? []).filter(({ text }) => !/^— \d+ —$/.test(text));

describe.skipIf(!faces)(name, () => {
  let bytes: Buffer;
  let pages: PdfLine[][];
  beforeAll(async () => {
    bytes = await pdfOf();
    pages = await pdfLines(bytes);
  }, 60_000);

  it("says all that the notice says, in its order, and is signed and dated at its end", () => {
    const squeezed = (text: string) => text.replace(/\s/g, "");
    const all = squeezed(pages.flatMap((page) => textOf(page).map(({ text }) => text)).join(""));
    let at = 0;
    for (const { text } of [{ text: source.content.title }, ...source.content.blocks, { text: source.content.party }, { text: "2022年7月1日" }]) {
      const next = all.indexOf(squeezed(text), at);
      expect(next, text).toBeGreaterThanOrEqual(at);
      at = next;
    }
    expect(all.endsWith("2022年第1版，数据截至2022年6月30日")).toBe(true);
    expect(all).toContain("（监督期限：2022年7月1日至2022年7月21日）");
  });

  it("keeps 22 lines of 28 characters within 156 by 225 mm, 28 mm from the left and 37 mm from above", async () => {
    const full = await pdfLines(await pdfOf(sourceWith({ blocks: [{ kind: "paragraph", text: "整改".repeat(28 * 30) }] })));
    const lines = textOf(full[1]);
    expect(lines).toHaveLength(22);
    expect(new Set(lines.map(({ text }) => [...text].length))).toEqual(new Set([28]));
    for (const { left, right, size } of lines) {
      expect(left / MM).toBeCloseTo(28, 1);
      expect(right / MM).toBeLessThanOrEqual(184.1);
      expect(right / MM).toBeGreaterThan(183.8);
      expect(size).toBe(16);
    }
    const [first, last] = [lines[0]?.baseline ?? 0, lines.at(-1)?.baseline ?? 0];
    expect((297 * MM - first) / MM).toBeGreaterThan(37);
    expect(last / MM).toBeGreaterThan(35);
    expect((first - last) / 21 / MM).toBeCloseTo(225 / 22, 2);
  });

  it("fills no page beyond 22 lines and none of its lines beyond the margins", () => {
    for (const page of pages) {
      expect(textOf(page).length).toBeLessThanOrEqual(22);
      for (const { left, right, text } of page) {
        expect(left / MM, text).toBeGreaterThan(27.9);
        expect(right / MM, text).toBeLessThan(184.3);
      }
    }
  });

  it("numbers its pages at the outer edge, below the text", () => {
    for (const [index, page] of pages.entries()) {
      const number = page.find(({ text }) => text === `— ${index + 1} —`);
      expect(number?.baseline ?? 0).toBeLessThan(35 * MM);
      if (index % 2 === 0) expect(number?.right).toBeGreaterThan(170 * MM);
      else expect(number?.left).toBeLessThan(40 * MM);
    }
  });

  it("begins no line with a closing mark, ends no page with a heading, and leaves no page to the signature alone", () => {
    for (const page of pages) for (const { text } of page) expect(text).not.toMatch(/^[，。、；：？！）》”]/);
    const headings = new Set(source.content.blocks.filter(({ kind }) => kind === "heading").map(({ text }) => text.slice(-6)));
    for (const page of pages.slice(0, -1)) expect([...headings].filter((heading) => textOf(page).at(-1)?.text.endsWith(heading))).toEqual([]);
    expect(textOf(pages.at(-1))[0]?.text).not.toBe(source.content.party);
  });

  it("is tagged, in Chinese, with its title and a heading for each of the notice's", async () => {
    const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: source.content.title, Language: "zh-CN" });
    expect(bytes.toString("latin1")).toMatch(/\/MarkInfo \d+ 0 R/);
    const roles: string[] = [];
    const walk = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      if ("role" in node) roles.push(String(node.role));
      if ("children" in node && Array.isArray(node.children)) node.children.forEach(walk);
    };
    for (let number = 1; number <= pdf.numPages; number += 1) walk(await (await pdf.getPage(number)).getStructTree());
    const levels = source.content.blocks.flatMap((block) => (block.kind === "heading" ? [`H${block.level + 1}`] : []));
    expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(["H1", ...levels]);
    expect(bytes.toString("latin1")).toContain("/DisplayDocTitle true");
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(["一、切实履行主体责任，抓好整改落实", "二、整改落实的成效", "三、下一步工作"]);
    expect(outline[1]?.items[0]?.items[0]?.items[0]?.title).toBe("（1）关于“把方向促落实职能发挥不够充分”的问题。");
  });

  it("is the same bytes every time", async () => {
    expect((await pdfOf()).equals(bytes)).toBe(true);
  });

  it("takes a character that one face lacks from another", async () => {
    const rare = await pdfLines(await pdfOf(sourceWith({ blocks: [{ kind: "paragraph", text: "龘、㊣、①、Ⅲ、α。" }] })));
    expect(rare[0]?.map(({ text }) => text).join("")).toContain("龘、㊣、①、Ⅲ、α。");
  });
});
