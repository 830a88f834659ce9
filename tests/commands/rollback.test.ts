import { beforeEach, describe, expect, test } from "vitest";
import { addMeasure } from "#lib/commands/add-measure.ts";
import { applyForClosure } from "#lib/commands/apply-for-closure.ts";
import { assignFinding } from "#lib/commands/assign-finding.ts";
import { changeDeadline } from "#lib/commands/change-deadline.ts";
import { commentOnFinding } from "#lib/commands/comment-on-finding.ts";
import { editMeasure } from "#lib/commands/edit-measure.ts";
import { enterFollowUp } from "#lib/commands/enter-follow-up.ts";
import { draftOrder } from "#lib/commands/orders/draft-order.ts";
import { removeMeasure } from "#lib/commands/remove-measure.ts";
import { reopenMeasure } from "#lib/commands/reopen-measure.ts";
import { returnFollowUp } from "#lib/commands/return-follow-up.ts";
import { signClosure } from "#lib/commands/sign-closure.ts";
import { tickFollowUp } from "#lib/commands/tick-follow-up.ts";
import { tickMeasure } from "#lib/commands/tick-measure.ts";
import { withdrawClosure } from "#lib/commands/withdraw-closure.ts";
import { db } from "#lib/db/client.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import { actor, measureKey, NOW, versionOf } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { done, standing } from "#tests/support/deeds.ts";

beforeEach(sampleDatabase);

/** From now on the record takes nothing: at once, or only when everything is to be committed. */
async function breakRecord(when: "at once" | "at the commit"): Promise<void> {
  await db().$executeRaw`
    CREATE FUNCTION break_record() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the record is broken'; END $$`;
  if (when === "at once") {
    await db().$executeRaw`CREATE TRIGGER break_record BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION break_record()`;
  } else {
    await db().$executeRaw`
      CREATE CONSTRAINT TRIGGER break_record AFTER INSERT ON "AuditEntry"
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION break_record()`;
  }
}

async function mendRecord(): Promise<void> {
  await db().$executeRaw`DROP TRIGGER break_record ON "AuditEntry"`;
}

type Deed = () => Promise<Result<unknown, Refusal>>;

const entry = { number: 2, week: "2022-W26", version: 1 };
const pass = { verdict: "pass", comment: "同意。", longTermWork: null } as const;

/** One thing of every kind that can be done to the sample, each by the one whose it is. */
async function deeds(): Promise<Record<string, Deed>> {
  const [office, rights, yi, chief] = [await actor("zhenggaiban"), await actor("zulianbu"), await actor("fuzuzhang-yi"), await actor("zuzhang")];
  const inspector = await actor("jijianzu");
  const [open, ticked] = [await measureKey(2, 5), await measureKey(2, 1)];
  const version = await versionOf(2);
  const hands = { leaderId: yi.id, leadDepartmentId: rights.departmentId, supportingDepartmentIds: [] };
  const request = { statement: "均已完成。", grade: "COMPLETED", longTermWork: null } as const;
  const versions = { 15: await versionOf(15), 22: await versionOf(22), 12: await versionOf(12) };
  return {
    addMeasure: () => addMeasure(office, { number: 2, text: "每季度回访", deadline: null }, NOW),
    editMeasure: () => editMeasure(office, { ...open, text: "每季度回访", deadline: null }, NOW),
    removeMeasure: () => removeMeasure(office, open, NOW),
    tickMeasure: () => tickMeasure(rights, { ...open, outcome: "已完成。", noEvidenceReason: null }, NOW),
    reopenMeasure: () => reopenMeasure(rights, { ...ticked, reason: "补材料。" }, NOW),
    assignFinding: () => assignFinding(office, { number: 2, version, title: "甲", target: null, responsible: null, ...hands }, NOW),
    changeDeadline: () => changeDeadline(office, { number: 2, version, deadline: "2022-12-31", reason: "延期。" }, NOW),
    commentOnFinding: () => commentOnFinding(inspector, { number: 2, body: "请核对。" }, NOW),
    enterFollowUp: () => enterFollowUp(rights, { ...entry, progress: "走访。", nextStep: "复核。", difficulty: null }, NOW),
    tickFollowUp: () => tickFollowUp(office, entry, NOW),
    returnFollowUp: () => returnFollowUp(office, { ...entry, reason: "太简略。" }, NOW),
    applyForClosure: () => applyForClosure(rights, { number: 22, version: versions[22], ...request }, NOW),
    withdrawClosure: () => withdrawClosure(rights, { number: 15, version: versions[15], reason: "补材料。" }, NOW),
    signAsLeader: () => signClosure(yi, { number: 15, version: versions[15], ...pass }, NOW),
    closeAsChief: () => signClosure(chief, { number: 12, version: versions[12], ...pass }, NOW),
    draftOrder: () => draftOrder(office, { number: 2, cause: "逾期。", requirement: "说明原因。", replyBy: "2022-07-07" }, NOW),
    returnAsChief: () => signClosure(chief, { number: 12, version: versions[12], ...pass, verdict: "return" }, NOW),
  };
}

describe.each(["at once", "at the commit"] as const)("when the record fails %s", (when) => {
  test("whatever was being done throws and leaves nothing behind", async () => {
    await breakRecord(when);
    const before = await standing();
    for (const [name, deed] of Object.entries(await deeds())) {
      await expect(deed(), name).rejects.toThrow(/the record is broken/);
      expect(await standing(), name).toEqual(before);
    }
  });

  test("once it is mended, the same page does it", async () => {
    const { closeAsChief } = await deeds();
    if (!closeAsChief) throw new Error("the chief does not close");
    await breakRecord(when);
    await expect(closeAsChief()).rejects.toThrow();
    await mendRecord();
    await done(closeAsChief);
  });
});
