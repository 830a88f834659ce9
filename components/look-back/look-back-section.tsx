import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { Timeline, type TimelineItem } from "#components/ui/timeline.tsx";
import { longDay, longTime } from "#lib/domain/labels/dates.ts";
import { LOOK_BACK_WAY_WORDS, lookBackName } from "#lib/domain/labels/look-backs.ts";
import type { LookBackView } from "#lib/domain/look-back-views.ts";
import { LookBackMark } from "./look-back-mark.tsx";

type LookBackSectionProps = { number: number; lookBacks: LookBackView[]; mayPlan: boolean };

/** 回头看 on a finding's page: what is planned, and what was seen, by their days. */
export function LookBackSection({ number, lookBacks, mayPlan }: LookBackSectionProps) {
  return (
    <Section
      title="回头看"
      id="lookbacks"
      description="销号之后复查整改成效是否巩固。"
      actions={mayPlan && <ButtonLink href={`/desk/findings/${number}/lookback`}>安排回头看</ButtonLink>}
    >
      {lookBacks.length === 0 ? (
        <EmptyState title="还没有安排回头看" />
      ) : (
        <Timeline items={lookBacks.map((lookBack) => itemOf(lookBack, new Set(lookBacks.map(({ closure }) => closure)).size > 1))} />
      )}
    </Section>
  );
}

function itemOf(lookBack: LookBackView, severalClosures: boolean): TimelineItem {
  const { id, sequence, closure, dueOn, status, doneBy, doneAt } = lookBack;
  return {
    key: id,
    date: dueOn,
    when: `${longDay(dueOn)}应查`,
    title: (
      <TextLink href={`/desk/lookbacks/${id}`} className="font-bold">
        {lookBackName(sequence)}
        {severalClosures && `（对第${closure}次申请的销号）`}
      </TextLink>
    ),
    by: (
      <>
        <LookBackMark status={status} />
        {doneAt && `　${doneBy}，${longTime(doneAt)}记录`}
      </>
    ),
    children: <Seen lookBack={lookBack} />,
  };
}

function Seen({ lookBack: { status, way, seen, reason, newDeadline } }: { lookBack: LookBackView }) {
  if (status === "DROPPED") return <p className="text-ink-soft">问题已重新整改，这次不再进行。</p>;
  if (!way) return null;
  return (
    <>
      <p className="whitespace-pre-line break-words">
        {LOOK_BACK_WAY_WORDS[way]}：{seen}
      </p>
      {reason && <p className="whitespace-pre-line break-words">反弹认定：{reason}</p>}
      {newDeadline && <p>重新整改时限：{longDay(newDeadline)}</p>}
    </>
  );
}
