import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor } from "#lib/domain/actor.ts";
import { refusalOfDifference } from "#lib/domain/import/blocked.ts";
import type { Correction } from "#lib/domain/import/correction.ts";
import { type Difference, DIFFERENCE_KINDS } from "#lib/domain/import/difference.ts";
import { DIFFERENCE_WORDS } from "#lib/domain/labels/import.ts";
import { differences } from "#lib/domain/import/differences.ts";
import { type Draft, draftFindings } from "#lib/domain/import/draft.ts";
import { likeness, pairedByLikeness } from "#lib/domain/import/likeness.ts";
import { draftOf } from "#lib/domain/import/replay.ts";
import type { RoundSnapshot, SnapshotFinding, SnapshotMeasure } from "#lib/domain/import/snapshot.ts";
import { baseOf, corrections, draft, SKETCH, sketches, snapshotOf } from "./import-cast.ts";

const LEDGER = snapshotOf(draft());

/** What differs once the text has been mended so, in short. */
function told(made: Draft, ledger: RoundSnapshot = LEDGER) {
  return differences(ledger, made).map(({ kind, place, before, after }) => [kind, place.fact ?? place.number, place.ordinal, before, after]);
}

const after = (...made: Correction[]) => told(draft(made));

/** The ledger with one finding, or one of its measures, as it has come to be. */
function ledgerWith(number: number, changed: Partial<SnapshotFinding>, ordinal?: number, measure: Partial<SnapshotMeasure> = {}): RoundSnapshot {
  const findings = LEDGER.findings.map((finding) => {
    if (finding.number !== number) return finding;
    return { ...finding, ...changed, measures: finding.measures.map((each) => (each.ordinal === ordinal ? { ...each, ...measure } : each)) };
  });
  return { ...LEDGER, findings };
}

describe("the text a round was imported from", () => {
  it("differs in nothing", () => {
    expect(after()).toEqual([]);
  });

  it("whatever the text, and whatever was mended before it was imported", () => {
    fc.assert(
      fc.property(sketches, fc.array(corrections, { maxLength: 15 }), (sketch, tried) => {
        const made = draftOf(baseOf(sketch), tried);
        expect(differences(snapshotOf(made), made).filter(({ place }) => place.fact !== "deadline")).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("with other quotation marks, widths and blanks it is the same text", () => {
    expect(after({ kind: "rename", key: "f1", title: "学习制度 “坚持”得不好" })).toEqual([]);
    expect(after({ kind: "rename", key: "c1", title: "理论学习不够深入。" })).toEqual([]);
  });

  it("what the ledger gained since is no difference: assignments, deadlines, outcomes of what is done", () => {
    const grown = ledgerWith(1, { leaderId: "l1", deadline: "2023-12-31", status: "CLOSED", records: 9 }, 1, { status: "DONE", outcome: "已全部办结。" });
    expect(told(draft(), grown)).toEqual([]);
  });
});

describe("what is public", () => {
  const silent = draftOf({ ...baseOf(SKETCH), kind: "feedback" }, []);

  it("a text that publishes nothing says nothing of it", () => {
    expect(told(silent)).toEqual([]);
    expect(told(silent, ledgerWith(2, { disclosed: false }))).toEqual([]);
  });

  it("what it publishes by hand it says", () => {
    const one = draftOf({ ...baseOf(SKETCH), kind: "feedback" }, [{ kind: "disclose", key: "f2", disclosed: true }]);
    expect(told(one, ledgerWith(2, { disclosed: false }))).toEqual([["disclosureChanged", 2, null, "不公开", "公开"]]);
  });
});

describe("what differs", () => {
  it("a finding that is called otherwise altogether and has its measures still is the same one, retitled", () => {
    const [first] = draftFindings(draft());
    const kinds = after({ kind: "rename", key: first?.key ?? "", title: "党组中心组一年没有研讨" }).map(([kind]) => kind);
    expect(kinds).toEqual(["findingRetitled"]);
  });

  it("facts of the round, where the text says something", () => {
    expect(after({ kind: "fact", name: "noticeOn", value: "2023-12-30" }, { kind: "fact", name: "body", value: null }, { kind: "fact", name: "deadline", value: "2024-02-29" })).toEqual([
      ["factChanged", "noticeOn", null, null, "2023-12-30"],
      ["factChanged", "deadline", null, "2024-01-31", "2024-02-29"],
    ]);
  });

  it("headings by another name: alike, or with the same findings under them", () => {
    expect(after({ kind: "rename", key: "p1", title: "贯彻决策部署不够坚决有力" })).toEqual([["partRenamed", null, null, "贯彻决策部署不够有力", "贯彻决策部署不够坚决有力"]]);
    expect(after({ kind: "rename", key: "c3", title: "内控松散" })).toEqual([["categoryRenamed", null, null, "日常监管有漏洞", "内控松散"]]);
  });

  it("a finding by another name, matched by likeness", () => {
    expect(after({ kind: "rename", key: "f4", title: "财务审批把关不够严格" })).toEqual([["findingRetitled", 4, null, "财务审批把关不严", "财务审批把关不够严格"]]);
  });

  it("a finding whose title and measures are too different is another one", () => {
    const measures = draftFindings(draft()).find(({ key }) => key === "f4")?.measures ?? [];
    const reworded = measures.map(({ key }): Correction => ({ kind: "reword", key, text: "封存超编车辆。已经拍卖两辆。" }));
    expect(after({ kind: "rename", key: "f4", title: "公务用车管理混乱" }, ...reworded)).toEqual([
      ["findingGone", 4, null, "财务审批把关不严", null],
      ["findingNew", 4, null, null, "公务用车管理混乱"],
    ]);
  });

  it("another number is none: the ledger's stay", () => {
    expect(after({ kind: "renumber", key: "f5", number: 1 })).toEqual([]);
  });

  it("findings that come, go, move to another category, or change hands with the public", () => {
    expect(after({ kind: "addFinding", category: "c1", title: "学习方式单一", passage: null })).toEqual([["findingNew", 3, null, null, "学习方式单一"]]);
    expect(after({ kind: "addFinding", category: null, title: "", passage: null })).toEqual([["findingNew", 6, null, null, null]]);
    expect(after({ kind: "remove", key: "f2" })).toEqual([["findingGone", 2, null, "学用结合不够紧密", null]]);
    expect(after({ kind: "move", key: "f2", to: "c3" })).toEqual([["findingMoved", 2, null, "贯彻决策部署不够有力 › 理论学习不够深入", "管党治党责任落实不到位 › 日常监管有漏洞"]]);
    expect(after({ kind: "disclose", key: "f2", disclosed: false })).toEqual([["disclosureChanged", 2, null, "公开", "不公开"]]);
  });

  it("a category that the ledger does not have: its findings move there", () => {
    expect(after({ kind: "split", key: "c3", at: "f5", title: "队伍建设薄弱" })).toEqual([
      ["findingMoved", 5, null, "管党治党责任落实不到位 › 日常监管有漏洞", "管党治党责任落实不到位 › 队伍建设薄弱"],
    ]);
  });

  it("measures that come, go, or read otherwise", () => {
    expect(after({ kind: "addMeasure", finding: "f2", text: "建立台账。已经建立。", passage: null })).toEqual([["measureNew", 2, 2, null, "建立台账。已经建立。"]]);
    expect(after({ kind: "remove", key: "m4" })).toEqual([["measureGone", 3, 1, "加快审核。开放档案3000卷。", null]]);
    expect(after({ kind: "reword", key: "m5", text: "公布档案目录。目录已经上网。" })).toEqual([["measureReworded", 3, 2, "公布目录。目录已经上网。", "公布档案目录。目录已经上网。"]]);
    expect(after({ kind: "reword", key: "m5", text: "公布目录。目录全部上网。" })).toEqual([["measureReworded", 3, 2, "公布目录。目录已经上网。", "公布目录。目录全部上网。"]]);
  });

  it("a measure in another place is the same measure", () => {
    const swapped = draft([{ kind: "move", key: "m4", to: "f1" }, { kind: "addMeasure", finding: "f3", text: "加快审核。开放档案3000卷。", passage: null }, { kind: "remove", key: "m4" }]);
    expect(told(swapped)).toEqual([]);
  });

  it("what a notice may be silent on is not gone", () => {
    const hidden = ledgerWith(2, { disclosed: false });
    expect(told(draft([{ kind: "remove", key: "f2" }]), hidden)).toEqual([]);
    expect(told({ ...draft([{ kind: "remove", key: "f2" }]), kind: "feedback" }, hidden)).toEqual([["findingGone", 2, null, "学用结合不够紧密", null]]);
    const counted = snapshotOf(draft([{ kind: "addFinding", category: null, title: "", passage: null }]));
    expect(told(draft(), counted)).toEqual([]);
    expect(told({ ...draft(), kind: "feedback" }, counted)).toEqual([]);
  });

  it("two findings of the same title are told apart by their numbers", () => {
    const twice: Correction[] = [{ kind: "rename", key: "f2", title: "学习制度坚持得不好" }];
    expect(told(draft([...twice, { kind: "remove", key: "m3" }]), snapshotOf(draft(twice)))).toEqual([["measureGone", 2, 1, "开展调研。走访12家单位。", null]]);
  });
});

describe("the name of a difference", () => {
  it("no two kinds are called the same", () => {
    expect(new Set(DIFFERENCE_KINDS.map((kind) => DIFFERENCE_WORDS[kind])).size).toBe(DIFFERENCE_KINDS.length);
  });

  const ids = (made: Draft, ledger = LEDGER) => differences(ledger, made).map(({ id }) => id);
  const retitled = draft([{ kind: "rename", key: "f4", title: "财务审批把关不够严格" }]);

  it("stays the same for as long as both texts do, and no longer", () => {
    expect(ids(retitled)).toEqual(ids(retitled));
    expect(ids(retitled, ledgerWith(4, { title: "财务审批把关不很严" }))).not.toEqual(ids(retitled));
    expect(ids(draft([{ kind: "rename", key: "f4", title: "财务审批把关很不严格" }]))).not.toEqual(ids(retitled));
  });

  it("is its own, and fits an address", () => {
    fc.assert(
      fc.property(fc.array(corrections, { maxLength: 25 }), (tried) => {
        const named = ids(draft(tried));
        expect(new Set(named).size).toBe(named.length);
        expect(named.filter((id) => !/^[\w-]{1,100}$/.test(id))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("what the rules forbid", () => {
  const OFFICE: Actor = { id: "o", name: "整改办", role: "OFFICE", departmentId: null };
  const gone = [{ kind: "remove", key: "f2" }] as const;
  const measureGone = [{ kind: "remove", key: "m1" }] as const;
  const reworded = [{ kind: "reword", key: "m1", text: "健全制度。制定学习计划，每月学习一次。" }] as const;

  function refusals(made: readonly Correction[], ledger: RoundSnapshot = LEDGER, actor = OFFICE) {
    const of = draft([...made]);
    return differences(ledger, of).map((difference: Difference) => refusalOfDifference(actor, difference, ledger, of));
  }

  it("nothing, on a finding that nobody has worked on", () => {
    const all: Correction[] = [...gone, ...measureGone, { kind: "rename", key: "f4", title: "财务审批把关不够严格" }, { kind: "move", key: "f5", to: "c1" }];
    expect(refusals(all)).toEqual([null, null, null, null]);
  });

  it.each(["AWAITING_LEADER", "AWAITING_OFFICE", "AWAITING_CHIEF", "CLOSED"] as const)("anything on a finding that is %s", (status) => {
    const all: Correction[] = [{ kind: "rename", key: "f1", title: "学习制度坚持得不够好" }, { kind: "disclose", key: "f1", disclosed: false }, { kind: "remove", key: "m1" }, { kind: "addMeasure", finding: "f1", text: "甲乙丙丁", passage: null }];
    expect(refusals(all, ledgerWith(1, { status }))).toEqual(Array.from({ length: 4 }, () => ({ code: "wrongStatus", status })));
    expect(refusals(gone, ledgerWith(2, { status }))).toEqual([{ code: "wrongStatus", status }]);
  });

  it("taking out a finding that people have worked on", () => {
    const inUse = [{ code: "findingInUse", number: 2 }];
    expect(refusals(gone, ledgerWith(2, { records: 1 }))).toEqual(inUse);
    expect(refusals(gone, ledgerWith(2, {}, 1, { evidenceCount: 1 }))).toEqual(inUse);
    expect(refusals(gone, ledgerWith(2, {}, 1, { status: "DONE" }))).toEqual(inUse);
    expect(refusals(gone, ledgerWith(2, { status: "IN_PROGRESS" }))).toEqual([null]);
  });

  it("taking out or rewording a measure that is done, taking out one with evidence", () => {
    expect(refusals(measureGone, ledgerWith(1, {}, 1, { status: "DONE" }))).toEqual([{ code: "measureDone" }]);
    expect(refusals(reworded, ledgerWith(1, {}, 1, { status: "DONE" }))).toEqual([{ code: "measureDone" }]);
    expect(refusals(measureGone, ledgerWith(1, {}, 1, { evidenceCount: 1 }))).toEqual([{ code: "measureProven" }]);
    expect(refusals(reworded, ledgerWith(1, {}, 1, { evidenceCount: 1 }))).toEqual([null]);
  });

  it("feedback after a deadline that was set by it", () => {
    const later = [{ kind: "fact", name: "feedbackOn", value: "2023-07-20" }] as const;
    const refusal = [{ code: "deadlineBeforeFeedback", feedbackOn: "2023-07-20" }];
    expect(refusals(later)).toEqual([null]);
    expect(refusals(later, ledgerWith(3, { deadline: "2023-07-19" }))).toEqual(refusal);
    expect(refusals(later, ledgerWith(3, {}, 2, { deadline: "2023-07-19" }))).toEqual(refusal);
  });

  it("a new finding without a title, or due before the ledger's feedback", () => {
    const made = draft([{ kind: "addFinding", category: "c1", title: "学习方式单一", passage: null }]);
    const [found] = differences(LEDGER, made);
    const bare = { ...made, parts: made.parts.map((part) => ({ ...part, categories: part.categories.map((each) => ({ ...each, findings: each.findings.map((finding) => (finding.key === found?.key ? { ...finding, title: "" } : finding)) })) })) };
    if (!found) throw new Error("no difference");
    expect(refusalOfDifference(OFFICE, found, LEDGER, bare)).toEqual({ code: "importNotReady", missing: [{ what: "untitled", key: found.key, number: 3 }] });
    const early = { ...made, parts: made.parts.map((part) => ({ ...part, categories: part.categories.map((each) => ({ ...each, findings: each.findings.map((finding) => ({ ...finding, assignment: { ...finding.assignment, deadline: "2023-07-09" } })) })) })) };
    expect(refusalOfDifference(OFFICE, found, LEDGER, early)).toEqual({ code: "deadlineBeforeFeedback", feedbackOn: "2023-07-10" });
    expect(draftFindings(early).length).toBe(6);
  });

  it("what is longer than the ledger's own forms take", () => {
    const mended = (title: string, text: string): Draft => {
      const findings = (each: Draft["parts"][number]["categories"][number]) => each.findings.map((finding) => ({ ...finding, title: finding.key === "f2" ? title : finding.title, measures: finding.measures.map((measure) => (measure.key === "m4" ? { ...measure, text } : measure)) }));
      const made = draft();
      return { ...made, parts: made.parts.map((part) => ({ ...part, categories: part.categories.map((each) => ({ ...each, findings: findings(each) })) })) };
    };
    const refused = (made: Draft) => differences(LEDGER, made).map((each) => [each.kind, refusalOfDifference(OFFICE, each, LEDGER, made)]);
    const tooLong = (most: number) => ({ code: "draftTextTooLong", most });
    const text = draftFindings(draft()).flatMap(({ measures }) => measures).find(({ key }) => key === "m4")?.text ?? "";
    const headline = text.slice(0, text.indexOf("。") + 1);
    expect(refused(mended("新".repeat(200), `${headline}${"办".repeat(2000)}`))).toEqual([["findingRetitled", null], ["measureReworded", null]]);
    expect(refused(mended("新".repeat(201), text))).toEqual([["findingRetitled", tooLong(200)]]);
    expect(refused(mended("学用结合不够紧密", `${headline}${"办".repeat(2001)}`))).toEqual([["measureReworded", tooLong(2000)]]);
    const added = draft([{ kind: "addFinding", category: "c1", title: "学习方式单一", passage: null }]);
    const [found] = differences(LEDGER, added);
    const long = { ...added, parts: added.parts.map((part) => ({ ...part, categories: part.categories.map((each) => ({ ...each, findings: each.findings.map((finding) => (finding.key === found?.key ? { ...finding, title: "长".repeat(201) } : finding)) })) })) };
    if (!found) throw new Error("no difference");
    expect(refusalOfDifference(OFFICE, found, LEDGER, long)).toEqual({ code: "importNotReady", missing: [{ what: "titleTooLong", key: found.key, number: 3 }] });
  });

  it("whatever it is, to anyone but the office", () => {
    expect(refusals(gone, LEDGER, { ...OFFICE, role: "CHIEF" })).toEqual([{ code: "notYours" }]);
    expect(refusals(gone, LEDGER, { ...OFFICE, role: "LEADER" })).toEqual([{ code: "notFound" }]);
  });
});

describe("likeness", () => {
  it("the most alike belong together, whoever comes first", () => {
    const self = { one: (text: string) => text, other: (text: string) => text };
    const { pairs, ones, others } = pairedByLikeness(["甲乙丙丁", "甲乙丙丁戊己"], ["甲乙丙丁戊己庚", "子丑"], self);
    expect([pairs, ones, others]).toEqual([[["甲乙丙丁戊己", "甲乙丙丁戊己庚"]], ["甲乙丙丁"], ["子丑"]]);
  });

  it.each([
    ["财务审批把关不严", "财务审批把关不严", 1],
    ["", "", 1],
    ["甲", "甲", 1],
    ["甲", "乙", 0],
    ["甲乙", "乙丙", 0],
    ["甲乙丙", "甲乙丁", 0.5],
    ["甲 乙。", "“甲乙”", 1],
  ])("%s and %s: %f", (one, other, score) => {
    expect(likeness(one, other)).toBe(score);
    expect(likeness(other, one)).toBe(score);
  });
});
