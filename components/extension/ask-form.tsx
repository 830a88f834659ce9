import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { DateField, TextAreaField } from "#components/form/fields.tsx";

type AskFormProps = { action: FormAction; hidden: { number: number; version: number } };

/** 申请延期: until when, and why; looked at once more before it is sent. */
export function AskForm({ action, hidden }: AskFormProps) {
  return (
    <ActionForm
      action={action}
      submit="下一步：核对"
      hidden={hidden}
      review={{ title: "请核对延期申请", confirm: "提交申请" }}
      cancel={{ label: "不申请，返回", href: `/desk/findings/${hidden.number}` }}
    >
      <DateField name="to" label="申请延至" hint="应晚于现行时限和今天。" />
      <TextAreaField name="reason" label="延期理由" hint="写明为什么不能按期完成、到时能做到什么。" rows={4} limit={500} />
    </ActionForm>
  );
}
