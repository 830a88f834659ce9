import fc from "fast-check";
import { expect, test } from "vitest";
import { readDocument } from "#lib/documents/read/read-document.ts";
import { ledgerXlsx } from "#lib/documents/write/ledger-xlsx.ts";
import { compareLedger } from "#lib/domain/ledger-sheet/compare.ts";
import type { SheetFinding } from "#lib/domain/ledger-sheet/finding.ts";
import { outlineOfSheet } from "#lib/domain/ledger-sheet/outline-of-sheet.ts";
import { countsOf } from "#lib/domain/official-text/outline.ts";
import { HEADING } from "#tests/support/ledger-sheet.ts";
import { DIRECTORY, finding, ledger, measure, NO_CHANGE, THREE } from "./ledger-sheet-cast.ts";

/** The first sheet of these findings' file. */
async function fileOf(findings: readonly SheetFinding[]) {
  const read = await readDocument(await ledgerXlsx(HEADING, findings), "台账.xlsx");
  const sheet = read.ok ? read.value.sheets?.[0] : null;
  if (!sheet) throw new Error("the file does not read as a sheet");
  return sheet;
}

test("whatever a ledger holds, its file says the same", async () => {
  await fc.assert(
    fc.asyncProperty(ledger, async (findings) => {
      expect(compareLedger(await fileOf(findings), findings, DIRECTORY)).toEqual(NO_CHANGE);
    }),
    { numRuns: 40 },
  );
});

test("a file with other contents is read cell by cell", async () => {
  const edited = THREE.with(1, {
    ...finding(2, { title: "=1+1", leader: "王建国", supporting: ["教育就业部"], deadline: "2022-12-31" }),
    measures: [...finding(2).measures.slice(0, 2), measure(3, { text: "换一种\n做法" }), measure(4, { text: "加一条" })],
  });
  const { changes, problems } = compareLedger(await fileOf(edited), THREE, DIRECTORY);
  expect(changes.map(({ address, after }) => [address, after])).toEqual([
    ["D7", "=1+1"],
    ["G7", "王建国"],
    ["I7", "教育就业部"],
    ["K7", "2022-12-31"],
    ["F9", "换一种\n做法"],
    ["F10", "加一条"],
  ]);
  // The system's own remark tells of the moved deadline.
  expect(problems.map(({ code, address }) => [code, address])).toEqual([["notImported", "P7"]]);
});

test("a file is a draft round, too", async () => {
  const read = outlineOfSheet(await fileOf(THREE));
  expect(read.ok && countsOf(read.value)).toEqual({ parts: 1, categories: 1, findings: 3, measures: 9 });
});
