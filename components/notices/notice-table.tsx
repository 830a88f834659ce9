import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { longDay } from "#lib/domain/labels/dates.ts";
import { dayAt } from "#lib/domain/day.ts";
import type { NoticeLine } from "#lib/domain/notice/views.ts";
import { editionWords, NoticeStatusMark } from "./notice-status.tsx";

const COLUMNS: Column<NoticeLine>[] = [
  {
    key: "title",
    header: "通报",
    rowHeader: true,
    cell: ({ id, title }) => (
      <TextLink href={`/desk/notices/${id}`} className="font-bold">
        {title}
      </TextLink>
    ),
  },
  { key: "status", header: "状态", cell: (notice) => <NoticeStatusMark {...notice} /> },
  { key: "edition", header: "版次", cell: (notice) => <span className="whitespace-nowrap">{editionWords(notice)}</span> },
  { key: "published", header: "发布日期", cell: ({ edition }) => (edition?.publishedAt ? longDay(dayAt(edition.publishedAt)) : "—") },
  {
    key: "begun",
    header: "起草",
    cell: ({ createdBy, createdAt }) => (
      <>
        {createdBy}　<span className="whitespace-nowrap">{longDay(dayAt(createdAt))}</span>
      </>
    ),
  },
];

/** The notices of a round, one a line; each leads to its page. */
export function NoticeTable({ lines, caption }: { lines: readonly NoticeLine[]; caption: string }) {
  return <DataTable caption={caption} captionHidden columns={COLUMNS} rows={lines} rowKey={({ id }) => id} />;
}
