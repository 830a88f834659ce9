import type { Actor } from "#lib/domain/actor.ts";
import { NOTICES_UNDER_WAY } from "#lib/domain/notice/status.ts";
import { noticeWait, type NoticeWait } from "#lib/domain/notice/waiting.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";

export type WaitingNotice = { id: string; title: string; wait: NoticeWait };

/** The notice of the round that waits for this person; a round has one under way at the most. */
export async function waitingNotice(actor: Actor): Promise<WaitingNotice | null> {
  if (!mayWork(actor, "readNotices")) return null;
  const row = await db().notice.findFirst({
    where: { inspection: { current: true }, status: { in: [...NOTICES_UNDER_WAY] } },
    select: { id: true, title: true, status: true, returnedAt: true },
  });
  const wait = row && noticeWait(actor.role, { status: row.status, returned: row.returnedAt !== null });
  return wait ? { id: row.id, title: row.title, wait } : null;
}
