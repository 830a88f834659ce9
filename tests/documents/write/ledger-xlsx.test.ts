import readExcelFile from "read-excel-file/node";
import { beforeAll, describe, expect, it } from "vitest";
import { LEDGER_COLUMNS, type LedgerColumn } from "#lib/domain/ledger-sheet/columns.ts";
import type { SheetFinding } from "#lib/domain/ledger-sheet/finding.ts";
import { addressOf } from "#lib/domain/ledger-sheet/grid.ts";
import { rowsOf, spanOf } from "#lib/domain/ledger-sheet/rows.ts";
import { ledgerXlsx } from "#lib/documents/write/ledger-xlsx.ts";
import { firstFinding, HEADING, sampleSheet } from "./sample-sheet.ts";
import { unzipped } from "./unzipped.ts";

/** Title, note, heads. */
const HEADS = 3;
const column = (key: LedgerColumn) => LEDGER_COLUMNS.findIndex((each) => each.key === key);

async function partsOf(findings: SheetFinding[]) {
  const parts = await unzipped(await ledgerXlsx(HEADING, findings));
  const part = (name: string) => parts.get(name) ?? "";
  return { sheet: part("xl/worksheets/sheet1.xml"), strings: part("xl/sharedStrings.xml"), book: part("xl/workbook.xml"), styles: part("xl/styles.xml") };
}

/** The sheet's cells, by a reader of its own. */
async function cellsOf(findings: SheetFinding[]): Promise<unknown[][]> {
  const [sheet] = await readExcelFile(await ledgerXlsx(HEADING, findings));
  return sheet?.data ?? [];
}

function withOutcome(outcome: string): SheetFinding[] {
  const first = firstFinding();
  return [{ ...first, measures: first.measures.slice(0, 1).map((measure) => ({ ...measure, outcome })) }];
}

describe("the sample round as .xlsx", () => {
  const findings = sampleSheet();
  let xml: Awaited<ReturnType<typeof partsOf>>;
  beforeAll(async () => {
    xml = await partsOf(findings);
  });

  it("holds every cell of every row: texts, the number as a number, days as days", async () => {
    const read = await cellsOf(findings);
    expect(read[0]?.[0]).toBe("中共沧州市残疾人联合会党组巡察整改问题台账（十届市委第一轮巡察）");
    expect(read[2]).toEqual(LEDGER_COLUMNS.map(({ head }) => head));
    const rows = rowsOf(findings);
    expect(read).toHaveLength(HEADS + rows.length);
    for (const [index, row] of rows.entries()) {
      const cells = LEDGER_COLUMNS.map(({ key }) => {
        const text = row.cells[key];
        if (spanOf(row, key) === 0 || text === "") return null;
        if (key === "number") return Number(text);
        return key === "deadline" || key === "closedOn" ? new Date(`${text}T00:00:00Z`) : text;
      });
      expect(read[HEADS + index]).toEqual(cells);
    }
  });

  it("merges what reaches over several rows, and the title across", () => {
    const merges = [...xml.sheet.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, ref]) => ref);
    const across = addressOf(0, LEDGER_COLUMNS.length - 1).replace(/\d+/, "");
    const expected = rowsOf(findings).flatMap((row, index) =>
      LEDGER_COLUMNS.flatMap(({ key }, at) => {
        const span = spanOf(row, key);
        return span > 1 ? [`${addressOf(HEADS + index, at)}:${addressOf(HEADS + index + span - 1, at)}`] : [];
      }),
    );
    expect(merges.toSorted()).toEqual([`A1:${across}1`, `A2:${across}2`, ...expected].toSorted());
    expect(expected).toContain("A4:A7");
  });

  it("is printed on A3 on its side, one page wide, heads on every page, pages numbered", () => {
    expect(xml.sheet).toMatch(/<pageSetup(?=[^>]* paperSize="8")(?=[^>]* orientation="landscape")(?=[^>]* fitToWidth="1")(?=[^>]* fitToHeight="0")/);
    expect(xml.sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml.sheet).toContain("第 &amp;P 页，共 &amp;N 页");
    expect(xml.book).toMatch(/<definedName name="_xlnm.Print_Titles" localSheetId="0">'问题台账'!\$3:\$3<\/definedName>/);
  });

  it("has its parts in the order that the format prescribes", () => {
    const order = ["sheetPr", "sheetViews", "cols", "sheetData", "mergeCells", "printOptions", "pageMargins", "pageSetup", "headerFooter"];
    const found = order.map((name) => xml.sheet.search(new RegExp(`<${name}[ >/]`)));
    expect(found).not.toContain(-1);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });

  it("keeps heads and the finding's first columns in sight", () => {
    expect(xml.sheet).toMatch(/<pane(?=[^>]* ySplit="3")(?=[^>]* xSplit="4")(?=[^>]* topLeftCell="E4")(?=[^>]* state="frozen")/);
  });

  it("names the fonts of official documents", () => {
    expect(xml.styles).toContain('<name val="宋体"/>');
    expect(xml.styles).toContain('<name val="黑体"/>');
  });

  it("gives a row the height of its longest text, and no row more than a sheet allows", async () => {
    const heightsOf = (sheet: string) => [...sheet.matchAll(/<row (?=[^>]* ht="([\d.]+)")/g)].map(([, height]) => Number(height)).slice(HEADS);
    const [short = 0] = heightsOf((await partsOf(withOutcome("已办结"))).sheet);
    const [long] = heightsOf((await partsOf(withOutcome("已办结。".repeat(60)))).sheet);
    expect(long).toBeGreaterThan(2 * short);
    expect(Math.max(...heightsOf((await partsOf(withOutcome("已办结。".repeat(2000)))).sheet))).toBeLessThanOrEqual(409.5);
  });
});

describe("texts that mean something to a program", () => {
  const texts = [
    "=cmd|'/c calc'!A1",
    "=1+1",
    "+1",
    "-1",
    "@SUM(1)",
    "'引号",
    "<b>&amp;\"",
    "一\n二",
    "constructor",
    "__proto__",
    "2022-06-30",
    "001",
    "𠮷野家😀",
  ];

  it.each(texts)("%s stays the text it is", async (outcome) => {
    const { sheet } = await partsOf(withOutcome(outcome));
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(new RegExp(`<c (?=[^>]*r="${addressOf(HEADS, column("outcome"))}")(?=[^>]*t="s")`).test(sheet)).toBe(true);
    expect((await cellsOf(withOutcome(outcome)))[HEADS]?.[column("outcome")]).toBe(outcome);
  });

  it("what looks like a formula stays text when someone edits it", async () => {
    const { sheet, styles } = await partsOf(withOutcome("=1+1"));
    const style = new RegExp(`<c (?=[^>]*r="${addressOf(HEADS, column("outcome"))}")(?=[^>]*s="(\\d+)")`).exec(sheet)?.[1];
    const format = [...styles.matchAll(/<xf [^>]*>/g)][Number(style)]?.[0].match(/numFmtId="(\d+)"/)?.[1];
    expect(styles).toContain(`<numFmt numFmtId="${format}" formatCode="@"/>`);
  });

  it("what looks like an escaped character is escaped itself", async () => {
    expect((await partsOf(withOutcome("_x0041_"))).strings).toContain("<t>_x005F_x0041_</t>");
  });

  it("what no file can hold is left out, and too long a text says that it goes on", async () => {
    expect((await cellsOf(withOutcome("一\u0000\ud800二")))[HEADS]?.[column("outcome")]).toBe("一二");
    const cut = (await cellsOf(withOutcome("字".repeat(40_000))))[HEADS]?.[column("outcome")];
    expect(cut).toHaveLength(32_767);
    expect(cut).toMatch(/字…（未完，见系统）$/);
  });
});

it("an empty ledger is a sheet with its heads", async () => {
  const read = await cellsOf([]);
  expect(read).toHaveLength(HEADS);
  expect(read[1]?.[0]).toBe("截至2022年6月30日；共0个问题、0项整改措施；示例分工");
});
