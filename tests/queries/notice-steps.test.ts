import { beforeAll, describe, expect, test } from "vitest";
import { giveBackNotice } from "#lib/commands/notices/give-back-notice.ts";
import { submitNotice } from "#lib/commands/notices/submit-notice.ts";
import { approveNotice } from "#lib/commands/notices/approve-notice.ts";
import { silenceSlip } from "#lib/commands/notices/silence-slip.ts";
import { db } from "#lib/db/client.ts";
import { noticeFile } from "#lib/queries/notice-file.ts";
import { noticeProofreading } from "#lib/queries/notice-proofreading.ts";
import { noticeSteps } from "#lib/queries/notice-steps.ts";
import { waitingNotice } from "#lib/queries/notice-waiting.ts";
import type { SampleAccountName } from "#prisma/sample/accounts.ts";
import { actor, findingOf, NO_ROW, NOW } from "#tests/support/cast.ts";
import { sampleDatabase } from "#tests/support/database.ts";
import { approval, draftedNotice, noticeKey } from "#tests/support/notice-steps.ts";

const STRANGERS: readonly SampleAccountName[] = ["fuzuzhang-yi", "zulianbu", "guanliyuan"];
const number = { year: 2022, serial: 1 };
const index = { number, name: "index.html" };

let noticeId = "";

beforeAll(async () => {
  await sampleDatabase();
  noticeId = await draftedNotice();
});

const waits = async () => Promise.all((["zhenggaiban", "zuzhang", "jijianzu", "zulianbu"] as const).map(async (account) => (await waitingNotice(await actor(account)))?.wait ?? null));

describe("a notice on its way, in order", () => {
  test("is nothing to those who do not read notices", async () => {
    for (const account of STRANGERS) {
      const person = await actor(account);
      expect([await noticeSteps(person, noticeId), await noticeProofreading(person, noticeId, NOW), await noticeFile(person, noticeId, index, NOW)]).toEqual([null, null, null]);
    }
    const office = await actor("zhenggaiban");
    expect([await noticeSteps(office, NO_ROW), await noticeProofreading(office, NO_ROW, NOW)]).toEqual([null, null]);
  });

  test("as a draft: proofread with the ledger as it stands, its silences told, nothing to preview", async () => {
    const office = await actor("zhenggaiban");
    const page = await noticeProofreading(office, noticeId, NOW);
    const slip = page?.proof.open.find(({ place }) => place.words === "领城");
    expect(slip).toMatchObject({ code: "misprint", sectionKey: "responsibility", section: "主体责任", mendable: true });
    expect([page?.lacking, page?.unseen, page?.moved, page?.numberToBe]).toEqual([null, 0, null, null]);
    await silenceSlip(office, { noticeId, code: "misprint", quote: slip?.quote ?? null, reach: "place", reason: "原件如此。" }, NOW);
    expect((await noticeSteps(office, noticeId))?.silences).toMatchObject([{ code: "misprint", by: "整改办", at: NOW, lifted: null }]);
    expect(await noticeFile(await actor("zuzhang"), noticeId, index, NOW)).toBeNull();
    expect(await waits()).toEqual([null, null, null, null]);
  });

  test("as submitted: what of the ledger moved is told; the chief alone previews it", async () => {
    await submitNotice(await actor("zhenggaiban"), await noticeKey(noticeId), NOW);
    const chief = await actor("zuzhang");
    expect(await noticeProofreading(chief, noticeId, NOW)).toMatchObject({ moved: null, numberToBe: number, lacking: null });
    const { id, status, grade } = await findingOf(4);
    await db().finding.update({ where: { id }, data: { status: "IN_PROGRESS", grade: null } });
    expect((await noticeProofreading(chief, noticeId, NOW))?.moved).toMatchObject({ total: null, findings: [4] });
    await db().finding.update({ where: { id }, data: { status, grade } });
    const preview = await noticeFile(chief, noticeId, index, NOW);
    expect(Buffer.from(preview?.bytes ?? []).toString()).toContain("2022年第1版");
    expect(await noticeFile(await actor("zhenggaiban"), noticeId, index, NOW)).toBeNull();
    expect(await waits()).toEqual([null, "approval", null, null]);
  });

  test("given back and submitted again, then approved: every reader of notices has its files", async () => {
    const [office, chief] = [await actor("zhenggaiban"), await actor("zuzhang")];
    await giveBackNotice(chief, { ...(await noticeKey(noticeId)), reason: "请再核。" }, NOW);
    expect(await waits()).toEqual(["revision", null, null, null]);
    expect(await noticeSteps(office, noticeId)).toMatchObject({ submitted: null, returned: { by: chief.name, reason: "请再核。" } });
    await submitNotice(office, await noticeKey(noticeId), NOW);
    const before = await noticeFile(chief, noticeId, index, NOW);
    await approveNotice(chief, await approval(noticeId), NOW);
    expect(await waits()).toEqual(["publication", null, null, null]);
    const kept = await noticeFile(await actor("jijianzu"), noticeId, index, NOW);
    expect(Buffer.from(kept?.bytes ?? []).equals(Buffer.from(before?.bytes ?? []))).toBe(true);
    expect(await noticeFile(office, noticeId, { ...index, number: { year: 2022, serial: 2 } }, NOW)).toBeNull();
    const edition = (await noticeSteps(office, noticeId))?.edition;
    expect(edition).toMatchObject({ number, published: null, withdrawn: null, correctedBy: null });
    expect(edition?.files.map(({ name }) => name).filter((name) => /\.(br|gz)$/.test(name))).toEqual([]);
  });
});
