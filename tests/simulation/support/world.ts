import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, type Result } from "#lib/domain/result.ts";
import { addMeasure } from "#lib/commands/add-measure.ts";
import { assignFinding } from "#lib/commands/assign-finding.ts";
import { changeDeadline } from "#lib/commands/change-deadline.ts";
import { chooseReminders } from "#lib/commands/reminders/choose-reminders.ts";
import { db } from "#lib/db/client.ts";
import { transact } from "#lib/db/transact.ts";
import { insertPeople, insertRound } from "#prisma/sample/insert-round.ts";
import { chance, pick } from "./chance.ts";
import { Facts } from "./facts.ts";
import { moment, shifted } from "./wall-calendar.ts";

export const PLAN_ON = "2022-01-17";
/** The Sunday on which the fortieth week ends. */
export const LAST_DAY = "2022-10-23";
export const FIRST_WEEK = "2022-W03";
export const WEEKS = 40;

/** Those who want to be told outside, and how. */
const CHANNELS = { zhenggaiban: ["EMAIL", "WEBHOOK"], zuzhang: ["EMAIL"], "fuzuzhang-jia": ["EMAIL"], bangongshi: ["WEBHOOK"], kangfubu: ["EMAIL"], zulianbu: ["EMAIL", "WEBHOOK"] } as const;

/** Where the simulation takes place: its people, and what the driver knows of what it did. */
export type World = { facts: Facts; people: ReadonlyMap<string, Actor> };

/** The value of what was done. In the simulation everybody does only what they may: a refusal is a defect. */
export function must<Value>(answer: Result<Value, Refusal>, what: string): Value {
  if (!answer.ok) throw new Error(`${what}: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

export function personIn({ people }: World, account: string): Actor {
  const person = people.get(account);
  if (!person) throw new Error(`nobody is called ${account}`);
  return person;
}

/** A round of 28 findings before its plan, with people, one department having two; then the plan, by commands, on its day. */
export async function plannedWorld(): Promise<World> {
  await transact(async (tx) => ok(await insertRound(tx, await insertPeople(tx, "none"))));
  const rehabilitation = await db().user.findUniqueOrThrow({ where: { account: "kangfubu" } });
  const second = { account: "kangfubu-er", name: "康复部经办人", role: "DEPARTMENT", departmentId: rehabilitation.departmentId, passwordHash: "none" } as const;
  await db().user.create({ data: second });
  await db().inspection.updateMany({ data: { feedbackOn: new Date("2022-01-10"), planOn: new Date(PLAN_ON), deadline: new Date("2022-11-30") } });
  await db().finding.updateMany({ data: { deadline: null, firstDeadline: null } });
  const users = await db().user.findMany({ select: { id: true, account: true, name: true, role: true, departmentId: true } });
  const world = { facts: new Facts(), people: new Map(users.map(({ account, ...actor }) => [account, actor])) };
  world.facts.people = users.map(({ id, account, role, departmentId }) => ({ id, account, role, department: departmentId }));
  await makePlan(world);
  return world;
}

async function makePlan(world: World): Promise<void> {
  const office = personIn(world, "zhenggaiban");
  const at = moment(PLAN_ON, "09:00");
  const [leader, department] = [personIn(world, "fuzuzhang-yi").id, personIn(world, "zulianbu").departmentId];
  const unnamed = { title: null, target: null, responsible: null, supportingDepartmentIds: [] };
  must(await assignFinding(office, { ...unnamed, number: 28, version: 1, leaderId: leader, leadDepartmentId: department }, at), "assign 28");
  must(await addMeasure(office, { number: 28, text: "逐项核查整改", deadline: null }, at), "a measure for 28");
  for (const { number, version } of await db().finding.findMany({ orderBy: { number: "asc" } })) {
    const day = deadlineOf(number);
    must(await changeDeadline(office, { number, version, deadline: day, reason: "" }, at), `deadline of ${number}`);
    world.facts.deadlines.push({ at, number, day });
  }
  for (const [account, channels] of Object.entries(CHANNELS)) {
    const choice = { version: 0, email: `${account}@example.gov.cn`, channels: [...channels] };
    must(await chooseReminders(personIn(world, account), choice, at), `what ${account} chooses`);
  }
  const rows = await db().finding.findMany({ select: { id: true, number: true, leaderId: true, leadDepartmentId: true } });
  world.facts.findings = rows.map(({ id, number, leaderId, leadDepartmentId }) => ({ id, number, leader: leaderId ?? "", department: leadDepartmentId ?? "" }));
}

/** From the end of February to the beginning of September, holidays and weekends among them. */
function deadlineOf(number: number): string {
  return shifted(PLAN_ON, 40 + Math.floor(chance("deadline", number) * 190));
}

/** Whose measures are never all done. */
export const NEVER_DONE = [6, 13, 22];

/** How a finding fares: when its department begins, when its last measure is done, and the weeks it is silent for. */
export function courseOf(number: number): { starts: string; finished: string; silent: { from: string; until: string } | null } {
  const starts = shifted(PLAN_ON, Math.floor(chance("starts", number) * 20));
  const deadline = deadlineOf(number);
  const late = chance("late", number) < 0.25;
  const off = late ? 10 + Math.floor(chance("off", number) * 35) : -15 - Math.floor(chance("off", number) * 20);
  const finished = NEVER_DONE.includes(number) ? "2099-12-31" : shifted(deadline, off);
  const from = shifted(starts, 14 + Math.floor(chance("silence", number) * 120));
  const silent = chance("silent", number) < 0.4 ? { from, until: shifted(from, pick([14, 21, 28], "silence", number)) } : null;
  return { starts, finished: finished < shifted(starts, 20) ? shifted(starts, 20) : finished, silent };
}
