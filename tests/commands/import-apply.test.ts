import { beforeEach, describe, expect, test } from "vitest";
import { applyImport } from "#lib/commands/import/apply-import.ts";
import { db } from "#lib/db/client.ts";
import { fromDay } from "#lib/db/day-column.ts";
import { roundSnapshot } from "#lib/db/round-snapshot.ts";
import type { Correction } from "#lib/domain/import/correction.ts";
import { differences } from "#lib/domain/import/differences.ts";
import { draftOf } from "#lib/domain/import/replay.ts";
import { readDraft } from "#lib/db/import-draft-store.ts";
import { codeOf, entries, expectUnbrokenRecord, refused } from "#tests/support/deeds.ts";
import { putEvidence } from "#tests/support/evidence.ts";
import { together } from "#tests/support/together.ts";
import { baseOf, NOBODY, SKETCH } from "#tests/domain/import-cast.ts";
import { begun, type Cast, draftRow, emptyOffice, findingsTold, imported, ledger, NOW } from "./import-cast.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await emptyOffice();
  await imported(cast.office);
});

type Seen = { draftId: string; version: number };

/** What a draft and the ledger differ in now. */
async function differing({ draftId }: Seen) {
  const { base, corrections } = readDraft(await draftRow(draftId));
  const round = await roundSnapshot(db());
  if (!round) throw new Error("no round");
  return differences(round, draftOf(base, corrections));
}

const ids = async (draft: Seen) => (await differing(draft)).map(({ id }) => id);

/**
 * The same text once more, mended so; everything in which it differs is taken over, and then it differs in nothing. Hands back
 * the entries it left: one for each difference, and the last for the round.
 */
async function updated(...corrections: Correction[]) {
  const draft = await begun(cast.office, corrections);
  const [ticked, before] = [await ids(draft), (await entries()).length];
  expect(await applyImport(cast.office, { ...draft, ticked }, NOW)).toEqual({ ok: true, value: { applied: ticked.length } });
  await expectUnbrokenRecord();
  const left = (await entries()).slice(before);
  expect(left.at(-1)).toMatchObject({ action: "roundUpdated", detail: { applied: ticked.length } });
  expect(left.length).toBe(ticked.length + 1);
  expect(await ids(await begun(cast.office, corrections))).toEqual([]);
  return left;
}

async function refusal(draft: Seen, ticked: string[]) {
  return refused(() => applyImport(cast.office, { ...draft, ticked }, NOW));
}

describe("the same text again", () => {
  test("differs in nothing, and so there is nothing to take over", async () => {
    const draft = await begun(cast.office, []);
    expect(await differing(draft)).toEqual([]);
    expect(await refusal(draft, [])).toEqual({ code: "nothingTicked" });
  });
});

describe("what is ticked is taken over", () => {
  test("a fact of the round", async () => {
    const [entry] = await updated({ kind: "fact", name: "noticeOn", value: "2023-12-30" }, { kind: "fact", name: "phone", value: "0317-1" });
    expect(await ledger()).toMatchObject({ noticeOn: fromDay("2023-12-30"), phone: "0317-1" });
    expect(entry).toMatchObject({ action: "factCorrected", subject: "九届市委第四轮巡察", detail: { fact: "noticeOn", before: null, after: "2023-12-30" } });
  });

  test("the name of a part and of a category", async () => {
    const made = await updated({ kind: "rename", key: "p1", title: "贯彻决策部署不够坚决有力" }, { kind: "rename", key: "c3", title: "日常监管漏洞多" });
    const { parts } = await ledger();
    expect(parts.map(({ title, categories }) => [title, categories.at(-1)?.title])).toEqual([["贯彻决策部署不够坚决有力", "履行职能有差距"], ["管党治党责任落实不到位", "日常监管漏洞多"]]);
    expect(made.map(({ action, detail }) => [action, detail.level])).toEqual([["headingRenamed", "part"], ["headingRenamed", "category"], ["roundUpdated", undefined]]);
  });

  test("a finding's title and what the public may know of it, each with its entry", async () => {
    const before = (await ledger()).findings[3];
    const made = await updated({ kind: "rename", key: "f4", title: "财务审批把关不够严格" }, { kind: "disclose", key: "f4", disclosed: false });
    expect((await ledger()).findings[3]).toMatchObject({ title: "财务审批把关不够严格", disclosed: false, version: (before?.version ?? 0) + 2 });
    expect(made.slice(0, 2).map(({ action, subject, findingId, detail }) => [action, subject, findingId, detail])).toEqual([
      ["findingRetitled", "问题4", before?.id, { before: "财务审批把关不严", after: "财务审批把关不够严格" }],
      ["findingConcealed", "问题4", before?.id, {}],
    ]);
    await updated({ kind: "rename", key: "f4", title: "财务审批把关不够严格" });
    expect((await ledger()).findings[3]?.disclosed).toBe(true);
  });

  test("a new finding with all that is under it: in its category, by the next free number, as it was assigned", async () => {
    const made = await updated(
      { kind: "addFinding", category: "c1", title: "学习方式单一", passage: null },
      { kind: "addMeasure", finding: "f10", text: "丰富形式。举办讲座3次。", passage: null },
      { kind: "assign", key: "f10", ...NOBODY, leaderId: cast.leader.id, supportingDepartmentIds: [cast.departments.finance], deadline: "2023-12-31" },
    );
    const finding = (await ledger()).findings.at(-1);
    expect(finding).toMatchObject({ number: 6, numberInPart: 4, title: "学习方式单一", leaderId: cast.leader.id, deadline: fromDay("2023-12-31"), firstDeadline: fromDay("2023-12-31") });
    expect(finding?.measures).toMatchObject([{ ordinal: 1, text: "丰富形式", outcome: "举办讲座3次。" }]);
    expect(finding?.supporting.length).toBe(1);
    expect(made[0]).toMatchObject({ action: "findingImported", subject: "问题6", findingId: finding?.id, detail: { number: 6, category: "理论学习不够深入" } });
  });

  test("a finding that the text has no longer goes; the others keep their numbers, and the next new one takes its", async () => {
    const gone = (await ledger()).findings[1];
    const made = await updated({ kind: "remove", key: "f2" });
    expect((await ledger()).findings.map(({ number }) => number)).toEqual([1, 3, 4, 5]);
    expect(made[0]).toMatchObject({ action: "findingRemoved", subject: "问题2", findingId: gone?.id, detail: { title: "学用结合不够紧密", measures: ["开展调研"] } });
    await updated();
    expect((await findingsTold())[1]).toEqual([2, "学用结合不够紧密", "开展调研"]);
  });

  test("a finding moves to another category, or to one that was not there", async () => {
    const made = await updated({ kind: "move", key: "f2", to: "c2" }, { kind: "split", key: "c3", at: "f5", title: "队伍建设薄弱" });
    const { parts, findings } = await ledger();
    const place = (number: number) => {
      const finding = findings.find((each) => each.number === number);
      const part = parts.find(({ categories }) => categories.some(({ id }) => id === finding?.categoryId));
      return [part?.title, part?.categories.find(({ id }) => id === finding?.categoryId)?.title, finding?.numberInPart];
    };
    expect(place(2)).toEqual(["贯彻决策部署不够有力", "履行职能有差距", 2]);
    expect(place(5)).toEqual(["管党治党责任落实不到位", "队伍建设薄弱", 2]);
    expect(made.map(({ action }) => action)).toContain("findingMoved");
  });

  test("findings that go to one new heading find it made once", async () => {
    await updated({ kind: "split", key: "p1", at: "c2", title: "甲乙丙丁" }, { kind: "rename", key: "c2", title: "戊己庚辛" }, { kind: "move", key: "f2", to: "c2" }, { kind: "move", key: "f4", to: "c2" });
    const { parts, findings } = await ledger();
    const made = parts.filter(({ title }) => title === "甲乙丙丁");
    expect(made.map(({ ordinal, categories }) => [ordinal, categories.map(({ title }) => title)])).toEqual([[3, ["戊己庚辛"]]]);
    const there = findings.filter(({ categoryId }) => categoryId === made[0]?.categories[0]?.id);
    expect(there.map(({ number, numberInPart }) => [number, numberInPart])).toEqual([[2, 1], [3, 2], [4, 3]]);
  });

  test("a measure that the text only names anew keeps what the ledger knows of it", async () => {
    await updated({ kind: "reword", key: "m6", text: "培训人员一次" });
    expect((await ledger()).findings[2]?.measures[2]).toMatchObject({ text: "培训人员一次", outcome: "培训40人次。" });
  });

  test("a finding that moves to another part comes last there", async () => {
    await updated({ kind: "move", key: "f2", to: "c3" });
    expect((await ledger()).findings.map(({ numberInPart }) => numberInPart)).toEqual([1, 3, 3, 1, 2]);
  });

  test("measures: reworded in place, gone and closed up, new at the end", async () => {
    const made = await updated(
      { kind: "reword", key: "m5", text: "公布档案目录。目录已经全部上网。" },
      { kind: "remove", key: "m4" },
      { kind: "addMeasure", finding: "f3", text: "建立台账。按月登记。", passage: null },
    );
    const { measures } = (await ledger()).findings[2] ?? { measures: [] };
    expect(measures.map(({ ordinal, text, outcome }) => [ordinal, text, outcome])).toEqual([
      [1, "公布档案目录", "目录已经全部上网。"],
      [2, "培训人员", "培训40人次。"],
      [3, "建立台账", "按月登记。"],
    ]);
    expect(made.slice(0, 3).map(({ action, subject, detail }) => [action, subject, detail])).toEqual([
      ["measureEdited", "问题3", { ordinal: 2, before: { text: "公布目录", outcome: "目录已经上网。" }, after: { text: "公布档案目录", outcome: "目录已经全部上网。" } }],
      ["measureRemoved", "问题3", { ordinal: 1, text: "加快审核。开放档案3000卷。" }],
      ["measureAdded", "问题3", { ordinal: 3, text: "建立台账", outcome: "按月登记。", deadline: null }],
    ]);
  });

  test("only what is ticked; the rest stays as the ledger has it", async () => {
    const draft = await begun(cast.office, [{ kind: "remove", key: "f2" }, { kind: "rename", key: "f4", title: "财务审批把关不够严格" }]);
    const [, retitled] = await ids(draft);
    await applyImport(cast.office, { ...draft, ticked: [retitled ?? ""] }, NOW);
    expect((await findingsTold()).map(([, title]) => title)).toEqual(["学习制度坚持得不好", "学用结合不够紧密", "档案开放进度缓慢", "财务审批把关不够严格", "干部教育抓得不紧"]);
  });

  test("the record ends with the update itself, and the draft with it", async () => {
    const draft = await begun(cast.office, [{ kind: "remove", key: "m4" }]);
    await applyImport(cast.office, { ...draft, ticked: await ids(draft) }, NOW);
    const round = await ledger();
    expect((await entries()).at(-1)).toMatchObject({ action: "roundUpdated", subject: round.round, detail: { inspectionId: round.id, draftId: draft.draftId, applied: 1 } });
    expect(await draftRow(draft.draftId)).toMatchObject({ confirmedAt: NOW, inspectionId: round.id });
  });
});

describe("taking over is refused", () => {
  const TWO: Correction[] = [{ kind: "remove", key: "f2" }, { kind: "rename", key: "f4", title: "财务审批把关不够严格" }];

  test("whole, when one of it is no longer there", async () => {
    const draft = await begun(cast.office, TWO);
    const ticked = await ids(draft);
    await db().finding.updateMany({ where: { number: 4 }, data: { title: "财务审批把关不很严" } });
    expect(await refusal(draft, ticked)).toEqual({ code: "stale" });
    expect(await refusal(draft, ["made-up"])).toEqual({ code: "stale" });
  });

  test("whole, when the life of a finding forbids one of it", async () => {
    const draft = await begun(cast.office, TWO);
    const ticked = await ids(draft);
    await db().finding.updateMany({ where: { number: 4 }, data: { status: "AWAITING_OFFICE" } });
    expect(await refusal(draft, ticked)).toEqual({ code: "wrongStatus", status: "AWAITING_OFFICE" });
    await db().finding.updateMany({ where: { number: 4 }, data: { status: "CLOSED" } });
    expect(await refusal(draft, ticked)).toEqual({ code: "wrongStatus", status: "CLOSED" });
  });

  test("for a finding with an entry, an extension, a comment or a request, and for a measure with evidence", async () => {
    const finding = (await ledger()).findings[1];
    const [findingId, at] = [finding?.id ?? "", NOW];
    const draft = await begun(cast.office, [{ kind: "remove", key: "f2" }]);
    const ticked = await ids(draft);
    const inUse = { code: "findingInUse", number: 2 };
    await db().comment.create({ data: { findingId, body: "请核对。", authorName: "纪检组", at } });
    expect(await refusal(draft, ticked)).toEqual(inUse);
    await db().comment.deleteMany();
    await db().extension.create({ data: { findingId, to: fromDay("2023-12-31"), reason: "", byName: "整改办", at } });
    expect(await refusal(draft, ticked)).toEqual(inUse);
    await db().extension.deleteMany();
    await db().followUp.create({ data: { findingId, week: "2023-W30", progress: "甲", nextStep: "乙", enteredById: cast.leader.id, enteredAt: at, firstEnteredAt: at } });
    expect(await refusal(draft, ticked)).toEqual(inUse);
    await db().followUp.deleteMany();
    await putEvidence({ measureId: finding?.measures[0]?.id ?? "", uploadedById: cast.leader.id, uploadedAt: at, withdrawnAt: at });
    expect(await refusal(draft, ticked)).toEqual(inUse);
    const measure = await begun(cast.office, [{ kind: "remove", key: "m3" }]);
    expect(await refusal(measure, await ids(measure))).toEqual({ code: "measureProven" });
  });

  test("for a finding that an extension was asked for, that climbed the ladder, got an order, or was spoken of in a meeting", async () => {
    const { id: inspectionId, findings } = await ledger();
    const [findingId, day, at] = [findings[1]?.id ?? "", fromDay("2023-12-31"), NOW];
    const draft = await begun(cast.office, [{ kind: "remove", key: "f2" }]);
    const ticked = await ids(draft);
    const inUse = { code: "findingInUse", number: 2 };
    const asked = { findingId, sequence: 1, from: day, to: day, reason: "等文件。", askedById: cast.leader.id, askedAt: at };
    await db().extensionRequest.create({ data: asked });
    expect(await refusal(draft, ticked)).toEqual(inUse);
    await db().extensionRequest.deleteMany();
    await db().escalation.create({ data: { findingId, trouble: "LATE", since: day, rung: 1, reachedOn: day, at } });
    expect(await refusal(draft, ticked)).toEqual(inUse);
    await db().escalation.deleteMany();
    const department = await db().department.findFirstOrThrow();
    const order = { inspectionId, findingId, departmentId: department.id, cause: "逾期", requirement: "抓紧", replyBy: day, draftedAt: at };
    await db().supervisionOrder.create({ data: order });
    expect(await refusal(draft, ticked)).toEqual(inUse);
    await db().supervisionOrder.deleteMany();
    const meeting = await db().meeting.create({ data: { inspectionId, kind: "LEADING_GROUP" } });
    await db().meetingDecision.create({ data: { meetingId: meeting.id, ordinal: 1, kind: "RESOLUTION", findingId, text: "抓紧。", byName: "整改办", at } });
    expect(await refusal(draft, ticked)).toEqual(inUse);
  });

  test("for a measure that is done", async () => {
    await db().measure.updateMany({ where: { ordinal: 1, finding: { number: 3 } }, data: { status: "DONE", outcome: "已办结。" } });
    const [gone, reworded] = [await begun(cast.office, [{ kind: "remove", key: "m4" }]), await begun(cast.office, [{ kind: "reword", key: "m4", text: "加快档案审核。开放3000卷。" }])];
    expect(await refusal(gone, await ids(gone))).toEqual({ code: "measureDone" });
    expect(await refusal(reworded, await ids(reworded))).toEqual({ code: "measureDone" });
  });

  test("for dates that would contradict each other", async () => {
    const draft = await begun(cast.office, [{ kind: "fact", name: "periodEnd", value: "2023-08-01" }, { kind: "fact", name: "feedbackOn", value: "2023-08-02" }, { kind: "fact", name: "planOn", value: "2023-08-10" }]);
    const [periodEnd, feedbackOn, planOn] = await ids(draft);
    expect(await refusal(draft, [periodEnd ?? ""])).toEqual({ code: "importNotReady", missing: [{ what: "datesReversed", earlier: "periodEnd", later: "feedbackOn" }] });
    expect(codeOf(await applyImport(cast.office, { ...draft, ticked: [periodEnd, feedbackOn, planOn].map(String) }, NOW))).toBe("done");
  });

  test("for another round's text, and where no round is followed up", async () => {
    const other = await begun(cast.office, [], baseOf(SKETCH, { round: "九届市委第五轮巡察", feedbackOn: "2023-09-01" }));
    expect(await refusal(other, ["x"])).toEqual({ code: "roundDiffers" });
    const same = await begun(cast.office, []);
    await db().inspection.updateMany({ data: { current: false } });
    expect(await refusal(same, ["x"])).toEqual({ code: "roundDiffers" });
  });

  test("for people not at work", async () => {
    const added: Correction = { kind: "addFinding", category: "c1", title: "学习方式单一", passage: null };
    const draft = await begun(cast.office, [added, { kind: "assign", key: "f10", ...NOBODY, leaderId: cast.leader.id }]);
    await db().user.update({ where: { id: cast.leader.id }, data: { disabledAt: NOW } });
    expect(await refusal(draft, await ids(draft))).toEqual({ code: "leaderUnknown", field: "leaderId" });
  });

  test("a second time", async () => {
    const draft = await begun(cast.office, TWO);
    const ticked = await ids(draft);
    const press = () => applyImport(cast.office, { ...draft, ticked }, NOW);
    expect((await together(press, press)).map(codeOf).toSorted()).toEqual(["done", "importConfirmed"]);
    expect(await refusal(draft, ticked)).toEqual({ code: "importConfirmed" });
  });

  test("two drafts with the same difference: the second meets what the first did", async () => {
    const drafts = [await begun(cast.office, TWO), await begun(cast.office, TWO)];
    const presses = await Promise.all(drafts.map(async (draft) => {
      const ticked = await ids(draft);
      return () => applyImport(cast.office, { ...draft, ticked }, NOW);
    }));
    expect((await together(...presses)).map(codeOf).toSorted()).toEqual(["done", "stale"]);
    await expectUnbrokenRecord();
  });
});
