import { expect, test } from "vitest";
import { LEDGER_COLUMNS } from "#lib/domain/ledger-sheet/columns.ts";
import type { SheetFinding } from "#lib/domain/ledger-sheet/finding.ts";
import { ledgerFileName, ledgerNote, ledgerTitle } from "#lib/domain/ledger-sheet/heading.ts";
import { rowsOf, spanOf } from "#lib/domain/ledger-sheet/rows.ts";
import { bare, HEADING } from "#tests/documents/write/sample-sheet.ts";

function finding(number: number, [part, category]: [string | null, string | null], measures: number): SheetFinding {
  return {
    ...bare(number),
    part,
    category,
    measures: Array.from({ length: measures }, (_, index) => ({
      ...{ id: `m-${index}`, version: 1, ordinal: index + 1, text: "措施", deadline: null, status: "OPEN" },
      ...{ outcome: null, noEvidenceReason: null, evidence: [] },
    })),
  };
}

const round = [
  finding(1, ["甲", "一"], 2),
  finding(2, ["甲", "一"], 1),
  finding(3, ["甲", "二"], 0),
  finding(4, ["乙", "二"], 2),
  finding(5, [null, null], 1),
  finding(6, [null, null], 1),
  finding(7, ["甲", "一"], 1),
];

/** Number, then how far the part's, the category's and the finding's cells reach, and the measure's. */
const shape = (findings: SheetFinding[]) =>
  rowsOf(findings).map((row) => [row.cells.number, spanOf(row, "part"), spanOf(row, "category"), spanOf(row, "title"), spanOf(row, "outcome")]);

test("a row for each measure; finding, category and part over all of theirs", () => {
  expect(shape(round)).toEqual([
    ["1", 4, 3, 2, 1],
    ["1", 0, 0, 0, 1],
    ["2", 0, 0, 1, 1],
    ["3", 0, 1, 1, 1],
    ["4", 2, 2, 2, 1],
    ["4", 0, 0, 0, 1],
    ["5", 1, 1, 1, 1],
    ["6", 1, 1, 1, 1],
    ["7", 1, 1, 1, 1],
  ]);
});

test("in every column each row is covered once, whatever the order of the findings", () => {
  for (const findings of [round, round.toReversed(), [...round, ...round]]) {
    const rows = rowsOf(findings);
    for (const { key } of LEDGER_COLUMNS) {
      expect(rows.reduce((sum, row) => sum + spanOf(row, key), 0), key).toBe(rows.length);
    }
  }
});

test("no findings, no rows", () => {
  expect(rowsOf([])).toEqual([]);
});

test("a ledger says whose it is, as of when, how much it holds, and what it leaves out", () => {
  const filtered = { ...HEADING, sample: false, narrowedBy: ["红绿灯：红灯", "责任部室：办公室"] };
  expect(ledgerTitle(HEADING)).toBe("中共沧州市残疾人联合会党组巡察整改问题台账（十届市委第一轮巡察）");
  expect(ledgerNote(HEADING, round)).toBe("截至2022年6月30日；共7个问题、8项整改措施；示例分工");
  expect(ledgerNote(filtered, round)).toBe(
    "截至2022年6月30日；符合条件7个问题、8项整改措施；筛选条件：红绿灯：红灯，责任部室：办公室",
  );
  expect([ledgerFileName(HEADING), ledgerFileName(filtered)]).toEqual([
    "市残联党组巡察整改问题台账（截至2022年6月30日）",
    "市残联党组巡察整改问题台账（筛选，截至2022年6月30日）",
  ]);
});
