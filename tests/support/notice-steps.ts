import { approveNotice } from "#lib/commands/notices/approve-notice.ts";
import { publishEdition } from "#lib/commands/notices/publish-edition.ts";
import { submitNotice } from "#lib/commands/notices/submit-notice.ts";
import { db } from "#lib/db/client.ts";
import { noticeLedger } from "#lib/db/notice-ledger.ts";
import { dayAt } from "#lib/domain/day.ts";
import { ledgerSections } from "#lib/domain/notice/tied.ts";
import type { ApproveNotice } from "#lib/input/notice-steps.ts";
import { actor, NOW } from "./cast.ts";

/** Prose of a notice, with one slip that has a mend (领城), one that has none, and fields. */
export const PROSE = {
  opening: { heading: "", body: "根据工作安排，{巡察组}对{党组织}开展了巡察。" },
  responsibility: { heading: "强化组织领导", body: "召开领导小组会议{会议次数}次，服务领城不断拓宽。" },
  results: { heading: "整改落实情况", body: "反馈问题{问题总数}个，已销号{已销号数}个。" },
  next: { heading: "下一步工作", body: "持续抓好整改。" },
  contact: { heading: "联系方式", body: "电话：{电话}。" },
};

/** A notice, whole, as it stands, with its sections, comments, silences and edition. */
export async function noticeOf(id: string) {
  return db().notice.findUniqueOrThrow({
    where: { id },
    include: { sections: { orderBy: { ordinal: "asc" } }, comments: true, silences: { orderBy: { at: "asc" } }, edition: { include: { files: { orderBy: { name: "asc" } } } } },
  });
}

/** What a form opened now would carry for this notice. */
export async function noticeKey(noticeId: string): Promise<{ noticeId: string; version: number }> {
  return { noticeId, version: (await noticeOf(noticeId)).version };
}

/** A draft of the office's for the sample round, as the ledger has it. */
export async function draftedNotice(prose: Partial<Record<keyof typeof PROSE, { heading: string; body: string }>> = {}): Promise<string> {
  const { id: inspectionId } = await db().inspection.findFirstOrThrow({ where: { current: true }, select: { id: true } });
  const ledger = await noticeLedger(inspectionId, dayAt(NOW));
  if (!ledger) throw new Error("no round");
  const written = Object.entries({ ...PROSE, ...prose }).map(([key, words]) => ({ key, kind: "PROSE" as const, findingId: null, ...words, seenHeading: null, seenBody: null }));
  const tied = ledgerSections(ledger).map(({ number: _number, ...section }) => ({ ...section, seenHeading: section.heading, seenBody: section.body }));
  const sections = [...written, ...tied].map((section, index) => ({ ...section, ordinal: index + 1 }));
  const office = await actor("zhenggaiban");
  const data = { inspectionId, title: "关于巡察整改进展情况的通报", createdById: office.id, createdAt: NOW };
  const { id } = await db().notice.create({ data, select: { id: true } });
  await db().noticeSection.createMany({ data: sections.map((section) => ({ ...section, noticeId: id })) });
  return id;
}

/** A notice that awaits the chief. */
export async function submittedNotice(prose: Parameters<typeof draftedNotice>[0] = {}): Promise<string> {
  const noticeId = await draftedNotice(prose);
  const answer = await submitNotice(await actor("zhenggaiban"), await noticeKey(noticeId), NOW);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return noticeId;
}

/** What the chief signs, with a reason in case errors are open. */
export async function approval(noticeId: string, change: Partial<ApproveNotice> = {}): Promise<ApproveNotice> {
  return { ...(await noticeKey(noticeId)), reason: "已逐处看过。", ...change };
}

/** A notice that was approved and has its edition. */
export async function approvedNotice(): Promise<string> {
  const noticeId = await submittedNotice();
  const answer = await approveNotice(await actor("zuzhang"), await approval(noticeId), NOW);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return noticeId;
}

/** A notice that the public reads. */
export async function publishedNotice(): Promise<string> {
  const noticeId = await approvedNotice();
  const answer = await publishEdition(await actor("zhenggaiban"), await noticeKey(noticeId), NOW);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return noticeId;
}

/** Does something to the tables of editions that the database refuses: as somebody would who has its password. */
export async function tamper(work: () => Promise<unknown>): Promise<void> {
  await db().$executeRaw`ALTER TABLE "Edition" DISABLE TRIGGER "Edition_stays"`;
  await db().$executeRaw`ALTER TABLE "EditionFile" DISABLE TRIGGER "EditionFile_stays"`;
  try {
    await work();
  } finally {
    await db().$executeRaw`ALTER TABLE "Edition" ENABLE TRIGGER "Edition_stays"`;
    await db().$executeRaw`ALTER TABLE "EditionFile" ENABLE TRIGGER "EditionFile_stays"`;
  }
}
