import { notFound } from "next/navigation";
import { currentContext } from "#lib/auth/session.ts";
import type { NoticeDraft, NoticeView } from "#lib/domain/notice/views.ts";
import { idParam } from "#lib/input/params.ts";
import { noticePage } from "#lib/queries/notice-page.ts";

/** The draft of this address, for a page that edits it; not found for those who may not do so now. */
export async function noticeToEdit(asked: string): Promise<{ notice: NoticeView; draft: NoticeDraft }> {
  const id = idParam(asked) ?? notFound();
  const { actor, now } = await currentContext();
  const notice = await noticePage(actor, id, now);
  return notice?.draft && notice.rights.has("edit") ? { notice, draft: notice.draft } : notFound();
}
