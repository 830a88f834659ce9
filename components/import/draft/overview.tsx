import { AlertIcon } from "#components/ui/icons.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { StatFigure, StatRow } from "#components/ui/stat-figure.tsx";
import { draftFindings } from "#lib/domain/import/draft.ts";
import type { ImportMissing } from "#lib/domain/import/missing.ts";
import { countsOf, type StatedFigures } from "#lib/domain/official-text/outline.ts";
import { correctionWords, STATED_WORDS } from "#lib/domain/labels/draft.ts";
import { importMissingWords } from "#lib/domain/labels/import.ts";
import { draftHref } from "#lib/input/draft-address.ts";
import { type DraftView, factPlace } from "./draft-view.ts";
import { OnePress } from "./one-press.tsx";
import { Undo } from "./told.tsx";

/** What was read, counted, against what the text states of itself. */
export function Counts({ draft }: Pick<DraftView, "draft">) {
  const counts = countsOf(draft);
  const findings = draftFindings(draft);
  const undisclosed = findings.filter(({ disclosed }) => !disclosed).length;
  const unfinished = findings.filter((finding) => finding.unfinished).length;
  const marks = [undisclosed > 0 && `不公开${undisclosed}个`, unfinished > 0 && `自述未办结${unfinished}个`].filter((each) => each !== false);
  return (
    <>
      <StatRow>
        <StatFigure value={counts.parts} unit="个" label="方面" />
        <StatFigure value={counts.categories} unit="个" label="类别" />
        <StatFigure
          value={counts.findings}
          unit="个"
          label="问题"
          note={<Stated figure={draft.stated.total} counted={counts.findings} marks={marks.join("，")} />}
        />
        <StatFigure value={counts.measures} unit="项" label="整改措施" note={<Stated figure={draft.stated.measures} counted={counts.measures} />} />
      </StatRow>
      <OtherFigures stated={draft.stated} />
    </>
  );
}

function Stated({ figure, counted, marks = "" }: { figure: number | null; counted: number; marks?: string }) {
  return (
    <>
      {figure !== null && (
        <span className={figure === counted ? "block" : "block font-bold text-cinnabar"}>
          {`文中说${figure}，${figure === counted ? "一致" : "不一致"}`}
        </span>
      )}
      {marks !== "" && <span className="block">{`其中${marks}`}</span>}
    </>
  );
}

const OTHERS: readonly (keyof StatedFigures)[] = ["completed", "basicallyCompleted", "unfinished", "longTerm", "rate", "meetings", "regulations"];

/** Figures of the text that nothing in the draft can be counted against. */
function OtherFigures({ stated }: { stated: StatedFigures }) {
  const clauses = OTHERS.flatMap((figure) => {
    const value = stated[figure];
    return value === null ? [] : [STATED_WORDS[figure](value)];
  });
  return clauses.length > 0 && <p className="font-sans text-ink-soft">文中还说：{clauses.join("，")}。</p>;
}

/** What is still to be filled in before the draft can be imported; each line leads to where that is done. */
export function Lacking({ view }: { view: Pick<DraftView, "id" | "missing"> }) {
  if (view.missing.length === 0) return null;
  return (
    <section aria-labelledby="lacking-title" className="my-6 max-w-measure border-s-4 border-cinnabar bg-cinnabar-wash py-3 ps-4 pe-4 font-sans">
      <h2 id="lacking-title" className="flex items-start gap-3 font-bold">
        <AlertIcon className="mt-[0.3em] size-[1.125em] text-cinnabar" />
        导入之前还须补全
      </h2>
      <ul role="list" className="ms-8 list-disc ps-1">
        {view.missing.map((missing) => (
          <li key={importMissingWords(missing)}>
            <TextLink href={whereToFill(view, missing)} className="inline-block min-h-6">
              {importMissingWords(missing)}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whereToFill(view: Pick<DraftView, "id">, missing: ImportMissing): string {
  switch (missing.what) {
    case "fact":
      return fillHref(view, factPlace(missing.name));
    case "datesReversed":
      return fillHref(view, factPlace(missing.later));
    case "noFindings":
      return `${draftHref(view.id)}#unplaced`;
    case "untitled":
    case "titleTooLong":
      return fillHref(view, missing.key, "rename");
    case "outcomeTooLong":
      return fillHref(view, missing.key, "splitMeasure");
    case "deadlineEarly":
      return fillHref(view, missing.key, "assign");
  }
}

function fillHref({ id }: Pick<DraftView, "id">, edit: string, step: string | null = null): string {
  return draftHref(id, { edit, step }, edit);
}

/** What was mended so far, and the ways to take the last back and to fill in what the text names itself. */
export function Course({ view }: { view: DraftView }) {
  const { corrections, suggestions, draft } = view;
  const last = corrections.at(-1);
  if (!view.open || (!last && suggestions.length === 0)) return null;
  return (
    <div className="my-6 flex flex-wrap items-center gap-x-6 gap-y-2 font-sans print:hidden">
      {last && (
        <>
          <p>
            已更正{corrections.length}处，上一步：{correctionWords(last, draft)}。
          </p>
          <Undo view={view} back="top" label="撤销上一步" />
        </>
      )}
      {suggestions.length > 0 && (
        <OnePress
          action={view.actions.assignAsStated}
          label={`按原文填写分工（${suggestions.length}个问题）`}
          values={{ draftId: view.id, version: String(view.version), back: "top" }}
        />
      )}
    </div>
  );
}
