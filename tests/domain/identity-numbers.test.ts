import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { identityNumbersIn, isIdentityNumber, withIdentityNumbersMasked } from "#lib/domain/evidence/identity-numbers.ts";

// The example of GB 11643 itself, and made up ones.
const ONE = "11010519491231002X";
const OTHER = "440524188001010014";
const made = fc.tuple(fc.constantFrom("13", "11", "65", "83"), fc.integer({ min: 0, max: 9999 }), fc.date({ min: new Date("1900-01-01"), max: new Date("2025-12-31"), noInvalidDate: true }), fc.integer({ min: 0, max: 999 }))
  .map(([province, place, birth, order]) => withCheck(`${province}${String(place).padStart(4, "0")}${birth.toISOString().slice(0, 10).replaceAll("-", "")}${String(order).padStart(3, "0")}`));

/** MOD 11-2 of ISO 7064, reckoned from the left, as the standard's other form has it. */
function withCheck(body: string): string {
  const rest = [...body].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0);
  const check = (12 - rest) % 11;
  return `${body}${check === 10 ? "X" : check}`;
}

const count = (text: string) => identityNumbersIn([{ page: 1, text }])[0]?.count ?? 0;

describe("a citizen's number", () => {
  it.each([
    ["as it is", `身份证号：${ONE}。`, 1],
    ["with a small x", "11010519491231002x", 1],
    ["in full width", "１１０１０５１９４９１２３１００２Ｘ", 1],
    ["in groups", "110105 19491231 002X", 1],
    ["broken by the cell of a table", "1101051949\n1231002X", 1],
    ["digit by digit", ONE.split("").join(" "), 1],
    ["behind a running number", `12 ${ONE} 13902180000`, 1],
    ["two of them", `${ONE}\t${withCheck("13090219900101123")}`, 2],
    ["one twice", `${ONE}、${ONE}`, 2],
  ])("%s is counted", (_, text, times) => expect(count(text)).toBe(times));

  it.each([
    ["a wrong check character", "110105194912310021"],
    ["a day that does not exist", withCheck("11010519900230002")],
    ["a birth before 1900", OTHER],
    ["no such province", withCheck("10010519491231002")],
    ["the old form of 15 digits", "110105491231002"],
    ["a mobile number", "13902180000"],
    ["the number of an order", "202203091021000012345678"],
    ["digits inside a longer number", `9${ONE}`],
    ["digits before letters", `${ONE.slice(0, 17)}XA`],
    ["an invoice", "013001900111 12345678 20220309"],
    ["amounts of a table", "1200 3400 5600 7800 9000 1100 2200"],
  ])("%s is not", (_, text) => expect(count(text)).toBe(0));
});

test("every number with a right check character is one, and with any one digit changed it is not", () => {
  fc.assert(fc.property(made, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
    expect(isIdentityNumber(number)).toBe(true);
    const changed = `${number.slice(0, place)}${(Number(number[place]) + by) % 10}${number.slice(place + 1)}`;
    expect(isIdentityNumber(changed)).toBe(false);
  }));
});

test("they are counted by page, in the order of the pages", () => {
  const pages = [{ page: 1, text: "无" }, { page: 3, text: `${ONE} ${ONE}` }, { page: 3, text: ONE }, { page: 7, text: ONE }];
  expect(identityNumbersIn(pages)).toEqual([{ page: 3, count: 3 }, { page: 7, count: 1 }]);
});

test("masked, nothing but the place and the last four is left, and nothing else changes", () => {
  expect(withIdentityNumbersMasked(`张三（110105 19491231 002x），电话 13902180000`)).toBe("张三（110105********002X），电话 13902180000");
  fc.assert(fc.property(fc.string(), made, fc.string(), (before, number, after) => {
    const masked = withIdentityNumbersMasked(`${before}：${number}；${after}`);
    expect(masked).not.toContain(number);
    expect(count(masked)).toBe(0);
  }));
});

test("a text of nothing but digits takes no longer than its length", () => {
  const begun = performance.now();
  count("1 ".repeat(200_000));
  count("1".repeat(500_000));
  expect(performance.now() - begun).toBeLessThan(3000);
});
