import type { Actor } from "#lib/domain/actor.ts";
import { type TaskKind, tasksOf } from "#lib/domain/tasks.ts";
import type { LightFrame } from "#lib/domain/light.ts";
import type { Week } from "#lib/domain/week.ts";
import { fromDay } from "#lib/db/day-column.ts";
import type { FindingWhereInput } from "#lib/db/generated/models/Finding.ts";

/**
 * Which lists `actor`'s morning has, each with the condition its findings meet (within what the actor may read). What lies in a
 * week up to `closedUntil` can be done no more.
 */
export function deskTasks(actor: Actor, frame: LightFrame, week: Week, closedUntil: Week | null): { kind: TaskKind; where: FindingWhereInput }[] {
  return tasksOf(actor.role).map((kind) => ({ kind, where: CONDITIONS[kind](actor, frame, week, closedUntil) }));
}

const OPEN = { status: { not: "CLOSED" } } as const satisfies FindingWhereInput;

function mine(actor: Actor): FindingWhereInput {
  return { leadDepartmentId: actor.departmentId };
}

type Condition = (actor: Actor, frame: LightFrame, week: Week, closedUntil: Week | null) => FindingWhereInput;

const CONDITIONS: Record<TaskKind, Condition> = {
  toSign: (actor) => {
    if (actor.role === "CHIEF") return { status: "AWAITING_CHIEF" };
    if (actor.role === "OFFICE") return { status: "AWAITING_OFFICE" };
    return { status: "AWAITING_LEADER", leaderId: actor.id };
  },
  entryReturned: (actor, _frame, _week, closedUntil) => ({
    ...OPEN,
    ...mine(actor),
    followUps: { some: { status: "RETURNED", week: { gt: closedUntil ?? "" } } },
  }),
  closureReturned: (actor) => ({
    ...mine(actor),
    status: "IN_PROGRESS",
    requests: { some: { status: "RETURNED" } },
  }),
  toEnter: (actor, _frame, week) => ({ ...OPEN, ...mine(actor), followUps: { none: { week } } }),
  toReview: () => ({ followUps: { some: { status: "ENTERED" } } }),
  toApply: (actor) => ({
    ...mine(actor),
    status: "IN_PROGRESS",
    measures: {
      some: {},
      every: {
        status: "DONE",
        OR: [{ noEvidenceReason: { not: null } }, { evidence: { some: { withdrawnAt: null } } }],
      },
    },
  }),
  toAssign: () => ({ ...OPEN, OR: [{ leaderId: null }, { leadDepartmentId: null }, { deadline: null }] }),
  late: (_actor, frame) => ({ ...OPEN, deadline: { lt: fromDay(frame.today) } }),
  dueSoon: (_actor, frame) => ({ ...OPEN, deadline: { gte: fromDay(frame.today), lte: fromDay(frame.dueSoonUntil) } }),
};
