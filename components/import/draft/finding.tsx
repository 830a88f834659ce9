import { Tag } from "#components/ui/tag.tsx";
import type { DraftFinding } from "#lib/domain/import/draft.ts";
import type { Diagnostic } from "#lib/domain/official-text/diagnostic.ts";
import type { OutlineMeasure } from "#lib/domain/official-text/outline.ts";
import { chineseNumber, measureName, UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { AssignmentLine } from "./assignment.tsx";
import { DoubtsHere } from "./doubts.tsx";
import { type DraftView, isEdited, TARGET } from "./draft-view.ts";
import { FindingPanel } from "./finding-panel.tsx";
import { MeasurePanel } from "./measure-panel.tsx";
import { EditLink } from "./panel.tsx";
import { Passage } from "./passage.tsx";
import { Told } from "./told.tsx";

export type FindingProps = {
  view: DraftView;
  finding: DraftFinding;
  doubts?: readonly Diagnostic[];
  /** 4 where no category's heading stands above it. */
  level: 4 | 5;
};

/** A finding with its measures, beside the passage it was read from. */
export function Finding({ view, finding, doubts, level }: FindingProps) {
  const { key, number, title, titleSpan, measures } = finding;
  const Heading = level === 4 ? "h4" : "h5";
  return (
    <article
      id={key}
      tabIndex={-1}
      aria-labelledby={`${key}-title`}
      className={`${TARGET} mt-6 grid gap-x-10 border-t border-line pt-5 @min-[68rem]:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] print:block`}
    >
      <div className="grid min-w-0 grid-cols-[2.75rem_minmax(0,1fr)]">
        <p aria-hidden="true" className="font-serif text-2xl leading-tight font-bold">
          {number}
        </p>
        <div className="min-w-0">
          <div className="flex items-baseline justify-between gap-x-4">
            <Heading id={`${key}-title`} className="min-w-0 font-serif text-lg leading-snug font-bold break-after-avoid">
              <span className="sr-only">{`问题${number}：`}</span>
              {title || UNTITLED_FINDING}
            </Heading>
            <EditLink view={view} place={key} name={`问题${number}`} />
          </div>
          <Marks finding={finding} />
          <AssignmentLine finding={finding} directory={view.directory} />
          <Told view={view} at={key} />
          {isEdited(view, key) && <FindingPanel view={view} finding={finding} />}
          <DoubtsHere view={view} doubts={doubts} place={key} />
          <Measures view={view} finding={finding} />
        </div>
      </div>
      <div className="mt-2 min-w-0 ps-11 @min-[68rem]:mt-0 @min-[68rem]:ps-0">
        <Passage text={view.draft.text} span={finding} taken={[titleSpan, ...measures]} doubts={doubts} />
      </div>
    </article>
  );
}

function Marks({ finding: { disclosed, unfinished } }: { finding: DraftFinding }) {
  if (disclosed && !unfinished) return null;
  return (
    <p className="mt-1 flex flex-wrap gap-2">
      {!disclosed && <Tag>不公开</Tag>}
      {unfinished && <Tag>自述未办结</Tag>}
    </p>
  );
}

function Measures({ view, finding }: Pick<FindingProps, "view" | "finding">) {
  const { measures } = finding;
  if (measures.length === 0) return <p className="mt-3 text-ink-soft">没有读出整改措施。</p>;
  return (
    <ol role="list" className="mt-3 grid gap-2">
      {measures.map((measure, index) => (
        <Measure key={measure.key} view={view} finding={finding} measure={measure} index={index} />
      ))}
    </ol>
  );
}

type MeasureProps = Pick<FindingProps, "view" | "finding"> & { measure: OutlineMeasure; index: number };

function Measure({ view, finding, measure, index }: MeasureProps) {
  const { key, text } = measure;
  return (
    <li id={key} tabIndex={-1} className={TARGET}>
      <Told view={view} at={key} />
      <p className="whitespace-pre-line">
        <b>{chineseNumber(index + 1)}是</b>
        {text}
        <span className="ms-3">
          <EditLink view={view} place={key} name={`问题${finding.number}的${measureName(index + 1)}`} />
        </span>
      </p>
      {isEdited(view, key) && <MeasurePanel view={view} finding={finding} measure={measure} index={index} />}
    </li>
  );
}
