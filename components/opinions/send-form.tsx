"use client";

import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { GENERAL_OPINION, opinionSubject } from "#lib/domain/labels/opinions.ts";
import type { OpinionFinding } from "#lib/domain/opinions/views.ts";
import { OPINION_LIMIT } from "#lib/domain/opinions/limits.ts";
import { Receipt } from "./receipt.tsx";
import { UnseenField } from "./unseen-field.tsx";

type SendFormProps = {
  action: FormAction<{ receipt: string }>;
  findings: OpinionFinding[];
  /** The finding whose link led here. */
  chosen: number | null;
  lookUpHref: string;
  /** What is said before the button. */
  children: ReactNode;
};

/** 反映意见: what it is about, what is to be said, and who says so, if they like. Its answer is the receipt. */
export function SendForm({ action, findings, chosen, lookUpHref, children }: SendFormProps) {
  const options = findings.map((finding) => ({ value: String(finding.number), label: opinionSubject(finding) }));
  return (
    <ActionForm action={action} submit="提交意见" whenTold={({ receipt }) => <Receipt receipt={receipt} lookUpHref={lookUpHref} />}>
      <SelectField
        name="finding"
        label="对哪一项反映意见"
        hint="不清楚属于哪个问题的，不用选。"
        options={options}
        emptyLabel={GENERAL_OPINION}
        defaultValue={chosen === null ? "" : String(chosen)}
        optional="unmarked"
      />
      <TextAreaField
        name="body"
        label="意见内容"
        hint="请尽量写明时间、地点和经过。请不要写身份证号码、病情等个人信息。"
        rows={9}
        limit={OPINION_LIMIT}
      />
      <TextField name="name" label="姓名" hint="可以匿名，不填即为匿名。" width="medium" autoComplete="name" optional />
      <TextField name="phone" label="联系电话" hint="留下电话，整改办需要核实情况时才能联系您。" width="medium" type="tel" autoComplete="tel" optional />
      <UnseenField />
      {children}
    </ActionForm>
  );
}
