import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { digitsFor, entryName, findingFolder, folderName, NAME_LIMIT } from "#lib/domain/archive/entry-name.ts";

const bytes = (text: string) => Buffer.byteLength(text);

describe("a file's name in an archive", () => {
  test.each([
    ["会议纪要.pdf", "01-会议纪要.pdf"],
    ["a/b\\c:d*e?f\"g<h>i|j.docx", "01-a_b_c_d_e_f_g_h_i_j.docx"],
    ["../../etc/passwd", "01-.._.._etc_passwd"],
    ["报告\u202Efdp.exe.pdf", "01-报告fdp.exe.pdf"],
    ["行\r\n尾\t.pdf", "01-行尾.pdf"],
    ["  空格  两头  .pdf ", "01-空格 两头.pdf"],
    ["末尾点...", "01-末尾点"],
    ["末尾 . . ", "01-末尾"],
    [".pdf", "01-未命名.pdf"],
    ["CON", "01-CON"],
    ["e\u0301.pdf", "01-\u00e9.pdf"],
    ["半个\ud83d.pdf", "01-半个\uFFFD.pdf"],
    ["", "01-未命名"],
    ["名称.一二三四五六七八九十", "01-名称.一二三四五六七八九十"],
  ])("%j → %j", (given, made) => {
    expect(entryName(1, given)).toBe(made);
  });

  it("of 255 bytes of Chinese keeps its number and its ending", () => {
    const name = entryName(12, `${"整".repeat(83)}.docx`);
    expect(name).toMatch(/^12-整+\.docx$/);
    expect(bytes(name)).toBeLessThanOrEqual(NAME_LIMIT);
    expect(bytes(name)).toBeGreaterThan(NAME_LIMIT - 3);
  });

  it("with an ending as long as a name is cut like one without", () => {
    const name = entryName(1, `纪要.${"长".repeat(90)}`);
    expect(name).toMatch(/^01-纪要\.长+$/);
    expect(bytes(name)).toBeLessThanOrEqual(NAME_LIMIT);
  });

  it("is safe on Windows and Linux, of bounded length and the same each time, whatever somebody called the file", () => {
    const hostile = fc.constantFrom("整", "a", ".", " ", "/", "\\", "?", ":", "\u202E", "\u200B", "\0", "\n", "\u2028", "\ud83d", "📄");
    const anything = fc.oneof(fc.string({ unit: hostile, maxLength: 300 }), fc.string({ unit: "binary", maxLength: 400 }));
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 9999 }), (given, ordinal) => {
        const name = entryName(ordinal, given);
        expect(bytes(name)).toBeLessThanOrEqual(NAME_LIMIT);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]|[. ]$/u);
        expect(name).toMatch(/^\d{2,4}-./u);
        expect(name.isWellFormed()).toBe(true);
        expect(entryName(ordinal, given)).toBe(name);
      }),
    );
  });

  it("differs from every other in its folder, in capitals or not, and stands in the order of the files", () => {
    const names = fc.array(fc.oneof(fc.constantFrom("A.pdf", "a.pdf", "a.PDF", ""), fc.string()), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(names, (given) => {
        const made = given.map((name, index) => entryName(index + 1, name, digitsFor(given.length)));
        expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(given.length);
        expect(made.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(made);
      }),
    );
  });
});

test.each([
  [findingFolder(4, "协调推动无障碍环境建设和服务不到位"), "问题04-协调推动无障碍环境建设和服务不到位"],
  [findingFolder(4, null), "问题04"],
  [findingFolder(4, "？/..."), "问题04-？_"],
  [findingFolder(104, "长".repeat(50), 4), `问题0104-${"长".repeat(20)}`],
  [folderName("〔2022〕3号"), "〔2022〕3号"],
  [folderName(".."), "未命名"],
])("%s", (made, expected) => {
  expect(made).toBe(expected);
});
