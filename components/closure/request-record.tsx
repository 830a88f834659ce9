import { Tag } from "#components/ui/tag.tsx";
import { Timeline, type TimelineItem } from "#components/ui/timeline.tsx";
import { DECISION_STEPS } from "#lib/domain/closure.ts";
import type { ClosureGrade } from "#lib/domain/finding.ts";
import { longDay, longTime } from "#lib/domain/labels/dates.ts";
import { DECISION_WORDS, GRADE_WORDS, REQUEST_WORDS } from "#lib/domain/labels/words.ts";
import type { RequestView, SignatureView } from "#lib/domain/views.ts";

/** One application for closure with each signature on it, in the order in which they were given, and what is still awaited. */
export function RequestRecord({ request }: { request: RequestView }) {
  return (
    <article aria-label={`第${request.sequence}次销号申请`} className="mb-8">
      <h3 className="mb-3 flex flex-wrap items-baseline gap-x-3 font-serif text-lg font-bold">
        第{request.sequence}次申请
        <Tag>{REQUEST_WORDS[request.status]}</Tag>
        {request.closedLate && <Tag>逾期销号</Tag>}
        {request.reopenedOn && <Tag>已反弹</Tag>}
      </h3>
      <Timeline items={[applied(request), ...request.signatures.map(signed), ...withdrawn(request), ...reopened(request), ...awaited(request)]} />
    </article>
  );
}

function applied({ appliedAt, appliedBy, statement, grade, longTermWork }: RequestView): TimelineItem {
  return {
    key: "applied",
    date: appliedAt.toISOString(),
    when: longTime(appliedAt),
    title: "申请销号",
    by: appliedBy,
    children: (
      <>
        <p className="whitespace-pre-line break-words">{statement}</p>
        <p className="text-ink-soft">
          申请的整改结果：{gradeWords({ grade, longTermWork })}
        </p>
      </>
    ),
  };
}

function gradeWords({ grade, longTermWork }: { grade: ClosureGrade; longTermWork: string | null }): string {
  return longTermWork ? `${GRADE_WORDS[grade]}；长期坚持：${longTermWork}` : GRADE_WORDS[grade];
}

function signed({ step, passed, comment, grade, longTermWork, signedAs, signedAt }: SignatureView): TimelineItem {
  return {
    key: step,
    date: signedAt.toISOString(),
    when: longTime(signedAt),
    title: `${DECISION_WORDS[step]}：${passed ? "同意" : "退回"}`,
    by: signedAs,
    children: (
      <>
        {comment && <p className="whitespace-pre-line break-words">{comment}</p>}
        {grade && <p className="text-ink-soft">审定结果：{gradeWords({ grade, longTermWork })}</p>}
      </>
    ),
  };
}

function withdrawn({ status, endedAt, appliedBy }: RequestView): TimelineItem[] {
  if (status !== "WITHDRAWN" || !endedAt) return [];
  return [{ key: "withdrawn", date: endedAt.toISOString(), when: longTime(endedAt), title: "撤回申请", by: appliedBy }];
}

function reopened({ reopenedOn }: RequestView): TimelineItem[] {
  if (!reopenedOn) return [];
  return [{ key: "reopened", date: reopenedOn, when: longDay(reopenedOn), title: "回头看反弹，重新整改", children: "本次销号不再有效，记录保留。" }];
}

function awaited({ status, leaderOmitted, signatures }: RequestView): TimelineItem[] {
  if (status !== "PENDING") return [];
  const open = DECISION_STEPS.filter((step) => !signatures.some((signature) => signature.step === step));
  return open.map((step) => ({
    key: step,
    date: "",
    when: "—",
    title: DECISION_WORDS[step],
    by: step === "LEADER" && leaderOmitted ? "责任领导即组长，此步从略" : "待办",
  }));
}
