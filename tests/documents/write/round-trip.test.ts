import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { cellsOf } from "#lib/domain/ledger-sheet/cells.ts";
import { LEDGER_COLUMNS } from "#lib/domain/ledger-sheet/columns.ts";
import { compareLedger } from "#lib/domain/ledger-sheet/compare.ts";
import { readLedgerHead } from "#lib/domain/ledger-sheet/heads.ts";
import type { SheetFinding } from "#lib/domain/ledger-sheet/finding.ts";
import { ledgerXlsx } from "#lib/documents/write/ledger-xlsx.ts";
import { OFFICE_HINT, officeHere } from "#scripts/support/office.ts";
import { gridOf } from "../support/reading.ts";
import { HEADING, sampleSheet } from "./sample-sheet.ts";

const office = officeHere();

const OUTCOMES = ["=1+1", "+2", "-3", "@SUM(4)", "constructor", "_x0041_", "一\n\n二", "2022-06-30", "00123", "1,5", "𠮷😀", "'引", "100%"];

/** The sample round, with every text in it that a program might take for something else. */
function findings(): SheetFinding[] {
  return sampleSheet().map((finding, index) => ({
    ...finding,
    target: OUTCOMES[index] ?? finding.target,
    measures: finding.measures.map((measure) => ({ ...measure, outcome: OUTCOMES[index] ?? measure.outcome })),
  }));
}

/** The sheet as LibreOffice saves it again. */
function savedAgain(bytes: Buffer): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), "again-"));
  try {
    writeFileSync(path.join(folder, "in.xlsx"), bytes);
    const args = ["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", `${folder}/out`, `${folder}/in.xlsx`];
    execFileSync(office?.soffice ?? "", [`-env:UserInstallation=file://${folder}/profile`, ...args], { stdio: "pipe", timeout: 110_000 });
    return readFileSync(path.join(folder, "out/in.xlsx"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const again = office ? "saved again by LibreOffice" : `saved again by LibreOffice (SKIPPED: not on this machine; ${OFFICE_HINT})`;

describe.each([
  ["as it was written", (bytes: Buffer) => bytes, false],
  [again, savedAgain, !office],
] as const)("the ledger's sheet, %s", (_, through, skipped) => {
  it.skipIf(skipped)("reads back as the same texts, and as no change", { timeout: 120_000 }, async () => {
    const written = findings();
    const grid = await gridOf(through(await ledgerXlsx(HEADING, written)), "台账.xlsx");
    const head = readLedgerHead(grid);
    const rows = written.flatMap((finding) => (finding.measures.length > 0 ? finding.measures : [null]).map((measure) => cellsOf(finding, measure)));
    for (const [index, row] of rows.entries()) {
      const read = LEDGER_COLUMNS.map(({ key }) => grid.at((head?.bodyRow ?? 0) + index, head?.columns.get(key) ?? -1).text);
      expect(read).toEqual(LEDGER_COLUMNS.map(({ key }) => row[key]));
    }
    expect(compareLedger(grid, written, { leaders: [], departments: [] })).toEqual({ changes: [], problems: [] });
  });
});
