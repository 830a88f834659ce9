import { CountLink } from "#components/ui/count-link.tsx";
import { BarRows, type BarPart } from "#components/ui/bar-rows.tsx";
import { DataTable, type Column } from "#components/ui/data-table.tsx";
import { Picture } from "#components/ui/picture.tsx";
import type { Day } from "#lib/domain/day.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import type { Narrowing } from "#lib/domain/labels/narrowing.ts";
import { TIMING_WORDS } from "#lib/domain/labels/reports.ts";
import { LIGHT_WORDS } from "#lib/domain/labels/words.ts";
import type { Light } from "#lib/domain/light.ts";
import type { DepartmentRow, LightRow, TimingRow } from "#lib/domain/reports/views.ts";
import type { Timing } from "#lib/domain/timing.ts";
import { ledgerWith } from "#lib/input/ledger-filter.ts";

const TIMING_PARTS: (BarPart & { key: Timing })[] = [
  { key: "closedOnTime", label: TIMING_WORDS.closedOnTime, fill: "pine" },
  { key: "closedLate", label: TIMING_WORDS.closedLate, fill: "amber" },
  { key: "overdue", label: TIMING_WORDS.overdue, fill: "cinnabar" },
  { key: "inTime", label: TIMING_WORDS.inTime, fill: "empty" },
  { key: "noDeadline", label: TIMING_WORDS.noDeadline, fill: "dots" },
];

const LIGHT_PARTS: (BarPart & { key: Light })[] = [
  { key: "red", label: LIGHT_WORDS.red, fill: "cinnabar" },
  { key: "yellow", label: LIGHT_WORDS.yellow, fill: "amber" },
  { key: "green", label: LIGHT_WORDS.green, fill: "pine" },
  { key: "grey", label: LIGHT_WORDS.grey, fill: "dots" },
  { key: "tick", label: LIGHT_WORDS.tick, fill: "hatch" },
];

type Props<Row> = { rows: Row[]; today: Day };

/** In one sentence: what has been closed, and what is late. */
export function timingWords({ rows, today }: Props<TimingRow>): string {
  const sum = (key: keyof TimingRow["counts"]) => rows.reduce((all, { counts }) => all + counts[key], 0);
  return `截至${longDay(today)}，按期销号${sum("closedOnTime")}个，超期销号${sum("closedLate")}个，逾期未销号${sum("overdue")}个。`;
}

/** In one sentence: how many stand in each light. */
export function lightWords({ rows, today }: Props<LightRow>): string {
  const each = LIGHT_PARTS.map(({ key, label }) => `${label}${rows.reduce((all, { counts }) => all + counts[key], 0)}个`);
  return `截至${longDay(today)}，${each.join("，")}。`;
}

export function TimingPicture(props: Props<TimingRow>) {
  const words = timingWords(props);
  return <DepartmentPicture alternative={`条形图：各责任部室的时限情况。${words}`} caption={words} parts={TIMING_PARTS} rows={props.rows} />;
}

export function LightPicture(props: Props<LightRow>) {
  const words = lightWords(props);
  return <DepartmentPicture alternative={`条形图：各责任部室的红绿灯。${words}`} caption={words} parts={LIGHT_PARTS} rows={props.rows} />;
}

type DepartmentPictureProps = { alternative: string; caption: string; parts: BarPart[]; rows: DepartmentRow<string>[] };

function DepartmentPicture({ alternative, caption, parts, rows }: DepartmentPictureProps) {
  return (
    <Picture alternative={alternative} caption={caption}>
      <BarRows parts={parts} rows={rows.map(({ id, name, counts }) => ({ key: id, label: name, values: counts }))} />
    </Picture>
  );
}

export function TimingTable({ rows, today }: Props<TimingRow>) {
  const caption = `各责任部室的时限情况（截至${longDay(today)}）`;
  return <DepartmentTable caption={caption} parts={TIMING_PARTS} rows={rows} narrowing={(timing) => ({ timing })} />;
}

export function LightTable({ rows, today }: Props<LightRow>) {
  const caption = `各责任部室的红绿灯（截至${longDay(today)}）`;
  return <DepartmentTable caption={caption} parts={LIGHT_PARTS} rows={rows} narrowing={(light) => ({ light })} />;
}

type DepartmentTableProps<Key extends string> = {
  caption: string;
  parts: (BarPart & { key: Key })[];
  rows: DepartmentRow<Key>[];
  narrowing: (key: Key) => Partial<Narrowing>;
};

const WHOLE = "whole";

function DepartmentTable<Key extends string>({ caption, parts, rows, narrowing }: DepartmentTableProps<Key>) {
  const sum = (key: Key) => rows.reduce((all, { counts }) => all + counts[key], 0);
  const shown = [
    ...rows.map(({ id, name, counts, total }) => ({ id, name, count: (key: Key) => counts[key], total })),
    { id: WHOLE, name: "合计", count: sum, total: rows.reduce((all, { total }) => all + total, 0) },
  ];
  type Shown = (typeof shown)[number];
  const of = (row: Shown): Partial<Narrowing> => (row.id === WHOLE ? {} : { department: row.id });
  const columns: Column<Shown>[] = [
    { key: "department", header: "责任部室", rowHeader: true, cell: ({ name }) => name },
    ...parts.map(({ key, label }) => ({
      key,
      header: label,
      numeric: true,
      cell: (row: Shown) => <CountLink count={row.count(key)} href={ledgerWith({ ...of(row), ...narrowing(key) })} of={`${row.name}${label}`} />,
    })),
    { key: "total", header: "合计", numeric: true, cell: (row) => <CountLink count={row.total} href={ledgerWith(of(row))} of={`${row.name}合计`} /> },
  ];
  return <DataTable caption={caption} columns={columns} rows={shown} rowKey={({ id }) => id} />;
}
