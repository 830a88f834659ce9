import type { ReactNode } from "react";
import { TextLink } from "#components/ui/link.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { chargeWords, DECISION_KIND_WORDS } from "#lib/domain/labels/meetings.ts";
import { measureName, UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import type { DecisionView } from "#lib/domain/meeting-views.ts";

type DecisionListProps = {
  decisions: DecisionView[];
  /** What one can do to a decision. */
  actions: (decision: DecisionView) => ReactNode;
};

/** What a meeting decided, each with what it brought about. */
export function DecisionList({ decisions, actions }: DecisionListProps) {
  return (
    <ol role="list" className="font-sans">
      {decisions.map((decision) => (
        <li key={decision.id} className="grid gap-x-6 gap-y-1 border-t border-line py-4 @2xl:grid-cols-[2.5rem_minmax(0,1fr)_auto]">
          <span className="font-serif text-lg font-bold">{decision.ordinal}</span>
          <Decided decision={decision} />
          <div>{actions(decision)}</div>
        </li>
      ))}
    </ol>
  );
}

function Decided({ decision }: { decision: DecisionView }) {
  const { kind, text, finding, byName } = decision;
  const charge = chargeWords(decision);
  return (
    <div className="min-w-0 max-w-measure">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Tag>{DECISION_KIND_WORDS[kind]}</Tag>
        {finding && (
          <TextLink href={`/desk/findings/${finding.number}`}>
            问题{finding.number}：{finding.title ?? UNTITLED_FINDING}
          </TextLink>
        )}
      </p>
      <p className="mt-1 text-lg leading-snug">{text}。</p>
      {charge && <p>{charge}</p>}
      <p className="text-sm text-ink-soft">
        {byName}记录 <Consequence decision={decision} />
      </p>
    </div>
  );
}

/** The way to what came of it. */
function Consequence({ decision: { kind, finding, measure } }: { decision: DecisionView }) {
  if (kind === "RESOLUTION" || !finding) return null;
  if (kind === "DEADLINE") return <TextLink href={`/desk/findings/${finding.number}/history`}>查看时限调整记录</TextLink>;
  if (!measure) return "该措施后来已删除";
  return <TextLink href={`/desk/findings/${finding.number}/measures/${measure.ordinal}`}>查看{measureName(measure.ordinal)}</TextLink>;
}
