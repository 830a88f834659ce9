import { expect, test } from "vitest";
import { ledgerAmong } from "#lib/domain/ledger-sheet/ledger-among.ts";
import { exported, gridOf } from "#tests/support/ledger-sheet.ts";
import { finding } from "./ledger-sheet-cast.ts";

const ledger = exported([finding(1)]).grid();
const contacts = gridOf([["姓名", "电话"], ["张三", "0317"]]);

test("the ledger is found among other sheets", () => {
  expect(ledgerAmong([contacts, ledger, contacts])).toEqual({ ok: true, value: ledger });
});

test("a file without a ledger is refused, and so is one with several, of which only one would be read", () => {
  expect(ledgerAmong([contacts])).toMatchObject({ refusal: { code: "sheetNotLedger", field: "file" } });
  expect(ledgerAmong([])).toMatchObject({ refusal: { code: "sheetNotLedger" } });
  expect(ledgerAmong([ledger, contacts, exported([finding(2)]).grid()])).toMatchObject({ refusal: { code: "sheetsSeveral", field: "file" } });
});
