import { describe, expect, test } from "vitest";
import { accountFilter } from "#lib/input/accounts.ts";
import { ledgerFilter } from "#lib/input/ledger-filter.ts";

describe("the ledger's filter", () => {
  test("sent as the form stands, it narrows nothing", () => {
    const asSent = { search: "", part: "", leader: "", department: "", light: "", status: "", sort: "", page: "" };
    expect(ledgerFilter.parse(asSent)).toEqual(ledgerFilter.parse({}));
    expect(ledgerFilter.parse(asSent).part).toBeNull();
  });

  test("0 asks for the findings that stand under no part", () => {
    expect(ledgerFilter.parse({ part: "0" }).part).toBe(0);
  });

  test.each(["\0", "康复\u0000", "\u0007"])("a search with a control character is none: %j", (search) => {
    expect(ledgerFilter.parse({ search }).search).toBe("");
    expect(accountFilter.parse({ search }).search).toBe("");
  });

  test("an id that this system cannot have made narrows nothing", () => {
    expect(accountFilter.parse({ department: "\0" }).department).toBeNull();
  });
});
