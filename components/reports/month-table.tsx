import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { longDay, weekdayName } from "#lib/domain/labels/dates.ts";
import { monthName } from "#lib/domain/labels/reports.ts";
import type { DueDay } from "#lib/domain/reports/due.ts";
import { type Month, monthGrid } from "#lib/domain/month.ts";
import { type Day, weekdayOf } from "#lib/domain/day.ts";
import { DayMarks, DueItem } from "./due-item.tsx";

export type MonthViewProps = { month: Month; today: Day; days: DueDay[] };

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** A month as a table, a week a row. For screens and sheets that have room for seven columns. */
export function MonthTable({ month, today, days }: MonthViewProps) {
  const of = new Map(days.map((each) => [each.day, each]));
  return (
    <table className="mb-4 w-full table-fixed border-collapse font-sans text-sm print:text-[8pt] print:leading-snug">
      <caption className="sr-only">{monthName(month)}到期事项</caption>
      <thead className="bg-wash">
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col" className="border border-line-strong px-2 py-1.5 text-start font-bold">
              {weekdayName(weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthGrid(month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week[0] === null && <Beyond days={week.filter((day) => day === null).length} />}
            {week.map((day) => {
              const shown = day === null ? undefined : of.get(day);
              return shown && <DayCell key={shown.day} day={shown} today={today} />;
            })}
            {week[6] === null && <Beyond days={week.filter((day) => day === null).length} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Days of a week that belong to the month before or after. */
function Beyond({ days }: { days: number }) {
  return (
    <td colSpan={days} className="border border-line bg-wash">
      <span className="sr-only">不属于本月</span>
    </td>
  );
}

function DayCell({ day: { day, working, dues }, today }: { day: DueDay; today: Day }) {
  const rest = !working;
  return (
    <td className={classNames("h-24 border border-line-strong px-2 py-1.5 align-top print:h-16 print:px-1 print:py-1", rest && "ui-hatch", day === today && "outline-3 -outline-offset-3 outline-ink")}>
      <DayHead day={day} working={working} today={today} />
      {dues.length > 0 && (
        <ul role="list" className="mt-1 space-y-1">
          {dues.map((due, index) => (
            <li key={index} className={rest ? "bg-paper" : undefined}>
              <DueItem due={due} short />
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}

function DayHead({ day, working, today }: { day: Day; working: boolean; today: Day }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      <span className={classNames("text-base font-bold", !working && "bg-paper px-1")}>
        <span aria-hidden="true">{Number(day.slice(8))}</span>
        <span className="sr-only">{longDay(day)}</span>
      </span>
      <DayMarks day={day} working={working} today={today} />
    </p>
  );
}

/** The same day by day; days on which nothing falls due are left out. For narrow screens, and for whoever would rather read down. */
export function DayList({ month, today, days }: MonthViewProps) {
  const shown = days.filter(({ day, dues }) => dues.length > 0 || day === today);
  if (shown.length === 0) return <p className="mb-4">{monthName(month)}没有到期事项。</p>;
  return (
    <ol role="list" className="mb-4 font-sans">
      {shown.map(({ day, working, dues }) => (
        <li key={day} className="break-inside-avoid border-t border-line py-3">
          <h3 className="flex flex-wrap items-baseline gap-x-3 font-bold">
            <Whole>{`${longDay(day)} ${weekdayName(weekdayOf(day))}`}</Whole>
            <DayMarks day={day} working={working} today={today} />
          </h3>
          {dues.length === 0 ? (
            <p className="mt-1 text-ink-soft">没有到期事项。</p>
          ) : (
            <ul role="list" className="mt-1 space-y-1.5">
              {dues.map((due, index) => (
                <li key={index}>
                  <DueItem due={due} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

function Whole({ children }: { children: ReactNode }) {
  return <span className="whitespace-nowrap">{children}</span>;
}
