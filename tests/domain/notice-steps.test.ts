import { describe, expect, test } from "vitest";
import { ROLES } from "#lib/domain/actor.ts";
import { noticeContent } from "#lib/domain/notice/assemble.ts";
import { textOfNotice } from "#lib/domain/notice/content.ts";
import { isIntact } from "#lib/domain/notice/intact.ts";
import { ledgerFacts } from "#lib/domain/notice/ledger-facts.ts";
import { ledgerMoved } from "#lib/domain/notice/moved.ts";
import { blockPlaces, sectionKeys } from "#lib/domain/notice/place-in-notice.ts";
import { mendedPlace } from "#lib/domain/notice/proof-draft.ts";
import type { SectionText } from "#lib/domain/notice/section.ts";
import { NOTICE_STATUSES } from "#lib/domain/notice/status.ts";
import { refusalOfSubmission } from "#lib/domain/notice/submission.ts";
import { ledgerSections } from "#lib/domain/notice/tied.ts";
import { noticeWait } from "#lib/domain/notice/waiting.ts";
import { finding, ledger, PARTS } from "./notice-cast.ts";

const HEAD = { title: "关于整改领城情况的通报", opinions: null };
const LEDGER = ledger();

function prose(key: string, body: string, heading = ""): SectionText {
  return { key, kind: "PROSE", findingId: null, heading, body, seenHeading: null, seenBody: null };
}

/** The sections of a draft that took what the ledger says. */
function sections(...written: SectionText[]): SectionText[] {
  return [...written, ...ledgerSections(LEDGER).map((section) => ({ ...section, seenHeading: section.heading, seenBody: section.body }))];
}

const WRITTEN = sections(
  prose("opening", "{party}整改领城工作，领城{total}个。"),
  prose("results", "共{total}个，领城有28个领城。", "整改领城"),
  prose("next", "整改工作继续抓好", "下一步工作"),
);

const DRAFT = { head: HEAD, sections: WRITTEN, ledger: LEDGER };
const TEXT = textOfNotice(noticeContent(HEAD, WRITTEN, LEDGER)).text;

/** The nth place of these words in the text, to be mended. */
function at(words: string, mend: string, nth = 1) {
  let start = -1;
  for (let count = 0; count < nth; count += 1) start = TEXT.indexOf(words, start + 1);
  return { start, end: start + words.length, mend };
}

describe("where a mend is written", () => {
  test.each([
    ["in the title", at("领城", "领域"), { key: null, title: "关于整改领域情况的通报" }],
    ["in prose, after a field", at("领城", "领域", 2), { key: "opening", heading: "", body: "{party}整改领域工作，领城{total}个。" }],
    ["in prose, before a field", at("领城", "领域", 3), { key: "opening", heading: "", body: "{party}整改领城工作，领域{total}个。" }],
    ["in a heading that has its number set before it", at("领城", "领域", 4), { key: "results", heading: "整改领域", body: "共{total}个，领城有28个领城。" }],
    ["at the second of two equal places", at("领城", "领域", 6), { key: "results", heading: "整改领城", body: "共{total}个，领城有28个领域。" }],
    ["where something is missing at the end", { start: TEXT.indexOf("继续抓好") + 4, end: TEXT.indexOf("继续抓好") + 4, mend: "。" }, { key: "next", heading: "下一步工作", body: "整改工作继续抓好。" }],
    ["in a finding", at("第3个问题的措施", "第3个问题的对策"), { key: "finding:f3", heading: "关于“第3个问题的题目”的问题。", body: "第3个问题的对策。第3个问题的成效。" }],
  ])("%s", (_what, slip, place) => {
    expect(mendedPlace(DRAFT, slip)).toMatchObject(place);
  });

  test.each([
    ["out of a field", at("中共某市某局党组", "中共某市某局")],
    ["the number before a heading", at("一、", "二、")],
    ["across a field and what is written", at("党组整改", "党组的整改")],
  ])("nowhere where the words come %s", (_what, slip) => {
    expect(mendedPlace(DRAFT, slip)).toBeNull();
  });

  test("nowhere in what the ledger tells by itself, and nowhere without a mend", () => {
    const untied = WRITTEN.filter(({ key }) => key !== "finding:f3");
    expect(mendedPlace({ ...DRAFT, sections: untied }, at("第3个问题的措施", "第3个问题的对策"))).toBeNull();
    expect(mendedPlace(DRAFT, { start: 0, end: 1 })).toBeNull();
  });
});

describe("places", () => {
  const content = noticeContent(HEAD, WRITTEN, LEDGER);

  test("every block belongs to the section whose words it has", () => {
    const keys = sectionKeys(content, LEDGER);
    const owner = (words: string) => keys[blockPlaces(content)(TEXT.lastIndexOf(words)) ?? -1];
    expect(["整改领城工作", "有28个领城", "落实决策部署", "服务不完善", "第4个问题的成效", "下一步工作"].map(owner)).toEqual([
      ...["opening", "results", "part:1", "category:1.2", "finding:f4", "next"],
    ]);
    expect(blockPlaces(content)(0)).toBeNull();
  });
});

describe("submitting", () => {
  const asDraft = { ...HEAD, correctsId: null, changeNote: null };

  test.each([
    ["a whole draft", asDraft, WRITTEN, null],
    ["a field that says nothing", asDraft, sections(prose("contact", "电话：{phone}。")), { code: "noticeFieldEmpty", name: "phone" }],
    ["a correction without its note", { ...asDraft, correctsId: "e" }, WRITTEN, { code: "noticeChangeNoteNeeded" }],
    ["a correction with it", { ...asDraft, correctsId: "e", changeNote: "更正一处。" }, WRITTEN, null],
  ])("%s", (_what, head, written, refusal) => {
    expect(refusalOfSubmission(head, written, LEDGER)).toEqual(refusal);
  });
});

describe("what the ledger does after a notice was submitted", () => {
  const frozen = noticeContent(HEAD, WRITTEN, LEDGER);
  const now = (changed: Parameters<typeof ledger>[0]) => noticeContent(HEAD, WRITTEN, ledger(changed));

  test("nothing, then nothing is told", () => {
    expect(ledgerMoved(frozen, now({}))).toBeNull();
  });

  test("figures and findings that are otherwise are told", () => {
    const [first, second] = PARTS;
    if (!first || !second) throw new Error("no parts");
    const reopened = { ...second, categories: [{ ordinal: 1, title: "制度执行不严的问题", findings: [finding(4, { status: "IN_PROGRESS", grade: null })] }] };
    expect(ledgerMoved(frozen, now({ parts: [first, reopened] }))).toEqual({ closed: { before: 4, now: 3 }, total: null, findings: [4] });
    expect(ledgerMoved(frozen, now({ parts: [first] }))).toMatchObject({ total: { before: 4, now: 3 }, findings: [4] });
  });

  test("proofreading holds the notice against what it froze", () => {
    const facts = ledgerFacts(frozen, { meetings: { leadingGroup: 3, partyGroup: 1, democraticLife: { total: 1, days: [] } }, regulations: { total: 5, made: 4, revised: 1 } });
    expect(facts).toMatchObject({ itemised: 4, meetings: { leadingGroup: 3, democraticLife: 1 }, regulations: 5 });
    expect(facts.findings[3]).toEqual({ number: 4, title: "第4个问题的题目", closed: true, openMeasures: 0 });
  });
});

describe("whether an edition is what was approved", () => {
  const approved = new Map([["index.html", "aa"], ["data.json", "bb"]]);
  const held = [{ name: "index.html", said: "aa", is: "aa" }, { name: "data.json", said: "bb", is: "bb" }];

  test.each([
    ["every file as it was", held, true],
    ["bytes changed", [{ name: "index.html", said: "aa", is: "xx" }, held[1]], false],
    ["bytes and what is said of them changed", [{ name: "index.html", said: "xx", is: "xx" }, held[1]], false],
    ["what is said of them changed", [{ name: "index.html", said: "xx", is: "aa" }, held[1]], false],
    ["a file gone", [held[0]], false],
    ["a file put in the place of another", [held[0], { name: "other.html", said: "bb", is: "bb" }], false],
    ["a file too many", [...held, { name: "other.html", said: "cc", is: "cc" }], false],
    ["nothing at all", [], false],
  ])("%s", (_what, files, whole) => {
    expect(isIntact(files.flatMap((file) => file ?? []), approved)).toBe(whole);
  });

  test("not where there is no record of an approval", () => {
    expect(isIntact([], new Map())).toBe(false);
  });
});

test("the desk tells the chief of what awaits approval, the office of what came back or may be published, and nobody else", () => {
  const waits = ROLES.flatMap((role) =>
    NOTICE_STATUSES.flatMap((status) => [true, false].flatMap((returned) => {
      const wait = noticeWait(role, { status, returned });
      return wait ? [`${role} ${status} ${returned} ${wait}`] : [];
    })),
  );
  expect(waits).toEqual([
    "OFFICE DRAFT true revision",
    "OFFICE APPROVED true publication",
    "OFFICE APPROVED false publication",
    "CHIEF SUBMITTED true approval",
    "CHIEF SUBMITTED false approval",
  ]);
});
