import { DateField, TextField } from "#components/form/fields.tsx";
import { AlertIcon } from "#components/ui/icons.tsx";
import { Section } from "#components/ui/section.tsx";
import { SummaryList, type SummaryRow } from "#components/ui/summary-list.tsx";
import { isDay } from "#lib/domain/day.ts";
import { DRAFT_LIMITS } from "#lib/domain/import/limits.ts";
import { type RequiredFact, REQUIRED_FACTS } from "#lib/domain/import/missing.ts";
import type { RoundFacts } from "#lib/domain/import/snapshot.ts";
import type { Diagnostic } from "#lib/domain/official-text/diagnostic.ts";
import type { Span } from "#lib/domain/official-text/outline.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { FACT_WORDS } from "#lib/domain/labels/import.ts";
import { CorrectionForm } from "./correction-form.tsx";
import { DoubtsHere } from "./doubts.tsx";
import { type DraftView, editHref, factPlace, isEdited } from "./draft-view.ts";
import { FACTS } from "./fact-summary.tsx";
import { Quote } from "./quote.tsx";
import { Told } from "./told.tsx";

type Fact = keyof RoundFacts;

const DATES: ReadonlySet<Fact> = new Set(["periodStart", "periodEnd", "feedbackOn", "planOn", "deadline", "noticeOn"]);

type Doubted = { doubts: ReadonlyMap<string, readonly Diagnostic[]> };

/** 轮次信息: what is known of the inspection itself, each fact with the words it was read from. */
export function Facts({ view, doubts }: { view: DraftView } & Doubted) {
  return (
    <Section title="轮次信息" id="facts" description="整改期限一般不写在文中，由整改办填写。">
      <SummaryList rows={FACTS.map((name) => factRow(view, name, doubts))} />
    </Section>
  );
}

function factRow(view: DraftView, name: Fact, doubts: Doubted["doubts"]): SummaryRow {
  const place = factPlace(name);
  const passage = name === "deadline" ? undefined : view.draft.passages[name];
  const value = valueOf(view, name);
  const editing = isEdited(view, place);
  return {
    key: FACT_WORDS[name],
    value: (
      <div id={place} tabIndex={-1} className="scroll-mt-24 focus:outline-none focus:[box-shadow:none]">
        <Told view={view} at={place} />
        {editing ? <FactForm view={view} name={name} /> : <Value name={name} value={value} />}
        {passage && <From text={view.draft.text} passage={passage} />}
        <DoubtsHere view={view} doubts={doubts.get(place)} place={place} />
      </div>
    ),
    ...(view.open && !editing && { action: { label: value === null ? "填写" : "更正", href: editHref(place) } }),
  };
}

function valueOf({ draft }: DraftView, name: Fact): string | null {
  return name === "deadline" ? draft.deadline : draft.inspection[name];
}

function Value({ name, value }: { name: Fact; value: string | null }) {
  if (value !== null) return DATES.has(name) && isDay(value) ? longDay(value) : value;
  if (!isRequired(name)) return <span className="text-ink-soft">文中没有写明</span>;
  return (
    <span className="inline-flex items-start gap-2 font-bold text-cinnabar">
      <AlertIcon className="mt-[0.35em] size-4" />
      未填，导入前须填写
    </span>
  );
}

function isRequired(name: Fact): name is RequiredFact {
  return REQUIRED_FACTS.some((each) => each === name);
}

function From({ text, passage }: { text: string; passage: Span }) {
  return (
    <p className="text-sm text-ink-soft">
      原文：
      <Quote text={text} span={passage} />
    </p>
  );
}

function FactForm({ view, name }: { view: DraftView; name: Fact }) {
  const kept = { name: "value", label: FACT_WORDS[name], labelHidden: true, defaultValue: valueOf(view, name) ?? "", optional: !isRequired(name) };
  return (
    <CorrectionForm view={view} place={factPlace(name)} kind="fact" submit="保存" fields={{ name }}>
      {DATES.has(name) ? <DateField {...kept} /> : <TextField {...kept} hint={`不超过 ${DRAFT_LIMITS.fact} 字。`} />}
    </CorrectionForm>
  );
}
