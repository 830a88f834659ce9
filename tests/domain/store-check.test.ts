import { describe, expect, test } from "vitest";
import { damageOf, faultOfFile, faultOfRow, isLeftOver, type StoreFault, trustedSince, uploadOf } from "#lib/domain/evidence/check.ts";
import { storedFileName } from "#lib/domain/labels/storage.ts";
import { FAULT_WORDS, faultWords } from "#lib/domain/labels/store-check.ts";

const sha256 = "3fa9".repeat(16);
const other = "0b0b".repeat(16);
const now = new Date("2022-03-09T02:00:00Z");
const before = (ms: number) => new Date(now.getTime() - ms);
const HOUR = 3_600_000;

describe("a row against its file", () => {
  test.each([
    ["the same bytes", { sha256, size: 10 }, null],
    ["nothing there", "missing", { kind: "missing", sha256, size: 10 }],
    ["a bad sector", "unreadable", { kind: "unreadable", sha256, size: 10 }],
    ["fewer bytes", { sha256: other, size: 9 }, { kind: "sizeChanged", sha256, size: 10, found: 9 }],
    ["as many, but others", { sha256: other, size: 10 }, { kind: "contentChanged", sha256, size: 10 }],
  ] as const)("%s", (_, found, fault) => {
    expect(faultOfRow({ sha256, size: 10 }, found)).toEqual(fault);
  });
});

describe("a file against the rows", () => {
  test.each([
    ["named by a row", 48 * HOUR, true, null],
    ["of no row, and just come: its row may follow", HOUR - 1, false, null],
    ["of no row for an hour", HOUR, false, "stray"],
  ] as const)("%s", (_, age, named, kind) => {
    expect(faultOfFile({ sha256, size: 10, keptAt: before(age) }, named, now)?.kind ?? null).toBe(kind);
  });

  test.each([
    [24 * HOUR - 1, false],
    [24 * HOUR, true],
    [-HOUR, false],
  ])("untouched for %i ms, it is left over: %s", (age, leftOver) => {
    expect(isLeftOver(before(age), now)).toBe(leftOver);
  });
});

test.each([
  ["0191d7a0-1111-7abc-8def-0123456789ab", "0191d7a0-1111-7abc-8def-0123456789ab"],
  ["0191d7a0-1111-7abc-8def-0123456789ab.json", "0191d7a0-1111-7abc-8def-0123456789ab"],
  ["0191d7a0-1111-7abc-8def-0123456789abc", null],
  ["README", null],
  ["", null],
])("the upload of %s in the way-in is %s", (name, upload) => {
  expect(uploadOf(name)).toBe(upload);
});

test("right bytes are trusted for thirty days", () => {
  expect(trustedSince(now).toISOString()).toBe("2022-02-07T02:00:00.000Z");
});

const FAULTS: [StoreFault, string | null, string][] = [
  [{ kind: "missing", sha256, size: 2048 }, "MISSING", `有登记，没有文件：${sha256}（2 KB）`],
  [{ kind: "unreadable", sha256, size: 2048 }, "CHANGED", `文件读不出来：${sha256}（2 KB）`],
  [{ kind: "contentChanged", sha256, size: 2048 }, "CHANGED", `文件内容变了：${sha256}（2 KB）`],
  [{ kind: "sizeChanged", sha256, size: 2048, found: 5 }, "CHANGED", `文件大小变了：${sha256}（登记 2 KB，现有 5 字节）`],
  [{ kind: "stray", sha256, size: 5 }, null, `有文件，没有登记：${sha256}（5 字节）`],
];

test("every fault has its words, and leaves its damage on the row", () => {
  expect(FAULTS.map(([fault]) => [damageOf(fault), faultWords(fault)])).toEqual(FAULTS.map(([, ...rest]) => rest));
  expect(FAULTS.map(([{ kind }]) => kind).sort()).toEqual(Object.keys(FAULT_WORDS).sort());
  expect(storedFileName(sha256)).toBe("文件 3fa93fa93fa9");
});
