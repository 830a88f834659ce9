import type { Actor } from "#lib/domain/actor.ts";
import { signExtension } from "#lib/commands/extension/sign-extension.ts";
import { signClosure } from "#lib/commands/sign-closure.ts";
import { db } from "#lib/db/client.ts";
import { chance, pick } from "./chance.ts";
import { type Standing, standing } from "./standing.ts";
import { wallClock } from "./wall-calendar.ts";
import { must, personIn, type World } from "./world.ts";

type Step = "AWAITING_LEADER" | "AWAITING_OFFICE" | "AWAITING_CHIEF";

/** How often a step sends back, on a finding's first request. */
const RETURNS: Record<Step, number> = { AWAITING_LEADER: 0.12, AWAITING_OFFICE: 0.12, AWAITING_CHIEF: 0.08 };

/** Whose step is awaited signs after some working days, or sends back with a reason. */
export async function signersWork(world: World, now: Date, step: Step): Promise<void> {
  const [requests, extensions] = await Promise.all([
    db().closureRequest.count({ where: { status: "PENDING", finding: { status: step } } }),
    step === "AWAITING_CHIEF" ? 0 : db().extensionRequest.count({ where: { status: step } }),
  ]);
  if (requests + extensions === 0) return;
  for (const finding of await standing([])) {
    if (finding.status === step) await sign(world, now, finding, step);
    await decideExtension(world, now, finding, step);
  }
}

function signerOf(world: World, { leaderId }: Standing, step: Step): Actor {
  if (step === "AWAITING_OFFICE") return personIn(world, "zhenggaiban");
  if (step === "AWAITING_CHIEF") return personIn(world, "zuzhang");
  const leader = [...world.people.values()].find(({ id }) => id === leaderId);
  if (!leader) throw new Error("nobody leads");
  return leader;
}

async function sign(world: World, now: Date, finding: Standing, step: Step): Promise<void> {
  const { number, version, requests: [request] } = finding;
  if (!request) return;
  const since = request.decisions[0]?.signedAt ?? request.appliedAt;
  const patience = pick([0, 1, 2, 4], "patience", step, number, request.sequence);
  if (world.facts.wallAt(now).between(wallClock(since).day, wallClock(now).day) < patience) return;
  const returns = request.sequence === 1 && chance("returns", step, number) < RETURNS[step];
  const verdict = returns ? "return" : "pass";
  const graded = step === "AWAITING_CHIEF" ? { grade: request.grade, longTermWork: request.longTermWork } : { longTermWork: null };
  const input = { number, version, verdict, comment: returns ? "材料还不充分。" : "同意。", ...graded } as const;
  const { to } = must(await signClosure(signerOf(world, finding, step), input, now), `${step} of ${number}`);
  if (to === "CLOSED") world.facts.closings.push({ at: now, number });
}

/** Asked for by the department; the nineteenth is not granted. */
async function decideExtension(world: World, now: Date, finding: Standing, step: Step): Promise<void> {
  const { number, extensionRequests: [request] } = finding;
  if (!request || request.status !== step || !["IN_PROGRESS", "NOT_STARTED"].includes(finding.status)) return;
  if (chance("extension", number, wallClock(now).day) < 0.5) return;
  const refuses = number === 19 && step === "AWAITING_OFFICE";
  const input = { number, sequence: request.sequence, version: request.version, verdict: refuses ? "return" : "pass", comment: refuses ? "不同意延期。" : "同意。" } as const;
  const { to } = must(await signExtension(signerOf(world, finding, step), input, now), `extension of ${number}`);
  if (to === "GRANTED") world.facts.deadlines.push({ at: now, number, day: request.to.toISOString().slice(0, 10) });
}
