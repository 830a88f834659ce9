import { Tag } from "#components/ui/tag.tsx";
import { Timeline, type TimelineItem } from "#components/ui/timeline.tsx";
import { longTime } from "#lib/domain/labels/dates.ts";
import type { ReplyView } from "#lib/domain/orders/views.ts";

/** What the department answered and what the office made of it, in the order in which it was said. */
export function ReplyList({ replies }: { replies: readonly ReplyView[] }) {
  if (replies.length === 0) return <p className="text-ink-soft">还没有回复。</p>;
  return <Timeline items={replies.flatMap(itemsOf)} />;
}

function itemsOf({ sequence, body, repliedBy, repliedAt, judged }: ReplyView): TimelineItem[] {
  const reply: TimelineItem = {
    key: `reply-${sequence}`,
    date: repliedAt.toISOString(),
    when: longTime(repliedAt),
    title: `第${sequence}次回复`,
    by: repliedBy,
    children: (
      <>
        <p className="whitespace-pre-line break-words">{body}</p>
        {!judged && <Tag>待审核</Tag>}
      </>
    ),
  };
  if (!judged) return [reply];
  const judgment: TimelineItem = {
    key: `judged-${sequence}`,
    date: judged.at.toISOString(),
    when: longTime(judged.at),
    title: judged.accepted ? "审核：予以办结" : "审核：退回",
    by: judged.by,
    children: judged.comment && <p className="whitespace-pre-line break-words">{judged.comment}</p>,
  };
  return [reply, judgment];
}
