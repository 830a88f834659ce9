import { AlertIcon } from "#components/ui/icons.tsx";
import { type Stage, StatusMark } from "#components/ui/status-mark.tsx";
import { ORDER_WORDS } from "#lib/domain/labels/orders.ts";
import type { OrderStatus } from "#lib/domain/orders/order.ts";

const STAGES: Record<OrderStatus, Stage> = {
  DRAFT: "not-started",
  ISSUED: "under-way",
  REPLIED: "waiting",
  ACCEPTED: "done",
  DROPPED: "not-started",
};

/** Where an order stands: its shape and its word. An answer that is overdue speaks louder. */
export function OrderStatusMark({ status, overdue }: { status: OrderStatus; overdue: boolean }) {
  if (overdue) {
    return (
      <span className="inline-flex items-baseline gap-2 font-bold whitespace-nowrap text-cinnabar">
        <AlertIcon className="size-[1em] translate-y-[0.125em]" />
        逾期未回复
      </span>
    );
  }
  return <StatusMark stage={STAGES[status]}>{ORDER_WORDS[status]}</StatusMark>;
}
