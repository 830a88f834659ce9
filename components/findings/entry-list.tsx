import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { Timeline } from "#components/ui/timeline.tsx";
import { longTime, weekName, weekSpan } from "#lib/domain/labels/dates.ts";
import { FOLLOW_UP_WORDS } from "#lib/domain/labels/words.ts";
import type { EntryView } from "#lib/domain/views.ts";

/** The weekly entries of a finding, newest first. */
export function EntryList({ entries, number }: { entries: EntryView[]; number: number }) {
  if (entries.length === 0) {
    return <EmptyState title="还没有周填报">责任部室填报第一周的进展之后，问题即进入“整改中”。</EmptyState>;
  }
  return (
    <Timeline
      items={entries.map((entry) => ({
        key: entry.week,
        date: entry.week,
        when: weekName(entry.week),
        title: (
          <TextLink href={`/desk/weeks/${entry.week}/${number}`} className="font-bold">
            {weekSpan(entry.week)}
          </TextLink>
        ),
        by: (
          <>
            {FOLLOW_UP_WORDS[entry.status]}
            {entry.late && (
              <>
                {" "}
                <Tag>逾期填报</Tag>
              </>
            )}
          </>
        ),
        children: <EntryText entry={entry} />,
      }))}
    />
  );
}

function EntryText({ entry }: { entry: EntryView }) {
  return (
    <>
      <dl className="grid gap-x-4 @xl:grid-cols-[6rem_minmax(0,1fr)]">
        <Line label="进展" text={entry.progress} />
        <Line label="下步打算" text={entry.nextStep} />
        {entry.difficulty && <Line label="困难和问题" text={entry.difficulty} />}
        {entry.returnReason && <Line label="退回理由" text={entry.returnReason} />}
      </dl>
      <p className="mt-1 text-sm text-ink-soft">
        {entry.enteredBy}，{longTime(entry.enteredAt)}填报
      </p>
    </>
  );
}

function Line({ label, text }: { label: string; text: string }) {
  return (
    <>
      <dt className="text-ink-soft">{label}</dt>
      <dd className="min-w-0 whitespace-pre-line break-words">{text}</dd>
    </>
  );
}
