import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#lib/db/client.ts";
import type { Actor } from "#lib/domain/actor.ts";
import type { Piece } from "#lib/domain/evidence/excerpt.ts";
import { EVIDENCE_STATES, type EvidenceFilter, NO_EVIDENCE_FILTER, OF_OFFICE } from "#lib/domain/evidence/search.ts";
import { evidenceFile } from "#lib/queries/evidence-file.ts";
import { EVIDENCE_PER_PAGE } from "#lib/queries/evidence-hits.ts";
import { evidenceSearch, type EvidenceList } from "#lib/queries/evidence-search.ts";
import { makeRound, type Round, type Who } from "#tests/evidence/support/round.ts";
import { emptyDatabase } from "#tests/support/database.ts";
import { fileEvidence } from "#tests/support/evidence-search.ts";
import { plans, statements } from "#tests/support/statements.ts";

const NOW = new Date("2022-06-30T07:00:00Z");
const ALL: EvidenceFilter = { ...NO_EVIDENCE_FILTER, view: "ALL" };

let round: Round;
/** Finding 13 is the other department's, under the other leader. */
let otherMeasureId = "";
let orderId = "";
let lookBackId = "";

const idOf = (who: Who) => round.people[who].id;
const departmentOf = (who: Who) => round.people[who].departmentId;
const sent = (who: Who, day: string) => ({ uploadedById: idOf(who), departmentId: departmentOf(who), uploadedAt: new Date(`${day}T02:00:00Z`) });

/** An order about finding 12 that went to the other department before the finding was given to this one; a look-back at finding 12. */
async function makePlaces(): Promise<void> {
  const { inspectionId } = await db().finding.findUniqueOrThrow({ where: { id: round.findingId } });
  const other = await db().finding.create({
    data: {
      inspectionId,
      number: 13,
      title: "组织建设薄弱",
      status: "IN_PROGRESS",
      leaderId: idOf("otherLeader"),
      leadDepartmentId: departmentOf("other"),
      measures: { create: { ordinal: 1, text: "补选支部委员" } },
    },
    include: { measures: true },
  });
  otherMeasureId = other.measures[0]?.id ?? "";
  const order = await db().supervisionOrder.create({
    data: {
      ...{ inspectionId, findingId: round.findingId, departmentId: departmentOf("other") ?? "", status: "REPLIED", year: 2022, serial: 3 },
      ...{ cause: "逾期", requirement: "报送说明", replyBy: new Date("2022-03-16"), draftedAt: NOW },
    },
  });
  orderId = order.id;
  const request = await db().closureRequest.create({
    data: { findingId: round.findingId, sequence: 1, statement: "已完成", grade: "COMPLETED", appliedById: idOf("lead"), appliedAt: NOW },
  });
  lookBackId = (await db().lookBack.create({ data: { findingId: round.findingId, requestId: request.id, sequence: 2, dueOn: NOW } })).id;
}

async function listOf(who: Who, filter: Partial<EvidenceFilter> = {}): Promise<EvidenceList> {
  const list = await evidenceSearch(round.people[who], { ...NO_EVIDENCE_FILTER, ...filter }, NOW);
  if (list === null || list === "noRound") throw new Error("no list");
  return list;
}

const names = async (who: Who, filter: Partial<EvidenceFilter> = {}) => (await listOf(who, filter)).hits.map(({ fileName }) => fileName);
const shown = (pieces: readonly Piece[]) => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");
const excerpts = async (search: string, who: Who = "office") => (await listOf(who, { search })).hits.flatMap((hit) => hit.excerpts.map(({ page, pieces }) => `${page}：${shown(pieces)}`));

beforeAll(async () => {
  round = await makeRound();
  await makePlaces();
  const measureId = round.measureId;
  await fileEvidence({ measureId, fileName: "会议纪要.pdf", ...sent("lead", "2022-03-09"), texts: ["封面", "会议研究了康复机\n构建设，经费３０万元，见《Report-A》。", "完成率100%，字段 a_b，路径 c\\d。"] });
  await fileEvidence({ measureId, fileName: "ＡＢＣ名单.xlsx", ...sent("supporting", "2022-03-10"), texts: ["康复对象“第一批”共12人", "王五 110105 19491215 002x 已领证"] });
  await fileEvidence({ orderId, fileName: "督办回复.docx", ...sent("other", "2022-03-11"), texts: [{ page: null, text: "逾期原因：康复器材未到货" }] });
  await fileEvidence({ lookBackId, fileName: "回访照片.jpg", ...sent("office", "2022-03-12") });
  await fileEvidence({ measureId: otherMeasureId, fileName: "支部选举.pdf", ...sent("other", "2022-03-13"), texts: ["支部换届选举，康复话题未涉及"] });
  await fileEvidence({ measureId, fileName: "已认可.pdf", ...sent("lead", "2022-03-01"), acceptedAt: NOW });
  await fileEvidence({ measureId, fileName: "已退回.pdf", ...sent("lead", "2022-03-01"), returnedAt: NOW });
  await fileEvidence({ measureId, fileName: "已撤下.pdf", ...sent("lead", "2022-03-01"), withdrawnAt: NOW, acceptedAt: NOW });
  await fileEvidence({ measureId, fileName: "旧版本.pdf", ...sent("lead", "2022-03-01"), replacedAt: NOW, returnedAt: NOW });
  await fileEvidence({ measureId, fileName: "待查毒.zip", ...sent("lead", "2022-03-01"), scan: "PENDING", texts: ["隐秘词汇"] });
  await fileEvidence({ measureId, fileName: "有病毒.ppt", ...sent("lead", "2022-03-01"), scan: "INFECTED", texts: ["隐秘词汇"] });
  await fileEvidence({ measureId, fileName: "已销毁.mp4", ...sent("lead", "2022-03-01"), withdrawnAt: NOW, purgedAt: NOW, texts: ["隐秘词汇"] });
});

describe("whose evidence is found", () => {
  const EVERYBODY: Who[] = ["lead", "supporting", "other", "leader", "otherLeader", "office", "chief", "inspector"];

  test.each(EVERYBODY)("%s finds just what may be read by its own address, and no more is counted", async (who) => {
    const rows = await db().evidence.findMany({ select: { id: true, fileName: true } });
    const readable: string[] = [];
    for (const { id, fileName } of rows) if (await evidenceFile(round.people[who], id)) readable.push(fileName);
    const list = await listOf(who, { view: "ALL" });
    expect(list.hits.map(({ fileName }) => fileName).sort()).toEqual(readable.sort());
    expect([list.readable, list.matching]).toEqual([readable.length, readable.length]);
    expect(readable.length).toBeGreaterThan(0);
  });

  test("the administrator finds none, nor does a department account without a department", async () => {
    expect(await evidenceSearch(round.people.admin, ALL, NOW)).toBeNull();
    const nowhere: Actor = { ...round.people.lead, departmentId: null };
    expect(await evidenceSearch(nowhere, ALL, NOW)).toBeNull();
  });

  test("an outsider's words find neither file, nor excerpt, nor count, nor a name to choose by", async () => {
    const list = await listOf("other", { search: "康复", view: "ALL" });
    expect(list.hits.map(({ fileName }) => fileName)).toEqual(["支部选举.pdf", "督办回复.docx"]);
    expect(list).toMatchObject({ readable: 2, matching: 2 });
    expect(JSON.stringify(list)).not.toMatch(/会议研究|名单|康复部/);
    expect(await names("other", { search: "研究" })).toEqual([]);
  });

  test("what was sent in answer to an order is its addressee's, not that of the department that leads the finding now", async () => {
    expect(await names("lead", { search: "器材" })).toEqual([]);
    expect(await names("supporting", { search: "器材" })).toEqual([]);
    expect(await names("leader", { search: "器材" })).toEqual(["督办回复.docx"]);
  });

  test("evidence of a round that is over is not among it", async () => {
    await db().inspection.updateMany({ data: { current: false } });
    expect(await evidenceSearch(round.people.office, ALL, NOW)).toBe("noRound");
    await db().inspection.updateMany({ data: { current: true } });
  });
});

describe("words", () => {
  test.each([
    ["two letters", "康复", ["支部选举.pdf", "督办回复.docx", "ＡＢＣ名单.xlsx", "会议纪要.pdf"]],
    ["across the end of a line", "康复机构", ["会议纪要.pdf"]],
    ["several, in any place of the file", "经费 封面", ["会议纪要.pdf"]],
    ["one in the name and one inside", "纪要 经费", ["会议纪要.pdf"]],
    ["all of which must occur", "康复 封面 名单", []],
    ["as one, in quotation marks", "“康复 机构”", ["会议纪要.pdf"]],
    ["which must then stand together", "“机构 经费”", []],
    ["one letter, in the text", "器", ["督办回复.docx"]],
    ["one letter, in a name", "照", ["回访照片.jpg"]],
    ["a wide digit in the text", "30万", ["会议纪要.pdf"]],
    ["a wide digit looked for", "３０万", ["会议纪要.pdf"]],
    ["one wide digit by itself", "3", ["会议纪要.pdf"]],
    ["one digit where it is narrow", "１", ["ＡＢＣ名单.xlsx", "会议纪要.pdf"]],
    ["Latin in any case", "report-a", ["会议纪要.pdf"]],
    ["a wide name", "abc名单", ["ＡＢＣ名单.xlsx"]],
    ["blanks inside a word as headings have them", "会 议 纪 要", ["会议纪要.pdf"]],
    ["a per cent sign", "100%", ["会议纪要.pdf"]],
    ["which stands for nothing else", "1%0", []],
    ["a single one", "%", ["会议纪要.pdf"]],
    ["an underscore", "a_b", ["会议纪要.pdf"]],
    ["which stands for nothing else either", "康_机", []],
    ["a backslash", "c\\d", ["会议纪要.pdf"]],
    ["quotation marks in the text", "象“第一批”共", ["ＡＢＣ名单.xlsx"]],
    ["an apostrophe", "'; DROP TABLE", []],
    ["found nowhere", "没有这个词", []],
    ["in pairs that never stand together", "康复话", ["支部选举.pdf"]],
    ["whose pairs stand apart", "话题康复", []],
  ])("%s: %s", async (_what, search, expected) => expect(await names("office", { search })).toEqual(expected));

  test("are shown where they stand, with the page", async () => {
    expect(await excerpts("经费 完成率")).toEqual(["2：会议研究了康复机构建设，[经费]３０万元，见《Report-A》。", "3：[完成率]100%，字段 a_b，路径 c\\d。"]);
    expect(await excerpts("器材")).toEqual(["null：逾期原因：康复[器材]未到货"]);
    expect((await listOf("office", { search: "名单" })).hits.map(({ name }) => shown(name))).toEqual(["ＡＢＣ[名单].xlsx"]);
  });

  test("stand beside no citizen's whole number, which is found all the same", async () => {
    expect(await excerpts("已领证")).toEqual(["2：王五 110105********002X [已领证]"]);
    expect(await names("office", { search: "11010519491215002X" })).toEqual(["ＡＢＣ名单.xlsx"]);
  });

  test("do not look into what is shut away or destroyed: it is found by its name alone", async () => {
    expect(await names("office", { search: "隐秘词汇", view: "ALL" })).toEqual([]);
    expect(await names("office", { search: "隐", view: "ALL" })).toEqual([]);
    const { hits } = await listOf("office", { search: "病毒", view: "ALL" });
    expect(hits).toMatchObject([{ fileName: "有病毒.ppt", shut: true, excerpts: [] }]);
    expect((await listOf("office", { search: "销毁", view: "ALL" })).hits).toMatchObject([{ shut: true, purged: true, excerpts: [] }]);
  });
});

describe("the filter", () => {
  test("shows, as usual, what proves something now, the newest first", async () => {
    const list = await listOf("office");
    expect(list.hits.map(({ fileName }) => fileName).slice(0, 5)).toEqual(["支部选举.pdf", "回访照片.jpg", "督办回复.docx", "ＡＢＣ名单.xlsx", "会议纪要.pdf"]);
    expect(list.hits.slice(5).map(({ fileName }) => fileName).sort()).toEqual(["已认可.pdf", "待查毒.zip"]);
    expect(list).toMatchObject({ readable: 12, standing: 7, matching: 7 });
  });

  test.each([
    ["AWAITING", ["支部选举.pdf", "ＡＢＣ名单.xlsx", "会议纪要.pdf"]],
    ["ACCEPTED", ["已认可.pdf"]],
    ["RETURNED", ["已退回.pdf"]],
    ["WITHDRAWN", ["已撤下.pdf", "已销毁.mp4"]],
    ["REPLACED", ["旧版本.pdf"]],
    ["QUARANTINED", ["待查毒.zip", "有病毒.ppt"]],
  ] as const)("by state, %s", async (view, expected) => {
    const { hits } = await listOf("office", { view });
    expect(hits.map(({ fileName }) => fileName).sort()).toEqual([...expected].sort());
    expect(hits.every(({ state }) => state === view)).toBe(true);
  });

  test("puts each file in one state, save those nobody reviews", async () => {
    const { hits } = await listOf("office", { view: "ALL" });
    const unjudged = hits.filter(({ state }) => state === null).map(({ fileName }) => fileName);
    expect(unjudged.sort()).toEqual(["回访照片.jpg", "督办回复.docx"]);
    let counted = unjudged.length;
    for (const view of EVIDENCE_STATES) counted += (await listOf("office", { view })).matching;
    expect(counted).toBe(hits.length);
  });

  test.each([
    ["a finding", { finding: 13 }, ["支部选举.pdf"]],
    ["a kind", { kind: "picture" }, ["回访照片.jpg"]],
    ["another kind", { kind: "archive" }, ["待查毒.zip"]],
    ["the first day, included", { from: "2022-03-13" }, ["支部选举.pdf"]],
    ["the last day, included", { from: "2022-03-12", to: "2022-03-12" }, ["回访照片.jpg"]],
    ["the office's own", { department: OF_OFFICE }, ["回访照片.jpg"]],
    ["all at once", { search: "康复", finding: 12, kind: "sheet", from: "2022-03-10", to: "2022-03-10" }, ["ＡＢＣ名单.xlsx"]],
  ] as const)("by %s", async (_what, filter, expected) => expect(await names("office", filter)).toEqual(expected));

  test("by department and by person, of whom only those are offered who sent something within reach", async () => {
    expect(await names("office", { department: departmentOf("supporting") })).toEqual(["ＡＢＣ名单.xlsx"]);
    expect(await names("office", { uploader: idOf("other"), kind: "page" })).toEqual(["支部选举.pdf"]);
    expect((await listOf("other")).choices).toEqual({
      departments: [{ value: departmentOf("other"), label: "组联部" }],
      uploaders: [{ value: idOf("other"), label: "组联部负责人" }],
    });
    expect((await listOf("office")).choices.departments.map(({ label }) => label).sort()).toEqual(["办公室", "康复部", "整改办", "组联部"].sort());
  });

  test("whose department nobody in reach is of narrows nothing, and says so", async () => {
    const list = await listOf("other", { department: departmentOf("lead"), uploader: "made-up" });
    expect(list).toMatchObject({ filter: { department: null, uploader: null }, matching: 2 });
  });

  test("by days of Shanghai: eight in the evening in London is the next morning there", async () => {
    const late = await fileEvidence({ measureId: round.measureId, fileName: "夜里.pdf", ...sent("lead", "2022-05-01"), uploadedAt: new Date("2022-05-01T20:00:00Z") });
    expect(await names("office", { from: "2022-05-02", to: "2022-05-02" })).toEqual(["夜里.pdf"]);
    expect(await names("office", { from: "2022-05-01", to: "2022-05-01" })).toEqual([]);
    await db().evidence.update({ where: { id: late }, data: { withdrawnAt: NOW } });
  });

  test("orders by finding: its measures, then answers to orders and what look-backs saw", async () => {
    const { hits } = await listOf("office", { sort: "finding", from: "2022-03-09" });
    expect(hits.map(({ finding, of }) => `${finding.number} ${of}`)).toEqual(["12 措施三", "12 措施三", "12 第二次回头看", "12 督办单〔2022〕3号", "13 措施一"]);
    expect(hits.map(({ place }) => place)).toEqual([{ number: 12, ordinal: 3 }, { number: 12, ordinal: 3 }, { lookBackId }, { orderId }, { number: 13, ordinal: 1 }]);
    expect(hits[0]).toMatchObject({ finding: { title: "康复机构少" }, measure: "增加定点机构", uploadedBy: "办公室负责人", department: "办公室", size: 9 });
  });
});

describe("a list of many", () => {
  beforeAll(async () => {
    await emptyDatabase();
    round = await makeRound();
    for (let index = 1; index <= EVIDENCE_PER_PAGE + 5; index += 1) {
      const day = `2022-03-${String(index).padStart(2, "0")}`;
      await fileEvidence({ measureId: round.measureId, fileName: `材料${index}.pdf`, ...sent("lead", day), texts: ["康复机构", "康复名单", "康复总结"] });
    }
  });

  test("is shown in pages, and has nothing beyond the last", async () => {
    const [first, second, third] = [await listOf("lead", { search: "康复" }), await listOf("lead", { search: "康复", page: 2 }), await listOf("lead", { search: "康复", page: 3 })];
    expect(first.hits.map(({ fileName }) => fileName).slice(0, 2)).toEqual(["材料25.pdf", "材料24.pdf"]);
    expect([first, second, third].map(({ hits, matching }) => [hits.length, matching])).toEqual([[20, 25], [5, 25], [0, 25]]);
    expect(new Set([...first.hits, ...second.hits].map(({ id }) => id)).size).toBe(25);
    expect(first.hits.every((hit) => hit.excerpts.length === 2)).toBe(true);
  });

  test("takes two statements, with words or without", async () => {
    expect((await statements(() => listOf("lead"))).count).toBe(2);
    expect((await statements(() => listOf("lead", { search: "康复 名单 总" }))).count).toBe(2);
  });

  test("reads by the index of pairs what holds a word, be it in every second file or in one, and not every passage there is", async () => {
    await db().$executeRaw`INSERT INTO "FilePassage" SELECT s.sha256, n, n, CASE WHEN n % 2 = 0 THEN '落实整改措施' ELSE '召开会议' END || n
      FROM "StoredFile" s, generate_series(10, 209) n`;
    await db().$executeRaw`ANALYZE "FilePassage"`;
    for (const search of ["整改", "落实整改措施100", "会议 落实", "没有这个词"]) {
      const [, plan = ""] = await plans(() => listOf("lead", { search }));
      expect(plan, search).toContain('"FilePassage_grams"');
      expect(plan, search).not.toContain('Seq Scan on "FilePassage"');
    }
    expect((await listOf("lead", { search: "落实整改措施100" })).matching).toBe(EVIDENCE_PER_PAGE + 5);
  });
});
