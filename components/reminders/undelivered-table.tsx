import type { ReactNode } from "react";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { longDay } from "#lib/domain/labels/dates.ts";
import { CHANNEL_WORDS, troubleWords } from "#lib/domain/labels/deliveries.ts";
import type { UndeliveredLine } from "#lib/domain/reminders/views.ts";

export type UndeliveredTableProps = {
  rows: readonly UndeliveredLine[];
  /** The button that sends it again. */
  again: (row: UndeliveredLine) => ReactNode;
};

/** What was given up on its way: to whom, why, and what to do. */
export function UndeliveredTable({ rows, again }: UndeliveredTableProps) {
  const columns: Column<UndeliveredLine>[] = [
    { key: "person", header: "收件人", rowHeader: true, cell: ({ person }) => person },
    { key: "day", header: "哪一天的提醒", cell: ({ day }) => longDay(day) },
    { key: "channel", header: "发送方式", cell: ({ channel }) => CHANNEL_WORDS[channel] },
    { key: "trouble", header: "原因和处理办法", cell: Trouble },
    { key: "again", header: "办理", cell: (row) => <div className="[&>form>div]:mt-0">{again(row)}</div> },
  ];
  return <DataTable caption="未能送达的提醒" captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function Trouble({ trouble, attempts }: UndeliveredLine) {
  const { what, remedy } = troubleWords(trouble);
  return (
    <>
      <p className="font-bold">{what}</p>
      <p className="text-ink-soft">
        已尝试{attempts}次。{remedy}
      </p>
    </>
  );
}
