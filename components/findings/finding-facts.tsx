import { SummaryList, type SummaryRow } from "#components/ui/summary-list.tsx";
import type { Distance } from "#lib/domain/calendar.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { GRADE_WORDS } from "#lib/domain/labels/words.ts";
import type { ClosureGrade } from "#lib/domain/finding.ts";
import type { Day } from "#lib/domain/day.ts";

export type FindingFactsProps = {
  place: { part: string; category: string } | null;
  disclosed: boolean;
  target: string | null;
  leader: string | null;
  leadDepartment: string | null;
  supporting: string[];
  responsible: string | null;
  deadline: Day | null;
  firstDeadline: Day | null;
  workingDays: Distance | null;
  grade: ClosureGrade | null;
  longTermWork: string | null;
  closedOn: Day | null;
};

/** Who answers for a finding, by when, and what came of it. */
export function FindingFacts(finding: FindingFactsProps) {
  return <SummaryList rows={[...assignmentRows(finding), ...outcomeRows(finding)]} />;
}

function assignmentRows(finding: FindingFactsProps): SummaryRow[] {
  const { place, target, leader, leadDepartment, supporting, responsible } = finding;
  const category = place && [place.part, place.category].filter((title) => title !== "").join(" › ");
  return [
    { key: "所属方面", value: category === null ? "通报未逐项列出" : category || "不分方面" },
    { key: "整改目标", value: target ?? <Unset /> },
    { key: "责任领导", value: leader ?? <Unset /> },
    { key: "责任部室", value: leadDepartment ?? <Unset /> },
    { key: "配合部室", value: supporting.length > 0 ? supporting.join("、") : "无" },
    { key: "责任人", value: responsible ?? <Unset /> },
    { key: "整改时限", value: <Deadline {...finding} /> },
    ...(finding.disclosed ? [] : [{ key: "对外公开", value: "不逐项公开，计入总数" }]),
  ];
}

function outcomeRows({ grade, closedOn, longTermWork }: FindingFactsProps): SummaryRow[] {
  if (!grade || !closedOn) return [];
  return [
    { key: "整改结果", value: `${GRADE_WORDS[grade]}（${longDay(closedOn)}销号）` },
    ...(longTermWork ? [{ key: "长期坚持", value: longTermWork }] : []),
  ];
}

function Deadline({ deadline, firstDeadline, workingDays }: Pick<FindingFactsProps, "deadline" | "firstDeadline" | "workingDays">) {
  if (!deadline) return <Unset />;
  const moved = firstDeadline !== null && firstDeadline !== deadline;
  return (
    <>
      {longDay(deadline)}
      {workingDays && <FarOff {...workingDays} />}
      {moved && <span className="text-ink-soft">（首次时限 {longDay(firstDeadline)}，已调整）</span>}
    </>
  );
}

function FarOff(distance: Distance) {
  if ("over" in distance) return <strong className="ms-3 text-cinnabar">已逾期{distance.over}个工作日</strong>;
  return <span className="ms-3">{distance.left === 0 ? "还有不到1个工作日" : `还有${distance.left}个工作日`}</span>;
}

function Unset() {
  return <span className="text-ink-soft">尚未确定</span>;
}
