import { DateField, TextAreaField } from "#components/form/fields.tsx";
import type { Day } from "#lib/domain/day.ts";

/** The words of an order and its date, to be written or gone over. */
export function OrderFields({ cause, requirement, replyBy }: { cause: string; requirement: string; replyBy: Day }) {
  return (
    <>
      <TextAreaField name="cause" label="督办事由" hint="写明问题和目前的情况。" rows={4} limit={1000} defaultValue={cause} />
      <TextAreaField name="requirement" label="督办要求" hint="一行写一项要求。" rows={6} limit={2000} defaultValue={requirement} />
      <DateField name="replyBy" label="回复期限" hint="默认为5个工作日后。" defaultValue={replyBy} />
    </>
  );
}
