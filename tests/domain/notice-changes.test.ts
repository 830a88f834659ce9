import { describe, expect, test } from "vitest";
import { changesSeen, ledgerChanges, takenTogether } from "#lib/domain/notice/changes.ts";
import type { RoundOnFile } from "#lib/domain/notice/ledger.ts";
import type { SectionText } from "#lib/domain/notice/section.ts";
import { ledgerSections } from "#lib/domain/notice/tied.ts";
import { finding, ledger, measure } from "./notice-cast.ts";

function parts(...findings: ReturnType<typeof finding>[]): RoundOnFile["parts"] {
  return [{ ordinal: 1, title: "一个方面", categories: [{ ordinal: 1, title: "一个类别", findings }] }];
}

const BEFORE = ledger({ parts: parts(finding(1), finding(2)) });

/** What a notice begun on that ledger has on file, with `change` made to the section of finding 1. */
function filed(change: Partial<SectionText> = {}) {
  return ledgerSections(BEFORE).map((section) => ({
    ...section,
    ...{ seenHeading: section.heading, seenBody: section.body },
    ...(section.number === 1 && change),
  }));
}

const kinds = (sections: ReturnType<typeof filed>, now: typeof BEFORE) => ledgerChanges(sections, now).map(({ kind, place }) => `${kind} ${place.key}`);

describe("what the ledger changed since a notice was begun", () => {
  const moved = ledger({ parts: parts(finding(1, { measures: [measure("另外的措施")] }), finding(2)) });

  test.each<[string, Partial<SectionText>, typeof BEFORE, string[]]>([
    ["nothing", {}, BEFORE, []],
    ["nothing, where only the notice was worded anew", { body: "改写。" }, BEFORE, []],
    ["a finding's words", {}, moved, ["changed finding:f1"]],
    ["a finding's words, where the notice was worded anew too", { body: "改写。" }, moved, ["changed finding:f1"]],
    ["nothing more, once it was left", { seenBody: "另外的措施。" }, moved, []],
    ["nothing, where the notice says so already", { body: "另外的措施。" }, moved, []],
    ["a part's name", {}, ledger({ parts: parts(finding(1), finding(2)).map((part) => ({ ...part, title: "另一个方面" })) }), ["changed part:1"]],
    ["a finding that came", {}, ledger({ parts: parts(finding(1), finding(2), finding(3)) }), ["new finding:f3"]],
    ["a finding that went", {}, ledger({ parts: parts(finding(2)) }), ["gone finding:f1"]],
    ["everything that went", {}, ledger({ parts: [] }), ["gone part:1", "gone category:1.1", "gone finding:f1", "gone finding:f2"]],
  ])("%s", (_, change, now, expected) => {
    expect(kinds(filed(change), now)).toEqual(expected);
  });

  test("words that are withheld by now are told of even where the ledger said the same before", () => {
    const now = ledger({ parts: parts(finding(1, { measures: [measure("不再公开的一项措施", { disclosed: false })] }), finding(2)) });
    const said = ledgerSections(now).find(({ number }) => number === 1);
    const sections = filed({ body: "其中有不再公开的一项措施。", seenHeading: said?.heading ?? "", seenBody: said?.body ?? "" });
    expect(ledgerChanges(sections, now)).toMatchObject([{ kind: "changed", withheld: true, rewritten: true }]);
  });

  test("all at once is everything but what was worded anew", () => {
    const now = ledger({ parts: parts(finding(1, { measures: [measure("另外的措施")] }), finding(3)) });
    expect(takenTogether(ledgerChanges(filed(), now)).map(({ kind }) => kind)).toEqual(["changed", "new", "gone"]);
    expect(takenTogether(ledgerChanges(filed({ body: "改写。" }), now)).map(({ kind }) => kind)).toEqual(["new", "gone"]);
  });

  test("a change has another name as soon as the ledger or the notice moves on", () => {
    const further = ledger({ parts: parts(finding(1, { measures: [measure("更多的措施")] }), finding(2)) });
    const seen = [ledgerChanges(filed(), moved), ledgerChanges(filed(), further), ledgerChanges(filed({ body: "改写。" }), moved)].map(changesSeen);
    expect(new Set(seen).size).toBe(3);
    expect(changesSeen(ledgerChanges(filed(), moved))).toBe(seen[0]);
  });
});
