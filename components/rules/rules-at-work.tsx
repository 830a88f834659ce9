import { Section } from "#components/ui/section.tsx";
import { type SummaryRow, SummaryList } from "#components/ui/summary-list.tsx";
import { cutOffWords } from "#components/weeks/cut-off.tsx";
import type { FollowUpRules, MovedWeek } from "#lib/domain/follow-up-rules.ts";
import { weekName, weekSpan } from "#lib/domain/labels/dates.ts";
import { cutOffRuleWords, figures, RUNG_NAMES } from "#lib/domain/labels/rules.ts";
import type { Week } from "#lib/domain/week.ts";

export type RulesAtWorkProps = { week: Week; cutOff: Date | null; cutOffPassed: boolean; moved: MovedWeek | null };

/** What the rules come to: by example, so that nobody has to reckon. */
export function RulesAtWork({ week, cutOff, cutOffPassed, moved }: RulesAtWorkProps) {
  const rows: SummaryRow[] = [
    { key: "本周", value: <ThisWeek week={week} cutOff={cutOff} passed={cutOffPassed} /> },
    { key: "下一次遇节调整", value: moved ? <Moved {...moved} /> : "今后一年内已公布的节假日都不影响截止时间。" },
  ];
  return (
    <Section title="按现在的规则" id="example">
      <div className="max-w-measure">
        <SummaryList rows={rows} />
      </div>
    </Section>
  );
}

const NO_CUT_OFF = "截止日之前没有工作日，不设截止时间，不填报不算逾期。";

function ThisWeek({ week, cutOff, passed }: { week: Week; cutOff: Date | null; passed: boolean }) {
  if (cutOff === null) return `${weekName(week)}：${NO_CUT_OFF}`;
  return (
    <>
      {weekName(week)}的填报于{cutOffWords(cutOff)}截止，{passed ? <strong>已截止</strong> : "尚未截止"}。
    </>
  );
}

function Moved({ week, cutOff }: MovedWeek) {
  return (
    <>
      {weekName(week)}（{weekSpan(week)}）：{cutOff ? `提前到${cutOffWords(cutOff)}截止。` : NO_CUT_OFF}
    </>
  );
}

/** The rules as they stand, for those who do not set them. */
export function RulesSummary({ rules }: { rules: FollowUpRules }) {
  const ladder = (
    <ol role="list">
      {rules.rungDays.map((days, index) => (
        <li key={days}>
          第 {days} 个工作日：{RUNG_NAMES[index]}
        </li>
      ))}
    </ol>
  );
  return (
    <div className="max-w-measure">
      <SummaryList
        rows={[
          { key: "周填报截止", value: `每${cutOffRuleWords(rules.cutOff)}，遇节假日提前到之前最后一个工作日` },
          { key: "逐级督办", value: ladder },
          { key: "回头看", value: `销号后第 ${figures(rules.lookBackMonths)} 个月` },
          { key: "长期坚持的事项", value: `另每 ${rules.lookBackEvery} 个月回头看一次` },
          { key: "撤下材料保管年限", value: `撤下以后保管 ${rules.retentionYears} 年，期满经两人办理可以销毁` },
        ]}
      />
    </div>
  );
}
