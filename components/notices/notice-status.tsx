import { type Stage, StatusMark } from "#components/ui/status-mark.tsx";
import { editionName, NOTICE_STATUS_WORDS } from "#lib/domain/labels/notices.ts";
import type { NoticeStatus } from "#lib/domain/notice/status.ts";
import type { NoticeEdition } from "#lib/domain/notice/views.ts";

const STAGES: Record<NoticeStatus, Stage> = {
  DRAFT: "under-way",
  SUBMITTED: "waiting",
  APPROVED: "waiting",
  PUBLISHED: "done",
  DROPPED: "not-started",
};

/** Where a notice stands: its shape and its word; of an edition that was withdrawn, that it was. */
export function NoticeStatusMark({ status, edition }: { status: NoticeStatus; edition: NoticeEdition | null }) {
  const withdrawn = edition !== null && edition.withdrawnAt !== null;
  return <StatusMark stage={withdrawn ? "not-started" : STAGES[status]}>{withdrawn ? "已撤下" : NOTICE_STATUS_WORDS[status]}</StatusMark>;
}

/** 2022年第1版; before there is one, whether it is a correction. */
export function editionWords({ edition, corrects }: { edition: NoticeEdition | null; corrects: { year: number; serial: number } | null }): string {
  if (edition) return editionName(edition);
  return corrects ? `更正${editionName(corrects)}` : "尚未编号";
}
