import { describe, expect, it } from "vitest";
import type { Correction } from "#lib/domain/import/correction.ts";
import { draftFindings, startOf } from "#lib/domain/import/draft.ts";
import { draftOf } from "#lib/domain/import/replay.ts";
import { outlineOfSource } from "#lib/domain/import/source.ts";
import { findingsOf } from "#lib/domain/official-text/outline.ts";
import { exported } from "#tests/support/ledger-sheet.ts";
import { baseOf, draft, SKETCH } from "./import-cast.ts";
import { finding } from "./ledger-sheet-cast.ts";

const COUNTED: Correction = { kind: "addFinding", category: null, title: "", passage: null };

describe("what a text makes public", () => {
  it.each([
    ["notice", true],
    ["feedback", false],
  ] as const)("of a %s the findings begin as disclosed: %s", (kind, disclosed) => {
    const findings = draftFindings(draftOf({ ...baseOf(SKETCH), kind }, []));
    expect(new Set(findings.map((each) => each.disclosed))).toEqual(new Set([disclosed]));
  });

  it("of an office's own ledger nothing, neither what it keeps from the public nor what it only counts nor the rest", () => {
    const rows = [finding(1), finding(2, { disclosed: false }), finding(3, { title: null, part: null, category: null, disclosed: false, measures: [] })];
    const read = outlineOfSource({ text: "", sheets: [exported(rows).grid()], tables: [] });
    if (!read.ok) throw new Error(read.refusal.code);
    expect(findingsOf(read.value.base).map(({ title, disclosed }) => [title, disclosed])).toEqual([["第1个问题", false], ["第2个问题", false], ["", false]]);
    const start = draftOf({ ...read.value.base, text: read.value.text }, []);
    expect(draftFindings(start).map(({ number, disclosed }) => [number, disclosed])).toEqual([[1, false], [2, false], [3, false]]);
  });

  it("of a notice nothing that its outline has as undisclosed, and nothing that is only counted", () => {
    const base = baseOf(SKETCH);
    const [first] = findingsOf(base);
    if (first) first.disclosed = false;
    expect(draftFindings(startOf(base)).map(({ disclosed }) => disclosed)).toEqual([false, true, true, true, true]);
    const counted = draft([COUNTED]);
    const parts = counted.parts.map((part) => ({ ...part, categories: part.categories.map((category) => ({ ...category, findings: category.findings.map((each) => ({ ...each, disclosed: true })) })) }));
    expect(draftFindings(startOf({ ...counted, parts })).map(({ disclosed }) => disclosed)).toEqual([true, true, true, true, true, false]);
  });
});

describe("a finding added by hand", () => {
  it.each([
    ["notice", true],
    ["feedback", false],
  ] as const)("to a %s begins as disclosed: %s", (kind, disclosed) => {
    const made = draftOf({ ...baseOf(SKETCH), kind }, [{ kind: "addFinding", category: "c1", title: "新的问题", passage: null }]);
    expect(draftFindings(made).find(({ title }) => title === "新的问题")?.disclosed).toBe(disclosed);
  });

  it("to a notice in which nothing was read is disclosed; to an office's own ledger it is not", () => {
    const empty = baseOf([["方面", [["类别", []]]]]);
    const add: Correction = { kind: "addFinding", category: "c1", title: "新的问题", passage: null };
    expect(draftFindings(draftOf(empty, [add])).map(({ disclosed }) => disclosed)).toEqual([true]);
    const read = outlineOfSource({ text: "", sheets: [exported([finding(1)]).grid()], tables: [] });
    if (!read.ok) throw new Error(read.refusal.code);
    expect(draftFindings(draftOf({ ...read.value.base, text: read.value.text }, [add])).map(({ disclosed }) => disclosed)).toEqual([false, false]);
  });
});

describe("all at once", () => {
  it("every finding that something itemises is disclosed or kept back, whatever it was", () => {
    const disclosures = (...corrections: Correction[]) => draftFindings(draft([COUNTED, ...corrections])).map(({ disclosed }) => disclosed);
    const none = [false, false, false, false, false, false];
    expect(disclosures({ kind: "disclose", key: "f2", disclosed: false }, { kind: "discloseAll", disclosed: true })).toEqual(none.fill(true, 0, 5));
    expect(disclosures({ kind: "discloseAll", disclosed: false })).toEqual([false, false, false, false, false, false]);
  });
});
