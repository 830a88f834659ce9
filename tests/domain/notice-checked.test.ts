import { describe, expect, test } from "vitest";
import { checkedFiles, isWhole, pastedHash } from "#lib/domain/notice/checked.ts";
import { standingOf } from "#lib/domain/notice/published.ts";

const HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

describe("a hash as people paste it", () => {
  const spaced = HASH.replace(/../g, "$& ").trim();
  test.each([
    ["alone", HASH],
    ["in capitals", HASH.toUpperCase()],
    ["from sha256sum", `${HASH}  index.html\n`],
    ["before a name that begins like a hash", `${HASH}  data.json`],
    ["from shasum in binary mode", `${HASH} *notice.pdf`],
    ["from certutil", `SHA256 的 index.html 哈希:\r\n${HASH}\r\nCertUtil: -hashfile 命令成功完成。`],
    ["from an old certutil", `SHA256 哈希(文件 index.html):\r\n${spaced}\r\nCertUtil: -hashfile 命令成功完成。`],
    ["from Get-FileHash", `SHA256          ${HASH.toUpperCase()}       C:\\下载\\index.html`],
  ])("%s", (_, text) => {
    expect(pastedHash(text)).toBe(HASH);
  });

  test.each(["", "index.html", HASH.slice(1), `${HASH}0`, "g".repeat(64)])("%o is none", (text) => {
    expect(pastedHash(text)).toBeNull();
  });
});

describe("the files of an edition", () => {
  const row = { name: "index.html", mediaType: "text/html", size: 3, stored: HASH, computed: HASH };
  const recorded = new Map([["index.html", HASH]]);
  const other = HASH.replace("9", "8");

  test("are whole where record, row and bytes agree", () => {
    expect(checkedFiles([row], recorded).map(isWhole)).toEqual([true]);
  });

  test.each([
    ["the bytes are others", [{ ...row, computed: other }], recorded],
    ["bytes and row were altered together", [{ ...row, stored: other, computed: other }], recorded],
    ["the row alone was altered", [{ ...row, stored: other }], recorded],
    ["the record says something else", [row], new Map([["index.html", other]])],
    ["nobody approved it", [row], new Map<string, string>()],
    ["it is gone", [], recorded],
  ])("are not where %s", (_, rows, record) => {
    expect(checkedFiles(rows, record).map(isWhole)).toEqual([false]);
  });
});

describe("the standing of an edition", () => {
  const correctedBy = { number: { year: 2022, serial: 2 }, publishedAt: new Date("2022-07-03T16:30:00Z"), note: "更正一处数据。" };

  test("is told by the day in Shanghai", () => {
    expect(standingOf({ withdrawnAt: null, withdrawReason: null, correctedBy: null })).toEqual({ kind: "inForce" });
    expect(standingOf({ withdrawnAt: null, withdrawReason: null, correctedBy })).toEqual({
      ...{ kind: "corrected", by: { year: 2022, serial: 2 }, on: "2022-07-04", note: "更正一处数据。" },
    });
  });

  test("is withdrawn above all", () => {
    const withdrawn = { withdrawnAt: new Date("2022-08-01T02:00:00Z"), withdrawReason: "有误。", correctedBy };
    expect(standingOf(withdrawn)).toEqual({ kind: "withdrawn", on: "2022-08-01", reason: "有误。" });
  });
});
