import { SelectField, TextAreaField } from "#components/form/fields.tsx";
import type { DraftFinding } from "#lib/domain/import/draft.ts";
import { DRAFT_LIMITS } from "#lib/domain/import/limits.ts";
import { measureName } from "#lib/domain/labels/words.ts";
import type { OutlineMeasure } from "#lib/domain/official-text/outline.ts";
import { findingChoices } from "./choices-of.ts";
import { CorrectionForm } from "./correction-form.tsx";
import type { DraftView } from "./draft-view.ts";
import { Panel, type Step } from "./panel.tsx";

type OfMeasure = { view: DraftView; finding: DraftFinding; measure: OutlineMeasure };

/** What can be done to a measure. */
export function MeasurePanel({ index, ...of }: OfMeasure & { index: number }) {
  const before = of.finding.measures[index - 1];
  const steps: Step[] = [
    { step: "reword", label: "文字", form: <Reword {...of} /> },
    { step: "splitMeasure", label: "拆成两项", form: <SplitMeasure {...of} /> },
    ...(before ? [{ step: "merge", label: "并入上一项", form: <Merge {...of} before={before} /> }] : []),
    { step: "move", label: "移动", form: <Move {...of} /> },
    { step: "remove", label: "删除", form: <Remove {...of} /> },
  ];
  return <Panel view={of.view} place={of.measure.key} name={`问题${of.finding.number}的${measureName(index + 1)}`} steps={steps} />;
}

function Reword({ view, measure: { key, text } }: OfMeasure) {
  return (
    <CorrectionForm view={view} place={key} kind="reword" submit="保存文字" fields={{ key }}>
      <TextAreaField name="text" label="措施文字" rows={8} limit={DRAFT_LIMITS.passage} defaultValue={text} />
    </CorrectionForm>
  );
}

function SplitMeasure({ view, measure: { key, text } }: OfMeasure) {
  const border = middleOf(text);
  return (
    <CorrectionForm view={view} place={key} kind="splitMeasure" submit="拆成两项" fields={{ key }}>
      <TextAreaField name="first" label="前一项" rows={5} limit={DRAFT_LIMITS.passage} defaultValue={text.slice(0, border)} />
      <TextAreaField name="second" label="后一项" rows={5} limit={DRAFT_LIMITS.passage} defaultValue={text.slice(border)} />
    </CorrectionForm>
  );
}

/** After the sentence that ends nearest to the middle: there a person most likely wants two measures. All of a single sentence. */
function middleOf(text: string): number {
  const ends = [...text.matchAll(/[。；]/gu)].map(({ index }) => index + 1).filter((end) => end < text.length);
  const middle = text.length / 2;
  return ends.reduce((best, end) => (Math.abs(end - middle) < Math.abs(best - middle) ? end : best), text.length);
}

function Merge({ view, finding, measure: { key }, before }: OfMeasure & { before: OutlineMeasure }) {
  const name = measureName(finding.measures.indexOf(before) + 1);
  return (
    <CorrectionForm view={view} place={key} kind="merge" submit={`并入${name}`} fields={{ key }} back={before.key}>
      <p className="max-w-measure">这一项的文字接在{name}之后，合成一项。</p>
    </CorrectionForm>
  );
}

function Move({ view, finding, measure: { key } }: OfMeasure) {
  return (
    <CorrectionForm view={view} place={key} kind="move" submit="移动" fields={{ key }}>
      <SelectField name="to" label="移到哪个问题" options={findingChoices(view.draft, finding.key)} />
    </CorrectionForm>
  );
}

function Remove({ view, finding, measure: { key } }: OfMeasure) {
  return (
    <CorrectionForm view={view} place={key} kind="remove" submit="删除这项措施" fields={{ key }} back={finding.key} danger>
      <p className="max-w-measure">这项措施不再导入，其后的措施依次前移。</p>
    </CorrectionForm>
  );
}
