import { Timeline } from "#components/ui/timeline.tsx";
import { longTime } from "#lib/domain/labels/dates.ts";

/** Who did what and when, newest first. */
export function HistoryList({
  entries,
}: {
  entries: { sequence: number; at: Date; by: string; what: string; remark: string | null }[];
}) {
  if (entries.length === 0) return <p className="text-ink-soft">还没有记录。</p>;
  return (
    <Timeline
      items={entries.map(({ sequence, at, by, what, remark }) => ({
        key: sequence,
        date: at.toISOString(),
        when: longTime(at),
        title: what,
        by,
        children: remark && <p className="whitespace-pre-line break-words text-ink-soft">{remark}</p>,
      }))}
    />
  );
}
