"use client";

import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { TextField } from "#components/form/fields.tsx";
import type { OpinionAnswer } from "#lib/domain/opinions/views.ts";
import { AnswerToHolder } from "./answer-to-holder.tsx";

type LookUpFormProps = { action: FormAction<OpinionAnswer>; againHref: string };

/** 查询办理结果 by the receipt; what is found takes the form's place. */
export function LookUpForm({ action, againHref }: LookUpFormProps) {
  return (
    <ActionForm action={action} submit="查询" whenTold={(answer) => <AnswerToHolder answer={answer} againHref={againHref} />}>
      <TextField
        name="receipt"
        label="回执号"
        hint="提交意见时显示的 8 个字母和数字。字母不分大小写，短横线可以省略。"
        width="medium"
        autoComplete="off"
        spellCheck={false}
      />
    </ActionForm>
  );
}
