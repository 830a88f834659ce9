import type { Actor } from "#lib/domain/actor.ts";
import { instantOf } from "#lib/domain/day.ts";
import { db } from "#lib/db/client.ts";
import { assignFinding } from "#lib/commands/assign-finding.ts";
import { SAMPLE_TODAY, type SampleAccountName, type SampleDepartment, sampleDepartments } from "#prisma/sample/accounts.ts";

/** Three in the afternoon, Shanghai time, of the day the sample opens on: Thursday 2022-06-30, in week 26. */
export const NOW = instantOf(SAMPLE_TODAY, 15);

/** A number no finding of the round has. */
export const NO_FINDING = 999;

/** An id no row has. */
export const NO_ROW = "01900000-0000-7000-8000-000000000000";

/** One finding in each state in which a department's work rests, with the account of its lead department. */
export const RESTING = [
  { status: "AWAITING_LEADER", number: 15, department: "zulianbu" },
  { status: "AWAITING_OFFICE", number: 25, department: "zulianbu" },
  { status: "AWAITING_CHIEF", number: 12, department: "fuwuzhongxin" },
  { status: "CLOSED", number: 4, department: "zulianbu" },
] as const;

/** The sample's person of this account, as commands see one. */
export async function actor(account: SampleAccountName): Promise<Actor> {
  return db().user.findUniqueOrThrow({
    where: { account },
    select: { id: true, name: true, role: true, departmentId: true },
  });
}

/** The id of a department of the sample. */
export async function departmentId(key: SampleDepartment): Promise<string> {
  const { id } = await db().department.findUniqueOrThrow({ where: { name: sampleDepartments[key] }, select: { id: true } });
  return id;
}

/** The finding of this number in the sample round, whole, as it stands. */
export async function findingOf(number: number) {
  return db().finding.findFirstOrThrow({ where: { number, inspection: { current: true } } });
}

/** The version a form opened now would carry. */
export async function versionOf(number: number): Promise<number> {
  const { version } = await findingOf(number);
  return version;
}

/** One measure of a finding, whole, as it stands. */
export async function measureOf(number: number, ordinal: number) {
  return db().measure.findFirstOrThrow({ where: { ordinal, finding: { number, inspection: { current: true } } } });
}

/** What a form opened now would carry for this measure. */
export async function measureKey(number: number, ordinal: number): Promise<{ measureId: string; version: number }> {
  const { id, version } = await measureOf(number, ordinal);
  return { measureId: id, version };
}

/** The closure requests of a finding with their signatures, in order. */
export async function requestsOf(number: number) {
  return db().closureRequest.findMany({
    where: { finding: { number, inspection: { current: true } } },
    orderBy: { sequence: "asc" },
    include: { decisions: { orderBy: { signedAt: "asc" } } },
  });
}

/** One week's entry of a finding, whole, as it stands. */
export async function entryOf(number: number, week: string) {
  return db().followUp.findFirstOrThrow({ where: { week, finding: { number, inspection: { current: true } } } });
}

/** Gives the 28th finding, the one not started, to 组联维权部 under 副组长乙, and nothing more. */
export async function assignFinding28(): Promise<void> {
  const unchanged = { title: null, target: null, responsible: null, supportingDepartmentIds: [] };
  const [leader, leadDepartmentId] = [await actor("fuzuzhang-yi"), await departmentId("rights")];
  const assignment = { ...unchanged, number: 28, version: await versionOf(28), leaderId: leader.id, leadDepartmentId };
  const answer = await assignFinding(await actor("zhenggaiban"), assignment, NOW);
  if (!answer.ok) throw new Error(answer.refusal.code);
}
