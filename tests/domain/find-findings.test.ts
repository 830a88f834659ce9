import { describe, expect, it } from "vitest";
import { progressOf } from "#lib/domain/counts.ts";
import { searchWords } from "#lib/domain/evidence/search-words.ts";
import { countOfFindings, partsWith } from "#lib/domain/find-findings.ts";
import type { PublicFinding, PublicPart } from "#lib/domain/public-progress.ts";

const finding = (number: number, title: string, text: string, outcome: string | null = null): PublicFinding => ({
  ...{ number, numberInPart: number, title, state: "IN_PROGRESS", longTermWork: null, undisclosedMeasures: 0 },
  measures: [{ ordinal: 1, text, done: outcome !== null, outcome }],
});

const part = (ordinal: number, ...findings: PublicFinding[]): PublicPart => ({
  ordinal,
  title: `方面${ordinal}`,
  progress: progressOf([]),
  categories: [{ ordinal: 1, title: "类别", findings }],
});

const PARTS = [
  part(1, finding(1, "无障碍设施不足", "修缮坡道", "已修缮23处"), finding(2, "康复服务少", "新增机构")),
  part(2, finding(3, "证件办理慢", "开通跨省通办", "办理 ABC 业务")),
];

const found = (typed: string) => partsWith(PARTS, searchWords(typed)).flatMap(({ categories }) => categories.flatMap(({ findings }) => findings.map(({ number }) => number)));

describe("finding a finding by word", () => {
  it.each([
    ["无障碍", [1]],
    ["修缮 坡道", [1]],
    ["修缮 康复", []],
    ["23处", [1]],
    ["abc", [3]],
    ["ＡＢＣ", [3]],
    ["机构", [2]],
    ["不足修缮", []],
    ["没有这个词", []],
  ])("%s", (typed, numbers) => expect(found(typed)).toEqual(numbers));

  it("leaves no heading without a finding under it, and counts what is left", () => {
    const left = partsWith(PARTS, ["跨省"]);
    expect(left.map(({ ordinal }) => ordinal)).toEqual([2]);
    expect(countOfFindings(left)).toBe(1);
    expect(countOfFindings(partsWith(PARTS, []))).toBe(3);
  });
});
