import { Origin } from "#components/meetings/meeting-origin.tsx";
import { StatusMark } from "#components/ui/status-mark.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { Day } from "#lib/domain/day.ts";
import type { MeasureStatus } from "#lib/domain/finding.ts";
import type { MeasureOrigin } from "#lib/domain/meeting-views.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { MEASURE_WORDS } from "#lib/domain/labels/words.ts";

export type SummarisedMeasure = {
  status: MeasureStatus;
  deadline: Day | null;
  outcome: string | null;
  doneOn: Day | null;
  noEvidenceReason: string | null;
  finding: { deadline: Day | null };
  origin: MeasureOrigin | null;
};

/** How far a measure is: status, deadline, outcome. */
export function MeasureSummary({ measure }: { measure: SummarisedMeasure }) {
  const { status, deadline, outcome, doneOn, noEvidenceReason, finding, origin } = measure;
  const due = deadline ?? finding.deadline;
  return (
    <div className="max-w-measure">
      <SummaryList
        rows={[
          {
            key: "状态",
            value: (
              <>
                <StatusMark stage={status === "DONE" ? "done" : "under-way"}>{MEASURE_WORDS[status]}</StatusMark>
                {doneOn && <span className="ms-3 text-ink-soft">{longDay(doneOn)}</span>}
              </>
            ),
          },
          { key: "措施时限", value: due ? `${longDay(due)}${deadline ? "" : "（同问题的时限）"}` : "尚未确定" },
          {
            key: status === "DONE" ? "整改成效" : "目前进展",
            value: <span className="whitespace-pre-line break-words">{outcome ?? "尚未填写"}</span>,
          },
          ...(origin ? [{ key: "措施来源", value: <Origin origin={origin} /> }] : []),
          ...(noEvidenceReason ? [{ key: "无材料理由", value: noEvidenceReason }] : []),
        ]}
      />
    </div>
  );
}
