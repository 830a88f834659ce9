import { TextLink } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { longDay } from "#lib/domain/labels/dates.ts";
import { OPINION_STATUS_MEANINGS, opinionSubject } from "#lib/domain/labels/opinions.ts";
import { dayAt } from "#lib/domain/day.ts";
import type { OpinionAnswer } from "#lib/domain/opinions/views.ts";
import { OpinionStatusMark } from "./opinion-status.tsx";

/** What the holder of a receipt is told. */
export function AnswerToHolder({ answer: opinion, againHref }: { answer: OpinionAnswer; againHref: string }) {
  const { receipt, receivedAt, finding, status, answer, setAsideReason } = opinion;
  return (
    <section aria-labelledby="found-title" className="max-w-measure">
      <h2 id="found-title" className="mb-4 font-serif text-2xl font-bold">
        回执号 <span className="font-mono">{receipt}</span>
      </h2>
      <SummaryList
        rows={[
          { key: "办理情况", value: <strong><OpinionStatusMark status={status} /></strong> },
          { key: "说明", value: OPINION_STATUS_MEANINGS[status] },
          { key: "收到日期", value: longDay(dayAt(receivedAt)) },
          { key: "反映的事项", value: opinionSubject(finding) },
          ...(answer ? [{ key: "答复日期", value: longDay(dayAt(answer.at)) }] : []),
        ]}
      />
      {answer && <Words title="答复" text={answer.text} />}
      {setAsideReason !== null && <Words title="不予办理的理由" text={setAsideReason} />}
      <p className="mt-8 print:hidden">
        <TextLink href={againHref}>查询另一个回执号</TextLink>
      </p>
    </section>
  );
}

function Words({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h3 className="mt-6 mb-2 font-serif text-xl font-bold">{title}</h3>
      <p className="font-serif leading-[1.85] break-words whitespace-pre-line">{text}</p>
    </>
  );
}
