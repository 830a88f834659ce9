import { ActionForm } from "#components/form/action-form.tsx";
import { DateField, RadiosField, TextField } from "#components/form/fields.tsx";
import { Section } from "#components/ui/section.tsx";
import { correctCalendar } from "../actions.ts";

const CHOICES = [
  { value: "no", label: "休息" },
  { value: "yes", label: "上班" },
];

/** One day the office knows better about than the published arrangement. */
export function CorrectionForm() {
  return (
    <Section
      title="更正一天"
      id="correct"
      level={3}
      description="保存后立即生效：红绿灯、还没有填报的周次的截止时间、剩余工作日都按更正后的日历计算。已经填报的，仍按填报当时的截止时间记为按时或逾期。"
    >
      <ActionForm action={correctCalendar} submit="保存更正">
        <DateField name="day" label="日期" hint="今天前后两年以内。" />
        <RadiosField name="working" label="这一天" choices={CHOICES} inline />
        <TextField name="note" label="更正依据" hint="例如：市委办通知，当天全市放假。" autoComplete="off" />
      </ActionForm>
    </Section>
  );
}
