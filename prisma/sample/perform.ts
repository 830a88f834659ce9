import { applyForClosure } from "#lib/commands/apply-for-closure.ts";
import { changeDeadline } from "#lib/commands/change-deadline.ts";
import { enterFollowUp } from "#lib/commands/enter-follow-up.ts";
import { recordLookBack } from "#lib/commands/look-back/record-look-back.ts";
import { returnFollowUp } from "#lib/commands/return-follow-up.ts";
import { signClosure } from "#lib/commands/sign-closure.ts";
import { tickFollowUp } from "#lib/commands/tick-follow-up.ts";
import { tickMeasure } from "#lib/commands/tick-measure.ts";
import { closeWeek } from "#lib/commands/weeks/close-week.ts";
import { openWeeks } from "#lib/commands/weeks/open-weeks.ts";
import type { Actor } from "#lib/domain/actor.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/db/client.ts";
import type { SampleAccountName, SampleDepartment } from "./accounts.ts";
import { sampleAccounts } from "./accounts.ts";
import { sampleRound } from "./round.ts";
import { type Scene, scenes } from "./scenario.ts";
import type { Deed, FindingDeed, WeekDeed } from "./timeline.ts";
import { NO_ORIGINALS, statementOf, weeklyWords } from "./words.ts";

const findings = sampleRound.parts.flatMap(({ categories }) => categories).flatMap((category) => category.findings);

/** Does one deed of the sample as the person whose it is. The scenario is fixed, so a refusal is a defect and throws. */
export async function perform(deed: Deed, cast: ReadonlyMap<string, Actor>): Promise<void> {
  const result = deed.does === "openWeeks" || deed.does === "closeWeek" ? await runWeek(deed, cast) : await runFinding(deed, cast);
  if (!result.ok) throw new Error(`the sample's ${JSON.stringify(deed)}: ${JSON.stringify(result.refusal)}`);
}

async function runWeek(deed: WeekDeed, cast: ReadonlyMap<string, Actor>): Promise<Result<unknown, Refusal>> {
  if (deed.does === "openWeeks") return ok(await openWeeks(deed.at));
  const office = cast.get("zhenggaiban");
  if (!office) throw new Error("the sample has no office");
  return closeWeek(office, { week: deed.week, version: 1 }, deed.at);
}

function runFinding(deed: FindingDeed, cast: ReadonlyMap<string, Actor>): Promise<Result<unknown, Refusal>> {
  const scene = scenes.find(({ number }) => number === deed.number);
  const actor = scene && cast.get(doerOf(deed, scene));
  if (!actor) throw new Error(`nobody in the sample does ${deed.does} on finding ${deed.number}`);
  return run(deed, scene, actor);
}

function doerOf(deed: FindingDeed, scene: Scene): SampleAccountName {
  if (["tickEntry", "returnEntry", "extend", "lookBack"].includes(deed.does)) return "zhenggaiban";
  if (deed.does !== "sign") return accountOf(scene.department);
  const signers: Record<typeof deed.step, SampleAccountName> = { LEADER: scene.leader, OFFICE: "zhenggaiban", CHIEF: "zuzhang" };
  return signers[deed.step];
}

function accountOf(department: SampleDepartment): SampleAccountName {
  const found = sampleAccounts.find((account) => "department" in account && account.department === department);
  if (!found) throw new Error(`no account in ${department}`);
  return found.account;
}

async function run(deed: FindingDeed, { course }: Scene, actor: Actor): Promise<Result<unknown, Refusal>> {
  const { number, at } = deed;
  const measures = findings[number - 1]?.measures ?? [];
  switch (deed.does) {
    case "enter": {
      const words = weeklyWords(measures, deed.doneBefore, deed.done);
      return enterFollowUp(actor, { number, week: deed.week, version: 0, ...words, difficulty: deed.difficulty }, at);
    }
    case "tickEntry":
      return tickFollowUp(actor, { number, week: deed.week, version: 1 }, at);
    case "returnEntry":
      return returnFollowUp(actor, { number, week: deed.week, version: 1, reason: deed.reason }, at);
    case "tickMeasure": {
      const outcome = measures[deed.ordinal - 1]?.outcome ?? "";
      const measureId = await measureIdOf(number, deed.ordinal);
      return tickMeasure(actor, { measureId, version: 1, outcome, noEvidenceReason: NO_ORIGINALS }, at);
    }
    case "extend":
      return changeDeadline(actor, { number, version: await versionOf(number), deadline: deed.to, reason: deed.reason }, at);
    case "apply": {
      const { grade = "COMPLETED", longTermWork = null } = course.stands === "closed" ? course : {};
      const request = { statement: statementOf(measures), grade, longTermWork };
      return applyForClosure(actor, { number, version: await versionOf(number), ...request }, at);
    }
    case "sign": {
      const verdict = deed.returns ? "return" : "pass";
      const comment = deed.returns ?? "同意。（示例意见）";
      return signClosure(actor, { number, version: await versionOf(number), verdict, comment, longTermWork: null }, at);
    }
    case "lookBack": {
      const found = { result: "HOLDS", way: "BY_FILE", seen: deed.seen, reason: "", newDeadline: null, measure: "" } as const;
      return recordLookBack(actor, { lookBackId: await firstLookBackOf(number), version: 1, ...found }, at);
    }
  }
}

async function firstLookBackOf(number: number): Promise<string> {
  const { id } = await db().lookBack.findFirstOrThrow({
    where: { sequence: 1, finding: { number, inspection: { current: true } } },
    select: { id: true },
  });
  return id;
}

async function versionOf(number: number): Promise<number> {
  const { version } = await db().finding.findFirstOrThrow({
    where: { number, inspection: { current: true } },
    select: { version: true },
  });
  return version;
}

async function measureIdOf(number: number, ordinal: number): Promise<string> {
  const { id } = await db().measure.findFirstOrThrow({
    where: { ordinal, finding: { number, inspection: { current: true } } },
    select: { id: true },
  });
  return id;
}
