import { ActionForm } from "#components/form/action-form.tsx";
import { DateField, RadiosField, TextAreaField } from "#components/form/fields.tsx";
import { Section } from "#components/ui/section.tsx";
import { longDay } from "#lib/domain/labels/dates.ts";
import type { OrderView } from "#lib/domain/orders/views.ts";
import { judgeReply, replyToOrder } from "../actions.ts";

/** What this reader can do about an order that went out. */
export function OrderNextStep({ order }: { order: OrderView }) {
  if (order.rights.has("reply")) return <Reply order={order} />;
  return order.rights.has("judge") ? <Judgment order={order} /> : null;
}

function Reply({ order: { id, version, replyBy } }: { order: OrderView }) {
  return (
    <Section title="报送回复" id="reply" description={`请于${longDay(replyBy)}前报送。报送后由整改办审核，审核前不能修改。`}>
      <ActionForm
        action={replyToOrder}
        submit="下一步：核对"
        hidden={{ orderId: id, version }}
        review={{ title: "请核对回复", confirm: "报送回复" }}
        name="reply"
      >
        <TextAreaField name="body" label="办理情况" hint="对照督办要求逐项写明。" rows={7} limit={3000} />
      </ActionForm>
    </Section>
  );
}

function Judgment({ order: { id, version } }: { order: OrderView }) {
  return (
    <Section title="审核回复" id="judgment">
      <ActionForm
        action={judgeReply}
        submit="下一步：核对"
        hidden={{ orderId: id, version }}
        review={{ title: "请核对审核意见，确认后不能更改", confirm: "确认" }}
        name="judge"
      >
        <RadiosField
          name="verdict"
          label="审核结论"
          choices={[
            { value: "accept", label: "予以办结" },
            { value: "return", label: "退回责任部室", hint: "必须写明理由，由责任部室重新回复。" },
          ]}
        />
        <TextAreaField name="comment" label="审核意见" hint="退回时必填。" rows={3} limit={1000} optional />
        <DateField name="replyBy" label="新的回复期限" hint="退回时可以另定，不填则不变。" optional />
      </ActionForm>
    </Section>
  );
}
