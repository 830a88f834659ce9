import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textChange, type TextPiece } from "#lib/domain/text-change.ts";

/** "召开【两】次" for readers: what is changed stands in brackets. */
function marked(pieces: TextPiece[]): string {
  return pieces.map(({ text, changed }) => (changed ? `【${text}】` : text)).join("");
}

function change(before: string, after: string): [string, string] {
  const told = textChange(before, after);
  return [marked(told.before), marked(told.after)];
}

describe("what changed in a text", () => {
  test("is marked alone, whatever stands around it", () => {
    expect(change("每月回访一次残疾人", "每季度回访一次残疾人")).toEqual(["每【月】回访一次残疾人", "每【季度】回访一次残疾人"]);
    expect(change("召开会议", "召开专题会议")).toEqual(["召开会议", "召开【专题】会议"]);
    expect(change("召开专题会议", "召开会议")).toEqual(["召开【专题】会议", "召开会议"]);
  });

  test("may be in several places, and what is between them stays", () => {
    expect(change("制定办法，按月组织检查，由办公室汇总。", "修订办法，按季组织检查，由康复部汇总。")).toEqual([
      "【制定】办法，按【月】组织检查，由【办公室】汇总。",
      "【修订】办法，按【季】组织检查，由【康复部】汇总。",
    ]);
  });

  test("words in common by chance, between two changes, are read as changed", () => {
    expect(change("请甲同志办理", "请乙单位和丙同志承办，办理")).toEqual(["请【甲同志】办理", "请【乙单位和丙同志承办，】办理"]);
  });

  test("is never half a number or half a Latin word", () => {
    expect(change("培训15人", "培训18人")).toEqual(["培训【15】人", "培训【18】人"]);
    expect(change("接入App", "接入API")).toEqual(["接入【App】", "接入【API】"]);
  });

  test("is everything where nothing is in common, and nothing where all is", () => {
    expect(change("办公室", "康复部")).toEqual(["【办公室】", "【康复部】"]);
    expect(change("已经全部落实到位。", "补充：另有两项。")).toEqual(["【已经全部落实到位。】", "【补充：另有两项。】"]);
    expect(change("办公室", "办公室")).toEqual(["办公室", "办公室"]);
    expect(change("", "新增")).toEqual(["", "【新增】"]);
    expect(change("清空", "")).toEqual(["【清空】", ""]);
  });

  test("takes long texts with changes at both ends", () => {
    const long = Array.from({ length: 2000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join("");
    expect(change(`甲${long}乙`, `丙${long}丁`)).toEqual([`【甲${long}乙】`, `【丙${long}丁】`]);
    expect(change(`${long}甲`, `${long}丙`)).toEqual([`${long}【甲】`, `${long}【丙】`]);
  });

  test("never loses a character, and keeps the same in both", () => {
    const text = fc.array(fc.constantFrom("甲", "乙", "丙", "12", "ab", "𠮷", "。", "\n"), { maxLength: 40 }).map((words) => words.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const told = textChange(before, after);
        const whole = (pieces: TextPiece[]) => pieces.map((piece) => piece.text).join("");
        const kept = (pieces: TextPiece[]) => whole(pieces.filter(({ changed }) => !changed));
        expect([whole(told.before), whole(told.after)]).toEqual([before, after]);
        expect(kept(told.before)).toBe(kept(told.after));
      }),
    );
  });
});
