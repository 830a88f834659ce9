import { expect, test } from "vitest";
import { compareLedger } from "#lib/domain/ledger-sheet/compare.ts";
import { cellOfId, numberInId, tickedAtFirst } from "#lib/domain/ledger-sheet/edits.ts";
import type { SheetFinding } from "#lib/domain/ledger-sheet/finding.ts";
import { exported } from "#tests/support/ledger-sheet.ts";
import { DIRECTORY, finding } from "./ledger-sheet-cast.ts";

/** The findings with every version one higher, as after somebody's change. */
function movedOn(findings: SheetFinding[]): SheetFinding[] {
  const next = <Row extends { version: number }>(row: Row): Row => ({ ...row, version: row.version + 1 });
  return findings.map((each) => ({ ...next(each), measures: each.measures.map(next) }));
}

test("the same cell has another id once the ledger has moved on, and is still known for the same; no two cells are", () => {
  const findings = [finding(1), finding(12)];
  const sheet = exported(findings);
  for (const number of [1, 12]) {
    sheet.set(number, "title", "新").set(number, "deadline", "2022-09-30").set(number, "measure", "2. 改写", 2).set(number, "outcome", "补充", 2);
  }
  sheet.insert(sheet.rowOf(12, 3) + 1, { measure: "4. 新增" });
  const ids = compareLedger(sheet.grid(), findings, DIRECTORY).changes.map(({ id }) => id);
  const later = compareLedger(sheet.grid(), movedOn(findings), DIRECTORY).changes.map(({ id }) => id);
  expect(ids).toHaveLength(9);
  expect(ids.filter((id) => later.includes(id))).toHaveLength(1);
  expect(later.map(cellOfId)).toEqual(ids.map(cellOfId));
  expect(new Set(ids.map(cellOfId)).size).toBe(9);
  expect(ids.map(numberInId)).toEqual([1, 1, 1, 1, 12, 12, 12, 12, 12]);
});

test("a new measure's id is its words': with others in the same cell it is another", () => {
  const idOf = (text: string) => {
    const sheet = exported([finding(1)]);
    sheet.insert(sheet.rowOf(1, 3) + 1, { measure: text });
    return compareLedger(sheet.grid(), [finding(1)], DIRECTORY).changes.map(({ id }) => id);
  };
  const [[one = ""], [other = ""]] = [idOf("4. 新增"), idOf("4. 新增一项")];
  expect(one).toMatch(/^f1-new-F7-\w+$/);
  expect(other).not.toBe(one);
  expect(idOf("新增。")).toEqual([one]);
});

test("nothing that empties a cell, or takes back what was done since the export, is ticked before anybody looked", () => {
  expect(tickedAtFirst({ after: "新", changedSince: false })).toBe(true);
  expect(tickedAtFirst({ after: "", changedSince: false })).toBe(false);
  expect(tickedAtFirst({ after: "新", changedSince: true })).toBe(false);
});
