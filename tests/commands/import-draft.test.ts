import { beforeEach, describe, expect, test } from "vitest";
import { assignAsStated } from "#lib/commands/import/assign-as-stated.ts";
import { beginImport } from "#lib/commands/import/begin-import.ts";
import { confirmImport } from "#lib/commands/import/confirm-import.ts";
import { correctDraft } from "#lib/commands/import/correct-draft.ts";
import { discardDraft } from "#lib/commands/import/discard-draft.ts";
import { undoCorrection } from "#lib/commands/import/undo-correction.ts";
import { applyImport } from "#lib/commands/import/apply-import.ts";
import { db } from "#lib/db/client.ts";
import { sha256 } from "#lib/db/audit-store.ts";
import { ROLES } from "#lib/domain/actor.ts";
import { readDraft } from "#lib/db/import-draft-store.ts";
import type { Correction } from "#lib/domain/import/correction.ts";
import { NO_ROW } from "#tests/support/cast.ts";
import { codeOf, done, refused, standing } from "#tests/support/deeds.ts";
import { together } from "#tests/support/together.ts";
import { baseOf, NOBODY, SKETCH } from "#tests/domain/import-cast.ts";
import { begun, type Cast, DEADLINE, draftRow, emptyOffice, NOW, person, value } from "./import-cast.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await emptyOffice();
});

const RENAME: Correction = { kind: "rename", key: "f1", title: "学习制度落实得不好" };
const { text, ...outline } = baseOf(SKETCH);
const FILE = { fileName: "整改通报.docx", text, base: outline };

describe("reading a text", () => {
  test("the office keeps what was read, as it was read; the ledger is not touched", async () => {
    const entry = await done(() => beginImport(cast.office, FILE, NOW));
    const [row] = await db().importDraft.findMany();
    expect(row).toMatchObject({ fileName: FILE.fileName, text, version: 1, createdById: cast.office.id, createdAt: NOW, confirmedAt: null, discardedAt: null });
    expect(row && readDraft(row)).toEqual({ base: { ...outline, text }, corrections: [] });
    expect(entry).toMatchObject({ action: "importBegun", subject: "导入草稿《整改通报.docx》", at: NOW });
    expect(entry.detail).toEqual({ draftId: row?.id, kind: "notice", sha256: sha256(text), parts: 2, categories: 3, findings: 5, measures: 9 });
    expect(await db().inspection.count()).toBe(0);
  });

  test("nobody else reads one in, mends it, or ends it", async () => {
    const draft = await begun(cast.office);
    const before = await standing();
    for (const role of ROLES.filter((each) => each !== "OFFICE")) {
      const outsider = { id: NO_ROW, name: "外人", role, departmentId: null };
      const answers = [
        await beginImport(outsider, FILE, NOW),
        await correctDraft(outsider, { ...draft, correction: RENAME }, NOW),
        await undoCorrection(outsider, draft, NOW),
        await assignAsStated(outsider, draft, NOW),
        await discardDraft(outsider, draft, NOW),
        await confirmImport(outsider, draft, NOW),
        await applyImport(outsider, { ...draft, ticked: [] }, NOW),
      ];
      expect(answers.map(codeOf), role).toEqual(answers.map(() => "notFound"));
    }
    expect(await standing()).toEqual(before);
  });

  test("the whole office shares a draft", async () => {
    const [draft, colleague] = [await begun(cast.office, []), await person("OFFICE")];
    expect(await correctDraft(colleague, { ...draft, correction: RENAME }, NOW)).toEqual({ ok: true, value: { version: 2 } });
    expect(await undoCorrection(cast.office, { ...draft, version: 2 }, NOW)).toEqual({ ok: true, value: { version: 3 } });
  });
});

describe("mending", () => {
  test("adds to what was mended; what was read stays", async () => {
    const { draftId, version } = await begun(cast.office, [RENAME, DEADLINE]);
    const row = await draftRow(draftId);
    expect([version, row.version, row.corrections]).toEqual([3, 3, [RENAME, DEADLINE]]);
    expect(row.base).toEqual(JSON.parse(JSON.stringify(outline)));
  });

  test("what cannot be mended so is refused and leaves nothing", async () => {
    const draft = await begun(cast.office, []);
    const attempt = () => correctDraft(cast.office, { ...draft, correction: { kind: "merge", key: "f1" } }, NOW);
    expect(await refused(attempt)).toEqual({ code: "draftNothingBefore" });
  });

  test("it is judged by the draft as it stands, not as it was read", async () => {
    const draft = await begun(cast.office, [{ kind: "remove", key: "f1" }]);
    expect(await refused(() => correctDraft(cast.office, { ...draft, correction: RENAME }, NOW))).toEqual({ code: "draftItemUnknown" });
  });

  test("findings are given to people and departments at work, and to no others", async () => {
    const { office, leader, departments } = cast;
    const left = await person("LEADER", { disabledAt: NOW });
    const draft = await begun(office, []);
    const give = (hands: Partial<typeof NOBODY>) => () => correctDraft(office, { ...draft, correction: { kind: "assign", key: "f1", ...NOBODY, ...hands } }, NOW);
    expect(await refused(give({ leaderId: left.id }))).toEqual({ code: "leaderUnknown", field: "leaderId" });
    expect(await refused(give({ leaderId: office.id }))).toEqual({ code: "leaderUnknown", field: "leaderId" });
    expect(await refused(give({ leadDepartmentId: departments.closed }))).toEqual({ code: "departmentUnknown", field: "leadDepartmentId" });
    expect(await refused(give({ supportingDepartmentIds: [NO_ROW] }))).toEqual({ code: "departmentUnknown", field: "supportingDepartmentIds" });
    expect(codeOf(await give({ leaderId: leader.id, leadDepartmentId: departments.finance, supportingDepartmentIds: [departments.archive] })())).toBe("done");
  });

  test("what the text says of who answers for what is taken over at one press, and taken back at one", async () => {
    const base = baseOf(SKETCH);
    const findings = base.parts.flatMap(({ categories }) => categories.flatMap((category) => category.findings));
    for (const finding of findings.slice(0, 3)) finding.stated = { ...finding.stated, leader: cast.leader.name, department: "财务科", supporting: "原审计科" };
    const draft = await begun(cast.office, [DEADLINE], base);
    const answer = await assignAsStated(cast.office, draft, NOW);
    expect(answer).toEqual({ ok: true, value: { version: 3, findings: 3 } });
    const { leader, departments } = cast;
    const hands = { ...NOBODY, leaderId: leader.id, leadDepartmentId: departments.finance };
    expect((await draftRow(draft.draftId)).corrections).toEqual([DEADLINE, { kind: "assignMany", findings: ["f1", "f2", "f3"].map((key) => ({ key, ...hands })) }]);
    expect(await refused(() => assignAsStated(cast.office, { ...draft, version: 3 }, NOW))).toEqual({ code: "nothingStated" });
    expect(await refused(() => assignAsStated(cast.office, draft, NOW))).toEqual({ code: "stale" });
    await undoCorrection(cast.office, { ...draft, version: 3 }, NOW);
    expect((await draftRow(draft.draftId)).corrections).toEqual([DEADLINE]);
  });

  test("the last correction is taken back, then the one before, then there is none", async () => {
    const draft = await begun(cast.office, [RENAME, DEADLINE]);
    const next = value(await undoCorrection(cast.office, draft, NOW));
    expect((await draftRow(draft.draftId)).corrections).toEqual([RENAME]);
    const last = value(await undoCorrection(cast.office, { ...draft, ...next }, NOW));
    expect(await refused(() => undoCorrection(cast.office, { ...draft, ...last }, NOW))).toEqual({ code: "draftNothingToUndo" });
  });

  test("whoever saw another version is told so", async () => {
    const draft = await begun(cast.office, [RENAME]);
    const stale = { ...draft, version: draft.version - 1 };
    for (const attempt of [
      () => correctDraft(cast.office, { ...stale, correction: DEADLINE }, NOW),
      () => undoCorrection(cast.office, stale, NOW),
      () => discardDraft(cast.office, stale, NOW),
      () => confirmImport(cast.office, stale, NOW),
      () => applyImport(cast.office, { ...stale, ticked: ["x"] }, NOW),
    ]) {
      expect(await refused(attempt)).toEqual({ code: "stale" });
    }
  });

  test("two at once: the second is told that somebody was there before", async () => {
    const draft = await begun(cast.office, []);
    const mend = (correction: Correction) => () => correctDraft(cast.office, { ...draft, correction }, NOW);
    const codes = await together(mend(RENAME), mend(DEADLINE));
    expect(codes.map(codeOf).toSorted()).toEqual(["done", "stale"]);
    expect(await draftRow(draft.draftId)).toMatchObject({ version: 2, corrections: [expect.anything()] });
  });

  test("there is nothing to mend where there is no draft", async () => {
    expect(await refused(() => correctDraft(cast.office, { draftId: NO_ROW, version: 1, correction: RENAME }, NOW))).toEqual({ code: "notFound" });
  });
});

describe("discarding", () => {
  test("the draft stays on file, with its end", async () => {
    const draft = await begun(cast.office);
    const entry = await done(() => discardDraft(cast.office, draft, NOW));
    expect(entry).toMatchObject({ action: "importDiscarded", subject: "导入草稿《整改通报.docx》", detail: { draftId: draft.draftId } });
    expect(await draftRow(draft.draftId)).toMatchObject({ discardedAt: NOW, confirmedAt: null, inspectionId: null });
  });

  test("then nothing more is done with it", async () => {
    const draft = await begun(cast.office);
    await discardDraft(cast.office, draft, NOW);
    const { version } = await draftRow(draft.draftId);
    for (const seen of [draft, { ...draft, version }]) {
      expect(await refused(() => discardDraft(cast.office, seen, NOW))).toEqual({ code: "importDiscarded" });
      expect(await refused(() => confirmImport(cast.office, seen, NOW))).toEqual({ code: "importDiscarded" });
      expect(await refused(() => undoCorrection(cast.office, seen, NOW))).toEqual({ code: "importDiscarded" });
      expect(await refused(() => correctDraft(cast.office, { ...seen, correction: RENAME }, NOW))).toEqual({ code: "importDiscarded" });
    }
  });
});
