import { type Column, DataTable } from "#components/ui/data-table.tsx";
import type { Holiday } from "#lib/domain/calendar-year.ts";
import { dayInWeek } from "#lib/domain/labels/dates.ts";
import { holidaySpan } from "#lib/domain/labels/rules.ts";

const columns: Column<Holiday>[] = [
  { key: "name", header: "节日", rowHeader: true, cell: ({ names }) => names.join("、") },
  { key: "span", header: "放假", cell: holidaySpan },
  { key: "days", header: "天数", numeric: true, cell: ({ days }) => `${days} 天` },
  { key: "worked", header: "调休上班", cell: ({ worked }) => worked.map(dayInWeek).join("、") || "无" },
];

/** What the State Council arranged for the year. */
export function HolidayTable({ year, holidays }: { year: number; holidays: Holiday[] }) {
  return <DataTable caption={`${year}年放假调休安排`} captionHidden columns={columns} rows={holidays} rowKey={({ from }) => from} />;
}
