import { TextLink } from "#components/ui/link.tsx";
import { SummaryList, type SummaryRow } from "#components/ui/summary-list.tsx";
import { longDay, longTime } from "#lib/domain/labels/dates.ts";
import { LOOK_BACK_WAY_WORDS } from "#lib/domain/labels/look-backs.ts";
import { GRADE_WORDS } from "#lib/domain/labels/words.ts";
import type { Day } from "#lib/domain/day.ts";
import type { ClosureGrade } from "#lib/domain/finding.ts";
import type { LookBackView } from "#lib/domain/look-back-views.ts";
import type { SignatureView } from "#lib/domain/views.ts";

type LookBackSummaryProps = {
  view: {
    lookBack: LookBackView;
    finding: { number: number; department: string | null };
    closure: { closedOn: Day | null; firstDeadline: Day | null; closedLate: boolean; signatures: SignatureView[] };
    due: boolean;
  };
};

/** What a look-back looks back at, when it is due, and what it found. */
export function LookBackSummary({ view: { lookBack, finding, closure, due } }: LookBackSummaryProps) {
  const { closedOn, firstDeadline, closedLate, signatures } = closure;
  const grade = gradeOf(signatures);
  return (
    <SummaryList
      rows={[
        { key: "问题", value: <TextLink href={`/desk/findings/${finding.number}`}>问题{finding.number}</TextLink> },
        { key: "责任部室", value: finding.department ?? "尚未确定" },
        { key: "销号", value: [closedOn && longDay(closedOn), grade && GRADE_WORDS[grade]].filter(Boolean).join("，") },
        ...(firstDeadline ? [{ key: "当时的首次时限", value: `${longDay(firstDeadline)}${closedLate ? "（逾期销号）" : ""}` }] : []),
        { key: "应查日期", value: `${longDay(lookBack.dueOn)}${due && lookBack.status === "PLANNED" ? "（已到期）" : ""}` },
        ...foundRows(lookBack),
      ]}
    />
  );
}

/** The grade that was decided, on the signature that closed it. */
function gradeOf(signatures: readonly SignatureView[]): ClosureGrade | null {
  return signatures.find(({ grade }) => grade !== null)?.grade ?? null;
}

function foundRows({ way, seen, reason, newDeadline, doneBy, doneAt }: LookBackView): SummaryRow[] {
  if (!way || !doneAt) return [];
  return [
    { key: LOOK_BACK_WAY_WORDS[way], value: <span className="whitespace-pre-line break-words">{seen}</span> },
    ...(reason ? [{ key: "反弹认定", value: <span className="whitespace-pre-line break-words">{reason}</span> }] : []),
    ...(newDeadline ? [{ key: "重新整改时限", value: longDay(newDeadline) }] : []),
    { key: "记录人", value: `${doneBy}，${longTime(doneAt)}` },
  ];
}
