import { CountLink } from "#components/ui/count-link.tsx";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { holdRate } from "#lib/domain/look-back.ts";
import type { LookBackRate } from "#lib/domain/look-back-views.ts";
import { lookBacksHref } from "#lib/input/look-back-filter.ts";

export type RateTableProps = {
  caption: string;
  /** What a row is: 责任部室, 方面. */
  head: string;
  rows: LookBackRate[];
  /** What narrows the list to a row's look-backs. */
  narrow: (key: string) => { department?: string; part?: number };
};

/** 巩固率 and 反弹率, row by row; every number leads to the list that it counts. */
export function RateTable({ caption, head, rows, narrow }: RateTableProps) {
  const to = (key: string, rest: Parameters<typeof lookBacksHref>[0]) => lookBacksHref({ ...narrow(key), ...rest });
  const columns: Column<LookBackRate>[] = [
    { key: "name", header: head, rowHeader: true, cell: ({ name }) => name },
    { key: "due", header: "到期未查", numeric: true, cell: ({ key, name, due }) => <CountLink count={due} href={to(key, { tab: "due" })} of={`${name}到期未查`} /> },
    {
      key: "done",
      header: "已查",
      numeric: true,
      cell: ({ key, name, holds, rebounds }) => <CountLink count={holds + rebounds} href={to(key, { tab: "done" })} of={`${name}已查`} />,
    },
    {
      key: "holds",
      header: "巩固",
      numeric: true,
      cell: ({ key, name, holds }) => <CountLink count={holds} href={to(key, { tab: "done", result: "HOLDS" })} of={`${name}巩固`} />,
    },
    {
      key: "rebounds",
      header: "反弹",
      numeric: true,
      cell: ({ key, name, rebounds }) => <CountLink count={rebounds} href={to(key, { tab: "done", result: "REBOUNDS" })} of={`${name}反弹`} />,
    },
    { key: "holdRate", header: "巩固率", numeric: true, cell: (row) => percent(holdRate(row)) },
    { key: "reboundRate", header: "反弹率", numeric: true, cell: (row) => percent(reboundRate(row)) },
  ];
  return <DataTable caption={caption} rows={rows} rowKey={({ key }) => key} columns={columns} />;
}

function reboundRate(row: LookBackRate): number | null {
  const held = holdRate(row);
  return held === null ? null : 100 - held;
}

function percent(rate: number | null): string {
  return rate === null ? "—" : `${rate}%`;
}
