import { describe, expect, test } from "vitest";
import { keptUntil, type PurgeFacts, refusalOfDecision, refusalOfPurge } from "#lib/domain/evidence/purge.ts";

/** Seven in the evening, Shanghai time. */
const at = (day: string) => new Date(`${day}T11:00:00Z`);

describe("until when a withdrawn file is kept", () => {
  test.each([
    ["2022-06-30", 10, "2032-06-30"],
    ["2022-06-30", 1, "2023-06-30"],
    ["2020-02-29", 1, "2021-02-28"],
    ["2020-02-29", 4, "2024-02-29"],
  ])("withdrawn on %s, kept for %d years: %s", (day, years, until) => {
    expect(keptUntil(at(day), years)).toBe(until);
  });

  test("is counted from the day in Shanghai", () => {
    expect(keptUntil(new Date("2022-06-30T16:30:00Z"), 10)).toBe("2032-07-01");
  });
});

describe("what may be destroyed", () => {
  const early = (until: string) => ({ code: "purgeTooEarly", until });
  test.each<[string, Partial<PurgeFacts>, today: string, unknown]>([
    ["on the day its time is over", {}, "2032-06-30", null],
    ["the day before", {}, "2032-06-29", early("2032-06-30")],
    ["while one of its uses stands", { withdrawn: [at("2020-01-01"), null] }, "2052-01-01", { code: "purgeStillUsed" }],
    ["counted from its last withdrawal", { withdrawn: [at("2020-01-01"), at("2024-05-05"), at("2022-01-01")] }, "2032-06-30", early("2034-05-05")],
    ["when the office keeps things for longer", { retentionYears: 30 }, "2032-06-30", early("2052-06-30")],
    ["once only", { purged: true }, "2032-06-30", { code: "filePurged" }],
    ["never what nobody withdrew, as there is nothing", { withdrawn: [] }, "2032-06-30", { code: "purgeStillUsed" }],
  ])("%s", (_, change, today, refusal) => {
    const facts: PurgeFacts = { withdrawn: [at("2022-06-30")], retentionYears: 10, purged: false };
    expect(refusalOfPurge({ ...facts, ...change }, today)).toEqual(refusal);
  });
});

test.each([
  ["PROPOSED", "one", null],
  ["PROPOSED", "other", "purgeBySamePerson"],
  ["DONE", "one", "purgeDecided"],
  ["REFUSED", "one", "purgeDecided"],
  ["DONE", "other", "purgeDecided"],
] as const)("a proposal that is %s, decided by %s person: %s", (status, who, code) => {
  const refusal = refusalOfDecision({ status, proposedById: "a" }, who === "one" ? "b" : "a");
  expect(refusal?.code ?? null).toBe(code);
});
