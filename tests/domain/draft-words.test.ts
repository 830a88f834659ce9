import { describe, expect, test } from "vitest";
import { correct } from "#lib/domain/import/correct.ts";
import type { Correction } from "#lib/domain/import/correction.ts";
import { type Draft, startOf } from "#lib/domain/import/draft.ts";
import { correctionWords, doubtsWords, nodeName } from "#lib/domain/labels/draft.ts";
import type { Diagnostic } from "#lib/domain/official-text/diagnostic.ts";
import { baseOf, SKETCH } from "./import-cast.ts";

const DRAFT = startOf(baseOf(SKETCH));
const KEYS = DRAFT.parts.flatMap((part) => [part.key, ...part.categories.flatMap((category) => [category.key, ...category.findings.map(({ key }) => key)])]);

/** What is said of a correction once it is made. */
function saidOf(correction: Correction, draft: Draft = DRAFT): string {
  const corrected = correct(draft, correction);
  if (!corrected.ok) throw new Error(corrected.refusal.code);
  return correctionWords(correction, corrected.value);
}

describe("what a node is called", () => {
  test("is its place in the draft, another for each", () => {
    const names = KEYS.map((key) => nodeName(DRAFT, key));
    expect(names.slice(0, 3)).toEqual(["第一方面", "第一方面的第一类", "问题1"]);
    expect(new Set(names).size).toBe(KEYS.length);
    const [measure] = DRAFT.parts[0]?.categories[0]?.findings[0]?.measures ?? [];
    expect(nodeName(DRAFT, measure?.key ?? "")).toBe("问题1的措施一");
    expect(nodeName(DRAFT, "f999")).toBeNull();
  });
});

describe("what a correction did", () => {
  const [first, second] = DRAFT.parts[0]?.categories[0]?.findings ?? [];
  const [one, other] = [first?.key ?? "", second?.key ?? ""];

  test("names what it mended", () => {
    expect(saidOf({ kind: "rename", key: one, title: "甲" })).toBe("把问题1的标题改为“甲”");
    expect(saidOf({ kind: "fact", name: "deadline", value: "2099-06-30" })).toBe("把整改期限填为2099年6月30日");
    expect(saidOf({ kind: "fact", name: "phone", value: null })).toBe("清空联系电话");
    expect(saidOf({ kind: "addFinding", category: null, title: "", passage: null })).toBe("补记1个未逐项公开的问题");
  });

  test("still says what it was when what it mended is gone", () => {
    expect(saidOf({ kind: "merge", key: other })).toBe("把一个问题并入前一个问题");
    expect(saidOf({ kind: "remove", key: other })).toBe("删除一个问题");
    expect(saidOf({ kind: "remove", key: first?.measures[0]?.key ?? "" })).toBe("删除一项措施");
  });
});

describe("several doubts in one line", () => {
  const doubt = (code: string, message: string): Diagnostic => ({ code, severity: "note", message, start: 0, end: 1 });

  test("say their sentence where it is one, else their kind", () => {
    expect(doubtsWords([doubt("heading-form", "都一样。"), doubt("heading-form", "都一样。")])).toBe("都一样");
    expect(doubtsWords([doubt("misprint", "“领城”可能是“领域”之误。"), doubt("misprint", "“布署”可能是“部署”之误。")])).toBe("可能写错的字词");
  });
});
