import { beforeEach, describe, expect, test } from "vitest";
import { applyImport } from "#lib/commands/import/apply-import.ts";
import { beginImport } from "#lib/commands/import/begin-import.ts";
import { confirmImport } from "#lib/commands/import/confirm-import.ts";
import { discardDraft } from "#lib/commands/import/discard-draft.ts";
import { db } from "#lib/db/client.ts";
import { ROLES } from "#lib/domain/actor.ts";
import { addDays, instantOf } from "#lib/domain/day.ts";
import { importDraft } from "#lib/queries/import-draft.ts";
import { importDrafts } from "#lib/queries/import-drafts.ts";
import { NO_ROW } from "#tests/support/cast.ts";
import { standing } from "#tests/support/deeds.ts";
import { statements } from "#tests/support/statements.ts";
import { baseOf, SKETCH } from "#tests/domain/import-cast.ts";
import { begun, type Cast, DEADLINE, emptyOffice, imported, NOW, person, value } from "#tests/commands/import-cast.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await emptyOffice();
});

/** The page of a draft, which is there. */
async function page(draftId: string) {
  const view = await importDraft(cast.office, draftId);
  if (!view) throw new Error("no page");
  return view;
}

describe("who may see drafts", () => {
  test("the office, and nobody else", async () => {
    const { draftId } = await begun(cast.office);
    const before = await standing();
    for (const role of ROLES) {
      const someone = { id: NO_ROW, name: "某人", role, departmentId: null };
      const seen = [await importDrafts(someone), await importDraft(someone, draftId)];
      if (role === "OFFICE") expect(seen).toEqual([[expect.objectContaining({ id: draftId })], expect.objectContaining({ id: draftId })]);
      else expect(seen, role).toEqual([null, null]);
    }
    expect(await standing()).toEqual(before);
  });

  test("there is no page of a draft that is not there", async () => {
    expect(await importDraft(cast.office, NO_ROW)).toBeNull();
  });
});

describe("the list", () => {
  test("has the open ones, newest first, with whose they are, in one statement", async () => {
    const colleague = await person("OFFICE", { name: "整改办乙" });
    const { text, ...base } = baseOf(SKETCH);
    const begin = async (fileName: string, day: number) => value(await beginImport(colleague, { fileName, text, base }, instantOf(addDays("2023-07-01", day), 9))).id;
    const ids = [await begin("甲.docx", 1), await begin("乙.docx", 3), await begin("丙.docx", 2), await begin("丁.docx", 4)];
    await discardDraft(colleague, { draftId: ids[3] ?? "", version: 1 }, NOW);
    await confirmImport(cast.office, await begun(cast.office), NOW);
    const { count, answer } = await statements(() => importDrafts(cast.office));
    expect(answer).toEqual(
      [["乙.docx", 1, 3], ["丙.docx", 2, 2], ["甲.docx", 0, 1]].map(([fileName, at, day]) => ({
        id: ids[Number(at)],
        fileName,
        createdBy: "整改办乙",
        createdAt: instantOf(addDays("2023-07-01", Number(day)), 9),
      })),
    );
    expect(count).toBe(1);
  });

  test("is never longer than a page", async () => {
    const { text, ...base } = baseOf([]);
    const data = Array.from({ length: 60 }, (_, at) => ({ fileName: `${at}`, text, base, createdById: cast.office.id, createdAt: NOW }));
    await db().importDraft.createMany({ data });
    expect((await importDrafts(cast.office))?.length).toBe(50);
  });
});

describe("the page of a draft", () => {
  test("has the draft as mended, what was mended, its counts, what it lacks, and whom it can be given to", async () => {
    const { draftId } = await begun(cast.office, [{ kind: "remove", key: "f2" }]);
    const view = await page(draftId);
    expect(view).toMatchObject({ id: draftId, version: 2, fileName: "整改通报.docx", createdBy: cast.office.name, confirmedAt: null, discardedAt: null, current: null });
    expect(view.draft.text).toBe(baseOf(SKETCH).text);
    expect(view.corrections).toEqual([{ kind: "remove", key: "f2" }]);
    expect(view.counts).toEqual({ parts: 2, categories: 3, findings: 4, measures: 8 });
    expect(view.missing).toEqual([{ what: "fact", name: "deadline" }]);
    expect(view.directory.leaders).toEqual([{ id: cast.leader.id, name: cast.leader.name }]);
    expect(view.directory.departments.map(({ name }) => name).toSorted()).toEqual(["档案科", "财务科"].toSorted());
  });

  test("a diagnostic that was put aside is gone, the others stay", async () => {
    const { draftId } = await begun(cast.office, [], baseOf([["方面", [["类别", [["问题甲"], ["问题乙"]]]]]]));
    const [first, ...others] = (await page(draftId)).diagnostics;
    if (!first) throw new Error("nothing is doubtful");
    const { code, start, end } = first;
    const next = await begun(cast.office, [{ kind: "accept", code, start, end }], baseOf([["方面", [["类别", [["问题甲"], ["问题乙"]]]]]]));
    expect((await page(next.draftId)).diagnostics).toEqual(others);
    expect(others.length).toBeGreaterThan(0);
  });

  test("what was disclosed or kept back at once is so for every finding", async () => {
    const { draftId } = await begun(cast.office, [{ kind: "discloseAll", disclosed: false }]);
    const { draft, corrections } = await page(draftId);
    expect([corrections, draft.publishes]).toEqual([[{ kind: "discloseAll", disclosed: false }], true]);
    expect(draft.parts.flatMap(({ categories }) => categories.flatMap(({ findings }) => findings.map(({ disclosed }) => disclosed)))).toEqual([false, false, false, false, false]);
  });

  test("of another round, it says how much of the present one is open, and compares nothing", async () => {
    await imported(cast.office);
    await db().finding.updateMany({ where: { number: 1 }, data: { status: "CLOSED" } });
    const { draftId } = await begun(cast.office, [DEADLINE], baseOf(SKETCH, { round: "九届市委第五轮巡察", feedbackOn: "2023-09-01" }));
    expect((await page(draftId)).current).toEqual({ round: "九届市委第四轮巡察", same: false, open: 4, differences: [] });
  });

  test("of the present round, it has every difference, and why it cannot be taken over", async () => {
    await imported(cast.office);
    await db().finding.updateMany({ where: { number: 4 }, data: { status: "CLOSED" } });
    const draft = await begun(cast.office, [{ kind: "remove", key: "m4" }, { kind: "rename", key: "f4", title: "财务审批把关不够严格" }]);
    const { current } = await page(draft.draftId);
    expect(current).toMatchObject({ same: true, open: 4 });
    expect(current?.differences.map(({ kind, place, blocked }) => [kind, place.number, blocked])).toEqual([
      ["measureGone", 3, null],
      ["findingRetitled", 4, { code: "wrongStatus", status: "CLOSED" }],
    ]);
    const ticked = current?.differences.flatMap(({ id, blocked }) => (blocked ? [] : [id])) ?? [];
    expect(await applyImport(cast.office, { ...draft, ticked }, NOW)).toEqual({ ok: true, value: { applied: 1 } });
    expect((await page(draft.draftId)).confirmedAt).toEqual(NOW);
  });

  test("takes four statements, and one more for all that the ledger holds of the same round", async () => {
    await imported(cast.office);
    const same = await begun(cast.office);
    const ofSame = await statements(() => importDraft(cast.office, same.draftId));
    expect([ofSame.answer?.current?.same, ofSame.count]).toEqual([true, 5]);
    const other = await begun(cast.office, [], baseOf(SKETCH, { round: "九届市委第五轮巡察", feedbackOn: "2023-09-01" }));
    const ofOther = await statements(() => importDraft(cast.office, other.draftId));
    expect([ofOther.answer?.current?.same, ofOther.count]).toEqual([false, 4]);
  });
});
