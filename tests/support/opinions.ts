import { answerOpinion } from "#lib/commands/opinions/answer-opinion.ts";
import { assignOpinion } from "#lib/commands/opinions/assign-opinion.ts";
import { type OpinionSending, sendOpinion } from "#lib/commands/opinions/send-opinion.ts";
import { db } from "#lib/db/client.ts";
import { dayAt } from "#lib/domain/day.ts";
import type { SendOpinion } from "#lib/input/opinions.ts";
import { sealer } from "#lib/sealing/seal.ts";
import { senderMarks } from "#lib/sealing/sender-mark.ts";
import { actor, departmentId, NOW } from "./cast.ts";

export const SECRET = "the secret of these tests";

/** What a reader writes. */
export const OPINION: SendOpinion = { finding: 12, body: "社区服务站门口的坡道太陡，轮椅上不去。", name: null, phone: null, remark: "" };

/** Whoever writes from this address. */
export function senderAt(address: string, now = NOW): OpinionSending {
  return { marks: senderMarks(SECRET, address, dayAt(now)), seal: sealer(SECRET, "opinion phone").seal };
}

/** Opens a telephone number as the office's page does. */
export const unseal = sealer(SECRET, "opinion phone").open;

/** One opinion, whole, as it stands. */
export async function opinionOf(id: string) {
  return db().opinion.findUniqueOrThrow({ where: { id }, include: { finding: true, department: true } });
}

/** What a form opened now would carry for this opinion. */
export async function opinionKey(opinionId: string): Promise<{ opinionId: string; version: number }> {
  return { opinionId, version: (await opinionOf(opinionId)).version };
}

/** An opinion that was sent; the id of its row. */
export async function sent(change: Partial<SendOpinion> = {}, address = "10.0.0.1", now = NOW): Promise<string> {
  const answer = await sendOpinion(senderAt(address, now), { ...OPINION, ...change }, now);
  if (!answer.ok) throw new Error(answer.refusal.code);
  const { id } = await db().opinion.findUniqueOrThrow({ where: { receipt: answer.value.receipt }, select: { id: true } });
  return id;
}

/** One that was given to 组联维权部. */
export async function assigned(change: Partial<SendOpinion> = {}): Promise<string> {
  const opinionId = await sent(change);
  const input = { ...(await opinionKey(opinionId)), departmentId: await departmentId("rights") };
  const answer = await assignOpinion(await actor("zhenggaiban"), input, NOW);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return opinionId;
}

/** One that the office answered. */
export async function answered(change: Partial<SendOpinion> = {}): Promise<string> {
  const opinionId = await assigned(change);
  const answer = await answerOpinion(await actor("zhenggaiban"), { ...(await opinionKey(opinionId)), answer: "坡道已经改缓。" }, NOW);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return opinionId;
}
