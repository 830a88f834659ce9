import type { Actor } from "#lib/domain/actor.ts";
import { addDays, instantOf } from "#lib/domain/day.ts";
import { EXTENSION_UNDER_WAY } from "#lib/domain/extension-status.ts";
import { type TaskKind, tasksOf } from "#lib/domain/tasks.ts";
import type { LightFrame } from "#lib/domain/light.ts";
import type { Week } from "#lib/domain/week.ts";
import { fromDay } from "#lib/db/day-column.ts";
import { PROVING, RETURNED, UNREVIEWED } from "#lib/db/evidence-where.ts";
import type { EvidenceWhereInput } from "#lib/db/generated/models/Evidence.ts";
import type { FindingWhereInput } from "#lib/db/generated/models/Finding.ts";
import type { SupervisionOrderWhereInput } from "#lib/db/generated/models/SupervisionOrder.ts";

/**
 * Which lists `actor`'s morning has, each with the condition its findings meet (within what the actor may read). What lies in a
 * week up to `closedUntil` can be done no more.
 */
export function deskTasks(actor: Actor, morning: DeskMorning): { kind: TaskKind; where: FindingWhereInput }[] {
  return tasksOf(actor.role).map((kind) => ({ kind, where: CONDITIONS[kind](actor, morning) }));
}

/** `returned`: the ids of `returnedClosures`; `closedUntil`: the last week the office has closed. */
export type DeskMorning = { frame: LightFrame; week: Week; returned: readonly string[]; closedUntil: Week | null };

const OPEN = { status: { not: "CLOSED" } } as const satisfies FindingWhereInput;

function mine(actor: Actor): FindingWhereInput {
  return { leadDepartmentId: actor.departmentId };
}

/** Not withdrawn yet, nor replaced. */
const INFECTED = { withdrawnAt: null, replacedAt: null, file: { scan: "INFECTED" } } as const satisfies EvidenceWhereInput;

const KNOWN_AFTER_DAYS = 14;

/** The order of a finding that a list of orders asks for; null for the other lists. */
export function orderOf(kind: TaskKind, actor: Actor): SupervisionOrderWhereInput | null {
  if (kind === "orderToReply") return { status: "ISSUED", departmentId: actor.departmentId ?? "" };
  if (kind === "orderToJudge") return { status: "REPLIED" };
  return kind === "orderToConfirm" ? { status: "DRAFT" } : null;
}

function withOrder(kind: TaskKind): Condition {
  return (actor) => ({ orders: { some: orderOf(kind, actor) ?? {} } });
}

/** The files of a finding that a list of files asks for; null for the other lists. */
export function filesOf(kind: TaskKind): EvidenceWhereInput | null {
  if (kind === "evidenceReturned") return RETURNED;
  return kind === "evidenceToReview" ? UNREVIEWED : null;
}

/** Whoever takes part in the finding may put them right, so within what one may read nothing narrows it. */
function withFiles(kind: TaskKind): Condition {
  return () => ({ ...OPEN, measures: { some: { evidence: { some: filesOf(kind) ?? {} } } } });
}

type Condition = (actor: Actor, morning: DeskMorning) => FindingWhereInput;

const CONDITIONS: Record<TaskKind, Condition> = {
  toSign: (actor) => {
    if (actor.role === "CHIEF") return { status: "AWAITING_CHIEF" };
    if (actor.role === "OFFICE") return { status: "AWAITING_OFFICE" };
    return { status: "AWAITING_LEADER", leaderId: actor.id };
  },
  orderToReply: withOrder("orderToReply"),
  orderToJudge: withOrder("orderToJudge"),
  orderToConfirm: withOrder("orderToConfirm"),
  // Where it can still be withdrawn, or the work returned.
  evidenceInfected: () => ({
    OR: [
      { ...OPEN, measures: { some: { evidence: { some: INFECTED } } } },
      { orders: { some: { status: "ISSUED", evidence: { some: INFECTED } } } },
      { lookBacks: { some: { status: "PLANNED", evidence: { some: INFECTED } } } },
    ],
  }),
  entryReturned: (actor, { closedUntil }) => ({
    ...OPEN,
    ...mine(actor),
    followUps: { some: { status: "RETURNED", week: { gt: closedUntil ?? "" } } },
  }),
  evidenceReturned: withFiles("evidenceReturned"),
  closureReturned: (_actor, { returned }) => ({ id: { in: [...returned] } }),
  extensionToSign: (actor) => ({ leaderId: actor.id, extensionRequests: { some: { status: "AWAITING_LEADER" } } }),
  extensionToDecide: () => ({ extensionRequests: { some: { status: "AWAITING_OFFICE" } } }),
  // A no asks for nothing but to be known: for two weeks, unless the department has asked again since.
  extensionReturned: (actor, { frame }) => ({
    ...OPEN,
    ...mine(actor),
    extensionRequests: {
      some: { status: "RETURNED", endedAt: { gte: instantOf(addDays(frame.today, -KNOWN_AFTER_DAYS)) } },
      none: { status: { in: [...EXTENSION_UNDER_WAY] } },
    },
  }),
  toEnter: (actor, { week }) => ({ ...OPEN, ...mine(actor), followUps: { none: { week } } }),
  toReview: () => ({ followUps: { some: { status: "ENTERED" } } }),
  evidenceToReview: withFiles("evidenceToReview"),
  toApply: (actor) => ({
    ...mine(actor),
    status: "IN_PROGRESS",
    measures: {
      some: {},
      every: {
        status: "DONE",
        OR: [{ noEvidenceReason: { not: null } }, { evidence: { some: PROVING } }],
      },
    },
  }),
  toAssign: () => ({ ...OPEN, OR: [{ leaderId: null }, { leadDepartmentId: null }, { deadline: null }] }),
  lookBackDue: (_actor, { frame }) => ({ lookBacks: { some: { status: "PLANNED", dueOn: { lte: fromDay(frame.today) } } } }),
  late: (_actor, { frame }) => ({ ...OPEN, deadline: { lt: fromDay(frame.today) } }),
  dueSoon: (_actor, { frame }) => ({ ...OPEN, deadline: { gte: fromDay(frame.today), lte: fromDay(frame.dueSoonUntil) } }),
};
