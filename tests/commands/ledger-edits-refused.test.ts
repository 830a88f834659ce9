import pg from "pg";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { assignFinding } from "#lib/commands/assign-finding.ts";
import { editMeasure } from "#lib/commands/edit-measure.ts";
import { applyLedgerEdits } from "#lib/commands/ledger/apply-ledger-edits.ts";
import { beginLedgerEdits } from "#lib/commands/ledger/begin-ledger-edits.ts";
import { discardLedgerEdits } from "#lib/commands/ledger/discard-ledger-edits.ts";
import { tickMeasure } from "#lib/commands/tick-measure.ts";
import { db } from "#lib/db/client.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import { ledgerEdits } from "#lib/queries/ledger-edits.ts";
import type { SampleAccountName } from "#prisma/sample/accounts.ts";
import { actor, findingOf, measureKey, measureOf, NO_ROW, NOW, RESTING } from "#tests/support/cast.ts";
import { emptyDatabase, sampleDatabase } from "#tests/support/database.ts";
import { codeOf, done, refused, standing } from "#tests/support/deeds.ts";
import { exported, gridOf } from "#tests/support/ledger-sheet.ts";
import { together } from "#tests/support/together.ts";
import { applied, edited, FILE, sampleSheet } from "./ledger-edits-cast.ts";

beforeEach(sampleDatabase);

const OTHERS: readonly SampleAccountName[] = ["zuzhang", "jijianzu", "fuzuzhang-yi", "zulianbu", "bangongshi", "guanliyuan"];

describe("who", () => {
  test("only the office hands in, sees, applies and discards; to others there is nothing", async () => {
    const { uploadId, form } = await edited((it) => it.set(2, "target", "新"));
    const grid = (await sampleSheet()).grid();
    const before = await standing();
    for (const account of OTHERS) {
      const other = await actor(account);
      const answers = [
        await beginLedgerEdits(other, { fileName: FILE, grid }, NOW),
        await applyLedgerEdits(other, form, NOW),
        await discardLedgerEdits(other, form, NOW),
      ];
      expect(answers.map(codeOf), account).toEqual(["notFound", "notFound", "notFound"]);
      expect(await ledgerEdits(other, uploadId), account).toBeNull();
    }
    expect(await standing()).toEqual(before);
  });

  test("a colleague of the office may finish what another began", async () => {
    const { uploadId, form } = await edited((it) => it.set(2, "target", "新"));
    const second = { account: "zhenggaiban-2", name: "整改办二", role: "OFFICE", passwordHash: "-" } as const;
    const { id, name, role, departmentId } = await db().user.create({ data: second });
    const colleague = { id, name, role, departmentId };
    expect(await ledgerEdits(colleague, uploadId)).toMatchObject({ counts: { changes: 1 } });
    expect((await done(() => applyLedgerEdits(colleague, form, NOW))).by).toBe("整改办二");
  });
});

describe("handing in", () => {
  const begin = async (grid: ReturnType<typeof gridOf>) => beginLedgerEdits(await actor("zhenggaiban"), { fileName: FILE, grid }, NOW);

  test("goes on record by the file's name", async () => {
    const grid = (await sampleSheet()).grid();
    expect(await done(() => begin(grid))).toMatchObject({ action: "ledgerSheetRead", subject: `台账文件《${FILE}》`, detail: {} });
  });

  test("a sheet that is no ledger is refused", async () => {
    for (const texts of [[], [["姓名", "电话"]], [["问题", "整改措施"], ["甲", "乙"]]]) {
      expect(await refused(() => begin(gridOf(texts)))).toEqual({ code: "sheetNotLedger" });
    }
  });

  test("before there is a round there is nothing to edit", async () => {
    await emptyDatabase();
    const someone = { id: NO_ROW, name: "整改办", role: "OFFICE", departmentId: null } as const;
    expect(await refused(() => beginLedgerEdits(someone, { fileName: FILE, grid: exported([]).grid() }, NOW))).toEqual({ code: "notFound" });
  });
});

describe("discarding", () => {
  test("is on record, lets the cells go, and ends it", async () => {
    const { uploadId, form, apply } = await edited((it) => it.set(2, "target", "新"));
    const office = await actor("zhenggaiban");
    expect(await done(() => discardLedgerEdits(office, form, NOW))).toMatchObject({ action: "ledgerSheetDiscarded", subject: `台账文件《${FILE}》` });
    expect(await db().$queryRaw`SELECT cells FROM "LedgerUpload" WHERE id = ${uploadId}`).toEqual([{ cells: null }]);
    expect(await refused(() => apply({ version: 2 }))).toEqual({ code: "sheetDiscarded" });
    expect(await refused(() => discardLedgerEdits(office, { ...form, version: 2 }, NOW))).toEqual({ code: "sheetDiscarded" });
    expect(await ledgerEdits(office, uploadId)).toMatchObject({ discardedAt: NOW, changes: [] });
  });
});

describe("applying is refused, and nothing done", () => {
  test("where nothing is ticked, or what is not there", async () => {
    const { apply } = await edited((it) => it.set(2, "target", "新").set(3, "target", "新"));
    expect(await refused(() => apply({ ticked: [] }))).toEqual({ code: "nothingTicked" });
    const { version } = await findingOf(2);
    for (const id of [`f2-v${version}-leader`, `f2-v${version + 1}-target`, "f999-v1-target", "'; --", "f2-new-F9"]) {
      expect(await refused(() => apply({ ticked: [id] })), id).toEqual({ code: "stale" });
      expect(await refused(() => apply({ ticked: [`f3-v${version}-target`, id] })), id).toEqual({ code: "stale" });
    }
  });

  test("of an upload there is none, of another version, or twice", async () => {
    const { apply } = await edited((it) => it.set(2, "target", "新"));
    expect(await refused(() => apply({ uploadId: NO_ROW }))).toEqual({ code: "notFound" });
    expect(await refused(() => apply({ version: 2 }))).toEqual({ code: "stale" });
    await applied(() => apply());
    expect(await refused(() => apply())).toEqual({ code: "sheetApplied" });
    expect(await refused(() => apply({ version: 2 }))).toEqual({ code: "sheetApplied" });
  });

  test("of an upload for a round that is followed up no more", async () => {
    const { uploadId, apply } = await edited((it) => it.set(2, "target", "新"));
    await db().inspection.updateMany({ data: { current: false } });
    expect(await refused(() => apply())).toEqual({ code: "notFound" });
    expect(await ledgerEdits(await actor("zhenggaiban"), uploadId)).toBeNull();
  });

  test("where the finding was changed since, even to what the sheet says", async () => {
    const { apply } = await edited((it) => it.set(2, "target", "新"));
    const found = await findingOf(2);
    const { number, version, title, leaderId, leadDepartmentId, responsible } = found;
    const office = await actor("zhenggaiban");
    await done(() => assignFinding(office, { number, version, title, target: "别的", leaderId, leadDepartmentId, supportingDepartmentIds: [], responsible }, NOW));
    expect(await refused(() => apply())).toEqual({ code: "stale" });
  });

  test("where the measure was reworded or ticked since; a change beside it is not hindered by that", async () => {
    const { page, apply } = await edited((it) => it.set(2, "measure", "5. 新措施", 5).set(2, "target", "新"));
    const [office, rights] = [await actor("zhenggaiban"), await actor("zulianbu")];
    const [target, measure] = page.changes.map(({ id }) => id);
    const key = await measureKey(2, 5);
    await done(() => editMeasure(office, { ...key, text: "别的措施", deadline: null }, NOW));
    expect(await refused(() => apply())).toEqual({ code: "stale" });
    expect(await refused(() => apply({ ticked: [measure ?? ""] }))).toEqual({ code: "stale" });
    await done(async () => tickMeasure(rights, { ...(await measureKey(2, 5)), outcome: "已完成。", noEvidenceReason: null }, NOW));
    expect(await refused(() => apply({ ticked: [measure ?? ""] }))).toEqual({ code: "stale" });
    await applied(() => apply({ ticked: [target ?? ""] }));
    expect(await measureOf(2, 5)).toMatchObject({ text: "别的措施", outcome: "已完成。" });
  });

  test.each(RESTING)("of a finding that is $status", async ({ status, number }) => {
    const { page, apply } = await edited((it) =>
      it.set(number, "target", "新").set(number, "deadline", "2022-12-31").set(number, "outcome", "新成效").insert(it.rowOf(number) + 1, { measure: "新措施" }),
    );
    expect(page.changes.map(({ blocked }) => blocked)).toEqual(page.changes.map(() => ({ code: "wrongStatus", status })));
    expect(page.changes).toHaveLength(4);
    for (const { id } of page.changes) expect(await refused(() => apply({ ticked: [id] })), id).toEqual({ code: "wrongStatus", status, field: id });
  });

  test("by the rules of the single commands, with the change they refuse", async () => {
    const { page, apply } = await edited((it) =>
      it.set(2, "deadline", "2022-01-28").set(2, "measure", "1. 改写", 1).set(2, "department", "市残疾人服务中心").set(8, "target", "新"),
    );
    const id = (column: string) => page.changes.find((change) => change.column === column)?.id ?? "";
    const possible = page.changes.filter(({ blocked }) => !blocked).map((change) => change.id);
    expect(possible).toEqual([id("target")]);
    const wanted = { deadline: "deadlineBeforeFeedback", measure: "measureDone", department: "supportsItself" };
    for (const [column, code] of Object.entries(wanted)) {
      // The good change comes along, and is not made either.
      expect(await refused(() => apply({ ticked: [...possible, id(column)] }))).toMatchObject({ code, field: id(column) });
    }
  });

  test("where of two that go together only one is ticked", async () => {
    const { page, apply } = await edited((it) => it.set(2, "department", "市残疾人服务中心").set(2, "supporting", "组联维权部"));
    const [department = "", supporting = ""] = page.changes.map(({ id }) => id);
    expect(await refused(() => apply({ ticked: [department] }))).toMatchObject({ code: "supportsItself", field: department });
    expect(await refused(() => apply({ ticked: [supporting] }))).toMatchObject({ code: "supportsItself", field: supporting });
  });
});

test("a failure half-way through leaves nothing behind, and the upload to try again", async () => {
  const { apply } = await edited((it) => it.set(2, "target", "新").set(8, "deadline", "2022-12-01").set(22, "title", "坏了"));
  await db().$executeRaw`
    CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.title = '坏了' THEN RAISE EXCEPTION 'broken off'; END IF; RETURN NEW; END $$`;
  await db().$executeRaw`CREATE TRIGGER break_off BEFORE UPDATE ON "Finding" FOR EACH ROW EXECUTE FUNCTION break_off()`;
  const before = await standing();
  await expect(apply()).rejects.toThrow("broken off");
  expect(await standing()).toEqual(before);
  await db().$executeRaw`DROP TRIGGER break_off ON "Finding"`;
  expect(await applied(() => apply())).toHaveLength(3);
});

describe("at once", () => {
  test("two press together: it is applied once", async () => {
    const { apply } = await edited((it) => it.set(2, "target", "新").set(8, "target", "新"));
    const before = await db().auditEntry.count();
    const codes = (await together(() => apply(), () => apply())).map(codeOf);
    expect(codes.toSorted()).toEqual(["done", "sheetApplied"]);
    expect(await db().auditEntry.count()).toBe(before + 2);
  });

  test("ticked on its page and reworded by a sheet: nobody ticks words they have not read", async () => {
    const { apply } = await edited((it) => it.set(2, "measure", "5. 另一项措施", 5));
    const [rights, key] = [await actor("zulianbu"), await measureKey(2, 5)];
    const tick = () => tickMeasure(rights, { ...key, outcome: "已完成。", noEvidenceReason: null }, NOW);
    expect((await together<Result<unknown, Refusal>>(apply, tick)).map(codeOf).toSorted()).toEqual(["done", "stale"]);
  });

  test("two sheets over the same findings, ticked in another order: neither waits for the other for ever", async () => {
    const [one, other] = [await edited((it) => it.set(2, "target", "甲").set(8, "target", "甲")), await edited((it) => it.set(2, "target", "乙").set(8, "target", "乙"))];
    const reversed = other.form.ticked.toReversed();
    const codes = (await together(() => one.apply(), () => other.apply({ ticked: reversed }))).map(codeOf);
    expect(codes.toSorted()).toEqual(["done", "stale"]);
    const [two, eight] = [await findingOf(2), await findingOf(8)];
    expect(two.target).toBe(eight.target);
  });
});

test("all that can be changed, at once", async () => {
  const { page, apply } = await edited((it) => {
    for (let number = 1; number <= 28; number += 1) it.set(number, "target", `目标${number}`).set(number, "responsible", `人${number}`);
  });
  const ticked = page.changes.filter(({ blocked }) => blocked === null).map(({ id }) => id);
  expect(ticked.length).toBeGreaterThan(20);
  expect(await applied(() => apply({ ticked }))).toHaveLength(ticked.length);
});

test("the findings are locked and read, and the directory, in as many statements for many as for one", async () => {
  const counts: number[] = [];
  for (const numbers of [[2], [2, 7, 8, 16]]) {
    const { page, form } = await edited((it) => numbers.forEach((number) => it.set(number, "target", `目标${counts.length}`)));
    expect(page.counts.blocked).toBe(0);
    const query = vi.spyOn(pg.Client.prototype, "query");
    await applyLedgerEdits(await actor("zhenggaiban"), form, NOW);
    counts.push(query.mock.calls.filter((sent) => JSON.stringify(sent).includes("SELECT")).length);
    query.mockRestore();
  }
  expect(counts[0]).toBeGreaterThan(3);
  expect(counts[1]).toBe(counts[0]);
});
