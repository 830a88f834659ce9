import type { ReactNode } from "react";
import { SortableHeader, type SortableHeaderProps } from "./sortable-header.tsx";
import { Table, Td, Th, Thead, type TableProps } from "./table.tsx";

/** One column: its head, and what a row shows under it. */
export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Right-aligned. */
  numeric?: boolean;
  /** This column names the row. One column should. */
  rowHeader?: boolean;
  /** Makes the head a link that sorts. */
  sort?: Pick<SortableHeaderProps, "href" | "direction">;
};

export type DataTableProps<Row> = Omit<TableProps, "children"> & {
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  /** The row's address on the page, for links that lead to it. */
  rowId?: (row: Row) => string;
};

/** A table from rows and columns. Show `EmptyState` in its place when there are no rows. */
export function DataTable<Row>({ columns, rows, rowKey, rowId, ...table }: DataTableProps<Row>) {
  return (
    <Table {...table}>
      <Thead>
        {columns.map(({ key, header, numeric, sort }) =>
          sort ? (
            <SortableHeader key={key} numeric={numeric} {...sort}>
              {header}
            </SortableHeader>
          ) : (
            <Th key={key} numeric={numeric}>
              {header}
            </Th>
          ),
        )}
      </Thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} id={rowId?.(row)} className="target:bg-wash">
            {columns.map(({ key, header, numeric, rowHeader, cell }) => (
              <Td key={key} label={header} numeric={numeric} rowHeader={rowHeader}>
                {cell(row)}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
