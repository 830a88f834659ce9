import { AlertIcon } from "#components/ui/icons.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import type { EvidenceItem, FileReview } from "#lib/domain/evidence/file.ts";
import { longTime } from "#lib/domain/labels/dates.ts";
import { returnWords, VERDICT_WORDS } from "#lib/domain/labels/evidence-review.ts";

/** What the office made of a file: shape and word. What was returned speaks louder. */
export function ReviewMark({ review }: { review: Pick<FileReview, "accepted"> | null }) {
  if (!review) return <StatusMark stage="waiting">{VERDICT_WORDS.waiting}</StatusMark>;
  if (review.accepted) return <StatusMark stage="done">{VERDICT_WORDS.accepted}</StatusMark>;
  return (
    <span className="inline-flex items-baseline gap-2 font-bold whitespace-nowrap text-cinnabar">
      <AlertIcon className="size-[1em] translate-y-[0.125em]" />
      {VERDICT_WORDS.returned}
    </span>
  );
}

/** The last review of a file in full: what, by whom, when; of a return why, and where in the file. */
export function ReviewLine({ review }: { review: FileReview }) {
  const { accepted, by, at } = review;
  return (
    <p className="text-sm">
      <ReviewMark review={review} />
      <span className="ms-3 text-ink-soft">
        {by} {longTime(at)}
      </span>
      {!accepted && <span className="block whitespace-pre-line break-words">退回理由：{returnWords(review)}</span>}
    </p>
  );
}

/** Of a file that no longer counts, nobody asks what is made of it. */
export function isUnderReview({ withdrawn, replacedAt, condition }: EvidenceItem): boolean {
  return withdrawn === null && replacedAt === null && condition.purgedAt === null;
}
