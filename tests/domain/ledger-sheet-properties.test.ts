import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareLedger } from "#lib/domain/ledger-sheet/compare.ts";
import { LEDGER_COLUMNS, type LedgerColumn } from "#lib/domain/ledger-sheet/columns.ts";
import type { SheetFinding } from "#lib/domain/ledger-sheet/finding.ts";
import { sheetOf, storedSheet } from "#lib/domain/ledger-sheet/stored-sheet.ts";
import { measureWording } from "#lib/domain/typed-text.ts";
import { exported, type Sheet } from "#tests/support/ledger-sheet.ts";
import { DIRECTORY, ledger } from "./ledger-sheet-cast.ts";

const AS_IT_IS = { changes: [], problems: [] };

describe("a sheet that nobody edited changes nothing", () => {
  const ways: Record<string, (sheet: Sheet) => Sheet> = {
    "as it was exported": (sheet) => sheet,
    "with its merged cells taken apart": (sheet) => sheet.unmerge(),
    "with its merged cells taken apart and filled": (sheet) => sheet.fillDown(),
    "with the lines above its header gone": (sheet) => sheet.drop(0).drop(0),
    "with blank rows at its end": (sheet) => sheet.insert(sheet.texts.length, {}).insert(sheet.texts.length, {}),
    "signed below": (sheet) => sheet.insert(sheet.texts.length, { number: "填表人：张三" }),
  };
  test.each(Object.keys(ways))("%s", (name) => {
    fc.assert(
      fc.property(ledger, (findings) => {
        const sheet = ways[name]?.(exported(findings)).grid();
        expect(sheet && compareLedger(sheet, findings, DIRECTORY)).toEqual(AS_IT_IS);
      }),
      { numRuns: 300 },
    );
  });

  test("having been kept in between", () => {
    fc.assert(
      fc.property(ledger, (findings) => {
        const grid = exported(findings).grid();
        const again = sheetOf(JSON.parse(JSON.stringify(storedSheet(grid))));
        if (!again) throw new Error("not a sheet any more");
        for (let row = 0; row <= grid.rows; row += 1) {
          for (let column = 0; column <= grid.columns; column += 1) {
            expect([again.at(row, column), again.covered(row, column)]).toEqual([grid.at(row, column), grid.covered(row, column)]);
          }
        }
        expect(compareLedger(again, findings, DIRECTORY)).toEqual(AS_IT_IS);
      }),
    );
  });
});

type Cell = { number: number; column: LedgerColumn; ordinal: number };

const OWN: readonly LedgerColumn[] = ["title", "target", "leader", "department", "supporting", "responsible", "deadline"];

/** Every cell that may be edited. */
function cellsIn(findings: readonly SheetFinding[]): Cell[] {
  return findings.flatMap(({ number, measures }) => [
    ...OWN.map((column) => ({ number, column, ordinal: 1 })),
    ...measures.flatMap(({ ordinal }) => (["measure", "outcome"] as const).map((column) => ({ number, column, ordinal }))),
  ]);
}

/** Another text for a cell than it has, and one that can stand there. */
function otherText(cell: Cell, findings: readonly SheetFinding[], said: string): string {
  const found = findings.find(({ number }) => number === cell.number);
  const other = (names: readonly { name: string }[], now: string | null) => names.find(({ name }) => name !== now)?.name ?? "";
  if (cell.column === "leader") return other(DIRECTORY.leaders, found?.leader ?? null);
  if (cell.column === "department") return other(DIRECTORY.departments, found?.department ?? null);
  if (cell.column === "supporting") return found?.supporting.length === 1 && found.supporting[0] === "办公室" ? "康复部" : "办公室";
  if (cell.column === "deadline") return found?.deadline === "2031-05-06" ? "2031-05-07" : "2031-05-06";
  return cell.column === "measure" ? `${cell.ordinal}. ${said}` : said;
}

test("of k edited cells there are k changes, each at its own, whichever they are", () => {
  const edited = ledger.chain((findings) =>
    fc.record({
      findings: fc.constant(findings),
      cells: fc.subarray(cellsIn(findings)),
      said: fc.string({ unit: fc.constantFrom(..."改后甲乙 \n.、123"), minLength: 1, maxLength: 20 }).map((text) => `新${text}新`),
      apart: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(edited, ({ findings, cells, said, apart }) => {
      const sheet = exported(findings);
      for (const cell of cells) sheet.set(cell.number, cell.column, otherText(cell, findings, said), cell.ordinal);
      const { changes, problems } = compareLedger((apart ? sheet.unmerge() : sheet).grid(), findings, DIRECTORY);
      expect(problems).toEqual([]);
      const places = cells.map(({ number, column, ordinal }) => sheet.address(number, column, ordinal));
      expect(changes.map(({ address }) => address).toSorted()).toEqual(places.toSorted());
      expect(new Set(changes.map(({ id }) => id)).size).toBe(cells.length);
      for (const { column, after, address } of changes) {
        const cell = cells.find((each) => sheet.address(each.number, each.column, each.ordinal) === address);
        const text = cell ? otherText(cell, findings, said) : "";
        expect(after).toBe(column === "measure" ? measureWording(text.replace(/^\d+\. /, "")) : text);
      }
    }),
    { numRuns: 300 },
  );
});

/** Puts a row in below the first of a finding's, or takes one out, and numbers those below anew, as people do. */
function renumbered(sheet: Sheet, number: number, measures: number, way: { at: number; puts: boolean }): Sheet {
  const column = LEDGER_COLUMNS.findIndex(({ key }) => key === "measure");
  const [first, at] = [sheet.rowOf(number), way.puts ? 1 + (way.at % measures) : way.at % measures];
  if (way.puts) sheet.insert(first + at, { measure: `0. ${PUT_IN}` });
  else sheet.drop(first + at);
  for (let index = 0; index < measures + (way.puts ? 1 : -1); index += 1) {
    const row = sheet.at(first + index);
    row[column] = (row[column] ?? "").replace(/^\d+/, String(index + 1));
  }
  return sheet;
}

const PUT_IN = "新插入的一条";

test("a row put in or taken out, and the others numbered anew, moves no other measure's text or outcome", () => {
  const told = ledger.map((findings) => findings.map((each) => ({ ...each, measures: each.measures.map((one) => ({ ...one, text: `${one.ordinal}号${one.text}` })) })));
  const ways = fc.record({ at: fc.nat(5), puts: fc.boolean() });
  fc.assert(
    fc.property(told, ways, (findings, way) => {
      const found = findings.find(({ measures }) => measures.length > 1);
      fc.pre(found !== undefined);
      if (!found) return;
      const sheet = renumbered(exported(findings), found.number, found.measures.length, way);
      const { changes, problems } = compareLedger(sheet.grid(), findings, DIRECTORY);
      expect(changes.map(({ edit }) => edit)).toEqual(way.puts ? [{ kind: "newMeasure", text: PUT_IN }] : []);
      expect(problems.map(({ code }) => code)).toEqual(way.puts ? [] : ["measureAbsent"]);
    }),
    { numRuns: 300 },
  );
});

test("whatever stands in a sheet, it is read without failing, and only what can be told becomes a change", () => {
  const scribble = fc.record({
    row: fc.nat(20),
    column: fc.nat(15),
    text: fc.oneof(fc.string(), fc.constantFrom("1", "2", "3", "", "1. 甲", "9. 甲", "王建国", "不存在的人", "下周", "问题", "序号")),
  });
  fc.assert(
    fc.property(ledger, fc.array(scribble, { maxLength: 8 }), (findings, scribbles) => {
      const sheet = exported(findings);
      for (const { row, column, text } of scribbles) if (sheet.texts[row]) sheet.at(row)[column] = text;
      const { changes } = compareLedger(sheet.grid(), findings, DIRECTORY);
      expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
      const numbers = new Set(findings.map(({ number }) => number));
      expect(changes.every(({ number }) => numbers.has(number))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
