import { SelectField, TextAreaField, TextField } from "#components/form/fields.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { fold } from "#lib/domain/official-text/fold.ts";
import { isFurniture } from "#lib/domain/official-text/furniture.ts";
import type { Span } from "#lib/domain/official-text/outline.ts";
import { wordsAt } from "#lib/domain/official-text/paragraph.ts";
import { DRAFT_LIMITS } from "#lib/domain/import/limits.ts";
import { beginning, categoryChoices, findingChoices } from "./choices-of.ts";
import { CorrectionForm } from "./correction-form.tsx";
import { type DraftView, editHref, isEdited, passagePlace, TARGET, UNPLACED } from "./draft-view.ts";
import { Panel } from "./panel.tsx";
import { Told } from "./told.tsx";

/** 未归入问题的文字: what of the text is in no item, each to be made one; what a page puts around a text is folded away. */
export function Unplaced({ view }: { view: DraftView }) {
  const { text, unplaced } = view.draft;
  const furniture = unplaced.filter((span) => isFurniture(fold(text.slice(span.start, span.end)).trim()));
  const body = unplaced.filter((span) => !furniture.includes(span));
  return (
    <Section
      title={`未归入问题的文字（${body.length}）`}
      id={UNPLACED}
      description={body.length > 0 && "开头、结尾和主体责任等部分一般都在这里，不导入台账。如有漏列的问题或措施，可以从这里补记。"}
    >
      <Told view={view} at={UNPLACED} />
      {body.length === 0 && <EmptyState title="全文都已归入">没有遗漏的文字。</EmptyState>}
      <ul role="list" className="border-b border-line">
        {body.map((span) => (
          <Paragraph key={span.start} view={view} span={span} />
        ))}
      </ul>
      {furniture.length > 0 && (
        <Disclosure summary={`网页的来源、页码等附带文字（${furniture.length}处）`}>
          {furniture.map(({ start, end }) => (
            <p key={start} className="font-serif text-ink-soft">
              {text.slice(start, end)}
            </p>
          ))}
        </Disclosure>
      )}
    </Section>
  );
}

type OfPassage = { view: DraftView; span: Span };

function Paragraph({ view, span }: OfPassage) {
  const place = passagePlace(span);
  const words = view.draft.text.slice(span.start, span.end);
  const about = <span className="sr-only">：{beginning(words)}</span>;
  return (
    <li id={place} tabIndex={-1} className={`${TARGET} border-t border-line py-3`}>
      <div className="grid gap-x-8 gap-y-1 @3xl:grid-cols-[minmax(0,1fr)_auto]">
        <p className="max-w-measure font-serif whitespace-pre-wrap text-ink-soft">{words}</p>
        {view.open && (
          <p className="flex gap-x-6 font-sans print:hidden">
            <TextLink href={editHref(place, "finding")} className="inline-block min-h-6">
              记为问题{about}
            </TextLink>
            <TextLink href={editHref(place, "measure")} className="inline-block min-h-6">
              记为措施{about}
            </TextLink>
          </p>
        )}
      </div>
      {isEdited(view, place) && <PassagePanel view={view} span={span} />}
    </li>
  );
}

function PassagePanel({ view, span }: OfPassage) {
  const place = passagePlace(span);
  const steps = [
    { step: "finding", label: "记为问题", form: <AsFinding view={view} span={span} /> },
    { step: "measure", label: "记为措施", form: <AsMeasure view={view} span={span} /> },
  ];
  return <Panel view={view} place={place} name="这段文字" steps={steps} />;
}

function AsFinding({ view, span }: OfPassage) {
  const words = wordsAt(view.draft.text, span);
  const short = [...words].length <= DRAFT_LIMITS.title ? words : "";
  return (
    <CorrectionForm view={view} place={passagePlace(span)} kind="addFinding" submit="记为问题" fields={{ ...span }} back={UNPLACED}>
      <SelectField
        name="category"
        label="所属类别"
        options={categoryChoices(view.draft)}
        emptyLabel="未逐项列出，只计入总数"
        optional="unmarked"
      />
      <TextField name="title" label="问题标题" defaultValue={short} />
    </CorrectionForm>
  );
}

function AsMeasure({ view, span }: OfPassage) {
  return (
    <CorrectionForm view={view} place={passagePlace(span)} kind="addMeasure" submit="记为措施" fields={{ ...span }} back={UNPLACED}>
      <SelectField name="finding" label="哪个问题的措施" options={findingChoices(view.draft)} />
      <TextAreaField name="text" label="措施文字" rows={5} limit={DRAFT_LIMITS.passage} defaultValue={wordsAt(view.draft.text, span)} />
    </CorrectionForm>
  );
}
