import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { personalDataIn, stretchesOf, withPersonalDataMasked } from "#lib/domain/opinions/personal-data.ts";
import { refusalOfPublishing } from "#lib/domain/opinions/publishing.ts";
import { RECEIPT_BYTES, readReceipt, receiptFrom } from "#lib/domain/opinions/receipt.ts";
import { opinionsOpen } from "#lib/domain/opinions/span.ts";
import { afterOneMore, type Counted } from "#lib/domain/opinions/throttle.ts";

const receipts = fc.uint8Array({ minLength: RECEIPT_BYTES, maxLength: RECEIPT_BYTES }).map(receiptFrom);

describe("a receipt number", () => {
  test("is two groups of four, of characters that nobody mistakes, and reads back", () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        expect(receipt).toMatch(/^[2-9AC-HJKMNP-TV-Z]{4}-[2-9AC-HJKMNP-TV-Z]{4}$/);
        expect(readReceipt(receipt)).toBe(receipt);
      }),
    );
  });

  test.each([
    ["7k3m-q9x4", "7K3M-Q9X4"],
    ["7K3MQ9X4", "7K3M-Q9X4"],
    [" 7K3M Q9X4 ", "7K3M-Q9X4"],
    ["７Ｋ３Ｍ－Ｑ９Ｘ４", "7K3M-Q9X4"],
    ["7K3M—Q9X4", "7K3M-Q9X4"],
    ["7K3M-Q9X5", null],
    ["7K3M-Q9X", null],
    ["7K3M-Q9X44", null],
    ["7K3M-Q9XO", null],
    ["", null],
    ["回执号", null],
  ])("%j is read as %j", (typed, receipt) => {
    expect(readReceipt(typed)).toBe(receipt);
  });

  test("tells every single wrong character and every two that changed places from a number nobody was given", () => {
    const place = fc.integer({ min: 0, max: 7 });
    fc.assert(
      fc.property(receipts, place, place, fc.constantFrom(..."23456789ACDEFGHJKMNPQRSTVWXYZ"), (receipt, one, other, wrong) => {
        const letters = [...receipt.replace("-", "")];
        const mistyped = letters.map((letter, index) => (index === one ? wrong : letter));
        const swapped = letters.with(one, letters[other] ?? "").with(other, letters[one] ?? "");
        for (const typed of [mistyped, swapped]) expect(readReceipt(typed.join(""))).toBe(typed.join("") === letters.join("") ? receipt : null);
      }),
      { numRuns: 500 },
    );
  });
});

describe("how much is taken within an hour", () => {
  const at = (minute: number) => new Date(Date.UTC(2022, 5, 30, 1, minute));
  const first: Counted = { count: 1, since: at(0) };
  test.each<[string, Counted | null, number, Counted | null]>([
    ["the first begins the hour", null, 5, { count: 1, since: at(5) }],
    ["the next counts on", first, 5, { count: 2, since: at(0) }],
    ["the last allowed", { count: 4, since: at(0) }, 5, { count: 5, since: at(0) }],
    ["one too many", { count: 5, since: at(0) }, 5, null],
    ["an hour later anew", { count: 5, since: at(-55) }, 5, { count: 1, since: at(5) }],
    ["a minute less is not an hour", { count: 5, since: at(-54) }, 5, null],
  ])("%s", (_, kept, most, counted) => {
    expect(afterOneMore(kept, most, at(5))).toEqual(counted);
  });
});

test.each([
  ["no notice sets a span", null, "2022-06-30", true],
  ["the first day", { from: "2022-11-30", until: "2022-12-15" }, "2022-11-30", true],
  ["the last day", { from: "2022-11-30", until: "2022-12-15" }, "2022-12-15", true],
  ["the day before", { from: "2022-11-30", until: "2022-12-15" }, "2022-11-29", false],
  ["the day after", { from: "2022-11-30", until: "2022-12-15" }, "2022-12-16", false],
])("opinions are taken: %s", (_, span, today, open) => {
  expect(opinionsOpen(span, today)).toBe(open);
});

describe("personal data", () => {
  // The example of GB 11643, and telephone numbers of nobody.
  test.each([
    ["电话13800000000。", "phone:13800000000"],
    ["电话 138 0000 0000", "phone:138 0000 0000"],
    ["电话138-0000-0000", "phone:138-0000-0000"],
    ["１３８００００００００", "phone:１３８００００００００"],
    ["打+8613800000000", "phone:+8613800000000"],
    ["打8613800000000", "phone:8613800000000"],
    ["打+86 138 0000 0000", "phone:+86 138 0000 0000"],
    ["１３８－００００－００００", "phone:１３８－００００－００００"],
    ["座机0317-2000000", "phone:0317-2000000"],
    ["座机（0317）2000000", "phone:（0317）2000000"],
    ["座机010 62000000", "phone:010 62000000"],
    ["身份证11010519491231002X，电话13800000000", "identityNumber:11010519491231002X phone:13800000000"],
    ["编号1380000000012，金额13800000元，2022年6月30日", ""],
    ["投诉热线12385", ""],
  ])("%s", (text, found) => {
    expect(personalDataIn(text).map(({ kind, from, to }) => `${kind}:${text.slice(from, to)}`).join(" ")).toBe(found);
  });

  test("is masked but for its ends, and pointed out in its place", () => {
    const text = "请打13800000000找我。";
    expect(withPersonalDataMasked(text)).toBe("请打13*******00找我。");
    expect(stretchesOf(text)).toEqual([
      { text: "请打", kind: null },
      { text: "13800000000", kind: "phone" },
      { text: "找我。", kind: null },
    ]);
  });

  test("what is masked holds none, and a text is the sum of its stretches", () => {
    const pieces = fc.constantFrom("13800000000", "0317-2000000", "11010519491231002X", "，", "电话", "12");
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join("。");
        expect(personalDataIn(withPersonalDataMasked(text))).toEqual([]);
        expect(stretchesOf(text).map((stretch) => stretch.text).join("")).toBe(text);
      }),
    );
  });

  test.each([
    ["nothing personal", "反映台阶太高。", "已修坡道。", null],
    ["a reader's telephone", "打13800000000。", "已修。", { code: "opinionPersonal", kinds: ["phone"], field: "body" }],
    ["the office's telephone in the answer", "台阶高。", "可拨打0317-2000000。", null],
    ["an identity number in the answer", "台阶高。", "11010519491231002X已办。", { code: "opinionPersonal", kinds: ["identityNumber"], field: "answer" }],
    ["both in the body", "11010519491231002X、13800000000、13900000000", "好。", { code: "opinionPersonal", kinds: ["identityNumber", "phone"], field: "body" }],
  ])("made public: %s", (_, body, answer, refusal) => {
    expect(refusalOfPublishing({ body, answer })).toEqual(refusal);
  });
});
