import type { ReactNode } from "react";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { HiddenInputs } from "#components/ui/hidden-inputs.tsx";
import { DECISION_KIND_WORDS } from "#lib/domain/labels/meetings.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { MEETING_DECISION_KINDS, type MeetingDecisionKind, type Place } from "#lib/domain/meetings.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { agendaText, decisionHref, screenHref } from "#lib/input/meeting-screen.ts";

/** The field that asks for a finding's number. */
export const JUMP_FIELD = "to";

type At = { meetingId: string; number: number; agenda: readonly number[] };

type ScreenWaysProps = {
  at: At;
  place: Place;
  /** Why each kind of decision cannot be taken; null for those who take none. */
  decisions: Record<MeetingDecisionKind, Refusal | null> | null;
  /** The keys and their legend. */
  keys: ReactNode;
};

/** Under the finding: what one does with it, and the way to the others. */
export function ScreenWays({ at, place, decisions, keys }: ScreenWaysProps) {
  return (
    <div className="mt-auto border-t border-line-strong pt-3">
      {decisions && <Decisions at={at} decisions={decisions} />}
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <nav aria-label="过会清单" className="flex flex-wrap gap-3">
          <Step at={at} to={place.previous} label="上一个" />
          <Step at={at} to={place.next} label="下一个" />
        </nav>
        <form action={`/desk/meeting/${at.meetingId}`} method="get" className="flex flex-wrap items-center gap-3">
          <HiddenInputs values={{ agenda: agendaText(at.agenda), from: String(at.number) }} />
          <label htmlFor={JUMP_FIELD}>问题编号</label>
          <input id={JUMP_FIELD} name={JUMP_FIELD} inputMode="numeric" autoComplete="off" className="min-h-11 w-20 border border-line-strong bg-surface px-3 py-1" />
          <Button type="submit">转到</Button>
        </form>
        {keys}
      </div>
    </div>
  );
}

function Step({ at, to, label }: { at: At; to: number | null; label: string }) {
  if (to === null) return null;
  return (
    <ButtonLink href={screenHref({ ...at, number: to })}>
      {label}
      <span className="font-normal">（问题{to}）</span>
    </ButtonLink>
  );
}

const ACTS: Record<MeetingDecisionKind, string> = { RESOLUTION: "记议定事项", MEASURE: DECISION_KIND_WORDS.MEASURE, DEADLINE: DECISION_KIND_WORDS.DEADLINE };

function Decisions({ at, decisions }: { at: At; decisions: NonNullable<ScreenWaysProps["decisions"]> }) {
  const refused = MEETING_DECISION_KINDS.flatMap((kind) => decisions[kind] ?? []);
  const [why] = refused;
  return (
    <div className="mb-3 flex flex-wrap items-center gap-3">
      {MEETING_DECISION_KINDS.filter((kind) => decisions[kind] === null).map((kind) => (
        <ButtonLink key={kind} href={decisionHref(at, kind)} variant={kind === "RESOLUTION" ? "primary" : "secondary"}>
          {ACTS[kind]}
        </ButtonLink>
      ))}
      {why && <p className="max-w-measure text-ink-soft">{refused.length < MEETING_DECISION_KINDS.length ? `不能新增措施、调整时限：${wordsOf(why)}` : wordsOf(why)}</p>}
    </div>
  );
}
