import readExcelFile from "read-excel-file/node";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/domain/actor.ts";
import { EXPORT_LIMITS } from "#lib/domain/ledger-sheet/heading.ts";
import { ledgerExportHref, ledgerFilter } from "#lib/input/ledger-filter.ts";
import { unzipped } from "#tests/documents/write/unzipped.ts";
import { actor, NOW } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { exportFinding } from "../../app/api/findings/[number]/docx/export-finding.ts";
import { exportLedger } from "../../app/api/ledger/export-ledger.ts";

const site = "http://127.0.0.1:3000";

async function ledgerFile(kind: "xlsx" | "docx", reader: Actor | null, query = ""): Promise<Response> {
  return exportLedger(new Request(`${site}/api/ledger/${kind}${query}`), reader, NOW, kind);
}

/** The numbers in the first column of an .xlsx answer. */
async function numbersIn(response: Response): Promise<unknown[]> {
  const [sheet] = await readExcelFile(Buffer.from(await response.arrayBuffer()));
  return (sheet?.data ?? []).slice(3).map(([number]) => number).filter((number) => number !== null);
}

/** The name a browser saves the file under. */
function nameOf(response: Response): string {
  const [, name = ""] = /filename\*=UTF-8''(\S+)$/.exec(response.headers.get("content-disposition") ?? "") ?? [];
  return decodeURIComponent(name);
}

beforeAll(sampleDatabase);

describe("the ledger as a file", () => {
  it("is an .xlsx of what the address asks for, by a name that says what it is", async () => {
    const response = await ledgerFile("xlsx", await actor("zhenggaiban"), "?light=red");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    expect(nameOf(response)).toBe("市残联党组巡察整改问题台账（筛选，截至2022年6月30日）.xlsx");
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="[\x20-\x7e]+\.xlsx"; /);
    const numbers = await numbersIn(response);
    expect(numbers).toHaveLength(2);
    expect(numbers).toContain(14);
  });

  it("is a .docx likewise", async () => {
    const response = await ledgerFile("docx", await actor("zhenggaiban"));
    expect(response.headers.get("content-type")).toBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    expect(nameOf(response)).toBe("市残联党组巡察整改问题台账（截至2022年6月30日）.docx");
    expect((await unzipped(Buffer.from(await response.arrayBuffer()))).get("word/document.xml")).toContain("协调推动无障碍环境建设和服务不到位");
  });

  it("is asked for by the page's own link", async () => {
    const filter = ledgerFilter.parse({ search: "无障碍 & 项目", part: "1", sort: "-deadline", page: "3" });
    const asked = new URL(ledgerExportHref("xlsx", filter), site);
    expect(asked.pathname).toBe("/api/ledger/xlsx");
    expect(ledgerFilter.parse(Object.fromEntries(asked.searchParams))).toEqual({ ...filter, page: 1 });
  });

  it("takes what is given twice as the page takes it: it narrows nothing", async () => {
    expect(await numbersIn(await ledgerFile("xlsx", await actor("zhenggaiban"), "?light=red&light=green"))).toHaveLength(28);
  });

  it("stays within what one may read", async () => {
    const numbers = await numbersIn(await ledgerFile("xlsx", await actor("kangfubu")));
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.length).toBeLessThan(28);
  });

  it("may hold 5,000 findings as a sheet, and 500 as a document", () => {
    expect(EXPORT_LIMITS).toEqual({ xlsx: 5000, docx: 500 });
  });
});

describe("one finding as a file", () => {
  it("is a .docx by its number", async () => {
    const response = await exportFinding(await actor("zhenggaiban"), "12", NOW);
    expect(response.status).toBe(200);
    expect(nameOf(response)).toBe("问题12整改情况（截至2022年6月30日）.docx");
  });

  it.each(["0", "999", "1.5", "x", ""])("there is none by the number “%s”", async (asked) => {
    expect((await exportFinding(await actor("zhenggaiban"), asked, NOW)).status).toBe(404);
  });

  it("there is none for a department that has no part in it", async () => {
    const department = await actor("kangfubu");
    const own = await numbersIn(await ledgerFile("xlsx", department));
    for (const number of [1, 12, 14, 25]) {
      expect((await exportFinding(department, String(number), NOW)).status, String(number)).toBe(own.includes(number) ? 200 : 404);
    }
    expect(own).not.toContain(25);
  });
});

describe("refusals", () => {
  const answers: [string, () => Promise<Response>, number][] = [
    ["no session, ledger", () => ledgerFile("xlsx", null), 401],
    ["no session, finding", () => exportFinding(null, "1", NOW), 401],
    ["administrator, ledger", async () => ledgerFile("docx", await actor("guanliyuan")), 404],
    ["administrator, finding", async () => exportFinding(await actor("guanliyuan"), "1", NOW), 404],
  ];
  it.each(answers)("%s", async (_, answer, status) => {
    const response = await answer();
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(response.headers.has("content-disposition")).toBe(false);
  });

  it("nothing of it is kept by a browser or guessed at", async () => {
    const office = await actor("zhenggaiban");
    for (const response of [await ledgerFile("xlsx", office), await exportFinding(office, "1", NOW), await ledgerFile("xlsx", null)]) {
      expect(response.headers.get("cache-control")).toBe("private, no-store");
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    }
  });
});
