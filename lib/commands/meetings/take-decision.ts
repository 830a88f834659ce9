import type { Actor } from "#lib/domain/actor.ts";
import { deadlineReason, decidedBy, meetingName } from "#lib/domain/labels/meetings.ts";
import { DECISION_VERBS, refusalOfDecision } from "#lib/domain/meetings.ts";
import { refusalOf } from "#lib/domain/permissions.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { TakeDecision } from "#lib/input/meetings.ts";
import { type AuditDraft, recordAll } from "#lib/db/audit-store.ts";
import type { Transaction } from "#lib/db/client.ts";
import { fromDayOrNull } from "#lib/db/day-column.ts";
import { type LoadedFinding, lockFinding, subjectOf } from "#lib/db/finding-store.ts";
import type { LoadedMeeting } from "#lib/db/meeting-store.ts";
import { appendMeasure, saveDeadline } from "../plan-changes.ts";
import { onMeeting } from "./on-meeting.ts";

/** What a decision brought about on its finding: the measure, if it is one, and the trace of it. */
type Effect = { measureId: string | null; traces: Pick<AuditDraft, "action" | "detail">[] };

const NO_EFFECT: Effect = { measureId: null, traces: [] };

/**
 * 记下会议决定: what is only agreed, a new measure or a new deadline, with its person and its day; measure and deadline are in force at
 * once, under the same rules as on the finding's own pages. Refuses all but the office, a meeting whose minutes are final, a finding
 * that is unknown, under signature or closed, days that cannot be, and a form that saw another version of the finding.
 */
export function takeDecision(actor: Actor, input: TakeDecision, now: Date): Promise<Result<{ meetingId: string }, Refusal>> {
  return onMeeting(actor, { id: input.meetingId }, async (tx, meeting) => {
    const refusal = refusalOfDecision(meeting, input);
    if (refusal) return refuse(refusal);
    const reached = await findingOf(tx, actor, input);
    if (!reached.ok) return reached;
    const finding = reached.value;
    const effect = finding ? await bringAbout(tx, actor, { input, meeting, finding, now }) : ok(NO_EFFECT);
    if (!effect.ok) return effect;
    const { measureId, traces } = effect.value;
    await keep(tx, actor, { input, meeting, findingId: finding?.id ?? null, measureId, now });
    const about = finding ? { findingId: finding.id, subject: subjectOf(finding) } : { subject: meetingName(meeting) };
    const { kind, text, responsible, deadline } = input;
    const taken = { action: "decisionTaken", detail: { meeting: meetingName(meeting), kind, text, responsible, dueOn: deadline } } as const;
    await recordAll(tx, [...traces, taken].map((trace) => ({ by: actor, at: now, ...about, ...trace })));
    return ok({ meetingId: meeting.id });
  });
}

/** The finding a decision is about, locked, as the form saw it; null where it is about none. */
async function findingOf(tx: Transaction, actor: Actor, input: TakeDecision): Promise<Result<LoadedFinding | null, Refusal>> {
  if (input.number === null) return ok(null);
  const finding = await lockFinding(tx, input.number);
  if (!finding) return refuse({ code: "findingUnknown", field: "number" });
  const refusal = refusalOf(actor, DECISION_VERBS[input.kind], finding);
  if (refusal) return refuse(refusal);
  // What is only agreed changes nothing that another could have changed meanwhile, and may be written without having seen the finding.
  const seen = input.version ?? (input.kind === "RESOLUTION" ? finding.version : null);
  return seen === finding.version ? ok(finding) : refuse({ code: "stale" });
}

type Decided = { input: TakeDecision; meeting: LoadedMeeting; finding: LoadedFinding; now: Date };

async function bringAbout(tx: Transaction, actor: Actor, { input, meeting, finding, now }: Decided): Promise<Result<Effect, Refusal>> {
  const { kind, text, deadline } = input;
  if (kind === "MEASURE") {
    const added = await appendMeasure(tx, finding, { text, deadline });
    if (!added.ok) return added;
    const place = { findingId: finding.id, ordinal: added.value };
    const { id } = await tx.measure.findUniqueOrThrow({ where: { findingId_ordinal: place }, select: { id: true } });
    const detail = { ordinal: added.value, text, deadline, reason: decidedBy(meeting) };
    return ok({ measureId: id, traces: [{ action: "measureAdded", detail }] });
  }
  if (kind === "RESOLUTION" || deadline === null) return ok(NO_EFFECT);
  const reason = deadlineReason(meeting, text);
  const saved = await saveDeadline(tx, finding, { deadline, reason, byName: actor.name, at: now });
  if (!saved.ok) return saved;
  return ok({ measureId: null, traces: [{ action: "deadlineChanged", detail: { from: finding.deadline, to: deadline, reason } }] });
}

type Kept = Omit<Decided, "finding"> & { findingId: string | null; measureId: string | null };

async function keep(tx: Transaction, actor: Actor, { input, meeting, findingId, measureId, now }: Kept): Promise<void> {
  const { kind, text, responsible, deadline } = input;
  const { _max } = await tx.meetingDecision.aggregate({ where: { meetingId: meeting.id }, _max: { ordinal: true } });
  const ordinal = (_max.ordinal ?? 0) + 1;
  const about = { meetingId: meeting.id, ordinal, findingId, measureId };
  await tx.meetingDecision.create({ data: { ...about, kind, text, responsible, dueOn: fromDayOrNull(deadline), byName: actor.name, at: now } });
}
