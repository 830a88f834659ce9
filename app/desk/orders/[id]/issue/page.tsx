import type { Metadata } from "next";
import { ActionForm } from "#components/form/action-form.tsx";
import { orderCrumbs } from "#components/orders/order-crumbs.ts";
import { OrderFacts, OrderWords } from "#components/orders/order-facts.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { issueOrder } from "../../actions.ts";
import { orderToChange } from "../order-to-change.ts";

export const metadata: Metadata = { title: "发出督办单" };

export default async function IssueOrderPage({ params }: { params: Promise<{ id: string }> }) {
  const order = await orderToChange((await params).id, "issue");
  return (
    <>
      <PageHeader
        breadcrumb={orderCrumbs(order)}
        title="核对后发出督办单"
        lead="发出即编号，不能再改，也不能收回。责任部室会收到提醒，并计一张红牌。"
      />
      <OrderFacts order={order} />
      <OrderWords {...order} />
      <ActionForm
        action={issueOrder}
        submit="编号并发出"
        hidden={{ orderId: order.id, version: order.version }}
        cancel={{ label: "不发出，返回", href: `/desk/orders/${order.id}` }}
      />
    </>
  );
}
