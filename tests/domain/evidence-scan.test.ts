import { expect, test } from "vitest";
import { type FileScan, scanAfter, type ScanOutcome, scanStanding } from "#lib/domain/evidence/scan.ts";

const [EARLIER, NOW] = [new Date("2022-03-01"), new Date("2022-03-09")];
const CLEAN: FileScan = { scan: "CLEAN", scannedAt: EARLIER, scanFound: null };
const INFECTED: FileScan = { scan: "INFECTED", scannedAt: EARLIER, scanFound: "Eicar" };
const WAITING: FileScan = { scan: "PENDING", scannedAt: null, scanFound: null };
const UNSCANNED: FileScan = { scan: "NOT_SCANNED", scannedAt: null, scanFound: null };
const TOO_LARGE: FileScan = { scan: "NOT_SCANNED", scannedAt: EARLIER, scanFound: null };

const found: ScanOutcome = { kind: "infected", found: "Virus" };
const said: Record<string, ScanOutcome> = { clean: { kind: "clean" }, found, tooLarge: { kind: "tooLarge" }, late: { kind: "late" }, none: { kind: "none" } };

test.each<[string, FileScan | null, string, string]>([
  ["new bytes", null, "clean", "clean"],
  ["new bytes", null, "found", "infected"],
  ["new bytes", null, "tooLarge", "tooLarge"],
  ["new bytes", null, "late", "waiting"],
  ["new bytes", null, "none", "unscanned"],
  ["waiting", WAITING, "clean", "clean"],
  ["waiting", WAITING, "found", "infected"],
  ["waiting", WAITING, "tooLarge", "tooLarge"],
  ["waiting", WAITING, "late", "waiting"],
  // Turned off, the scanner releases nothing.
  ["waiting", WAITING, "none", "waiting"],
  ["clean", CLEAN, "late", "clean"],
  ["clean", CLEAN, "none", "clean"],
  ["clean", CLEAN, "tooLarge", "clean"],
  ["clean", CLEAN, "found", "infected"],
  ["unscanned", UNSCANNED, "clean", "clean"],
  // It was open to all before: that the scanner is away for a moment takes nobody's proof.
  ["unscanned", UNSCANNED, "late", "unscanned"],
  ["too large", TOO_LARGE, "late", "tooLarge"],
  ["infected", INFECTED, "clean", "infected"],
  ["infected", INFECTED, "none", "infected"],
])("what was %s (%j), and %s: %s", (_, before, outcome, standing) => {
  const after = scanAfter(before, said[outcome] ?? { kind: "none" }, NOW);
  expect(scanStanding(after)).toBe(standing);
  expect(after.scanFound).toBe(after.scan === "INFECTED" ? (before?.scan === "INFECTED" ? "Eicar" : "Virus") : null);
});
