import type { Refusal } from "../refusal.ts";
import { ok, refuse, type Result } from "../result.ts";
import type { SheetGrid } from "./grid.ts";
import { readLedgerHead } from "./heads.ts";

/** The one sheet of a file that has a ledger's header. Refuses a file without, and one with several: edits on the others would be lost. */
export function ledgerAmong(sheets: readonly SheetGrid[]): Result<SheetGrid, Refusal> {
  const [grid, ...more] = sheets.filter((sheet) => readLedgerHead(sheet) !== null);
  if (!grid) return refuse({ code: "sheetNotLedger", field: "file" });
  return more.length > 0 ? refuse({ code: "sheetsSeveral", field: "file" }) : ok(grid);
}
