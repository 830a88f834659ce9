import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Tag } from "#components/ui/tag.tsx";

export type DepartmentRow = { id: string; name: string; disabledAt: Date | null; people: number };

const columns: Column<DepartmentRow>[] = [
  {
    key: "name",
    header: "部室",
    rowHeader: true,
    cell: (row) => <TextLink href={`/desk/accounts/departments/${row.id}`}>{row.name}</TextLink>,
  },
  {
    key: "people",
    header: "在用账号",
    cell: (row) =>
      row.people === 0 ? "0" : <TextLink href={`/desk/accounts?department=${row.id}&state=active`}>{row.people}</TextLink>,
  },
  { key: "state", header: "状态", cell: (row) => (row.disabledAt ? <Tag>已停用</Tag> : "在用") },
];

/** The departments in the office's order. */
export function DepartmentTable({ rows }: { rows: DepartmentRow[] }) {
  return <DataTable caption="部室" captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
