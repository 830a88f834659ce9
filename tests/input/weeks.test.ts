import { describe, expect, it } from "vitest";
import { tickedAll, tickedAllHref } from "#lib/input/week-filter.ts";
import { CloseWeek, listedEntries, TickWeek } from "#lib/input/weeks.ts";

const week = "2022-W26";

describe("the entries ticked at once", () => {
  it("come back as the page listed them", () => {
    const entries = [{ number: 2, version: 1 }, { number: 14, version: 12 }];
    expect(TickWeek.parse({ week, entries: listedEntries(entries) })).toEqual({ week, entries });
  });

  it("may be none: the command refuses them", () => {
    expect(TickWeek.parse({ week, entries: "" }).entries).toEqual([]);
  });

  it.each(["2", "2:", ":1", "0:1", "-2:1", "2:1.5", "a:b", "2:1,3:1", "2:1 x", "9999999:1", "1".repeat(100_001)])("“%.12s” is no such list", (entries) => {
    expect(TickWeek.safeParse({ week, entries }).success).toBe(false);
  });

  it("need a week that exists", () => {
    for (const each of ["2022-W53", "2022-W00", "", undefined]) expect(TickWeek.safeParse({ week: each, entries: "2:1" }).success).toBe(false);
  });
});

describe("closing a week", () => {
  it("takes the week and the version of it that was looked at", () => {
    expect(CloseWeek.parse({ week, version: "3" })).toEqual({ week, version: 3 });
  });

  it.each([{ week: "2022-W53", version: "1" }, { week, version: "" }, { week, version: "-1" }, { week }])("%j is refused", (input) => {
    expect(CloseWeek.safeParse(input).success).toBe(false);
  });
});

describe("what ticking all came to, out of the address", () => {
  it("is what the address was made of", () => {
    const { searchParams, hash } = new URL(tickedAllHref(week, { ticked: 5, left: 2 }), "http://127.0.0.1");
    expect(tickedAll.parse(Object.fromEntries(searchParams))).toEqual({ ticked: 5, left: 2 });
    expect(hash).toBe("#outcome");
  });

  it.each([{}, { ticked: "5" }, { ticked: "a", left: "b" }, { ticked: ["1", "2"], left: "0" }, { ticked: "-1", left: "0" }])("%j is none", (query) => {
    expect(tickedAll.parse(query)).toBeNull();
  });
});
