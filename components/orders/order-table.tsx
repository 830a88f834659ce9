import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { longDay } from "#lib/domain/labels/dates.ts";
import { orderTitle } from "#lib/domain/labels/orders.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import type { OrderLine } from "#lib/domain/orders/views.ts";
import { OrderStatusMark } from "./order-status.tsx";

const COLUMNS: Column<OrderLine>[] = [
  {
    key: "number",
    header: "督办单",
    rowHeader: true,
    cell: (order) => (
      <TextLink href={`/desk/orders/${order.id}`} className="font-bold">
        {orderTitle(order)}
        <span className="sr-only">，问题{order.number}</span>
      </TextLink>
    ),
  },
  { key: "finding", header: "督办的问题", cell: ({ number, title }) => `问题${number}　${title ?? UNTITLED_FINDING}` },
  { key: "department", header: "责任部室", cell: ({ department }) => department },
  { key: "replyBy", header: "回复期限", cell: ({ replyBy }) => <span className="whitespace-nowrap">{longDay(replyBy)}</span> },
  { key: "status", header: "状态", cell: (order) => <OrderStatusMark {...order} /> },
];

type OrderTableProps = {
  lines: readonly OrderLine[];
  caption: string;
  /** All of them about the finding whose page this is: it is not named on every line. */
  ofOneFinding?: boolean;
};

/** Orders, one a line; each leads to its page. */
export function OrderTable({ lines, caption, ofOneFinding = false }: OrderTableProps) {
  const columns = ofOneFinding ? COLUMNS.filter(({ key }) => key !== "finding") : COLUMNS;
  return <DataTable caption={caption} captionHidden columns={columns} rows={lines} rowKey={({ id }) => id} />;
}
