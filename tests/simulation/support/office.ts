import { dropOrder } from "#lib/commands/orders/drop-order.ts";
import { issueOrder } from "#lib/commands/orders/issue-order.ts";
import { judgeReply } from "#lib/commands/orders/judge-reply.ts";
import { recordLookBack } from "#lib/commands/look-back/record-look-back.ts";
import { returnFollowUp } from "#lib/commands/return-follow-up.ts";
import { tickFollowUp } from "#lib/commands/tick-follow-up.ts";
import { closeWeek } from "#lib/commands/weeks/close-week.ts";
import { tickWeek } from "#lib/commands/weeks/tick-week.ts";
import { db } from "#lib/db/client.ts";
import { chance, pick } from "./chance.ts";
import { dayIn, type Standing, standing } from "./standing.ts";
import { mondayBefore, mondayOfCalled, moment, shifted, wallClock, weekCalled } from "./wall-calendar.ts";
import { FIRST_WEEK, must, personIn, type World } from "./world.ts";

/** Half past two: the office looks at entries, closes the week before, sees to orders and looks back. */
export async function officeWorks(world: World, now: Date): Promise<void> {
  const { day: today } = wallClock(now);
  const thisWeek = weekCalled(mondayBefore(today));
  const lastWeek = weekCalled(shifted(mondayBefore(today), -7));
  const findings = await standing([thisWeek, lastWeek]);
  for (const week of [lastWeek, thisWeek]) await review(world, now, findings, week);
  await closeLast(world, now, lastWeek);
  for (const finding of findings) {
    await seeToOrders(world, now, finding);
    await lookBack(world, now, finding);
  }
}

/** What came in by the cut-off: what is in order is ticked at once, the rest one by one; some comes back. */
async function review(world: World, now: Date, findings: readonly Standing[], week: string): Promise<void> {
  const { facts } = world;
  const { weekday, time } = facts.cutOffRuleAt(now);
  const due = facts.wallAt(now).dueDay(week, weekday);
  if (facts.isWeekClosedAt(week, now) || (due !== null && now < moment(due, time))) return;
  const office = personIn(world, "zhenggaiban");
  const waiting = findings.flatMap(({ number, status, followUps }) => {
    const entry = followUps.find((each) => each.week === week && each.status === "ENTERED");
    const sentBack = entry?.version === 1 && status !== "CLOSED" && chance("send back", number, week) < 0.08;
    return entry ? [{ number, version: entry.version, sentBack }] : [];
  });
  const listed = waiting.filter(({ sentBack }) => !sentBack);
  if (listed.length > 0) must(await tickWeek(office, { week, entries: listed.map(({ number, version }) => ({ number, version })) }, now), `ticking ${week}`);
  const still = new Map((await standing([week])).map(({ number, followUps: [entry] }) => [number, entry]));
  for (const { number, sentBack } of waiting) {
    const entry = still.get(number);
    if (entry?.status !== "ENTERED") continue;
    const seen = { number, week, version: entry.version };
    if (sentBack) must(await returnFollowUp(office, { ...seen, reason: "请写具体。" }, now), `returning ${number} in ${week}`);
    else must(await tickFollowUp(office, seen, now), `ticking ${number} in ${week}`);
  }
}

/** On the second working day of a week the one before is closed, and any before it that a holiday kept open. */
async function closeLast(world: World, now: Date, lastWeek: string): Promise<void> {
  const { facts } = world;
  const { day: today } = wallClock(now);
  const wall = facts.wallAt(now);
  if (wall.between(shifted(mondayBefore(today), -1), today) < 2) return;
  for (let week = FIRST_WEEK; week <= lastWeek; week = weekCalled(shifted(mondayOfCalled(week), 7))) {
    if (facts.isWeekClosedAt(week, now)) continue;
    must(await closeWeek(personIn(world, "zhenggaiban"), { week, version: 1 }, now), `closing ${week}`);
    facts.weeksClosed.push({ at: now, week });
  }
}

/** Now and then somebody stays late for the orders. */
export async function officeStaysLate(world: World, now: Date): Promise<void> {
  const waiting = await db().supervisionOrder.count({ where: { status: { in: ["DRAFT", "REPLIED"] } } });
  if (waiting === 0 || chance("late", wallClock(now).day) < 0.5) return;
  for (const finding of await standing([])) await seeToOrders(world, now, finding);
}

async function seeToOrders(world: World, now: Date, { number, status, orders }: Standing): Promise<void> {
  const office = personIn(world, "zhenggaiban");
  const { day: today } = wallClock(now);
  for (const { id, version, status: stands, draftedAt, replyBy, _count } of orders) {
    const order = { orderId: id, version };
    if (stands === "DRAFT" && draftedAt < shiftedHours(now, -6)) {
      const dropped = status === "CLOSED" || dayIn(replyBy) <= today || chance("drop", number, draftedAt.toISOString()) < 0.15;
      if (dropped) must(await dropOrder(office, { ...order, reason: "已另行督促。" }, now), "dropping an order");
      else must(await issueOrder(office, order, now), "issuing an order");
    } else if (stands === "REPLIED" && chance("judge", number, now.toISOString()) < 0.5) {
      const accepts = _count.replies > 1 || chance("accept", number, draftedAt.toISOString()) < 0.7;
      const verdict = accepts ? ({ verdict: "accept", comment: "" } as const) : ({ verdict: "return", comment: "请附明细。" } as const);
      must(await judgeReply(office, { ...order, ...verdict, replyBy: accepts ? null : shifted(today, 9) }, now), "judging a reply");
    }
  }
}

function shiftedHours(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * 3_600_000);
}

async function lookBack(world: World, now: Date, { number, status, lookBacks }: Standing): Promise<void> {
  const { day: today } = wallClock(now);
  const planned = lookBacks.find((each) => each.status === "PLANNED" && dayIn(each.dueOn) <= today);
  if (!planned || status !== "CLOSED") return;
  const patience = pick([0, 1, 6], "look back", number, planned.sequence);
  if (world.facts.wallAt(now).between(dayIn(planned.dueOn), today) < patience) return;
  const rebounds = !lookBacks.some((each) => each.status === "REBOUNDS") && chance("rebounds", number) < 0.35;
  const seen = { lookBackId: planned.id, version: planned.version, way: "ON_SITE", seen: "现场查看，抽查台账。" } as const;
  const found = rebounds
    ? ({ result: "REBOUNDS", reason: "问题又有发生。", newDeadline: shifted(today, 50), measure: "建立长效机制" } as const)
    : ({ result: "HOLDS", reason: "", newDeadline: null, measure: "" } as const);
  must(await recordLookBack(personIn(world, "zhenggaiban"), { ...seen, ...found }, now), `look-back of ${number}`);
  if (rebounds) {
    world.facts.reopenings.push({ at: now, number });
    world.facts.deadlines.push({ at: now, number, day: found.newDeadline ?? "" });
  }
}
