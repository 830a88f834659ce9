import { Section } from "#components/ui/section.tsx";
import { longTime } from "#lib/domain/labels/dates.ts";
import type { NoticeCommentView } from "#lib/domain/notice/step-views.ts";

/** 监督意见 of the discipline inspector on a notice, in their order. */
export function NoticeComments({ comments }: { comments: readonly NoticeCommentView[] }) {
  return (
    <Section title="监督意见" id="comments">
      {comments.length === 0 ? (
        <p className="text-ink-soft">派驻纪检组没有提出意见。</p>
      ) : (
        <ol role="list" className="max-w-measure font-sans">
          {comments.map(({ id, body, by, at }) => (
            <li key={id} className="border-t border-line py-3">
              <p className="break-words whitespace-pre-line">{body}</p>
              <p className="text-ink-soft">{`${by}，${longTime(at)}`}</p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
