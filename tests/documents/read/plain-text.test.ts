import { describe, expect, it } from "vitest";
import { expectRefused, read, textOf } from "../support/reading.ts";

const NOTICE = "一、责任\r\n(一)提高认识。“四个意识”，28个问题，已完成28个。\n";

/** The same in GBK; every character of it has two bytes there, or is ASCII. */
const GBK = Buffer.from("d2bba1a2d4f0c8ce0d0a28d2bb29cce1b8dfc8cfcab6a1a3a1b0cbc4b8f6d2e2cab6a1b1a3ac3238b8f6cecacce2a3acd2d1cdeab3c93238b8f6a1a30a", "hex");

function swapped(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

describe("a text file in whatever encoding", () => {
  it.each([
    ["UTF-8", Buffer.from(NOTICE)],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${NOTICE}`)],
    ["UTF-16 with its mark", Buffer.from(`\ufeff${NOTICE}`, "utf16le")],
    ["UTF-16, the other way round, with its mark", swapped(`\ufeff${NOTICE}`)],
    ["UTF-16", Buffer.from(NOTICE, "utf16le")],
    ["UTF-16, the other way round", swapped(NOTICE)],
    ["GBK", GBK],
  ])("%s", async (_, bytes) => {
    for (const name of ["通报.txt", "通报.md", "通报"]) expect(await textOf(bytes, name)).toBe(NOTICE);
  });

  it("GB 18030 beyond GBK", async () => {
    expect(await textOf(Buffer.from("c4e395328236", "hex"), "通报.txt")).toBe("你𠀀");
  });

  it("a short word in GBK", async () => {
    expect(await textOf(Buffer.from("b2e2cad4", "hex"), "通报.txt")).toBe("测试");
  });

  it("has no sheets and no tables", async () => {
    expect(await read(Buffer.from("正文"), "通报.txt")).toEqual({ text: "正文", sheets: null, tables: [] });
  });
});

describe("what becomes of line ends and control characters", () => {
  it("a lone carriage return is a line feed, other line ends stay", async () => {
    expect(await textOf(Buffer.from("一\r二\r\n三\n四\r\r\n五\r"), "通报.txt")).toBe("一\n二\r\n三\n四\n\r\n五\n");
  });

  it("control characters are dropped, tabs stay", async () => {
    expect(await textOf(Buffer.from(`一\t\u0000二\u0007\u0085\u009f${"三".repeat(200)}`), "通报.txt")).toBe(`一\t二${"三".repeat(200)}`);
  });
});

describe("what is no text is refused", () => {
  it.each([
    ["zeros", Buffer.alloc(4000)],
    ["a program", Buffer.from("7f454c4602010100000000000000000003003e0001000000", "hex")],
    ["noise", Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 7919 + (index % 13) * 31) % 256))],
    ["half a text in UTF-16", Buffer.from(`\ufeff${NOTICE}`, "utf16le").subarray(0, 33)],
    ["Big5, which would read as other Chinese characters", Buffer.from("b0ddc344a4c0aa52bb50a7efb6a9".repeat(20), "hex")],
    ["a UTF-8 text that breaks off", Buffer.from(NOTICE.repeat(10)).subarray(0, 700)],
  ])("%s", async (_, bytes) => {
    await expectRefused(bytes, "通报.txt", "textUnreadable");
  });
});
