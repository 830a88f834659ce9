import { StatFigure, StatRow } from "#components/ui/stat-figure.tsx";
import type { Day } from "#lib/domain/day.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { MEETING_KIND_WORDS } from "#lib/domain/labels/meetings.ts";
import type { MeetingCount } from "#lib/domain/meeting-views.ts";
import { meetingsHref } from "#lib/input/meetings.ts";

/** How many meetings of each kind were held, each leading to its list. */
export function MeetingCounts({ counts, today }: { counts: MeetingCount[]; today: Day }) {
  return (
    <section aria-label="会议次数" className="mb-8">
      <StatRow>
        {counts.map(({ kind, held, planned }) => (
          <StatFigure
            key={kind}
            value={held}
            unit="次"
            label={MEETING_KIND_WORDS[kind]}
            note={planned > 0 ? `另有 ${planned} 次尚未召开` : undefined}
            href={meetingsHref({ kind, page: 1 })}
          />
        ))}
      </StatRow>
      <p className="text-sm text-ink-soft">截至{longDay(today)}。前两类计入公开页；原文未载明日期的按已召开计。</p>
    </section>
  );
}
