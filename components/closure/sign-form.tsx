import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { RadiosField, TextAreaField } from "#components/form/fields.tsx";
import type { DecisionStep } from "#lib/domain/closure.ts";
import type { ClosureGrade } from "#lib/domain/finding.ts";
import { DECISION_WORDS } from "#lib/domain/labels/words.ts";
import { GradeFields } from "./grade-fields.tsx";

export type SignFormProps = {
  action: FormAction;
  step: DecisionStep;
  request: { grade: ClosureGrade; longTermWork: string | null };
  hidden: { number: number; version: number };
};

const PASS_WORDS: Record<DecisionStep, string> = {
  LEADER: "同意，报办公室审核",
  OFFICE: "审核通过，报组长审定",
  CHIEF: "同意销号",
};

/** One signature: yes or back, in words; looked at once more before it is given. The chief also decides the grade. */
export function SignForm({ action, step, request, hidden }: SignFormProps) {
  return (
    <ActionForm
      action={action}
      submit="下一步：核对"
      hidden={hidden}
      review={{ title: `请核对${DECISION_WORDS[step]}意见，签署后不能更改`, confirm: "确认签署" }}
    >
      <RadiosField
        name="verdict"
        label="审签结论"
        choices={[
          { value: "pass", label: PASS_WORDS[step] },
          { value: "return", label: "退回责任部室", hint: "必须写明理由，问题回到“整改中”。" },
        ]}
      />
      <TextAreaField name="comment" label="审签意见" hint="退回时必填。" rows={3} limit={1000} optional />
      {step === "CHIEF" && <GradeFields kept={request} />}
    </ActionForm>
  );
}
