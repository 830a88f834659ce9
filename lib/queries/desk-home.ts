import type { Actor } from "#lib/domain/actor.ts";
import { cutOffOf } from "#lib/domain/calendar.ts";
import type { Day } from "#lib/domain/day.ts";
import { dayAt } from "#lib/domain/day.ts";
import { EXTENSION_UNDER_WAY } from "#lib/domain/extension-status.ts";
import { firstWeekOf } from "#lib/domain/follow-up.ts";
import { returnWords } from "#lib/domain/labels/evidence-review.ts";
import { lightFrame } from "#lib/domain/light.ts";
import type { Task } from "#lib/domain/views.ts";
import { type Week, weekOf } from "#lib/domain/week.ts";
import { nextToClose } from "#lib/domain/week-closing.ts";
import { mayWork } from "#lib/domain/work-rights.ts";
import { db } from "#lib/db/client.ts";
import { fromDay, toDay, toDayOrNull } from "#lib/db/day-column.ts";
import type { EvidenceWhereInput } from "#lib/db/generated/models/Evidence.ts";
import type { FindingWhereInput } from "#lib/db/generated/models/Finding.ts";
import type { MeasureFindManyArgs } from "#lib/db/generated/models/Measure.ts";
import type { SupervisionOrderWhereInput } from "#lib/db/generated/models/SupervisionOrder.ts";
import type { TaskKind } from "#lib/domain/tasks.ts";
import { type DeskMorning, deskTasks, filesOf, orderOf } from "./desk-tasks.ts";
import { followedRound } from "./followed-round.ts";
import { returnedClosures } from "./returned-closures.ts";
import { scopeWhere } from "./scope-where.ts";

/** How many things one list names; the rest is counted, and a link away. */
export const TASKS_SHOWN = 8;

/** One list of the morning: what is due from me, awaits my signature, is late, came back. */
export type TaskList = { kind: TaskKind; total: number; tasks: Task[] };

export type DeskHome = {
  round: { name: string; party: string; sample: boolean };
  today: Day;
  week: Week;
  cutOff: Date | null;
  cutOffPassed: boolean;
  /** The week that waits for the office to close it, where it is the office that asks. */
  weekToClose: Week | null;
  /** How the findings in my reach stand; `entered` counts this week's entries, of `open` findings that owe one. */
  figures: { total: number; closed: number; open: number; late: number; entered: number };
  lists: TaskList[];
};

/** The morning of `actor` at this moment; null where there is no round yet, or none they may see. */
export async function deskHome(actor: Actor, now: Date): Promise<DeskHome | null> {
  const scope = scopeWhere(actor);
  const round = await followedRound();
  if (!scope || !round) return null;
  const firstWeek = firstWeekOf(round.planOn);
  const frame = lightFrame(now, firstWeek, round.rhythm);
  const week = weekOf(dayAt(now));
  const cutOff = cutOffOf(week, round.rhythm);
  const returned = actor.role === "DEPARTMENT" ? await returnedClosures(actor.departmentId) : [];
  const morning = { frame, week, returned, closedUntil: round.closedUntil };
  const late = { status: { not: "CLOSED" }, deadline: { lt: fromDay(frame.today) } } as const;
  const [lists, total, closed, lateCount, entered] = await Promise.all([
    Promise.all(listsOf(actor, scope, { ...morning, owed: cutOff !== null && week >= firstWeek })),
    db().finding.count({ where: scope }),
    db().finding.count({ where: { AND: [scope, { status: "CLOSED" }] } }),
    db().finding.count({ where: { AND: [scope, late] } }),
    db().finding.count({ where: { AND: [scope, { status: { not: "CLOSED" }, followUps: { some: { week } } }] } }),
  ]);
  return {
    round: { name: round.round, party: round.party, sample: round.sample },
    today: frame.today,
    week,
    cutOff,
    cutOffPassed: cutOff !== null && cutOff <= now,
    weekToClose: mayWork(actor, "closeWeek") ? nextToClose(round.closedUntil, firstWeek, round.rhythm, now) : null,
    figures: { total, closed, open: total - closed, late: lateCount, entered },
    lists,
  };
}

/** `owed`: whether this week asks for entries at all. */
type Morning = DeskMorning & { owed: boolean };

function listsOf(actor: Actor, scope: FindingWhereInput, { owed, ...morning }: Morning): Promise<TaskList>[] {
  const tasks = deskTasks(actor, morning).filter(({ kind }) => owed || kind !== "toEnter");
  return tasks.map(async ({ kind, where }) => {
    const order = orderOf(kind, actor);
    // An order is its addressee's, whoever the finding was given to since.
    const within = { AND: [order ? { inspection: { current: true } } : scope, where] };
    const asked = { order, files: filesOf(kind), closedUntil: morning.closedUntil };
    const [total, rows] = await Promise.all([db().finding.count({ where: within }), taskRows(kind, within, asked)]);
    return { kind, total, tasks: rows.map((row) => taskOf(kind, row)) };
  });
}

type TaskRow = Awaited<ReturnType<typeof taskRows>>[number];

function taskOf(kind: TaskKind, { followUps, requests, extensionRequests, lookBacks, orders, measures, leadDepartment, ...row }: TaskRow): Task {
  const entry = kind === "entryReturned" || kind === "toReview" ? followUps[0] : undefined;
  const [order] = orders;
  const closureReason = kind === "closureReturned" ? requests[0]?.decisions[0]?.comment : undefined;
  const [extension] = kind.startsWith("extension") ? extensionRequests : [];
  const [lookBack] = kind === "lookBackDue" ? lookBacks : [];
  const file = measures[0]?.evidence[0];
  const fileReason = kind === "evidenceReturned" && file?.reviews[0] ? returnWords(file.reviews[0]) : null;
  return {
    ...row,
    deadline: toDayOrNull(row.deadline),
    department: leadDepartment?.name ?? null,
    week: entry?.week ?? null,
    reason: entry?.returnReason ?? fileReason ?? closureReason ?? extension?.decisions[0]?.comment ?? null,
    until: toDayOrNull(extension?.to ?? lookBack?.dueOn ?? null),
    lookBackId: lookBack?.id ?? null,
    order: order ? { id: order.id, replyBy: toDay(order.replyBy) } : null,
    file: file ? { id: file.id, fileName: file.fileName, count: measures.reduce((sum, { _count }) => sum + _count.evidence, 0) } : null,
  };
}

/** Of the lists that are not about orders, or not about files: none at all. */
const NONE = { id: { in: [] } } satisfies SupervisionOrderWhereInput & EvidenceWhereInput;

type Asked = { order: SupervisionOrderWhereInput | null; files: EvidenceWhereInput | null; closedUntil: Week | null };

function taskRows(kind: TaskKind, where: FindingWhereInput, { order, files, closedUntil }: Asked) {
  return db().finding.findMany({
    where,
    orderBy: [{ deadline: { sort: "asc", nulls: "last" } }, { number: "asc" }],
    take: TASKS_SHOWN,
    relationLoadStrategy: "join",
    select: {
      number: true,
      title: true,
      status: true,
      deadline: true,
      leadDepartment: { select: { name: true } },
      followUps: {
        where: { status: kind === "toReview" ? "ENTERED" : "RETURNED", week: { gt: closedUntil ?? "" } },
        orderBy: { week: "desc" },
        take: 1,
        select: { week: true, returnReason: true },
      },
      orders: { where: order ?? NONE, orderBy: { replyBy: "asc" }, take: 1, select: { id: true, replyBy: true } },
      requests: {
        where: { status: "RETURNED" },
        orderBy: { sequence: "desc" },
        take: 1,
        select: { decisions: { where: { passed: false }, select: { comment: true } } },
      },
      extensionRequests: {
        where: { status: { in: kind === "extensionReturned" ? ["RETURNED"] : [...EXTENSION_UNDER_WAY] } },
        orderBy: { sequence: "desc" },
        take: 1,
        select: { to: true, decisions: { where: { passed: false }, select: { comment: true } } },
      },
      measures: measuresWith(files ?? NONE),
      lookBacks: { where: { status: "PLANNED" }, orderBy: { dueOn: "asc" }, take: 1, select: { id: true, dueOn: true } },
    },
  });
}

/** The measures with such files, in the order in which one walks through them: the first file of each, and how many. */
function measuresWith(files: EvidenceWhereInput) {
  const last = { orderBy: { reviewedAt: "desc" }, take: 1, select: { reason: true, page: true, second: true } } as const;
  return {
    where: { evidence: { some: files } },
    orderBy: { ordinal: "asc" },
    select: {
      evidence: {
        where: files,
        orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
        take: 1,
        select: { id: true, fileName: true, reviews: last },
      },
      _count: { select: { evidence: { where: files } } },
    },
  } satisfies MeasureFindManyArgs;
}
