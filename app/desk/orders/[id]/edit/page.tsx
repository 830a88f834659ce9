import type { Metadata } from "next";
import { ActionForm } from "#components/form/action-form.tsx";
import { orderCrumbs } from "#components/orders/order-crumbs.ts";
import { OrderFields } from "#components/orders/order-fields.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { editOrder } from "../../actions.ts";
import { orderToChange } from "../order-to-change.ts";

export const metadata: Metadata = { title: "修改督办单" };

export default async function EditOrderPage({ params }: { params: Promise<{ id: string }> }) {
  const order = await orderToChange((await params).id, "edit");
  return (
    <>
      <PageHeader
        breadcrumb={orderCrumbs(order)}
        kicker={`问题${order.number}　${order.title ?? UNTITLED_FINDING}`}
        title="修改督办单草稿"
        lead={`发往${order.department}。`}
      />
      <ActionForm
        action={editOrder}
        submit="保存修改"
        hidden={{ orderId: order.id, version: order.version }}
        cancel={{ label: "不保存，返回", href: `/desk/orders/${order.id}` }}
      >
        <OrderFields {...order} />
      </ActionForm>
    </>
  );
}
