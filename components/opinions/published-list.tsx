import { dayAt } from "#lib/domain/day.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { opinionSubject } from "#lib/domain/labels/opinions.ts";
import type { PublishedOpinion } from "#lib/domain/opinions/views.ts";

/** 意见与答复, the latest first. */
export function PublishedList({ opinions }: { opinions: PublishedOpinion[] }) {
  return (
    <ol role="list" className="grid max-w-measure gap-8">
      {opinions.map((opinion) => (
        <li key={opinion.id}>
          <Published opinion={opinion} />
        </li>
      ))}
    </ol>
  );
}

function Published({ opinion: { id, finding, body, answer, publishedAt } }: { opinion: PublishedOpinion }) {
  return (
    <article aria-labelledby={`opinion-${id}`} className="border-t border-line pt-4">
      <h2 id={`opinion-${id}`} className="font-serif text-lg font-bold">
        {opinionSubject(finding)}
      </h2>
      <p className="font-sans text-ink-soft">{longDay(dayAt(publishedAt))}公开</p>
      <dl className="mt-3 grid gap-3 font-serif leading-[1.85]">
        <Words head="意见" text={body} />
        <Words head="答复" text={answer} />
      </dl>
    </article>
  );
}

function Words({ head, text }: { head: string; text: string }) {
  return (
    <div>
      <dt className="font-sans font-bold">{head}</dt>
      <dd className="break-words whitespace-pre-line">{text}</dd>
    </div>
  );
}
