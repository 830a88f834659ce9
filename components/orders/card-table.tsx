import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { CardLine } from "#lib/domain/orders/views.ts";

export type CardTableProps = {
  lines: readonly CardLine[];
  caption: string;
  /** The lists that a department's numbers count. */
  hrefsOf: (line: CardLine) => { yellow: string; red: string };
};

/** 红黄牌 by department; each number leads to the list that it counts. */
export function CardTable({ lines, caption, hrefsOf }: CardTableProps) {
  const columns: Column<CardLine>[] = [
    { key: "department", header: "责任部室", rowHeader: true, cell: ({ department }) => department },
    { key: "red", header: "红牌（张）", numeric: true, cell: (line) => <Count value={line.red} href={hrefsOf(line).red} of={`${line.department}的红牌`} /> },
    { key: "yellow", header: "黄牌（张）", numeric: true, cell: (line) => <Count value={line.yellow} href={hrefsOf(line).yellow} of={`${line.department}的黄牌`} /> },
  ];
  return (
    <div className="max-w-[50rem]">
      <DataTable caption={caption} columns={columns} rows={lines} rowKey={({ departmentId }) => departmentId} />
    </div>
  );
}

function Count({ value, href, of }: { value: number; href: string; of: string }) {
  if (value === 0) return 0;
  return (
    <TextLink href={href}>
      {value}
      <span className="sr-only">张，查看{of}</span>
    </TextLink>
  );
}
