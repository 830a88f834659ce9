import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LEDGER_COLUMNS } from "#lib/domain/ledger-sheet/columns.ts";
import { bulletinDocx } from "#lib/documents/write/bulletin-docx.ts";
import { bulletinXlsx } from "#lib/documents/write/bulletin-xlsx.ts";
import { findingDocx } from "#lib/documents/write/finding-docx.ts";
import { ledgerDocx } from "#lib/documents/write/ledger-docx.ts";
import { ledgerXlsx } from "#lib/documents/write/ledger-xlsx.ts";
import { OFFICE_HINT, officeHere } from "#scripts/support/office.ts";
import { sampleBulletin } from "./sample-bulletin.ts";
import { sampleDocument } from "./sample-document.ts";
import { HEADING, sampleSheet } from "./sample-sheet.ts";

const office = officeHere();
const name = office ? "LibreOffice opens" : `LibreOffice opens (SKIPPED: not on this machine; ${OFFICE_HINT})`;
const FORMULAS = ["=cmd|'/c calc'!A1", "=1+1", "+2", "-3", "@SUM(4)"];

/** The sample round with texts that a program might calculate, and one too long for a row of the usual size. */
function findings() {
  return sampleSheet().map((finding, index) => ({
    ...finding,
    target: FORMULAS[index] ?? finding.target,
    responsible: index === 5 ? "责任到人，".repeat(300) : finding.responsible,
  }));
}

const A3_ON_ITS_SIDE = [420, 297];
const A4_ON_ITS_SIDE = [297, 210];
const A4 = [210, 297];

describe.skipIf(!office)(name, () => {
  let folder = "";
  const run = (program: string | undefined, ...args: string[]) =>
    execFileSync(program ?? "", args, { encoding: "utf8", stdio: "pipe", timeout: 110_000 });
  const squeezed = (text: string) => text.replace(/\s+/g, "");

  /** What the file looks like in print: the size of its pages in millimetres, and the text of each. */
  function printOf(file: string): { size: number[]; pages: string[] } {
    const pdf = path.join(folder, `${file}.pdf`);
    const size = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(run(office?.pdfinfo, pdf)) ?? [];
    const pages = run(office?.pdftotext, "-raw", pdf, "-").split("\f").slice(0, -1);
    return { size: size.slice(1).map((points) => Math.round((Number(points) * 25.4) / 72)), pages: pages.map(squeezed) };
  }

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "opens-"));
    const files = {
      "sheet.xlsx": await ledgerXlsx(HEADING, findings()),
      "table.docx": await ledgerDocx(HEADING, findings()),
      "finding.docx": await findingDocx(sampleDocument()),
      "bulletin.docx": await bulletinDocx(sampleBulletin()),
      "week.xlsx": await bulletinXlsx(sampleBulletin()),
    };
    for (const [file, bytes] of Object.entries(files)) writeFileSync(path.join(folder, file), bytes);
    const paths = Object.keys(files).map((file) => path.join(folder, file));
    run(office?.soffice, `-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "pdf", "--outdir", folder, ...paths);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("the ledger's sheet: A3 on its side, heads and a number on every page, all that it holds, formulas as text", () => {
    const { size, pages } = printOf("sheet");
    expect(size).toEqual(A3_ON_ITS_SIDE);
    expect(pages.length).toBeGreaterThan(3);
    const heads = LEDGER_COLUMNS.map(({ head }) => head).join("");
    for (const [index, page] of pages.entries()) {
      expect(page.includes(heads), `the heads on page ${index + 1}`).toBe(true);
      expect(page).toContain(`第${index + 1}页，共${pages.length}页`);
    }
    const all = pages.join("");
    for (const { title } of findings()) expect(all).toContain(title ?? "（通报未逐项列出的问题）");
    for (const formula of FORMULAS) expect(all).toContain(squeezed(formula));
    expect(pages[0]).toContain("中共沧州市残疾人联合会党组巡察整改问题台账（十届市委第一轮巡察）");
    expect(pages[1]).not.toContain("十届市委第一轮巡察");
  });

  it("the ledger's table: A4 on its side, heads on every page, all that it holds", () => {
    const { size, pages } = printOf("table");
    expect(size).toEqual(A4_ON_ITS_SIDE);
    for (const [index, page] of pages.entries()) {
      expect(page, `page ${index + 1}`).toContain("序号问题整改措施责任领导责任部室整改时限完成情况整改成效备注");
      expect(page).toContain(`—${index + 1}—`);
    }
    const all = pages.join("");
    for (const { title, measures } of findings()) {
      expect(all).toContain(title ?? "（通报未逐项列出的问题）");
      for (const { ordinal, text } of measures) expect(all).toContain(squeezed(`${ordinal}. ${text}`));
    }
  });

  it("one finding: A4 upright, from its title to the last signature", () => {
    const { size, pages } = printOf("finding");
    expect(size).toEqual(A4);
    const all = pages.join("");
    for (const text of ["问题1整改情况", "一、基本情况", "二、整改措施", "三、每周跟进", "四、销号", "组长审定：同意"]) expect(all).toContain(text);
  });

  it("the bulletin: A4 upright, its parts in order, a number on every page", () => {
    const { size, pages } = printOf("bulletin");
    expect(size).toEqual(A4);
    for (const [index, page] of pages.entries()) expect(page).toContain(`—${index + 1}—`);
    const all = pages.join("");
    const heads = ["一、整改进度", "二、本周变化", "三、未按时填报的部室", "四、今后两周到期", "五、需研究解决的困难和问题"].map((head) => all.indexOf(head));
    expect(heads).toEqual(heads.toSorted((a, b) => a - b));
    expect(heads).not.toContain(-1);
    expect(all).toContain("中共沧州市残疾人联合会党组巡察整改周报");
  });

  it("the bulletin's sheets: A4 on its side, one page for each part, formulas as text", () => {
    const { size, pages } = printOf("week");
    expect(size).toEqual(A4_ON_ITS_SIDE);
    expect(pages).toHaveLength(5);
    expect(pages[4]).toContain("=1+1未收到3名群众的入党申请");
  });
});
