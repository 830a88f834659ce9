import { db } from "#lib/db/client.ts";
import { beginNotice } from "#lib/commands/notices/begin-notice.ts";
import type { NoticeView } from "#lib/domain/notice/views.ts";
import { noticePage } from "#lib/queries/notice-page.ts";
import { actor, findingOf, NOW } from "./cast.ts";

export const NOTICE_HEAD = { title: "关于巡察整改进展情况的通报", opinionsFrom: "2022-07-01", opinionsUntil: "2022-07-31" };

/** Leaders and departments know nothing of notices in the making, whatever they read of the findings. */
export const NOTICE_UNSEEN = { "fuzuzhang-yi": "notFound", zulianbu: "notFound", fuwuzhongxin: "notFound" };

/** A notice of the sample round, begun by the office now; its id. */
export async function begun(): Promise<string> {
  const answer = await beginNotice(await actor("zhenggaiban"), NOTICE_HEAD, NOW);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value.noticeId;
}

/** The notice as the office's page shows it. */
export async function pageOf(noticeId: string): Promise<NoticeView & { draft: NonNullable<NoticeView["draft"]> }> {
  const page = await noticePage(await actor("zhenggaiban"), noticeId, NOW);
  if (!page?.draft) throw new Error("no draft");
  return { ...page, draft: page.draft };
}

/** One section on file. */
export async function sectionOf(noticeId: string, key: string) {
  return db().noticeSection.findUniqueOrThrow({ where: { noticeId_key: { noticeId, key } } });
}

/** The key of the section that tells of the finding of this number. */
export async function keyOf(number: number): Promise<string> {
  return `finding:${(await findingOf(number)).id}`;
}
