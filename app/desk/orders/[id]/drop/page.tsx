import type { Metadata } from "next";
import { ActionForm } from "#components/form/action-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { orderCrumbs } from "#components/orders/order-crumbs.ts";
import { OrderFacts } from "#components/orders/order-facts.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { dropOrder } from "../../actions.ts";
import { orderToChange } from "../order-to-change.ts";

export const metadata: Metadata = { title: "不发出督办单" };

export default async function DropOrderPage({ params }: { params: Promise<{ id: string }> }) {
  const order = await orderToChange((await params).id, "drop");
  return (
    <>
      <PageHeader
        breadcrumb={orderCrumbs(order)}
        title="不发出这份督办单？"
        lead="草稿和理由保留在案，不占编号，不计红牌。以后仍可另拟。"
      />
      <OrderFacts order={order} />
      <ActionForm
        action={dropOrder}
        submit="不予发出"
        variant="danger"
        hidden={{ orderId: order.id, version: order.version }}
        cancel={{ label: "返回", href: `/desk/orders/${order.id}` }}
      >
        <TextAreaField name="reason" label="不予发出的理由" rows={2} limit={500} />
      </ActionForm>
    </>
  );
}
