import { StatusMark } from "#components/ui/status-mark.tsx";
import { shortDay } from "#lib/domain/labels/dates.ts";
import { chineseNumber, MEASURE_WORDS } from "#lib/domain/labels/words.ts";
import type { WeekEntryPage } from "#lib/queries/week-entry.ts";

/** The measures as they stand, to look at while writing. */
export function MeasuresForReference({ measures }: Pick<WeekEntryPage, "measures">) {
  if (measures.length === 0) return <p className="text-ink-soft">还没有分解措施。</p>;
  return (
    <ol role="list" className="space-y-3">
      {measures.map(({ ordinal, text, status, doneOn }) => (
        <li key={ordinal}>
          <p>
            <span className="font-bold">{chineseNumber(ordinal)}是</span>
            {text}。
          </p>
          <p className="text-sm text-ink-soft">
            <StatusMark stage={status === "DONE" ? "done" : "under-way"}>{MEASURE_WORDS[status]}</StatusMark>
            {doneOn && `　${shortDay(doneOn)}`}
          </p>
        </li>
      ))}
    </ol>
  );
}
