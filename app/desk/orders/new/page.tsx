import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findingCrumbs } from "#components/findings/finding-crumbs.ts";
import { ActionForm } from "#components/form/action-form.tsx";
import { OrderFields } from "#components/orders/order-fields.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { numberParam } from "#lib/input/params.ts";
import { newOrder } from "#lib/queries/order-new.ts";
import { draftOrder } from "../actions.ts";

export const metadata: Metadata = { title: "拟制督办单" };

export default async function NewOrderPage({ searchParams }: { searchParams: Promise<{ finding?: string | string[] }> }) {
  const number = numberParam([(await searchParams).finding ?? ""].flat()[0]) ?? notFound();
  const { actor, now } = await currentContext();
  const order = (await newOrder(actor, number, now)) ?? notFound();
  const { title, department, wording, replyBy, refusal } = order;
  return (
    <>
      <PageHeader
        breadcrumb={findingCrumbs(number)}
        kicker={title ?? UNTITLED_FINDING}
        title="拟制督办单"
        lead={department && `发往${department}。先存为草稿，核对后再编号发出。`}
      />
      {refusal ? (
        <>
          <Notice title="现在不能拟制督办单">{wordsOf(refusal)}</Notice>
          <WayOn number={number} refusal={refusal} />
        </>
      ) : (
        <ActionForm
          action={draftOrder}
          submit="保存草稿"
          hidden={{ number }}
          cancel={{ label: "不保存，返回", href: `/desk/findings/${number}` }}
        >
          <OrderFields {...wording} replyBy={replyBy} />
        </ActionForm>
      )}
    </>
  );
}

/** Where that is put right: the department is named there, or the order that is still open is found there. */
function WayOn({ number, refusal }: { number: number; refusal: Refusal }) {
  const finding = `/desk/findings/${number}`;
  if (refusal.code === "orderWithoutAddressee") return <ButtonLink href={`${finding}/assignment`}>调整分工</ButtonLink>;
  return <ButtonLink href={`${finding}#supervision`}>查看问题{number}的督办</ButtonLink>;
}
