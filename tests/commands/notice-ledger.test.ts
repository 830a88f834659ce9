import { beforeEach, describe, expect, test } from "vitest";
import { addMeasure } from "#lib/commands/add-measure.ts";
import { editSection } from "#lib/commands/notices/edit-section.ts";
import { leaveLedger } from "#lib/commands/notices/leave-ledger.ts";
import { takeLedger } from "#lib/commands/notices/take-ledger.ts";
import { takeLedgerAll } from "#lib/commands/notices/take-ledger-all.ts";
import { db } from "#lib/db/client.ts";
import { changesSeen } from "#lib/domain/notice/changes.ts";
import { textOfNotice } from "#lib/domain/notice/content.ts";
import { actor, findingOf, NO_ROW, NOW } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, entries, expectOnly, refused } from "#tests/support/deeds.ts";
import { begun, keyOf, NOTICE_UNSEEN, pageOf, sectionOf } from "#tests/support/notices.ts";

beforeEach(sampleDatabase);

/** The ledger moves on: finding `number` gains a measure. */
async function moveOn(number: number, text = "补充开展一次专题督查"): Promise<void> {
  const answer = await addMeasure(await actor("zhenggaiban"), { number, text, deadline: null }, NOW);
  if (!answer.ok) throw new Error(answer.refusal.code);
}

async function disclose(number: number, disclosed: boolean): Promise<void> {
  await db().finding.update({ where: { id: (await findingOf(number)).id }, data: { disclosed } });
}

async function changesOf(noticeId: string) {
  return (await pageOf(noticeId)).draft.changes;
}

async function changeOf(noticeId: string, number: number) {
  const change = (await changesOf(noticeId)).find(({ place }) => place.number === number);
  if (!change) throw new Error(`nothing changed of ${number}`);
  return change;
}

describe("what the ledger changed", () => {
  test("is told and taken: the section says it, and nothing more is told", async () => {
    const [office, noticeId] = [await actor("zhenggaiban"), await begun()];
    await moveOn(2);
    const change = await changeOf(noticeId, 2);
    expect(change).toMatchObject({ kind: "changed", rewritten: false });
    const entry = await done(() => takeLedger(office, { noticeId, change: change.id }, NOW));
    expect(entry).toMatchObject({ action: "noticeLedgerTaken", detail: { section: "问题2", kind: "changed" } });
    expect((await sectionOf(noticeId, await keyOf(2))).body).toContain("六是补充开展一次专题督查。");
    expect(await changesOf(noticeId)).toEqual([]);
    expect(await refused(() => takeLedger(office, { noticeId, change: change.id }, NOW))).toEqual({ code: "stale" });
  });

  test("is told and left: the section keeps its words, until the ledger moves on again", async () => {
    const [office, noticeId] = [await actor("zhenggaiban"), await begun()];
    const { body } = await sectionOf(noticeId, await keyOf(2));
    await moveOn(2);
    const { id } = await changeOf(noticeId, 2);
    expect(await done(() => leaveLedger(office, { noticeId, change: id }, NOW))).toMatchObject({ action: "noticeLedgerLeft", detail: { section: "问题2" } });
    expect(await sectionOf(noticeId, await keyOf(2))).toMatchObject({ body });
    expect(await changesOf(noticeId)).toEqual([]);
    await moveOn(2, "再补充一项督查措施");
    expect(await changeOf(noticeId, 2)).toMatchObject({ kind: "changed", rewritten: true });
  });

  test("as it was seen, or not at all", async () => {
    const [office, noticeId] = [await actor("zhenggaiban"), await begun()];
    await moveOn(2);
    const { id: change } = await changeOf(noticeId, 2);
    await moveOn(2, "再补充一项督查措施");
    expect(await refused(() => takeLedger(office, { noticeId, change }, NOW))).toEqual({ code: "stale" });
    expect(await refused(() => leaveLedger(office, { noticeId, change }, NOW))).toEqual({ code: "stale" });
  });

  test("only the office decides, only while it is drafted", async () => {
    const [office, noticeId] = [await actor("zhenggaiban"), await begun()];
    await moveOn(2);
    const changes = await changesOf(noticeId);
    const change = changes[0]?.id ?? "";
    await expectOnly("zhenggaiban", (person) => takeLedger(person, { noticeId, change }, NOW), NOTICE_UNSEEN);
    await expectOnly("zhenggaiban", (person) => leaveLedger(person, { noticeId, change }, NOW), NOTICE_UNSEEN);
    await expectOnly("zhenggaiban", (person) => takeLedgerAll(person, { noticeId, changes: changesSeen(changes) }, NOW), NOTICE_UNSEEN);
    expect(await refused(() => takeLedger(office, { noticeId: NO_ROW, change }, NOW))).toEqual({ code: "notFound" });
    await db().notice.updateMany({ data: { status: "SUBMITTED" } });
    expect(await refused(() => leaveLedger(office, { noticeId, change }, NOW))).toEqual({ code: "noticeStatus", status: "SUBMITTED" });
  });

  test("all of it at once, each on record, but for what is worded anew", async () => {
    const [office, noticeId] = [await actor("zhenggaiban"), await begun()];
    const key = await keyOf(7);
    const { heading } = await sectionOf(noticeId, key);
    await editSection(office, { noticeId, key, version: 1, heading, body: "自己的话。", onward: "stay" }, NOW);
    await moveOn(2);
    await moveOn(7);
    await disclose(3, false);
    const changes = changesSeen(await changesOf(noticeId));
    expect(await refused(() => takeLedgerAll(office, { noticeId, changes: "another" }, NOW))).toEqual({ code: "stale" });
    const before = (await entries()).length;
    expect(await takeLedgerAll(office, { noticeId, changes }, NOW)).toMatchObject({ ok: true });
    expect((await entries()).slice(before).map(({ action, detail }) => `${action} ${String(detail.section)}`)).toEqual(["noticeLedgerTaken 问题2", "noticeLedgerTaken 问题3"]);
    expect((await changesOf(noticeId)).map(({ place }) => place.number)).toEqual([7]);
    expect(await sectionOf(noticeId, key)).toMatchObject({ body: "自己的话。" });
  });
});

describe("what comes and goes", () => {
  test("a finding that is no longer disclosed is out of the text at once; taken, its section goes; disclosed again, it comes back", async () => {
    const [office, noticeId] = [await actor("zhenggaiban"), await begun()];
    const { title } = await findingOf(3);
    await disclose(3, false);
    const gone = await pageOf(noticeId);
    expect(textOfNotice(gone.content).text).not.toContain(title);
    expect(gone.content.progress).toMatchObject({ total: 28, undisclosed: 2 });
    const change = await changeOf(noticeId, 3);
    expect(change.kind).toBe("gone");
    expect(await refused(() => leaveLedger(office, { noticeId, change: change.id }, NOW))).toEqual({ code: "stale" });
    await done(() => takeLedger(office, { noticeId, change: change.id }, NOW));
    expect(await db().noticeSection.count({ where: { noticeId, key: await keyOf(3) } })).toBe(0);
    await disclose(3, true);
    expect(textOfNotice((await pageOf(noticeId)).content).text).toContain(`（3）关于“${title}”的问题。`);
    expect(await changeOf(noticeId, 3)).toMatchObject({ kind: "new" });
    expect(await done(async () => takeLedger(office, { noticeId, change: (await changeOf(noticeId, 3)).id }, NOW))).toMatchObject({ detail: { section: "问题3", kind: "new" } });
    expect(await sectionOf(noticeId, await keyOf(3))).toMatchObject({ kind: "FINDING", version: 1 });
  });

  test("a measure that is no longer disclosed is out of the text at once, cannot be kept, nor written in again", async () => {
    const [office, noticeId, key] = [await actor("zhenggaiban"), await begun(), await keyOf(4)];
    const { heading, body } = await sectionOf(noticeId, key);
    const measure = await db().measure.findFirstOrThrow({ where: { finding: { id: (await findingOf(4)).id }, ordinal: 1 } });
    await db().measure.update({ where: { id: measure.id }, data: { disclosed: false } });
    expect(textOfNotice((await pageOf(noticeId)).content).text).not.toContain(measure.text);
    const change = await changeOf(noticeId, 4);
    expect(change).toMatchObject({ kind: "changed", withheld: true });
    expect(await refused(() => leaveLedger(office, { noticeId, change: change.id }, NOW))).toEqual({ code: "noticeTellsWithheld" });
    await done(() => takeLedger(office, { noticeId, change: change.id }, NOW));
    const edit = { noticeId, key, version: 2, heading, body, onward: "stay" } as const;
    expect(await refused(() => editSection(office, edit, NOW))).toEqual({ code: "noticeTellsWithheld", field: "body" });
    await done(() => editSection(office, { ...edit, body: "另外的话。" }, NOW));
  });

  test("a public wording takes the place of the internal one", async () => {
    const noticeId = await begun();
    const finding = await findingOf(4);
    await db().finding.update({ where: { id: finding.id }, data: { publicTitle: "对外的题目" } });
    const { text } = textOfNotice((await pageOf(noticeId)).content);
    expect(text).toContain("关于“对外的题目”的问题。");
    expect(text).not.toContain(finding.title);
  });
});
