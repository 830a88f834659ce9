import { SelectField, TextField } from "#components/form/fields.tsx";
import type { DraftCategory, DraftPart } from "#lib/domain/import/draft.ts";
import { nodeName } from "#lib/domain/labels/draft.ts";
import { beginning, partChoices } from "./choices-of.ts";
import { CorrectionForm } from "./correction-form.tsx";
import type { DraftView } from "./draft-view.ts";
import { Panel, type Step } from "./panel.tsx";

type Sibling = { key: string; title: string };

/** A part or a category as it is mended: with what is under it, and the sibling before it. */
type Heading = Sibling & { word: string; children: readonly Sibling[]; before: Sibling | undefined; empty: boolean };

/** What can be done to a part. */
export function PartPanel({ view, part, index }: { view: DraftView; part: DraftPart; index: number }) {
  const before = view.draft.parts[index - 1];
  const empty = part.categories.every(({ findings }) => findings.length === 0);
  return <HeadingPanel view={view} heading={{ ...part, word: "方面", children: part.categories, before, empty }} />;
}

/** What can be done to a category. */
export function CategoryPanel({ view, part, category, index }: { view: DraftView; part: DraftPart; category: DraftCategory; index: number }) {
  const before = part.categories[index - 1];
  const heading = { ...category, word: "类别", children: category.findings, before, empty: category.findings.length === 0 };
  const goals = partChoices(view.draft, part.key);
  const fields = { key: category.key };
  const move = (
    <CorrectionForm view={view} place={category.key} kind="move" submit="移动" fields={fields}>
      <SelectField name="to" label="移到哪个方面" hint="类别连同下面的问题一起移过去，问题的编号不变。" options={goals} />
    </CorrectionForm>
  );
  return <HeadingPanel view={view} heading={heading} more={goals.length > 0 ? [{ step: "move", label: "移动", form: move }] : []} />;
}

function HeadingPanel({ view, heading, more = [] }: { view: DraftView; heading: Heading; more?: Step[] }) {
  const { key, word, children, before, empty } = heading;
  const name = nodeName(view.draft, key) ?? word;
  const steps: Step[] = [
    { step: "rename", label: "标题", form: <Rename view={view} heading={heading} /> },
    ...more,
    ...(before ? [{ step: "merge", label: `并入上一个${word}`, form: <Merge view={view} heading={heading} before={before} /> }] : []),
    ...(children.length > 1 ? [{ step: "split", label: "拆开", form: <Split view={view} heading={heading} /> }] : []),
    ...(empty ? [{ step: "remove", label: "删除", form: <Remove view={view} heading={heading} /> }] : []),
  ];
  return <Panel view={view} place={key} name={name} steps={steps} />;
}

type OfHeading = { view: DraftView; heading: Heading };

function Rename({ view, heading: { key, title, word } }: OfHeading) {
  return (
    <CorrectionForm view={view} place={key} kind="rename" submit="保存标题" fields={{ key }}>
      <TextField name="title" label={`${word}标题`} defaultValue={title} />
    </CorrectionForm>
  );
}

function Merge({ view, heading: { key, word }, before }: OfHeading & { before: Sibling }) {
  return (
    <CorrectionForm view={view} place={key} kind="merge" submit={`并入上一个${word}`} fields={{ key }} back={before.key}>
      <p className="max-w-measure">
        下面的内容全部归到“{before.title}”之下，这里的标题不再保留。
      </p>
    </CorrectionForm>
  );
}

function Split({ view, heading: { key, word, children } }: OfHeading) {
  const options = children.slice(1).map((child) => ({ value: child.key, label: beginning(child.title) }));
  return (
    <CorrectionForm view={view} place={key} kind="split" submit="拆开" fields={{ key }}>
      <SelectField name="at" label="从哪一项起" hint={`这一项和它后面的各项，归到新的${word}之下。`} options={options} />
      <TextField name="title" label={`新${word}的标题`} />
    </CorrectionForm>
  );
}

function Remove({ view, heading: { key, word } }: OfHeading) {
  return (
    <CorrectionForm view={view} place={key} kind="remove" submit={`删除这个${word}`} fields={{ key }} back="top" danger>
      <p className="max-w-measure">下面没有问题，可以删除。标题的原文留在“未归入问题的文字”中。</p>
    </CorrectionForm>
  );
}
