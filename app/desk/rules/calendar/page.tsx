import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneMessage } from "#components/form/done-message.tsx";
import { CorrectionTable } from "#components/rules/correction-table.tsx";
import { HolidayTable } from "#components/rules/holiday-table.tsx";
import { MonthTable } from "#components/rules/month-table.tsx";
import { RulesHeader } from "#components/rules/rules-header.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { yearParam } from "#lib/input/rules.ts";
import { type CalendarPage as View, calendarPage } from "#lib/queries/calendar-page.ts";
import { CorrectionForm } from "./correction-form.tsx";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "工作日历" };

export default async function CalendarPage({ searchParams }: Props) {
  const { actor, now } = await currentContext();
  const { year, done } = await searchParams;
  const view = (await calendarPage(actor, yearParam(year), now)) ?? notFound();
  return (
    <>
      <RulesHeader
        view="calendar"
        title={`${view.year}年工作日历`}
          lead={`${view.known ? "全年" : "暂按周末休息推算，全年"} ${view.workingDays} 个工作日。红绿灯、填报截止、剩余工作日和逐级督办都按这份日历计算。`}
        actions={<YearSwitch year={view.year} />}
      />
      <DoneMessage done={done} />
      {!view.known && <Unknown year={view.year} />}
      <Year view={view} />
    </>
  );
}

function YearSwitch({ year }: { year: number }) {
  return (
    <nav aria-label="年份" className="flex gap-6 font-sans">
      {[year - 1, year + 1].map((each) =>
        yearParam(String(each)) === null ? null : (
          <TextLink key={each} href={`/desk/rules/calendar?year=${each}`} className="inline-flex min-h-11 items-center">
            {each}年
          </TextLink>
        ),
      )}
    </nav>
  );
}

function Unknown({ year }: { year: number }) {
  return (
    <Notice tone="warning" title={`${year}年的放假安排尚未公布`}>
      <p>下面只按周一至周五上班、周六周日休息推算。国务院办公厅公布以后，请更新本系统；急需的日期，可以先由整改办逐日更正。</p>
    </Notice>
  );
}

function Year({ view }: { view: View }) {
  const { year, today, known, holidays, months, corrections, maySet } = view;
  const restoreHref = maySet ? (day: string) => `/desk/rules/calendar/${day}` : undefined;
  return (
    <>
      {known && (
        <Section title="放假调休安排" id="holidays" description="国务院办公厅公布。">
          <HolidayTable year={year} holidays={holidays} />
        </Section>
      )}
      <Section title="各月" id="months" description="休：放假。班：周末调休上班。带双下划线的是整改办更正过的日子。框出的是今天。">
        <div className="grid items-start gap-x-10 gap-y-8 @2xl:grid-cols-2 @5xl:grid-cols-3 print:grid-cols-3">
          {months.map((month) => (
            <MonthTable key={month.month} month={month} today={today} />
          ))}
        </div>
      </Section>
      <Section title="更正" id="corrections" description="上级或当地另有安排的，由整改办逐日更正，每次都记入操作留痕。">
        {corrections.length === 0 ? <p className="text-ink-soft">{year}年没有更正。</p> : <CorrectionTable year={year} rows={corrections} restoreHref={restoreHref} />}
      </Section>
      {maySet && <CorrectionForm />}
    </>
  );
}
