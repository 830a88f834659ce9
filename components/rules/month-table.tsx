import { classNames } from "#components/ui/class-names.ts";
import { type CalendarDate, type CalendarMonth } from "#lib/domain/calendar-year.ts";
import type { Day } from "#lib/domain/day.ts";
import { dayMark, dayWords } from "#lib/domain/labels/rules.ts";

const HEADS = ["一", "二", "三", "四", "五", "六", "日"];

/** A month as it hangs on a wall. What is special about a day stands under its number, in words. */
export function MonthTable({ month: { month, workingDays, weeks }, today }: { month: CalendarMonth; today: Day }) {
  return (
    <table className="w-full table-fixed border-collapse break-inside-avoid font-sans">
      <caption className="pb-1 text-start">
        <span className="font-serif text-lg font-bold">{month}月</span>
        <span className="text-ink-soft">　{workingDays} 个工作日</span>
      </caption>
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col" abbr={`周${head}`} className="border-y border-line-strong py-1 text-center text-sm font-bold">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, row) => (
          <tr key={week.find((date) => date !== null)?.day ?? row}>
            {week.map((date, column) => (date ? <DateCell key={date.day} date={date} today={date.day === today} /> : <td key={HEADS[column]} className="border-b border-line">{"\u00a0"}</td>))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DateCell({ date, today }: { date: CalendarDate; today: boolean }) {
  const { day, working, special, corrected } = date;
  const number = Number(day.slice(8));
  return (
    <td aria-current={today ? "date" : undefined} className={classNames("h-13 border-b border-line p-0.5 text-center align-top", !working && "bg-wash", today && "outline-2 -outline-offset-2 outline-ink")}>
      <span className={classNames("block leading-snug", working ? "text-ink" : "text-ink-soft", special && "font-bold")}>{number}</span>
      {special && (
        <span className={classNames("block text-sm leading-tight font-bold", corrected && "underline decoration-double underline-offset-2")}>
          <span aria-hidden="true">{dayMark(date)}</span>
          <span className="sr-only">{dayWords(date)}</span>
        </span>
      )}
      {today && <span className="sr-only">今天</span>}
    </td>
  );
}
