import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { longTime } from "#lib/domain/labels/dates.ts";
import { DECISION_WORDS, GRADE_WORDS } from "#lib/domain/labels/words.ts";
import type { PendingRequestView } from "#lib/domain/views.ts";

/** The application that is being signed, with the signatures it has so far. */
export function PendingRequest({ request }: { request: PendingRequestView }) {
  const { statement, grade, longTermWork, leaderOmitted, appliedBy, appliedAt, signatures } = request;
  return (
    <Section title="销号申请">
      <SummaryList
        rows={[
          { key: "申请人", value: `${appliedBy}，${longTime(appliedAt)}` },
          { key: "完成情况", value: <span className="whitespace-pre-line break-words">{statement}</span> },
          { key: "整改结果", value: GRADE_WORDS[grade] },
          ...(longTermWork ? [{ key: "长期坚持", value: longTermWork }] : []),
          ...signatures.map(({ step, comment, signedAs, signedAt }) => ({
            key: DECISION_WORDS[step],
            value: `${comment || "同意"}（${signedAs}，${longTime(signedAt)}）`,
          })),
        ]}
      />
      {leaderOmitted && <Notice>责任领导即组长，责任领导审签一步从略。</Notice>}
    </Section>
  );
}
