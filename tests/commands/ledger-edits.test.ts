import { beforeEach, describe, expect, test } from "vitest";
import { record } from "#lib/db/audit-store.ts";
import { db } from "#lib/db/client.ts";
import { fromDay } from "#lib/db/day-column.ts";
import { transact } from "#lib/db/transact.ts";
import { ok } from "#lib/domain/result.ts";
import { actor, departmentId, findingOf, measureOf } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { expectUnbrokenRecord, standing } from "#tests/support/deeds.ts";
import { applied, edited, FILE, preview, sampleSheet, handIn } from "./ledger-edits-cast.ts";

beforeEach(sampleDatabase);

const REASON = `据台账文件《${FILE}》修改`;

describe("the preview", () => {
  test("of the ledger as it was exported shows nothing to change", async () => {
    const page = await preview(await handIn((await sampleSheet()).grid()));
    expect([page.changes, page.problems]).toEqual([[], []]);
    expect(page).toMatchObject({ fileName: FILE, createdBy: "整改办", asOf: "2022-06-30", reason: REASON, appliedAt: null, version: 1 });
    expect(page.counts).toEqual({ changes: 0, possible: 0, blocked: 0, findings: 0, problems: 0, notes: 0 });
  });

  test("shows each change with its place, and why it cannot be made", async () => {
    const { page, sheet } = await edited((it) =>
      it.set(2, "title", "办证慢").set(15, "title", "不许改").set(2, "deadline", "2022-01-01").set(4, "outcome", "补充成效").set(2, "leader", "无此人"),
    );
    const shown = page.changes.map(({ number, column, head, kind, title, address, blocked }) => ({ number, column, head, kind, title, address, blocked: blocked?.code }));
    const title = (number: number) => findingOf(number).then((found) => found.title);
    expect(shown).toEqual([
      { number: 2, column: "title", head: "问题", kind: "assignment", title: await title(2), address: sheet.address(2, "title"), blocked: undefined },
      { number: 2, column: "deadline", head: "整改时限", kind: "deadline", title: await title(2), address: sheet.address(2, "deadline"), blocked: "deadlineBeforeFeedback" },
      { number: 4, column: "outcome", head: "整改成效", kind: "outcome", title: await title(4), address: sheet.address(4, "outcome"), blocked: "wrongStatus" },
      { number: 15, column: "title", head: "问题", kind: "assignment", title: await title(15), address: sheet.address(15, "title"), blocked: "wrongStatus" },
    ]);
    expect(page.problems.map(({ code, address }) => [code, address])).toEqual([["leaderUnknown", sheet.address(2, "leader")]]);
    expect(page.counts).toEqual({ changes: 4, possible: 1, blocked: 3, findings: 3, problems: 1, notes: 0 });
  });

  test("changes that only clash with each other are both blocked, one that comes right with the other is not", async () => {
    const supports = "市残疾人服务中心";
    const swap = await edited((it) => it.set(2, "department", supports).set(2, "supporting", "组联维权部"));
    expect(swap.page.changes.map(({ blocked }) => blocked)).toEqual([null, null]);
    const alone = await edited((it) => it.set(2, "department", supports).set(2, "title", "新"));
    expect(alone.page.changes.map(({ column, blocked }) => [column, blocked?.code])).toEqual([["title", undefined], ["department", "supportsItself"]]);
    const clash = await edited((it) => it.set(2, "department", "办公室").set(2, "supporting", "办公室、康复部"));
    expect(clash.page.changes.map(({ blocked }) => blocked?.code)).toEqual(["supportsItself", "supportsItself"]);
  });

  test("a measure that is done is not reworded, its outcome stands, and no deadline lies before a measure's own", async () => {
    await db().measure.update({ where: { id: (await measureOf(2, 5)).id }, data: { deadline: fromDay("2022-07-01") } });
    const { page } = await edited((it) => it.set(2, "measure", "1. 改写", 1).set(2, "outcome", "另一成效", 1).set(2, "measure", "5. 改写", 5).set(2, "outcome", "进行中", 5).set(2, "deadline", "2022-06-30"));
    expect(page.changes.map(({ column, ordinal, blocked }) => [column, ordinal, blocked?.code])).toEqual([
      ["deadline", null, "deadlineBeforeMeasure"],
      ["measure", 1, "measureDone"],
      ["outcome", 1, "measureDone"],
      ["measure", 5, undefined],
      ["outcome", 5, undefined],
    ]);
  });

  test("a finding that was dealt with after the file was exported is marked, one dealt with on that very day or before is not", async () => {
    const { uploadId, page } = await edited((it) => it.set(2, "target", "甲").set(3, "target", "乙").set(8, "target", "丙"));
    const marked = ({ changes }: typeof page) => changes.filter(({ changedSince }) => changedSince).map(({ number }) => number);
    expect(marked(page)).toEqual([]);
    for (const [number, at] of [[2, "2022-06-30T23:59:59+08:00"], [3, "2022-07-01T00:00:00+08:00"]] as const) {
      const { id } = await findingOf(number);
      const by = await actor("zhenggaiban");
      await transact(async (tx) => {
        await record(tx, { by, at: new Date(at), action: "findingAssigned", findingId: id, subject: `问题${number}` });
        return ok(null);
      });
    }
    expect(marked(await preview(uploadId))).toEqual([3]);
    const sheet = (await sampleSheet()).set(3, "target", "丁");
    sheet.at(1).fill("");
    expect(marked(await preview(await handIn(sheet.grid())))).toEqual([]);
  });

  test("where someone has left, the assignment is blocked until the cell names another", async () => {
    const yi = await actor("fuzuzhang-yi");
    const [keeps, changes] = [await edited((it) => it.set(2, "title", "新")), await edited((it) => it.set(2, "title", "新").set(2, "leader", "副组长甲"))];
    await db().user.update({ where: { id: yi.id }, data: { disabledAt: new Date() } });
    expect((await preview(keeps.uploadId)).changes.map(({ blocked }) => blocked?.code)).toEqual(["leaderUnknown"]);
    expect((await preview(changes.uploadId)).changes.map(({ blocked }) => blocked)).toEqual([null, null]);
  });
});

describe("applying", () => {
  test("every kind of change at once: each is made, and each has its own entry with its cell", async () => {
    const before = { finding: await findingOf(2), fifth: await measureOf(2, 5) };
    const { sheet, apply } = await edited((it) =>
      it
        .set(2, "title", "办证周期长")
        .set(2, "leader", "副组长甲")
        .set(2, "supporting", "办公室、康复部")
        .set(2, "deadline", "2022年9月30日")
        .set(2, "outcome", "已回访两次。", 5)
        .set(2, "measure", "5. 每季度回访一次。", 5)
        .insert(it.rowOf(2, 5) + 1, { measure: "6. 每年评估" }),
    );
    const entries = await applied(() => apply());
    const at = (column: Parameters<typeof sheet.address>[1], ordinal = 1) => ({ source: FILE, cell: sheet.address(2, column, ordinal) });
    const jia = await actor("fuzuzhang-jia");
    const ids = [await departmentId("office"), await departmentId("rehabilitation")];
    const supported = [await departmentId("service")];
    const { finding, fifth } = before;
    expect(entries.map(({ action, detail }) => [action, detail])).toEqual([
      ["findingAssigned", { before: { title: finding.title }, after: { title: "办证周期长" }, ...at("title") }],
      ["findingAssigned", { before: { leaderId: finding.leaderId }, after: { leaderId: jia.id }, ...at("leader") }],
      ["findingAssigned", { before: { supportingDepartmentIds: supported }, after: { supportingDepartmentIds: ids }, ...at("supporting") }],
      ["deadlineChanged", { from: "2022-07-06", to: "2022-09-30", reason: REASON, ...at("deadline") }],
      ["measureEdited", { ordinal: 5, before: { text: fifth.text }, after: { text: "每季度回访一次" }, ...at("measure", 5) }],
      ["measureEdited", { ordinal: 5, before: { outcome: fifth.outcome }, after: { outcome: "已回访两次。" }, ...at("outcome", 5) }],
      ["measureAdded", { ordinal: 6, text: "每年评估", deadline: null, ...at("measure", 6) }],
    ]);
    expect(new Set(entries.map(({ actorName, subject }) => `${actorName} ${subject}`))).toEqual(new Set(["整改办 问题2"]));
    expect(await findingOf(2)).toMatchObject({ title: "办证周期长", leaderId: jia.id, deadline: fromDay("2022-09-30"), firstDeadline: finding.firstDeadline });
    expect(await measureOf(2, 5)).toMatchObject({ text: "每季度回访一次", outcome: "已回访两次。", status: "OPEN", version: fifth.version + 2 });
    expect(await measureOf(2, 6)).toMatchObject({ text: "每年评估", status: "OPEN", deadline: null, outcome: null });
    const kept = await db().extension.findMany({ where: { finding: { number: 2 } }, select: { to: true, reason: true, byName: true } });
    expect(kept).toEqual([{ to: fromDay("2022-09-30"), reason: REASON, byName: "整改办" }]);
    await expectUnbrokenRecord();
  });

  test("a reason that is given is every entry's, and the extension's", async () => {
    const { apply } = await edited((it) => it.set(2, "target", "新").set(2, "deadline", "2022-09-30"));
    const entries = await applied(() => apply({ reason: "会议商定。" }));
    expect(entries.map(({ detail }) => detail)).toMatchObject([{ reason: "会议商定。" }, { reason: "会议商定。", to: "2022-09-30" }]);
    expect(await db().extension.findMany({ where: { finding: { number: 2 } }, select: { reason: true } })).toEqual([{ reason: "会议商定。" }]);
  });

  test("only what is ticked, in several findings", async () => {
    const { page, apply } = await edited((it) => it.set(2, "target", "目标二").set(3, "target", "目标三").set(8, "responsible", "张三"));
    const before = [await findingOf(2), await findingOf(3), await findingOf(8)];
    const ticked = page.changes.filter(({ number }) => number !== 3).map(({ id }) => id);
    const entries = await applied(() => apply({ ticked, reason: "会议商定。" }));
    expect(entries.map(({ subject, detail }) => [subject, detail])).toMatchObject([["问题2", { reason: "会议商定。" }], ["问题8", { reason: "会议商定。" }]]);
    const [two, three, eight] = before;
    expect([await findingOf(2), await findingOf(3), await findingOf(8)]).toEqual([
      { ...two, target: "目标二", version: (two?.version ?? 0) + 1 },
      three,
      { ...eight, responsible: "张三", version: (eight?.version ?? 0) + 1 },
    ]);
  });

  test("a department goes from supporting to leading in one go, and several cells of one finding count as one version", async () => {
    const { apply } = await edited((it) => it.set(2, "department", "市残疾人服务中心").set(2, "supporting", "组联维权部").set(2, "target", "新"));
    const { version } = await findingOf(2);
    await applied(() => apply());
    const supporting = await db().findingDepartment.findMany({ where: { finding: { number: 2 } }, select: { departmentId: true } });
    expect(supporting).toEqual([{ departmentId: await departmentId("rights") }]);
    expect(await findingOf(2)).toMatchObject({ leadDepartmentId: await departmentId("service"), version: version + 1 });
  });

  test("a first deadline and first measures, of the finding that has none", async () => {
    const { apply } = await edited((it) => it.set(28, "deadline", "2022-10-31").set(28, "measure", "专题研究").set(28, "title", "补列的问题"));
    const entries = await applied(() => apply());
    expect(entries.map(({ action }) => action)).toEqual(["findingAssigned", "deadlineChanged", "measureAdded"]);
    const day = fromDay("2022-10-31");
    expect(await findingOf(28)).toMatchObject({ title: "补列的问题", deadline: day, firstDeadline: day, status: "NOT_STARTED" });
    expect(await measureOf(28, 1)).toMatchObject({ text: "专题研究" });
  });

  test("two new measures of which only the second is ticked: it takes the next number", async () => {
    const { page, apply } = await edited((it) => it.insert(it.rowOf(2, 5) + 1, { measure: "甲措施" }).insert(it.rowOf(2, 5) + 2, { measure: "乙措施" }));
    expect(page.changes.map(({ ordinal, after }) => [ordinal, after])).toEqual([[6, "甲措施"], [7, "乙措施"]]);
    await applied(() => apply({ ticked: page.changes.slice(1).map(({ id }) => id) }));
    expect(await measureOf(2, 6)).toMatchObject({ text: "乙措施" });
  });

  test("the upload is done with then, its cells are let go, and the same file again changes nothing", async () => {
    const edit = (it: Awaited<ReturnType<typeof sampleSheet>>) => it.set(2, "target", "新").insert(it.rowOf(2, 5) + 1, { measure: "又一项" });
    const { sheet, uploadId, apply } = await edited(edit);
    await applied(() => apply());
    expect(await preview(uploadId)).toMatchObject({ appliedAt: expect.any(Date), version: 2, changes: [], problems: [] });
    expect(await db().$queryRaw`SELECT cells FROM "LedgerUpload" WHERE id = ${uploadId}`).toEqual([{ cells: null }]);
    const again = await preview(await handIn(sheet.grid()));
    expect([again.changes, again.problems]).toEqual([[], []]);
  });

  test("handing in changes nothing of the ledger", async () => {
    const before = await standing();
    await edited((it) => it.set(2, "target", "新"));
    const { AuditEntry: _, LedgerUpload: __, ...after } = await standing();
    expect(before).toMatchObject(after);
  });
});
