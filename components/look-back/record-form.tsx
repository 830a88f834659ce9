import { ActionForm, type FormAction } from "#components/form/action-form.tsx";
import { DateField, GroupedFields, RadiosField, TextAreaField } from "#components/form/fields.tsx";
import { LOOK_BACK_CHOICES, LOOK_BACK_WAY_WORDS } from "#lib/domain/labels/look-backs.ts";
import { LOOK_BACK_RESULTS, LOOK_BACK_WAYS } from "#lib/domain/look-back.ts";
import { TEXT_LIMITS } from "#lib/domain/typed-text.ts";

type RecordFormProps = { action: FormAction; hidden: { lookBackId: string; version: number } };

/** 记录回头看: what was seen and what it means; looked at once more, because a rebound opens the finding again. */
export function RecordForm({ action, hidden }: RecordFormProps) {
  return (
    <ActionForm
      action={action}
      submit="下一步：核对"
      hidden={hidden}
      name="record"
      review={{ title: "请核对回头看结果。记录后不能更改；出现反弹的，问题重新回到“整改中”", confirm: "确认记录" }}
    >
      <RadiosField
        name="way"
        label="查看方式"
        inline
        choices={LOOK_BACK_WAYS.map((way) => ({ value: way, label: LOOK_BACK_WAY_WORDS[way] }))}
      />
      <TextAreaField name="seen" label="查看情况" hint="看了哪里、查了什么、与销号时相比怎么样。" rows={5} limit={3000} />
      <RadiosField
        name="result"
        label="结果"
        choices={LOOK_BACK_RESULTS.map((result) => ({ value: result, ...LOOK_BACK_CHOICES[result] }))}
      />
      <GroupedFields id="record-rebound" legend="出现反弹的，还须填写" hint="成效巩固的不必填，填了也不保存。">
        <TextAreaField name="reason" label="反弹的认定理由" rows={3} limit={1000} optional="unmarked" />
        <DateField name="newDeadline" label="新的整改时限" hint="应晚于今天，即为重新整改的首次时限。" optional="unmarked" />
        <TextAreaField
          name="measure"
          label="新增措施"
          hint="加在原有措施之后，完成后才能再次申请销号。"
          rows={2}
          limit={TEXT_LIMITS.measure}
          optional
        />
      </GroupedFields>
    </ActionForm>
  );
}
