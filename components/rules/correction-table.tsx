import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { KeptCorrection } from "#lib/domain/calendar-year.ts";
import type { Day } from "#lib/domain/day.ts";
import { dayInWeek, longTime, shortDay } from "#lib/domain/labels/dates.ts";

type Row = KeptCorrection & { byName: string; at: Date };

export type CorrectionTableProps = {
  year: number;
  rows: Row[];
  /** Where one is taken back; left out for those who may not. */
  restoreHref?: (day: Day) => string;
};

/** What the office corrected in a year: which day, to what, by what authority, who and when. */
export function CorrectionTable({ year, rows, restoreHref }: CorrectionTableProps) {
  const columns: Column<Row>[] = [
    { key: "day", header: "日期", rowHeader: true, cell: ({ day }) => dayInWeek(day) },
    { key: "working", header: "更正为", cell: ({ working }) => (working ? "上班" : "休息") },
    { key: "note", header: "依据", cell: ({ note }) => note },
    { key: "by", header: "更正人和时间", cell: ({ byName, at }) => `${byName}，${longTime(at)}` },
  ];
  if (restoreHref) {
    const restore = ({ day }: Row) => (
      <TextLink href={restoreHref(day)} className="whitespace-nowrap print:hidden">
        撤销<span className="sr-only">{shortDay(day)}的更正</span>
      </TextLink>
    );
    columns.push({ key: "restore", header: "办理", cell: restore });
  }
  return <DataTable caption={`${year}年的更正`} captionHidden columns={columns} rows={rows} rowKey={({ day }) => day} />;
}
