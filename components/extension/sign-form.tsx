import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { RadiosField, TextAreaField } from "#components/form/fields.tsx";
import type { ExtensionStep } from "#lib/domain/extension-status.ts";

export type SignExtensionFormProps = {
  action: FormAction;
  step: ExtensionStep;
  hidden: { number: number; sequence: number; version: number };
};

const WORDS: Record<ExtensionStep, { pass: string; hint: string; review: string }> = {
  LEADER: { pass: "同意，报整改办决定", hint: "整改办同意后，新的时限才生效。", review: "请核对签署意见，签署后不能更改" },
  OFFICE: { pass: "同意延期", hint: "新的时限即时生效；首次时限保留，超过首次时限销号的仍记为逾期。", review: "请核对决定，签署后不能更改" },
};

/** One signature: yes or no, in words; looked at once more before it is given. */
export function SignExtensionForm({ action, step, hidden }: SignExtensionFormProps) {
  const { pass, hint, review } = WORDS[step];
  return (
    <ActionForm action={action} submit="下一步：核对" hidden={hidden} review={{ title: review, confirm: "确认签署" }}>
      <RadiosField
        name="verdict"
        label="结论"
        choices={[
          { value: "pass", label: pass, hint },
          { value: "return", label: "不同意", hint: "必须写明理由，现行时限不变。" },
        ]}
      />
      <TextAreaField name="comment" label="意见" hint="不同意时必填。" rows={3} limit={500} optional />
    </ActionForm>
  );
}
