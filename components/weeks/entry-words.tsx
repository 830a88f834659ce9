import { Tag } from "#components/ui/tag.tsx";
import { dayAt } from "#lib/domain/day.ts";
import type { FollowUpStatus } from "#lib/domain/follow-up.ts";
import { clockTime, shortDay } from "#lib/domain/labels/dates.ts";

/** One week's words about one finding. */
export type EntryWordsProps = { progress: string; nextStep: string; difficulty: string | null };

/** What was done, what comes next, what stands in the way. In a table the labels stand beside the words. */
export function EntryWords({ progress, nextStep, difficulty }: EntryWordsProps) {
  return (
    <dl className="space-y-2 @min-[48rem]/table:space-y-1">
      <Words label="进展" text={progress} />
      <Words label="下步打算" text={nextStep} />
      {difficulty && <Words label="困难和问题" text={difficulty} />}
    </dl>
  );
}

function Words({ label, text }: { label: string; text: string }) {
  return (
    <div className="@min-[48rem]/table:grid @min-[48rem]/table:grid-cols-[5em_minmax(0,1fr)]">
      <dt className="pt-[0.15em] text-sm text-ink-soft">{label}</dt>
      <dd className="whitespace-pre-line">{text}</dd>
    </div>
  );
}

export type EntryTraceProps = {
  status: FollowUpStatus;
  late: boolean;
  enteredBy: string;
  enteredAt: Date;
  reviewedBy: string | null;
  reviewedAt: Date | null;
  returnReason: string | null;
};

/** Who wrote it and when, who ticked or returned it, and why. An entry written anew keeps who returned it before. */
export function EntryTrace({ status, late, enteredBy, enteredAt, reviewedBy, reviewedAt, returnReason }: EntryTraceProps) {
  return (
    <div className="space-y-1 text-sm text-ink-soft">
      <p>
        {enteredBy} {moment(enteredAt)} 填报 {late && <Tag>逾期填报</Tag>}
      </p>
      {reviewedBy && reviewedAt && (
        <p>
          {reviewedBy} {moment(reviewedAt)} {status === "TICKED" ? "跟进确认" : "退回"}
        </p>
      )}
      {returnReason && status !== "TICKED" && <p className="text-ink">退回理由：{returnReason}</p>}
    </div>
  );
}

function moment(instant: Date): string {
  return `${shortDay(dayAt(instant))} ${clockTime(instant)}`;
}
