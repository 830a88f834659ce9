import { Timeline } from "#components/ui/timeline.tsx";
import { longTime } from "#lib/domain/labels/dates.ts";

/** What the discipline inspector noted, newest first. */
export function CommentList({ comments }: { comments: { body: string; authorName: string; at: Date }[] }) {
  return (
    <Timeline
      items={comments.map(({ body, authorName, at }) => ({
        key: at.toISOString(),
        date: at.toISOString(),
        when: longTime(at),
        title: authorName,
        children: <p className="whitespace-pre-line break-words">{body}</p>,
      }))}
    />
  );
}
