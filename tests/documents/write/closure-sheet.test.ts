import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import readExcelFile from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { INDEX_COLUMNS } from "#lib/domain/archive/index-row.ts";
import { archiveOutline } from "#lib/domain/archive/outline.ts";
import { findingIndex } from "#lib/documents/write/archive-index.ts";
import { closureSheetDocx } from "#lib/documents/write/closure-sheet-docx.ts";
import { findingRecordDocx } from "#lib/documents/write/finding-record-docx.ts";
import { OFFICE_HINT, officeHere } from "#scripts/support/office.ts";
import { archiveOf, file } from "#tests/domain/archive-cast.ts";
import { unzipped } from "./unzipped.ts";

const archive = archiveOf();
const textOf = async (bytes: Promise<Buffer>) => ((await unzipped(await bytes)).get("word/document.xml") ?? "").replace(/<[^>]*>/g, "");

describe("对账销号单", () => {
  it("says what was found and done, who signed when, late or not, and the entry of the record it rests on", async () => {
    const text = await textOf(closureSheetDocx(archive));
    const parts = [
      "把方向促落实职能发挥不够充分",
      "首次时限2022年6月30日",
      "超过首次时限，逾期销号",
      "基本完成并长期坚持",
      "召开残工委全体会议",
      "已完成（2022年6月1日）",
      "2个文件",
      "全部措施均已完成，佐证材料齐全。",
      "责任领导审签：同意",
      "组长审定：同意",
      "2022年3月11日 16:05",
      "第321条",
      "ab".repeat(32),
    ];
    for (const part of parts) expect(text).toContain(part);
  });

  it("counts as proof neither what was withdrawn or replaced nor what is infected", async () => {
    const aside = { how: "withdrawn", at: archive.traces[0]?.at ?? new Date(), reason: "传错" } as const;
    const files = [file("a.pdf"), file("b.pdf", 9, { setAside: aside }), file("c.pdf", 9, { absence: "infected" })];
    expect(await textOf(closureSheetDocx(archiveOf({ measures: [{ ordinal: 1, files }] })))).toContain("1个文件");
  });

  it("a finding that was opened again says so; one whose record tells nothing says that", async () => {
    const [request] = archive.finding.requests;
    if (!request) throw new Error("no request");
    const reopened = { ...request, reopenedOn: "2022-06-20" };
    const finding = { ...archive.finding, requests: [{ ...request, sequence: 2 }, reopened] };
    expect(await textOf(closureSheetDocx(archiveOf({ finding })))).toContain("第1次销号后，2022年6月20日回头看反弹，重新整改");
    const bare = await textOf(closureSheetDocx(archiveOf({ seal: null, finding: { ...finding, requests: [] } })));
    expect(bare).toContain("没有销号申请的记录");
    expect(bare).toContain("操作留痕中没有本次销号的登记");
  });
});

it("办理记录 goes from the first to the last: weeks, applications, traces", async () => {
  const text = await textOf(findingRecordDocx(archive));
  const places = ["2022年第10周", "2022年第11周", "第1次申请", "为措施一上传佐证材料", "审签同意"].map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

it("卷内目录 has a row for each item, what begins like a formula as text", async () => {
  const files = [file("=1+1.pdf", 9, { department: "@部" })];
  const items = archiveOutline(archiveOf({ measures: [{ ordinal: 1, files }], orders: [], lookBacks: [] }));
  const [sheet] = await readExcelFile(await findingIndex(archive.finding, items));
  const rows = sheet?.data ?? [];
  expect(rows[2]).toEqual(INDEX_COLUMNS.map(({ head }) => head));
  expect(rows).toHaveLength(3 + items.length);
  expect(rows.at(-1)?.slice(3, 6)).toEqual(["@部（张三）", "=1+1.pdf", "20220309"]);
});

const office = officeHere();
const name = office ? "LibreOffice opens them" : `LibreOffice opens them (SKIPPED: not on this machine; ${OFFICE_HINT})`;

describe.skipIf(!office)(name, () => {
  let folder = "";
  const run = (program: string | undefined, ...args: string[]) => execFileSync(program ?? "", args, { encoding: "utf8", stdio: "pipe", timeout: 110_000 });
  const print = (pdf: string) => ({
    size: /Page size:\s+([\d.]+ x [\d.]+)/.exec(run(office?.pdfinfo, path.join(folder, `${pdf}.pdf`)))?.[1],
    text: run(office?.pdftotext, "-raw", path.join(folder, `${pdf}.pdf`), "-").replace(/\s+/g, ""),
  });

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "closure-sheet-"));
    const files = { "sheet.docx": await closureSheetDocx(archive), "course.docx": await findingRecordDocx(archive), "index.xlsx": await findingIndex(archive.finding, archiveOutline(archive)) };
    for (const [each, bytes] of Object.entries(files)) writeFileSync(path.join(folder, each), bytes);
    const paths = Object.keys(files).map((each) => path.join(folder, each));
    run(office?.soffice, `-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "pdf", "--outdir", folder, ...paths);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ["sheet", "595.304 x 841.89", ["对账销号单", "一、问题和责任", "二、整改措施对账", "三、销号申请和审签", "四、留痕校验", "立卷人"]],
    ["course", "595.304 x 841.89", ["办理记录", "一、每周跟进", "二、历次销号申请和审签", "三、操作留痕"]],
    ["index", "841.89 x 595.304", ["卷内目录", "序号档号文号责任者题名日期密级页数", "第1页，共1页"]],
  ])("%s: on A4, with all that it says", (document, size, parts) => {
    const printed = print(document);
    expect(printed.size).toBe(size);
    for (const part of parts) expect(printed.text).toContain(part);
  });
});
