import { describe, expect, test } from "vitest";
import { continuedBy, endsUpload, identityOf, isSameFile, paceOf, pauseBefore, secondsLeft, withSample } from "#lib/domain/evidence/upload.ts";
import { percentOf, timeLeftWords } from "#lib/domain/labels/uploads.ts";
import type { Refusal } from "#lib/domain/refusal.ts";

const chosen = { name: "扫描件.pdf", size: 300, lastModified: 1_646_791_200_000 };
const begun = { id: "1", fileName: "扫描件.pdf", size: 300, fingerprint: "1646791200000", received: 100 };

describe("which chosen file goes on with which upload", () => {
  test.each([
    [{}, true],
    [{ name: "C:\\fakepath\\扫描件.pdf" }, true],
    [{ name: "扫描件（2）.pdf" }, false],
    [{ size: 301 }, false],
    [{ lastModified: chosen.lastModified + 1 }, false],
    [{ name: ".." }, false],
  ])("with %j: %s", (change, goesOn) => {
    expect(continuedBy(identityOf({ ...chosen, ...change }), [begun])?.id).toBe(goesOn ? "1" : undefined);
    expect(isSameFile(identityOf({ ...chosen, ...change }), begun)).toBe(goesOn);
  });

  test("of several that are the same, the one that has come furthest", () => {
    const among = [begun, { ...begun, id: "2", received: 200 }, { ...begun, id: "3", size: 400, received: 399 }];
    expect(continuedBy(identityOf(chosen), among)?.id).toBe("2");
    expect(continuedBy(identityOf(chosen), [])).toBeNull();
  });
});

describe("what ends an upload whose bytes are all there", () => {
  test.each([
    [{ code: "fileNotWhatItSays", extension: "pdf" }, true],
    [{ code: "notFound" }, true],
    [{ code: "wrongStatus", status: "CLOSED" }, true],
    [{ code: "secretMark", mark: "机密", where: "text", page: 1 }, true],
    [{ code: "evidenceReplaced" }, true],
    [{ code: "storageFull" }, false],
    [{ code: "storageDown" }, false],
    [{ code: "quotaFull", of: "round", quotaBytes: 1, usedBytes: 1 }, false],
    [{ code: "signInNeeded" }, false],
  ] satisfies [Refusal, boolean][])("%j: %s", (refusal, ends) => {
    expect(endsUpload(refusal)).toBe(ends);
  });
});

describe("how fast, and how long still", () => {
  test("the speed is that of the last ten seconds", () => {
    let samples = withSample([], { at: 0, bytes: 0 });
    expect(paceOf(samples)).toBeNull();
    samples = withSample(samples, { at: 500, bytes: 1_000_000 });
    expect(paceOf(samples)).toBeNull();
    for (let second = 1; second <= 20; second += 1) samples = withSample(samples, { at: second * 1000, bytes: 1_000_000 + second * 500 });
    expect(samples).toHaveLength(11);
    expect(paceOf(samples)).toBe(500);
  });

  test("after a long silence, since the last sign of life", () => {
    expect(paceOf(withSample([{ at: 0, bytes: 0 }], { at: 60_000, bytes: 60_000 }))).toBe(1000);
  });

  test.each([
    [1000, null, null],
    [1000, 0, null],
    [1000, 100, 10],
  ])("%i bytes at %j: %j seconds", (rest, pace, seconds) => {
    expect(secondsLeft(rest, pace)).toBe(seconds);
  });

  test.each([
    [3, "即将传完"],
    [41, "约剩 50 秒"],
    [61, "约剩 2 分钟"],
    [3599, "约剩 1 小时"],
    [3601, "约剩 1 小时 1 分钟"],
    [7200, "约剩 2 小时"],
  ])("%i seconds: %s", (seconds, words) => {
    expect(timeLeftWords(seconds)).toBe(words);
  });

  test.each([
    [0, 300, 0],
    [299, 300, 99],
    [2_147_483_647, 2_147_483_648, 99],
    [300, 300, 100],
    [0, 0, 0],
  ])("%i of %i bytes are %i percent: a hundred only when all have arrived", (received, size, percent) => {
    expect(percentOf(received, size)).toBe(percent);
  });

  test("pauses grow to half a minute and no further", () => {
    expect([0, 1, 2, 3, 4, 5, 6, 100].map(pauseBefore)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  });
});
