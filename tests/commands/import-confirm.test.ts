import { beforeEach, describe, expect, test } from "vitest";
import { disableAccount } from "#lib/commands/accounts/disable-account.ts";
import { confirmImport } from "#lib/commands/import/confirm-import.ts";
import { discardDraft } from "#lib/commands/import/discard-draft.ts";
import { db } from "#lib/db/client.ts";
import { fromDay } from "#lib/db/day-column.ts";
import { historyWords } from "#lib/domain/labels/history.ts";
import type { Correction } from "#lib/domain/import/correction.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import { codeOf, entries, expectUnbrokenRecord, refused, standing } from "#tests/support/deeds.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { statements } from "#tests/support/statements.ts";
import { together } from "#tests/support/together.ts";
import { actor } from "#tests/support/cast.ts";
import { baseOf, NOBODY, SKETCH } from "#tests/domain/import-cast.ts";
import { begun, type Cast, DEADLINE, draftRow, emptyOffice, findingsTold, imported, ledger, NOW, person } from "./import-cast.ts";

type Answer = Result<unknown, Refusal>;

let cast: Cast;
beforeEach(async () => {
  cast = await emptyOffice();
});

const UNITEMISED: Correction = { kind: "addFinding", category: null, title: "", passage: null };
const NEXT = { round: "九届市委第五轮巡察", feedbackOn: "2023-09-01", planOn: "2023-09-10" };

function hands({ leader, departments }: Cast): Correction {
  const assignment = { ...NOBODY, target: "审批无差错", leaderId: leader.id, leadDepartmentId: departments.finance, responsible: "科长", deadline: "2023-10-31" };
  return { kind: "assign", key: "f4", ...assignment, supportingDepartmentIds: [departments.archive] };
}

describe("confirming", () => {
  test("makes the whole round: facts, headings, findings in their order, measures with what came of them", async () => {
    const draft = await begun(cast.office);
    const answer = await confirmImport(cast.office, draft, NOW);
    const round = await ledger();
    expect(answer).toEqual({ ok: true, value: { inspectionId: round.id, findings: 5, measures: 9 } });
    expect(round).toMatchObject({ party: "中共某某市档案局党组", round: "九届市委第四轮巡察", feedbackOn: fromDay("2023-07-10"), deadline: fromDay("2024-01-31"), noticeOn: null, sample: false });
    expect(round.parts.map(({ ordinal, title, categories }) => [ordinal, title, categories.map((each) => [each.ordinal, each.title])])).toEqual([
      [1, "贯彻决策部署不够有力", [[1, "理论学习不够深入"], [2, "履行职能有差距"]]],
      [2, "管党治党责任落实不到位", [[1, "日常监管有漏洞"]]],
    ]);
    expect(await findingsTold()).toEqual([
      [1, "学习制度坚持得不好", "完善制度", "加强检查"],
      [2, "学用结合不够紧密", "开展调研"],
      [3, "档案开放进度缓慢", "加快审核", "公布目录", "培训人员"],
      [4, "财务审批把关不严", "修订办法", "开展自查"],
      [5, "干部教育抓得不紧", "集中谈话"],
    ]);
    expect(round.findings.map(({ numberInPart }) => numberInPart)).toEqual([1, 2, 3, 1, 2]);
    expect(round.findings[2]?.measures[1]).toMatchObject({ outcome: "目录已经上网。", status: "OPEN", doneOn: null });
    const categories = round.parts.flatMap((part) => part.categories);
    expect(round.findings.map(({ categoryId }) => categories.findIndex(({ id }) => id === categoryId))).toEqual([0, 0, 1, 2, 2]);
  });

  test("everything begins: nothing is started, and nothing assigned that nobody assigned", async () => {
    await imported(cast.office, [DEADLINE, hands(cast)]);
    const { findings } = await ledger();
    const [first, , , fourth] = findings;
    expect(first).toMatchObject({ status: "NOT_STARTED", leaderId: null, leadDepartmentId: null, deadline: null, firstDeadline: null, target: null, disclosed: true });
    expect(fourth).toMatchObject({ leaderId: cast.leader.id, leadDepartmentId: cast.departments.finance, target: "审批无差错", responsible: "科长" });
    expect([fourth?.firstDeadline, fourth?.deadline]).toEqual([fromDay("2023-10-31"), fromDay("2023-10-31")]);
    expect(fourth?.supporting.map(({ departmentId }) => departmentId)).toEqual([cast.departments.archive]);
  });

  test("a finding that is only counted has no title, no category and no place in the public list", async () => {
    await imported(cast.office, [DEADLINE, UNITEMISED]);
    const { findings, parts } = await ledger();
    expect(findings.at(-1)).toMatchObject({ number: 6, title: null, categoryId: null, numberInPart: null, disclosed: false, measures: [] });
    expect(parts.length).toBe(2);
  });

  test("numbers are those of the draft, and run through each part in their order", async () => {
    await imported(cast.office, [DEADLINE, { kind: "renumber", key: "f3", number: 1 }]);
    const { findings } = await ledger();
    expect(findings.map(({ title, numberInPart }) => [title, numberInPart])).toEqual([
      ["档案开放进度缓慢", 1],
      ["学习制度坚持得不好", 2],
      ["学用结合不够紧密", 3],
      ["财务审批把关不严", 1],
      ["干部教育抓得不紧", 2],
    ]);
  });

  test("the record tells of the round and, first in its history, of every finding", async () => {
    const draft = await begun(cast.office, [DEADLINE, hands(cast), UNITEMISED]);
    const before = (await entries()).length;
    await confirmImport(cast.office, draft, NOW);
    await expectUnbrokenRecord();
    const [round, ...rest] = (await entries()).slice(before);
    const { id, findings } = await ledger();
    expect(round).toMatchObject({ action: "roundImported", subject: "九届市委第四轮巡察", actorId: cast.office.id, at: NOW });
    expect(round?.detail).toEqual({ inspectionId: id, draftId: draft.draftId, fileName: "整改通报.docx", findings: 6, measures: 9, corrections: 3, previous: null });
    expect(rest.map(({ action, subject, findingId }) => [action, subject, findingId])).toEqual(findings.map((finding) => ["findingImported", `问题${finding.number}`, finding.id]));
    expect(rest[3]?.detail).toMatchObject({ title: "财务审批把关不严", part: "管党治党责任落实不到位", category: "日常监管有漏洞", measures: ["修订办法", "开展自查"], assignment: { leaderId: cast.leader.id, deadline: "2023-10-31" } });
    expect(rest[5]?.detail).toMatchObject({ title: null, part: null, disclosed: false });
    expect(rest.map(({ action, detail }) => historyWords(action, detail))).toEqual(rest.map(() => "导入问题"));
  });

  test("the draft is done with, and says which round it became", async () => {
    const draft = await begun(cast.office);
    await confirmImport(cast.office, draft, NOW);
    const { inspectionId, version } = await draftRow(draft.draftId);
    expect(inspectionId).toBe((await ledger()).id);
    for (const seen of [draft, { ...draft, version }]) {
      expect(await refused(() => confirmImport(cast.office, seen, NOW))).toEqual({ code: "importConfirmed" });
      expect(await refused(() => discardDraft(cast.office, seen, NOW))).toEqual({ code: "importConfirmed" });
    }
  });

  test("takes few statements, however long the text", async () => {
    const long = baseOf([["方面", [["类别", Array.from({ length: 60 }, (_, at): [string, ...string[]] => [`问题标题${at}`, "措施一。", "措施二。", "措施三。"])]]]]);
    const draft = await begun(cast.office, [DEADLINE], long);
    const { count, answer } = await statements(() => confirmImport(cast.office, draft, NOW));
    expect(answer).toMatchObject({ value: { findings: 60, measures: 180 } });
    expect(count).toBeLessThanOrEqual(26);
  });
});

describe("confirming is refused", () => {
  test("while something is missing, with the list of what", async () => {
    const draft = await begun(cast.office, [{ kind: "fact", name: "party", value: null }]);
    const missing = [{ what: "fact", name: "party" }, { what: "fact", name: "deadline" }];
    expect(await refused(() => confirmImport(cast.office, draft, NOW))).toEqual({ code: "importNotReady", missing });
  });

  test("while the dates contradict each other", async () => {
    const draft = await begun(cast.office, [{ kind: "fact", name: "deadline", value: "2023-07-01" }]);
    expect(await refused(() => confirmImport(cast.office, draft, NOW))).toMatchObject({ code: "importNotReady", missing: [{ what: "datesReversed" }] });
  });

  test("when somebody it was given to has left since", async () => {
    const draft = await begun(cast.office, [DEADLINE, hands(cast)]);
    await db().department.update({ where: { id: cast.departments.archive }, data: { disabledAt: NOW } });
    expect(await refused(() => confirmImport(cast.office, draft, NOW))).toEqual({ code: "departmentUnknown", field: "supportingDepartmentIds" });
    await db().user.update({ where: { id: cast.leader.id }, data: { disabledAt: NOW } });
    expect(await refused(() => confirmImport(cast.office, draft, NOW))).toEqual({ code: "leaderUnknown", field: "leaderId" });
  });

  test("when the ledger has the round already, followed up or past", async () => {
    await imported(cast.office);
    const again = await begun(cast.office);
    expect(await refused(() => confirmImport(cast.office, again, NOW))).toEqual({ code: "roundKnown", round: "九届市委第四轮巡察" });
    await db().finding.updateMany({ data: { status: "CLOSED" } });
    await imported(cast.office, [DEADLINE], baseOf(SKETCH, NEXT));
    expect(await refused(() => confirmImport(cast.office, again, NOW))).toEqual({ code: "roundKnown", round: "九届市委第四轮巡察" });
  });

  test("while findings of the round being followed up are open", async () => {
    await imported(cast.office);
    await db().finding.updateMany({ where: { number: { lt: 3 } }, data: { status: "CLOSED" } });
    const next = await begun(cast.office, [DEADLINE], baseOf(SKETCH, NEXT));
    expect(await refused(() => confirmImport(cast.office, next, NOW))).toEqual({ code: "roundOpen", count: 3 });
  });

  test("over the sample round too, as long as it is open", async () => {
    await sampleDatabase();
    const office = await actor("zhenggaiban");
    const next = await begun(office);
    expect(await refused(() => confirmImport(office, next, NOW))).toEqual({ code: "roundOpen", count: 17 });
  });
});

test("a round of which all is closed is kept, and the next begins", async () => {
  const first = await imported(cast.office);
  await db().finding.updateMany({ data: { status: "CLOSED" } });
  const next = await imported(cast.office, [DEADLINE], baseOf(SKETCH, NEXT));
  const rounds = await db().inspection.findMany({ orderBy: { feedbackOn: "asc" }, select: { id: true, current: true, _count: { select: { findings: true } } } });
  expect(rounds).toEqual([
    { id: first.inspectionId, current: false, _count: { findings: 5 } },
    { id: next.inspectionId, current: true, _count: { findings: 5 } },
  ]);
  const told = (await entries()).filter(({ action }) => action === "roundImported");
  expect(told.map(({ detail }) => detail.previous)).toEqual([null, "九届市委第四轮巡察"]);
});

describe("nothing is half imported", () => {
  test.each(["Part", "Category", "Finding", "FindingDepartment", "Measure", "AuditEntry"])("when %s takes nothing", async (table) => {
    const draft = await begun(cast.office, [DEADLINE, hands(cast)]);
    await db().$executeRaw`CREATE FUNCTION break_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the table is broken'; END $$`;
    await db().$executeRawUnsafe(`CREATE TRIGGER break_it BEFORE INSERT ON "${table}" FOR EACH ROW EXECUTE FUNCTION break_it()`);
    const before = await standing();
    await expect(confirmImport(cast.office, draft, NOW)).rejects.toThrow(/the table is broken/);
    expect(await standing()).toEqual(before);
    await db().$executeRawUnsafe(`DROP TRIGGER break_it ON "${table}"`);
    expect(codeOf(await confirmImport(cast.office, draft, NOW))).toBe("done");
  });

  test("when it fails at the very last, the round before stays the one being followed up", async () => {
    const first = await imported(cast.office);
    await db().finding.updateMany({ data: { status: "CLOSED" } });
    const draft = await begun(cast.office, [DEADLINE], baseOf(SKETCH, NEXT));
    await db().$executeRaw`CREATE FUNCTION break_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken at the commit'; END $$`;
    await db().$executeRaw`CREATE CONSTRAINT TRIGGER break_it AFTER INSERT ON "AuditEntry" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION break_it()`;
    const before = await standing();
    await expect(confirmImport(cast.office, draft, NOW)).rejects.toThrow(/broken at the commit/);
    expect(await standing()).toEqual(before);
    expect((await ledger()).id).toBe(first.inspectionId);
  });
});

describe("at once", () => {
  test("one draft confirmed twice becomes one round", async () => {
    const draft = await begun(cast.office);
    const press = () => confirmImport(cast.office, draft, NOW);
    expect((await together(press, press, press)).map(codeOf).toSorted()).toEqual(["done", "importConfirmed", "importConfirmed"]);
    expect(await db().inspection.count()).toBe(1);
    expect(await db().measure.count()).toBe(9);
    await expectUnbrokenRecord();
  });

  test("two drafts: the second meets the round of the first", async () => {
    const [one, same, other] = [await begun(cast.office), await begun(cast.office), await begun(cast.office, [DEADLINE], baseOf(SKETCH, NEXT))];
    const confirm = (draft: typeof one) => () => confirmImport(cast.office, draft, NOW);
    const codes = (await together(confirm(one), confirm(same), confirm(other))).map(codeOf);
    expect(codes.filter((code) => code === "done").length).toBe(1);
    expect(codes.filter((code) => code === "roundOpen" || code === "roundKnown").length).toBe(2);
    expect(await db().inspection.count({ where: { current: true } })).toBe(1);
  });

  test("confirmed and discarded: one of the two", async () => {
    const draft = await begun(cast.office);
    const codes = (await together<Answer>(() => confirmImport(cast.office, draft, NOW), () => discardDraft(cast.office, draft, NOW))).map(codeOf);
    expect(codes.filter((code) => code === "done").length).toBe(1);
    const { confirmedAt, discardedAt } = await draftRow(draft.draftId);
    expect([confirmedAt, discardedAt].filter((at) => at !== null).length).toBe(1);
    expect(await db().inspection.count()).toBe(confirmedAt ? 1 : 0);
  });

  test("a leader is not disabled while being given a finding", async () => {
    const [draft, admin] = [await begun(cast.office, [DEADLINE, hands(cast)]), await person("ADMIN")];
    await person("ADMIN");
    const { version } = await db().user.findUniqueOrThrow({ where: { id: cast.leader.id } });
    const codes = (await together<Answer>(
      () => confirmImport(cast.office, draft, NOW),
      () => disableAccount(admin, { id: cast.leader.id, version }, NOW),
    )).map(codeOf);
    expect([["done", "leadsOpenFindings"], ["leaderUnknown", "done"]]).toContainEqual(codes);
  });
});
