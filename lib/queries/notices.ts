import type { Actor } from "#lib/domain/actor.ts";
import { proposedTitle } from "#lib/domain/notice/template.ts";
import { NOTICES_UNDER_WAY } from "#lib/domain/notice/status.ts";
import type { NoticeLine } from "#lib/domain/notice/views.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";
import { lineOf, noticeLineFields } from "./notice-line.ts";

/** How many notices a page of the list shows. */
export const NOTICES_PER_PAGE = 20;

export type NoticeList = {
  lines: NoticeLine[];
  total: number;
  /** Null before there is a round to report on. */
  round: string | null;
  mayBegin: boolean;
};

/** The notices of the round, the latest first; null for those who read none. */
export async function noticeList(actor: Actor, page: number): Promise<NoticeList | null> {
  if (!mayWork(actor, "readNotices")) return null;
  const where = { inspection: { current: true } };
  const [round, rows, total, underWay] = await Promise.all([
    db().inspection.findFirst({ where: { current: true }, select: { round: true } }),
    db().notice.findMany({
      where,
      relationLoadStrategy: "join",
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * NOTICES_PER_PAGE,
      take: NOTICES_PER_PAGE,
      select: noticeLineFields,
    }),
    db().notice.count({ where }),
    db().notice.count({ where: { ...where, status: { in: [...NOTICES_UNDER_WAY] } } }),
  ]);
  const mayBegin = round !== null && underWay === 0 && mayWork(actor, "composeNotices");
  return { lines: rows.map(lineOf), total, round: round?.round ?? null, mayBegin };
}

/** What a notice to be begun is called at first, and the one that is under way already, if any. */
export type NoticeToBegin = { round: string; title: string; underWay: { id: string; title: string } | null };

/** Null for those who compose none, and before there is a round. */
export async function noticeToBegin(actor: Actor): Promise<NoticeToBegin | null> {
  if (!mayWork(actor, "composeNotices")) return null;
  const row = await db().inspection.findFirst({
    where: { current: true },
    relationLoadStrategy: "join",
    select: { party: true, round: true, notices: { where: { status: { in: [...NOTICES_UNDER_WAY] } }, select: { id: true, title: true }, take: 1 } },
  });
  return row && { round: row.round, title: proposedTitle(row), underWay: row.notices[0] ?? null };
}
