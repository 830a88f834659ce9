import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { GradeFields } from "./grade-fields.tsx";

/** 申请销号: shown once nothing is missing; what was typed is looked at once more before it is sent. */
export function ApplyForm({ action, hidden }: { action: FormAction; hidden: { number: number; version: number } }) {
  return (
    <ActionForm
      action={action}
      submit="下一步：核对"
      hidden={hidden}
      review={{ title: "请核对销号申请", confirm: "提交申请" }}
    >
      <TextAreaField name="statement" label="完成情况说明" hint="概括各项措施的完成情况和成效。" rows={5} limit={3000} />
      <GradeFields />
    </ActionForm>
  );
}
