import { ReviewMark } from "#components/evidence/review-mark.tsx";
import { Origin } from "#components/meetings/meeting-origin.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import type { MeasureStatus } from "#lib/domain/finding.ts";
import type { MeasureOrigin } from "#lib/domain/meeting-views.ts";
import type { ProvenMeasure, ScheduledMeasure } from "#lib/domain/views.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import { chineseNumber, MEASURE_WORDS, measureName } from "#lib/domain/labels/words.ts";
import { roomHref } from "#lib/input/evidence-room.ts";

/** A measure, with its course where that is shown. */
type ListedMeasure = ProvenMeasure & Partial<ScheduledMeasure> & { origin?: MeasureOrigin | null };

/** The way to a measure's own page, and what one does there with an open and with a done measure. */
export type MeasureLink = { number: number; labels: Record<MeasureStatus, string> };

/** 一是, 二是 …: what was to be done, how far it is, what came of it and what proves it. `linkTo` leads to a measure's own page. */
export function MeasureList({ measures, linkTo }: { measures: ListedMeasure[]; linkTo?: MeasureLink }) {
  if (measures.length === 0) {
    return <EmptyState title="还没有整改措施">由整改办分解措施之后，责任部室在这里标记完成、上传佐证材料。</EmptyState>;
  }
  return (
    <ol role="list" className="font-sans">
      {measures.map((measure) => (
        <li key={measure.ordinal} id={`measure-${measure.ordinal}`} className="break-inside-avoid border-t border-line py-4">
          <MeasureItem measure={measure} linkTo={linkTo} />
        </li>
      ))}
    </ol>
  );
}

function MeasureItem({ measure, linkTo }: { measure: ListedMeasure; linkTo?: MeasureLink }) {
  const { ordinal, text, status, outcome, deadline, doneOn, overdue, origin } = measure;
  return (
    <div className="grid gap-x-6 gap-y-2 @2xl:grid-cols-[minmax(0,1fr)_12rem]">
      <div className="min-w-0">
        <p className="text-lg leading-snug">
          <span className="font-bold">{chineseNumber(ordinal)}是</span>
          {text}。
        </p>
        {origin && (
          <p className="text-ink-soft">
            <Origin origin={origin} />
          </p>
        )}
        {outcome && (
          <p className="mt-2 max-w-measure whitespace-pre-line text-ink">
            <span className="text-ink-soft">{status === "DONE" ? "成效：" : "目前进展："}</span>
            {outcome}
          </p>
        )}
        <Proof measure={measure} />
      </div>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 @2xl:flex-col">
        <StatusMark stage={status === "DONE" ? "done" : "under-way"}>{MEASURE_WORDS[status]}</StatusMark>
        {status === "DONE" && doneOn && <span className="text-ink-soft">{longDay(doneOn)}完成</span>}
        {status === "OPEN" && deadline && (
          <span className={overdue ? "font-bold text-cinnabar" : "text-ink-soft"}>
            {longDay(deadline)}前{overdue && "（已逾期）"}
          </span>
        )}
        {linkTo && (
          <TextLink href={`/desk/findings/${linkTo.number}/measures/${ordinal}`} className="inline-flex min-h-11 items-center">
            {linkTo.labels[status]}
            <span className="sr-only">：{measureName(ordinal)}</span>
          </TextLink>
        )}
      </div>
    </div>
  );
}

function Proof({ measure: { evidence, noEvidenceReason, status } }: { measure: ListedMeasure }) {
  // What was returned stands in the list, and proves nothing.
  const proven = evidence.some(({ review }) => review?.accepted !== false);
  return (
    <>
      {evidence.length > 0 && <Files evidence={evidence} />}
      {noEvidenceReason && !proven && <p className="mt-2 text-sm text-ink-soft">无佐证材料：{noEvidenceReason}</p>}
      {status === "DONE" && !proven && !noEvidenceReason && <p className="mt-2 text-sm font-bold text-cinnabar">尚缺佐证材料</p>}
    </>
  );
}

function Files({ evidence }: Pick<ListedMeasure, "evidence">) {
  return (
    <ul aria-label="佐证材料" className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
      {evidence.map(({ id, fileName, size, review }) => (
        <li key={id} className="min-w-0">
          <TextLink href={roomHref(id)} className="break-all">
            {fileName}
          </TextLink>
          <span className="ms-1 text-sm text-ink-soft">{fileSize(size)}</span>
          {review !== undefined && (
            <span className="ms-2 text-sm">
              <ReviewMark review={review} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
