import { describe, expect, test } from "vitest";
import { percentUsed, refusalOfQuota, refusalOfSpace, type Space, spaceState } from "#lib/domain/evidence/quota.ts";
import { spaceWords, usedWords } from "#lib/domain/labels/storage.ts";

const GB = 1024 ** 3;

describe("how full a space is", () => {
  test.each<[Space, string, number | null, string]>([
    [{ used: 0, quota: 100 }, "ok", 0, "已用 0%（0 字节 / 100 字节）"],
    [{ used: 79, quota: 100 }, "ok", 79, "已用 79%（79 字节 / 100 字节）"],
    [{ used: 799, quota: 1000 }, "ok", 79, "已用 79%（799 字节 / 1000 字节）"],
    [{ used: 80, quota: 100 }, "warn", 80, "已用 80%（80 字节 / 100 字节）"],
    [{ used: 999, quota: 1000 }, "warn", 99, "已用 99%（999 字节 / 1000 字节）"],
    [{ used: 100, quota: 100 }, "full", 100, "已用 100%（100 字节 / 100 字节）"],
    [{ used: 130, quota: 100 }, "full", 130, "已用 130%（130 字节 / 100 字节）"],
    [{ used: 1.64 * GB, quota: 2 * GB }, "warn", 82, "已用 82%（1.6 GB / 2 GB）"],
    [{ used: 5 * GB, quota: null }, "ok", null, "已用 5 GB"],
  ])("%j: %s", (space, state, percent, words) => {
    expect([spaceState(space), percentUsed(space), usedWords(space)]).toEqual([state, percent, words]);
  });

  test("is said of whom", () => {
    expect(spaceWords("department", { used: 1.64 * GB, quota: 2 * GB })).toBe("本部室材料空间已用 82%（1.6 GB / 2 GB）");
    expect(spaceWords("round", { used: GB, quota: GB })).toBe("本轮次材料空间已用 100%（1 GB / 1 GB）");
  });
});

describe("whether a file finds room", () => {
  test.each<[used: number, quota: number | null, more: number, room: boolean]>([
    [0, 100, 100, true],
    [60, 100, 40, true],
    [60, 100, 41, false],
    [100, 100, 1, false],
    [130, 100, 1, false],
    // What is there already takes no room, however full it is.
    [130, 100, 0, true],
    [1e15, null, 1e15, true],
  ])("%d of %s, and %d more: %s", (used, quota, more, room) => {
    const full = { code: "quotaFull", of: "round", quotaBytes: quota, usedBytes: used, field: "file" };
    expect(refusalOfSpace("round", { used, quota }, more)).toEqual(room ? null : full);
  });
});

test.each<[quota: number | null, used: number, least: number | null]>([
  [null, 5 * GB, null],
  [5 * GB, 5 * GB, null],
  [5 * GB - 1, 5 * GB, 5 * GB],
  [1024 ** 2, 0, null],
  [1024 ** 2 - 1, 0, 1024 ** 2],
])("a space of %s with %d in use: at least %s", (quota, used, least) => {
  expect(refusalOfQuota(quota, used)).toEqual(least === null ? null : { code: "quotaTooSmall", leastBytes: least, field: "amount" });
});
