import type { ReactNode } from "react";
import { TextLink } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { type Day, weekdayOf } from "#lib/domain/day.ts";
import { longDay, weekdayName } from "#lib/domain/labels/dates.ts";
import type { ReminderLine } from "#lib/domain/reminders/views.ts";

export type ReminderDaysProps = {
  /** The unread ones first, each by day. */
  lines: readonly ReminderLine[];
  /** What is done about an unread one. */
  mark: (line: ReminderLine) => ReactNode;
};

/** Reminders under the day they are of; what was read stands apart from what was not. Each sentence leads to its thing. */
export function ReminderDays({ lines, mark }: ReminderDaysProps) {
  return groupsOf(lines).map(({ day, read, lines: group }) => (
    <Section key={`${day} ${read}`} title={`${longDay(day)} ${weekdayName(weekdayOf(day))}　${read ? "已读" : "未读"}`}>
      <ul role="list" className="font-sans">
        {group.map((line) => (
          <li key={line.id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-t border-line py-3">
            <div className="min-w-0 max-w-measure grow basis-80">
              <TextLink href={line.href} className={`break-words ${read ? "" : "font-bold"}`}>
                {line.words}
              </TextLink>
            </div>
            {!read && <div className="-ms-1.5 [&_button]:text-start [&>form>div]:mt-0">{mark(line)}</div>}
          </li>
        ))}
      </ul>
    </Section>
  ));
}

type Group = { day: Day; read: boolean; lines: ReminderLine[] };

function groupsOf(lines: readonly ReminderLine[]): Group[] {
  const groups: Group[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && last.day === line.day && last.read === line.read) last.lines.push(line);
    else groups.push({ day: line.day, read: line.read, lines: [line] });
  }
  return groups;
}
