import type { ReactNode } from "react";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { AlertIcon, InfoIcon } from "#components/ui/icons.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { type Diagnostic, SEVERITIES, type Severity } from "#lib/domain/official-text/diagnostic.ts";
import { doubtsWords, SEVERITY_WORDS } from "#lib/domain/labels/draft.ts";
import { correctionFields } from "#lib/input/import.ts";
import { DOUBTS, type DraftView } from "./draft-view.ts";
import { OnePress } from "./one-press.tsx";
import { placeOf } from "./places.ts";
import { Quote } from "./quote.tsx";
import { Told } from "./told.tsx";

/** From how many of one kind on they are told in one line, and laid open when asked. */
const FOLDED_FROM = 4;

/** 待核对之处: everything that is doubtful in the text, the pressing first, until each is mended or put aside. */
export function Doubts({ view }: { view: DraftView }) {
  const { diagnostics } = view;
  return (
    <Section title={`待核对之处（${diagnostics.length}）`} id={DOUBTS} description={diagnostics.length > 0 && <Manner />}>
      <Told view={view} at={DOUBTS} />
      {diagnostics.length === 0 && <EmptyState title="没有待核对之处">系统看得出的疑点都已更正，或者记为无须更正。</EmptyState>}
      {SEVERITIES.map((severity) => {
        const doubts = diagnostics.filter((each) => each.severity === severity);
        return doubts.length > 0 && <OfSeverity key={severity} view={view} severity={severity} doubts={doubts} />;
      })}
    </Section>
  );
}

function Manner() {
  return "系统对照全文看出的疑点，不一定是错。能直接改的按一下即改；看过没有问题的，记为无须更正。";
}

type SomeDoubts = { view: DraftView; doubts: readonly Diagnostic[] };

function OfSeverity({ view, severity, doubts }: SomeDoubts & { severity: Severity }) {
  const kinds = Map.groupBy(doubts, ({ code }) => code);
  const Sign = severity === "note" ? InfoIcon : AlertIcon;
  return (
    <Section
      level={3}
      title={
        <span className="inline-flex items-baseline gap-2">
          <Sign className={`size-[0.9em] translate-y-[0.1em] ${severity === "note" ? "text-ink" : "text-cinnabar"}`} />
          {SEVERITY_WORDS[severity]}（{doubts.length}）
        </span>
      }
    >
      <ul role="list" className="border-b border-line">
        {[...kinds].map(([code, same]) => (
          <OfKind key={code} view={view} doubts={same} />
        ))}
      </ul>
    </Section>
  );
}

function OfKind({ view, doubts }: SomeDoubts) {
  const lines = doubts.map((doubt) => <Line key={keyOf(doubt)} view={view} doubt={doubt} />);
  // Each misprint is a matter of its own, with a mend of its own.
  if (doubts.length < FOLDED_FROM || doubts.every(({ code }) => code === "misprint")) return lines;
  return (
    <li className="border-t border-line py-1">
      <Disclosure summary={`${doubtsWords(doubts)}（${doubts.length}处）`}>
        <AllAside view={view} doubts={doubts} />
        <ul role="list" className="*:first:border-t-0">{lines}</ul>
      </Disclosure>
    </li>
  );
}

/** One press for the lot: a habit of the whole text is looked at once. */
function AllAside({ view, doubts: [first, ...others] }: SomeDoubts) {
  if (!view.open || !first) return null;
  const carried = { draftId: view.id, version: String(view.version), back: DOUBTS };
  const values = { ...carried, ...correctionFields({ kind: "acceptAll", code: first.code }) };
  return <OnePress action={view.actions.correct} label={`这${others.length + 1}处都无须更正`} about={first.message} variant="quiet" values={values} />;
}

function keyOf({ code, start, end }: Diagnostic): string {
  return `${code}-${start}-${end}`;
}

function Line({ view, doubt }: { view: DraftView; doubt: Diagnostic }) {
  const place = placeOf(view.draft, doubt);
  return (
    <li className="grid break-inside-avoid gap-x-8 gap-y-1 border-t border-line py-3 @3xl:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0 max-w-measure">
        <p>{doubt.message}</p>
        <p className="text-sm">
          {place && (
            <TextLink href={`#${place.place}`} className="me-3 inline-block min-h-6 font-sans">
              {place.name}
            </TextLink>
          )}
          {doubt.end > doubt.start && <Quote text={view.draft.text} span={doubt} />}
        </p>
      </div>
      <Remedies view={view} doubt={doubt} back={DOUBTS} />
    </li>
  );
}

const GROUNDS: Record<Severity, string> = {
  error: "border-cinnabar bg-cinnabar-wash",
  warning: "border-cinnabar bg-cinnabar-wash",
  note: "border-line-strong bg-surface",
};

/** The doubts of one node, where it stands. */
export function DoubtsHere({ view, doubts = [], place }: { view: DraftView; doubts?: readonly Diagnostic[]; place: string }) {
  if (doubts.length === 0) return null;
  return (
    <ul role="list" className="my-3 grid gap-2 font-sans">
      {doubts.map((doubt) => (
        <li key={keyOf(doubt)} className={`flex flex-wrap items-center justify-between gap-x-6 border-s-4 py-1 ps-4 pe-2 ${GROUNDS[doubt.severity]}`}>
          <p className="min-w-0 grow basis-64">
            <span className="font-bold">{SEVERITY_WORDS[doubt.severity]}：</span>
            {doubt.message}
          </p>
          <Remedies view={view} doubt={doubt} back={place} />
        </li>
      ))}
    </ul>
  );
}

/** The mend of a doubt, where it has one, and the way to put it aside. */
function Remedies({ view, doubt, back }: { view: DraftView; doubt: Diagnostic; back: string }): ReactNode {
  if (!view.open) return null;
  const { code, start, end, mend, message } = doubt;
  const carried = { draftId: view.id, version: String(view.version), back };
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
      {mend && (
        <OnePress action={view.actions.correct} label={mend.label} values={{ ...carried, ...correctionFields(mend.correction) }} />
      )}
      <OnePress
        action={view.actions.correct}
        label="无须更正"
        about={message}
        variant="quiet"
        values={{ ...carried, ...correctionFields({ kind: "accept", code, start, end }) }}
      />
    </div>
  );
}
