import { describe, expect, it } from "vitest";
import { proofCounts, type ScanState, stands } from "#lib/domain/evidence/standing.ts";

const at = new Date("2022-06-30T00:00:00Z");
const sent = { withdrawnAt: null, replacedAt: null, returnedAt: null, scan: "CLEAN" } as const;

describe("what proves a measure", () => {
  it.each<[string, Partial<Parameters<typeof stands>[0]>, { stands: boolean; proves: boolean }]>([
    ["clean", {}, { stands: true, proves: true }],
    ["never scanned", { scan: "NOT_SCANNED" }, { stands: true, proves: true }],
    ["waiting for the scanner", { scan: "PENDING" }, { stands: true, proves: false }],
    ["infected", { scan: "INFECTED" }, { stands: false, proves: false }],
    ["withdrawn", { withdrawnAt: at }, { stands: false, proves: false }],
    ["replaced", { replacedAt: at }, { stands: false, proves: false }],
    ["returned", { returnedAt: at }, { stands: false, proves: false }],
    ["returned while it waited for the scanner", { returnedAt: at, scan: "PENDING" }, { stands: false, proves: false }],
  ])("a file %s", (_, change, expected) => {
    const file = { ...sent, ...change };
    expect({ stands: stands(file), proves: proofCounts([file]).evidenceCount === 1 }).toEqual(expected);
  });

  it("is counted apart from what waits for the scanner", () => {
    const scans: ScanState[] = ["CLEAN", "PENDING", "INFECTED", "NOT_SCANNED", "PENDING"];
    expect(proofCounts(scans.map((scan) => ({ ...sent, scan })))).toEqual({ evidenceCount: 2, scanningCount: 2 });
  });
});
