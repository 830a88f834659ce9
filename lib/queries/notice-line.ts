import type { NoticeLine } from "#lib/domain/notice/views.ts";
import type { NoticeGetPayload } from "#lib/db/generated/models/Notice.ts";

/** What a notice is known by in lists and on its page. */
export const noticeLineFields = {
  ...{ id: true, title: true, status: true, createdAt: true },
  createdBy: { select: { name: true } },
  corrects: { select: { year: true, serial: true } },
  edition: { select: { year: true, serial: true, publishedAt: true, withdrawnAt: true } },
} as const;

type Row = NoticeGetPayload<{ select: typeof noticeLineFields }>;

export function lineOf({ id, title, status, createdAt, createdBy, corrects, edition }: Row): NoticeLine {
  return { id, title, status, createdAt, createdBy: createdBy.name, corrects, edition };
}
