import type { Actor } from "#lib/domain/actor.ts";
import { applyForClosure } from "#lib/commands/apply-for-closure.ts";
import { enterFollowUp } from "#lib/commands/enter-follow-up.ts";
import { requestExtension } from "#lib/commands/extension/request-extension.ts";
import { replyToOrder } from "#lib/commands/orders/reply-to-order.ts";
import { tickMeasure } from "#lib/commands/tick-measure.ts";
import { chance, pick } from "./chance.ts";
import { dayIn, type Standing, standing } from "./standing.ts";
import { mondayBefore, mondayOfCalled, shifted, type Wall, wallClock, weekCalled } from "./wall-calendar.ts";
import { courseOf, must, type World } from "./world.ts";

/** Who ask for more time, and by whom it is not granted. */
export const EXTENDERS = [5, 11, 19, 22];

type Morning = { world: World; now: Date; today: string; wall: Wall };

/** Half past nine: what the departments do that day. */
export async function departmentsWork(world: World, now: Date): Promise<void> {
  const { day: today } = wallClock(now);
  const morning = { world, now, today, wall: world.facts.wallAt(now) };
  const thisWeek = weekCalled(mondayBefore(today));
  const lastWeek = weekCalled(shifted(mondayBefore(today), -7));
  for (const finding of await standing([thisWeek, lastWeek])) {
    if (finding.status === "CLOSED" || today < courseOf(finding.number).starts) continue;
    const person = headOf(world, finding);
    for (const week of [lastWeek, thisWeek]) await enter(morning, finding, person, week);
    await answerOrders(morning, finding, person);
    await workOn(morning, finding, person);
  }
}

function headOf(world: World, { leadDepartmentId, number }: Standing): Actor {
  const heads = [...world.people.values()].filter(({ departmentId }) => departmentId !== null && departmentId === leadDepartmentId);
  const [first, ...others] = heads;
  if (!first) throw new Error(`nobody works on finding ${number}`);
  return pick([first, ...others], "person", number);
}

/** The entry of a week: on the day it is due or the one before, a day late, or never; and once more when it came back. */
async function enter({ world, now, today, wall }: Morning, { number, followUps }: Standing, person: Actor, week: string): Promise<void> {
  const { facts } = world;
  if (week < "2022-W03" || facts.isWeekClosedAt(week, now)) return;
  const standingEntry = followUps.find((each) => each.week === week);
  const again = standingEntry?.status === "RETURNED" && chance("again", number, week, today) < 0.7;
  if (!again && (standingEntry || today !== entryDay(number, week, wall, facts.cutOffRuleAt(now).weekday))) return;
  const difficulty = chance("difficulty", number, week) < 0.08 ? "资金尚待落实" : null;
  const words = { progress: `本周按计划推进（${week}）。`, nextStep: "下周继续推进。", difficulty };
  must(await enterFollowUp(person, { number, week, version: standingEntry?.version ?? 0, ...words }, now), `entry of ${number} in ${week}`);
  if (!standingEntry) facts.entries.push({ at: now, number, week });
}

/** The day on which a department writes; null when it does not. */
function entryDay(number: number, week: string, wall: Wall, weekday: number): string | null {
  const monday = mondayOfCalled(week);
  const { silent } = courseOf(number);
  const mood = chance("entry", number, week);
  if (mood < 0.06 || (silent && monday >= silent.from && monday < silent.until)) return null;
  const due = wall.dueDay(week, weekday);
  // Nothing is due in such a week; somebody writes all the same, once work begins again.
  if (due === null) return mood < 0.5 ? wall.step(shifted(monday, -1), 1) : null;
  if (mood < 0.14) return wall.step(due, 1);
  const before = wall.step(due, -1);
  return mood < 0.6 && before >= monday ? before : due;
}

async function answerOrders({ now, today, wall }: Morning, { orders }: Standing, person: Actor): Promise<void> {
  for (const { id, version, status, issuedAt, _count } of orders) {
    if (status !== "ISSUED" || issuedAt === null) continue;
    const patience = pick([1, 2, 4, 8], "reply", issuedAt.toISOString(), _count.replies);
    if (wall.between(wallClock(issuedAt).day, today) < patience) continue;
    must(await replyToOrder(person, { orderId: id, version, body: "已按要求整改，情况如下。" }, now), "reply");
  }
}

/** Measures, a request for more time, the application: one thing a day, as each changes the finding's version. */
async function workOn(morning: Morning, finding: Standing, person: Actor): Promise<void> {
  const { now, today, wall } = morning;
  const { number, version, status, measures, requests, extensionRequests } = finding;
  if (status !== "IN_PROGRESS" && status !== "NOT_STARTED") return;
  const due = measures.find((measure) => measure.status === "OPEN" && today >= measureDay(finding, measure.ordinal));
  if (due) {
    const done = { measureId: due.id, version: due.version, outcome: "已完成并见效。", noEvidenceReason: "以现场核查为准。" };
    must(await tickMeasure(person, done, now), `measure ${number}/${due.ordinal}`);
    return;
  }
  const allDone = measures.every((measure) => measure.status === "DONE");
  const [last] = requests;
  const rested = !last?.endedAt || wall.between(wallClock(last.endedAt).day, today) >= 3;
  if (status === "IN_PROGRESS" && allDone && rested) {
    const longTerm = chance("grade", number) < 0.35;
    const grade = longTerm ? ({ grade: "COMPLETED_LONG_TERM", longTermWork: "每季度开展一次检查。" } as const) : ({ grade: "COMPLETED", longTermWork: null } as const);
    must(await applyForClosure(person, { number, version, statement: "各项措施均已完成。", ...grade }, now), `application of ${number}`);
  } else if (EXTENDERS.includes(number) && extensionRequests.length === 0 && finding.deadline && wall.step(today, 8) >= dayIn(finding.deadline) && dayIn(finding.deadline) >= today) {
    const to = shifted(dayIn(finding.deadline), 30);
    must(await requestExtension(person, { number, version, to, reason: "需等上级文件。" }, now), `extension of ${number}`);
  }
}

/** Measures are spread evenly up to the end; one that a rebound added is done in 25 days. */
function measureDay({ number, measures, lookBacks }: Standing, ordinal: number): string {
  const { starts, finished } = courseOf(number);
  const rebounds = lookBacks.flatMap(({ status, doneOn }) => (status === "REBOUNDS" && doneOn ? [dayIn(doneOn)] : []));
  const own = measures.length - rebounds.length;
  if (ordinal > own) return shifted(rebounds[ordinal - own - 1] ?? finished, 25);
  const days = Math.min((Date.parse(finished) - Date.parse(starts)) / 86_400_000, 5000);
  return shifted(starts, Math.floor((days * ordinal) / own));
}
