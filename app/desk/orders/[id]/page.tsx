import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EvidenceSection } from "#components/evidence/evidence-section.tsx";
import { DoneMessage } from "#components/form/done-message.tsx";
import { orderListCrumbs } from "#components/orders/order-crumbs.ts";
import { OrderFacts, OrderWords } from "#components/orders/order-facts.tsx";
import { OrderStatusMark } from "#components/orders/order-status.tsx";
import { ReplyList } from "#components/orders/reply-list.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { currentContext } from "#lib/auth/session.ts";
import type { UploadNotes } from "#lib/domain/evidence/upload-notes.ts";
import { orderName, orderTitle } from "#lib/domain/labels/orders.ts";
import type { OrderView } from "#lib/domain/orders/views.ts";
import { idParam } from "#lib/input/params.ts";
import { type UploadAnswer, uploadAnswer } from "#lib/input/upload-outcome.ts";
import { orderPage } from "#lib/queries/order-page.ts";
import { uploadNotes } from "#lib/queries/upload-notes.ts";
import { OrderNextStep } from "./next-step.tsx";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "督办单" };

export default async function OrderPage({ params, searchParams }: Props) {
  const id = idParam((await params).id) ?? notFound();
  const { actor, now } = await currentContext();
  const order = (await orderPage(actor, id, now)) ?? notFound();
  const notes = order.rights.has("reply") ? await uploadNotes(actor) : null;
  const query = await searchParams;
  return (
    <>
      <DoneMessage done={query.done} />
      <PageHeader
        breadcrumb={orderListCrumbs}
        kicker={`发往${order.department}`}
        title={orderTitle(order)}
        actions={<OrderActions order={order} />}
      />
      <p className="mb-6 text-lg">
        <OrderStatusMark {...order} />
      </p>
      <OrderFacts order={order} />
      <OrderWords {...order} />
      <Answers order={order} upload={uploadAnswer(query)} notes={notes} />
      <OrderNextStep order={order} />
    </>
  );
}

function OrderActions({ order: { id, rights } }: { order: OrderView }) {
  const at = `/desk/orders/${id}`;
  return (
    <>
      {rights.has("issue") && (
        <ButtonLink variant="primary" href={`${at}/issue`}>
          核对并发出
        </ButtonLink>
      )}
      {rights.has("edit") && <ButtonLink href={`${at}/edit`}>修改草稿</ButtonLink>}
      {rights.has("drop") && <ButtonLink href={`${at}/drop`}>不发出</ButtonLink>}
      <ButtonLink href={`/api/orders/${id}/docx`}>下载 Word 文件</ButtonLink>
    </>
  );
}

type AnswersProps = { order: OrderView; upload: UploadAnswer | null; notes: UploadNotes | null };

/** What was answered and what proves it; nothing before the order went out. */
function Answers({ order, upload, notes }: AnswersProps) {
  if (!order.issued) return null;
  return (
    <>
      <Section title="回复和审核" id="replies">
        <ReplyList replies={order.replies} />
      </Section>
      <OrderEvidence order={order} upload={upload} notes={notes} />
    </>
  );
}

function OrderEvidence({ order, upload, notes }: AnswersProps) {
  const { id, number, evidence, unfinished, rights } = order;
  const mayUpload = rights.has("reply");
  return (
    <EvidenceSection
      id="evidence"
      description={mayUpload && "先上传材料，再在下面填写办理情况并报送。"}
      number={number}
      place={{ orderId: id }}
      of={orderName(order)}
      items={evidence}
      unfinished={unfinished}
      mayUpload={mayUpload}
      fieldId="order-file"
      answer={upload}
      notes={notes}
    />
  );
}
