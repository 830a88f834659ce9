import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { longDay } from "#lib/domain/labels/dates.ts";
import { dayAt } from "#lib/domain/day.ts";
import type { OpinionLine } from "#lib/domain/opinions/views.ts";
import { OpinionStatusMark } from "./opinion-status.tsx";

const COLUMNS: Column<OpinionLine>[] = [
  {
    key: "receipt",
    header: "回执号",
    rowHeader: true,
    cell: ({ id, receipt }) => (
      <TextLink href={`/desk/opinions/${id}`} className="font-mono font-bold whitespace-nowrap">
        {receipt}
      </TextLink>
    ),
  },
  { key: "excerpt", header: "意见", cell: ({ excerpt }) => <span className="break-words">{excerpt}</span> },
  { key: "finding", header: "问题", cell: ({ finding }) => <span className="whitespace-nowrap">{finding === null ? "总体情况" : `问题${finding}`}</span> },
  { key: "received", header: "收到", cell: ({ receivedAt }) => <span className="whitespace-nowrap">{longDay(dayAt(receivedAt))}</span> },
  { key: "department", header: "承办部室", cell: ({ department }) => department ?? <span className="text-ink-soft">未转办</span> },
  { key: "status", header: "办理情况", cell: (line) => <Standing {...line} /> },
];

function Standing({ status, drafted, published }: OpinionLine) {
  return (
    <>
      <OpinionStatusMark status={status} />
      {status === "ASSIGNED" && drafted && <span className="block text-sm">部室已报拟答复</span>}
      {published && <span className="block text-sm">已公开</span>}
    </>
  );
}

/** Opinions, one a line; each leads to its page. */
export function OpinionTable({ lines }: { lines: readonly OpinionLine[] }) {
  return <DataTable caption="群众意见" captionHidden columns={COLUMNS} rows={lines} rowKey={({ id }) => id} />;
}
