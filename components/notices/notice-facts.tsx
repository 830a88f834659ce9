import { SummaryList, type SummaryRow } from "#components/ui/summary-list.tsx";
import { longDay, longTime } from "#lib/domain/labels/dates.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import type { NoticeView } from "#lib/domain/notice/views.ts";

/** What is known of a notice besides its text: only what there is. */
export function NoticeFacts({ notice }: { notice: NoticeView }) {
  return <SummaryList rows={rowsOf(notice)} />;
}

function rowsOf({ opinions, createdBy, createdAt, submitted, ...rest }: NoticeView): SummaryRow[] {
  const { edition, corrects, changeNote, dropReason } = rest;
  const rows: (SummaryRow | null)[] = [
    edition && { key: "版次", value: editionName(edition) },
    corrects && { key: "更正", value: editionName(corrects) },
    changeNote === null ? null : { key: "更正说明", value: changeNote },
    { key: "监督期限", value: opinions ? `${longDay(opinions.from)}至${longDay(opinions.until)}` : "未定" },
    { key: "起草", value: `${createdBy}，${longTime(createdAt)}` },
    submitted && { key: "提交", value: `${submitted.by}，${longTime(submitted.at)}` },
    dropReason === null ? null : { key: "作废理由", value: dropReason },
  ];
  return rows.flatMap((row) => row ?? []);
}
