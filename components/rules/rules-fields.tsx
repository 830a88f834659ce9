import { SelectField, TextField } from "#components/form/fields.tsx";
import type { FollowUpRules } from "#lib/domain/follow-up-rules.ts";
import { rungField } from "#lib/domain/follow-up-rules.ts";
import { weekdayName } from "#lib/domain/labels/dates.ts";
import { figures, RUNG_NAMES, timeOfDay } from "#lib/domain/labels/rules.ts";
import { chineseNumber } from "#lib/domain/labels/words.ts";
import { FieldGroup } from "./field-group.tsx";

const WEEKDAYS = [1, 2, 3, 4, 5].map((weekday) => ({ value: String(weekday), label: weekdayName(weekday) }));

/** The rules as fields; each group says what a change of it affects, and from when. */
export function RulesFields({ rules }: { rules: FollowUpRules }) {
  return (
    <>
      <CutOffFields rules={rules} />
      <LadderFields rules={rules} />
      <LookBackFields rules={rules} />
      <RetentionFields rules={rules} />
    </>
  );
}

function CutOffFields({ rules: { cutOff } }: { rules: FollowUpRules }) {
  return (
    <FieldGroup
      title="周填报截止"
      from="保存后，还没有填报的周次都按新的截止时间判断，本周也在内。已经填报的按填报当时的截止时间记为按时或逾期，不再变动。"
    >
      <div className="flex flex-wrap gap-x-8">
        <SelectField name="cutOffWeekday" label="星期" options={WEEKDAYS} defaultValue={String(cutOff.weekday)} />
        <TextField name="cutOffTime" label="截止时间" hint="例如 12:00。" width="short" autoComplete="off" defaultValue={timeOfDay(cutOff.minute)} />
      </div>
      <p className="-mt-3 text-ink-soft">这一天放假的，提前到本周之前最后一个工作日的同一时间。</p>
    </FieldGroup>
  );
}

function LadderFields({ rules: { rungDays } }: { rules: FollowUpRules }) {
  return (
    <FieldGroup
      title="逐级督办"
      lead="问题逾期或未按时填报之后，到第几个工作日提醒谁、何时拟发督办单。每一级都要晚于上一级，1 至 60 个工作日。"
      from="级别每天重新计算，从保存后的下一次计算起按新的天数。已经到达的级别留在记录中，不会撤回。"
    >
      <div className="grid gap-x-6 @2xl:grid-cols-3 @5xl:grid-cols-5">
        {RUNG_NAMES.map((name, index) => (
          <TextField
            key={name}
            name={rungField(index + 1)}
            label={`第${chineseNumber(index + 1)}级：${name}`}
            width="short"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={String(rungDays[index] ?? "")}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

function LookBackFields({ rules: { lookBackMonths, lookBackEvery } }: { rules: FollowUpRules }) {
  return (
    <FieldGroup title="回头看" from="只用于保存以后销号的问题。已经安排的回头看，日期不变。">
      <TextField
        name="lookBackMonths"
        label="销号后几个月回头看"
        hint="从小到大，以顿号分开，最多 6 次，例如 3、12。"
        width="medium"
        autoComplete="off"
        defaultValue={figures(lookBackMonths)}
      />
      <TextField
        name="lookBackEvery"
        label="长期坚持的事项，每隔几个月看一次"
        hint="1 至 12。"
        width="short"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={String(lookBackEvery)}
      />
    </FieldGroup>
  );
}

function RetentionFields({ rules: { retentionYears } }: { rules: FollowUpRules }) {
  return (
    <FieldGroup
      title="撤下材料的保管"
      lead="撤下的佐证材料连同理由保留在案。保管期满，由系统管理员申请、整改办确认，才能销毁。"
      from="保存后即按新的年限计算，已经销毁的不能恢复。"
    >
      <TextField
        name="retentionYears"
        label="撤下以后保管几年"
        hint="1 至 100。"
        width="short"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={String(retentionYears)}
      />
    </FieldGroup>
  );
}
