import type { ReactNode } from "react";
import { RadiosField, SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { type DraftFinding, draftFindings, type Located, locate, UNITEMISED } from "#lib/domain/import/draft.ts";
import { DRAFT_LIMITS } from "#lib/domain/import/limits.ts";
import { chineseNumber } from "#lib/domain/labels/words.ts";
import { AssignmentForm } from "./assignment.tsx";
import { beginning, categoryChoices } from "./choices-of.ts";
import { CorrectionForm } from "./correction-form.tsx";
import type { DraftView } from "./draft-view.ts";
import { Panel, type Step } from "./panel.tsx";

type OfFinding = { view: DraftView; finding: DraftFinding };

/** What can be done to a finding. */
export function FindingPanel({ view, finding }: OfFinding) {
  const at = locate(view.draft, finding.key);
  if (at?.level !== "finding") return null;
  const before = at.category.findings[at.index - 1];
  const itemised = at.category.key !== UNITEMISED.category;
  const form = (node: ReactNode, step: string, label: string): Step => ({ step, label, form: node });
  const steps: Step[] = [
    form(<Rename view={view} finding={finding} />, "rename", "标题"),
    form(<AssignmentForm view={view} finding={finding} />, "assign", "分工"),
    ...(itemised ? [form(<Disclose view={view} finding={finding} />, "disclose", "公开")] : []),
    form(<Renumber view={view} finding={finding} />, "renumber", "编号"),
    form(<AddMeasure view={view} finding={finding} />, "addMeasure", "增加措施"),
    form(<Move view={view} at={at} />, "move", "移动"),
    ...(before ? [form(<Merge view={view} finding={finding} before={before} />, "merge", "并入上一个问题")] : []),
    ...(finding.measures.length > 1 ? [form(<Split view={view} finding={finding} />, "split", "拆开")] : []),
    form(<Remove view={view} finding={finding} />, "remove", "删除"),
  ];
  return <Panel view={view} place={finding.key} name={`问题${finding.number}`} steps={steps} />;
}

function Rename({ view, finding: { key, title } }: OfFinding) {
  return (
    <CorrectionForm view={view} place={key} kind="rename" submit="保存标题" fields={{ key }}>
      <TextField name="title" label="问题标题" defaultValue={title} />
    </CorrectionForm>
  );
}

function Disclose({ view, finding: { key, disclosed } }: OfFinding) {
  return (
    <CorrectionForm view={view} place={key} kind="disclose" submit="保存" fields={{ key }}>
      <RadiosField
        name="disclosed"
        label="是否对外公开"
        choices={[
          { value: "true", label: "公开" },
          { value: "false", label: "不公开", hint: "不逐项公开，仍计入总数。" },
        ]}
        defaultValue={String(disclosed)}
      />
    </CorrectionForm>
  );
}

function Renumber({ view, finding: { key, number } }: OfFinding) {
  const most = draftFindings(view.draft).length;
  return (
    <CorrectionForm view={view} place={key} kind="renumber" submit="保存编号" fields={{ key }}>
      <TextField
        name="number"
        label="问题编号"
        hint={`从 1 到 ${most}，其他问题的编号依次递补。`}
        defaultValue={String(number)}
        inputMode="numeric"
        width="short"
      />
    </CorrectionForm>
  );
}

function AddMeasure({ view, finding: { key } }: OfFinding) {
  return (
    <CorrectionForm view={view} place={key} kind="addMeasure" submit="增加措施" fields={{ finding: key }}>
      <TextAreaField name="text" label="措施内容" rows={4} limit={DRAFT_LIMITS.passage} />
    </CorrectionForm>
  );
}

function Move({ view, at }: { view: DraftView; at: Extract<Located, { level: "finding" }> }) {
  const { key } = at.finding;
  return (
    <CorrectionForm view={view} place={key} kind="move" submit="移动" fields={{ key }}>
      <SelectField
        name="to"
        label="移到哪个类别"
        hint="问题连同措施一起移过去，编号不变。"
        options={categoryChoices(view.draft, at.category.key)}
      />
    </CorrectionForm>
  );
}

function Merge({ view, finding: { key, number }, before }: OfFinding & { before: DraftFinding }) {
  return (
    <CorrectionForm view={view} place={key} kind="merge" submit={`并入问题${before.number}`} fields={{ key }} back={before.key}>
      <p className="max-w-measure">
        问题{number}的措施全部归到问题{before.number}“{before.title}”之下，问题{number}的标题不再保留，其后的编号依次前移。
      </p>
    </CorrectionForm>
  );
}

function Split({ view, finding: { key, measures } }: OfFinding) {
  const options = measures.slice(1).map((measure, index) => ({
    value: measure.key,
    label: `${chineseNumber(index + 2)}是${beginning(measure.text)}`,
  }));
  return (
    <CorrectionForm view={view} place={key} kind="split" submit="拆开" fields={{ key }}>
      <SelectField name="at" label="从哪项措施起" hint="这项措施和它后面的各项，归到新的问题之下。" options={options} />
      <TextField name="title" label="新问题的标题" />
    </CorrectionForm>
  );
}

function Remove({ view, finding: { key, number, measures } }: OfFinding) {
  const at = locate(view.draft, key);
  const back = at?.level === "finding" && at.category.key !== UNITEMISED.category ? at.category.key : "top";
  return (
    <CorrectionForm view={view} place={key} kind="remove" submit={`删除问题${number}`} fields={{ key }} back={back} danger>
      <p className="max-w-measure">
        问题{number}{measures.length > 0 && `和它的${measures.length}项措施`}不再导入，原文留在“未归入问题的文字”中，其后的编号依次前移。
      </p>
    </CorrectionForm>
  );
}
