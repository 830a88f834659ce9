import { TextLink } from "#components/ui/link.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { type Day, weekdayOf } from "#lib/domain/day.ts";
import { clockTime, weekName } from "#lib/domain/labels/dates.ts";
import { DUE_UNITS, DUE_WORDS, dueTitle } from "#lib/domain/labels/reports.ts";
import type { Due } from "#lib/domain/reports/due.ts";
import { dueHref } from "#lib/input/due-href.ts";

/** One thing that falls due: of what kind, and what. `short`: where there is little room, the title is cut after three lines. */
export function DueItem({ due, short = false }: { due: Due; short?: boolean }) {
  return (
    <>
      <span className={short ? "block font-bold" : "me-2 inline-block font-bold whitespace-nowrap"}>{DUE_WORDS[due.kind]}</span>
      <TextLink href={dueHref(due)} className={short ? "line-clamp-3 print:line-clamp-none" : undefined}>
        {wordsOf(due)}
      </TextLink>
    </>
  );
}

function wordsOf(due: Due): string {
  if (due.kind === "cutOff") return `${weekName(due.week)}，${clockTime(due.at)}`;
  return "more" in due ? `共${due.total}${DUE_UNITS[due.kind]}，查看全部` : dueTitle(due);
}

/** What a day is besides its date: today; a holiday that is no weekend; a weekend that is worked. */
export function DayMarks({ day, working, today }: { day: Day; working: boolean; today: Day }) {
  const weekend = weekdayOf(day) > 5;
  return (
    <>
      {day === today && <Tag>今天</Tag>}
      {!working && <Tag>{weekend ? "休" : "放假"}</Tag>}
      {working && weekend && <Tag>调休上班</Tag>}
    </>
  );
}
