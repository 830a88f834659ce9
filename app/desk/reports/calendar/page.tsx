import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneMessage } from "#components/form/done-message.tsx";
import { DayList, MonthTable } from "#components/reports/month-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { monthName } from "#lib/domain/labels/reports.ts";
import { addMonths, monthOf } from "#lib/domain/month.ts";
import { calendarHref, calendarView, type CalendarView } from "#lib/input/calendar.ts";
import { calendarFeedSince } from "#lib/queries/calendar-feed.ts";
import { calendarMonth, type DueMonth } from "#lib/queries/due.ts";
import { NoRound, ReportTabs } from "../report-page.tsx";
import { FeedSection } from "./feed-section.tsx";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { month } = calendarView.parse(await searchParams);
  return { title: month ? `${monthName(month)}到期日历` : "到期日历" };
}

export default async function CalendarPage({ searchParams }: Props) {
  const { actor, now } = await currentContext();
  const query = await searchParams;
  const view = calendarView.parse(query);
  const [calendar, since] = await Promise.all([calendarMonth(actor, view.month, now), calendarFeedSince(actor)]);
  if (calendar === null) notFound();
  return (
    <>
      <DoneMessage done={query.done} />
      <PageHeader
        kicker="到期日历"
        title={calendar === "noRound" ? "到期日历" : monthName(calendar.month)}
        lead={calendar !== "noRound" && `未办结的事项，截至${longDay(calendar.today)}`}
        actions={calendar !== "noRound" && <MonthSwitch calendar={calendar} view={view.view} />}
      />
      <ReportTabs current="calendar" />
      {calendar === "noRound" ? <NoRound /> : <Shown calendar={calendar} view={view.view} />}
      {/* Made anew once an address is ended: it would go on showing the dead one. */}
      <FeedSection key={query.done === "feedEnded" ? "ended" : "kept"} since={since} />
    </>
  );
}

type ShownProps = { calendar: DueMonth; view: CalendarView["view"] };

/** Only one of the two is displayed at a time: the table where it fits and is wanted, else the list. */
function Shown({ calendar, view }: ShownProps) {
  const { month } = calendar;
  return (
    <section aria-label={`${monthName(month)}到期事项`}>
      <h2 className="sr-only">{monthName(month)}到期事项</h2>
      {view === "list" ? (
        <>
          <p className="mb-4 hidden @4xl:block print:hidden">
            <TextLink href={calendarHref({ month, view: null })}>按月历查看</TextLink>
          </p>
          <DayList {...calendar} />
        </>
      ) : (
        <>
          <p className="mb-4 hidden @4xl:block print:hidden">
            <TextLink href={calendarHref({ month, view: "list" })}>按日期列出</TextLink>
          </p>
          <div className="hidden @4xl:block print:block">
            <MonthTable {...calendar} />
          </div>
          <div className="@4xl:hidden print:hidden">
            <DayList {...calendar} />
          </div>
        </>
      )}
    </section>
  );
}

function MonthSwitch({ calendar: { month, today }, view }: ShownProps) {
  const steps = [
    { label: "上个月", to: addMonths(month, -1) },
    ...(month === monthOf(today) ? [] : [{ label: "回到本月", to: monthOf(today) }]),
    { label: "下个月", to: addMonths(month, 1) },
  ];
  return (
    <nav aria-label="切换月份" className="flex flex-wrap gap-x-5 font-sans">
      {steps.map(({ label, to }) => (
        <TextLink key={label} href={calendarHref({ month: to, view })} className="inline-flex min-h-11 items-center">
          {label}
          <span className="sr-only">，{monthName(to)}</span>
        </TextLink>
      ))}
    </nav>
  );
}
