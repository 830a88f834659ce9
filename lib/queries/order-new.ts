import type { Actor } from "#lib/domain/actor.ts";
import { workingDaysUntil } from "#lib/domain/calendar.ts";
import type { Day } from "#lib/domain/day.ts";
import { firstWeekOf } from "#lib/domain/follow-up.ts";
import { missedRun, troubleFrame, troublesOf } from "#lib/domain/ladder/trouble.ts";
import { OPEN_ORDERS } from "#lib/domain/orders/order.ts";
import { usualReplyBy } from "#lib/domain/orders/reply-by.ts";
import { type OrderWording, orderWording } from "#lib/domain/orders/wording.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { db } from "#lib/db/client.ts";
import { toDayOrNull } from "#lib/db/day-column.ts";
import { troubledFindings } from "#lib/db/troubled-store.ts";
import { followedRound } from "./followed-round.ts";
import { readableFinding } from "./readable-finding.ts";

/** What the office begins with when it writes an order of its own accord. */
export type NewOrder = {
  number: number;
  title: string | null;
  department: string | null;
  wording: OrderWording;
  replyBy: Day;
  /** Why no order can be written now. */
  refusal: Refusal | null;
};

/** The order a finding would get today, worded from the facts; null where `actor` may not supervise it. */
export async function newOrder(actor: Actor, number: number, now: Date): Promise<NewOrder | null> {
  const [finding, round] = await Promise.all([readableFinding(actor, number), followedRound()]);
  if (!round || !finding?.rights.has("supervise")) return null;
  const frame = troubleFrame(now, firstWeekOf(round.planOn), round.rhythm);
  const [[troubled], row] = await Promise.all([troubledFindings(db(), round.id, frame, finding.id), load(finding)]);
  const deadline = toDayOrNull(row.deadline);
  const wording = orderWording({
    number,
    title: finding.title,
    today: frame.today,
    deadline,
    openMeasures: row.openMeasures,
    troubles: troubled ? troublesOf(troubled, frame) : [],
    workingDaysLate: deadline === null ? 0 : workingDaysUntil(deadline, frame.today, round.rhythm.calendar),
    weeksMissed: troubled ? missedRun(troubled, frame).length : 0,
  });
  return {
    number,
    title: finding.title,
    department: row.leadDepartment?.name ?? null,
    wording,
    replyBy: usualReplyBy(frame.today, round.rhythm.calendar),
    refusal: refusalFor(row),
  };
}

function refusalFor({ leadDepartment, openOrders }: Awaited<ReturnType<typeof load>>): Refusal | null {
  if (!leadDepartment) return { code: "orderWithoutAddressee" };
  return openOrders > 0 ? { code: "orderOpenAlready" } : null;
}

async function load({ id, leadDepartmentId }: { id: string; leadDepartmentId: string | null }) {
  const open = { departmentId: leadDepartmentId ?? "", status: { in: [...OPEN_ORDERS] } };
  const { _count, ...row } = await db().finding.findUniqueOrThrow({
    where: { id },
    select: {
      deadline: true,
      leadDepartment: { select: { name: true } },
      _count: { select: { measures: { where: { status: "OPEN" } }, orders: { where: open } } },
    },
  });
  return { ...row, openMeasures: _count.measures, openOrders: _count.orders };
}
