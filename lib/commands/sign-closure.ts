import type { Actor } from "#lib/domain/actor.ts";
import { closesLate, type GradeClaim, type MeasureProof, signClosure as judge } from "#lib/domain/closure.ts";
import { type Day, dayAt } from "#lib/domain/day.ts";
import type { Transition } from "#lib/domain/life.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { refuse, type Result } from "#lib/domain/result.ts";
import type { SignClosure } from "#lib/input/closure.ts";
import type { Transaction } from "#lib/db/client.ts";
import { fromDay, fromDayOrNull } from "#lib/db/day-column.ts";
import { RETURNED } from "#lib/db/evidence-where.ts";
import { type LoadedFinding, measureProofs, saveTransition } from "#lib/db/finding-store.ts";
import { planAfterClosing } from "./look-back/planning.ts";
import { onFinding } from "./on-finding.ts";

/**
 * 审签: the responsible leader signs, the office audits, the chief decides, whichever the finding awaits. Each passes it
 * on or returns it with a reason; the chief's yes closes it with its grade, late or not by the first deadline, and its
 * look-backs are planned. Refuses others, other states, a stale version, a second signature of one person, the office's yes
 * while files it returned stand unreplaced, the chief's where a measure is proven no more, a grade the texts do not bear out.
 */
export function signClosure(actor: Actor, input: SignClosure, now: Date): Promise<Result<Transition, Refusal>> {
  return onFinding(actor, "read", { number: input.number }, async (tx, finding) => {
    const request = await pendingRequest(tx, finding.id);
    const measures = await measureProofs(tx, finding.id);
    const claim = claimOf(measures, input, request);
    const passed = input.verdict === "pass";
    const signedBy = request?.decisions.map(({ signerId }) => signerId) ?? [];
    const leaderOmitted = request?.leaderOmitted ?? false;
    const returnedFiles = await tx.evidence.count({ where: { ...RETURNED, measure: { findingId: finding.id } } });
    const judged = judge(actor, finding, { passed, comment: input.comment, claim, signedBy, leaderOmitted, returnedFiles, measures });
    if (!judged.ok) return judged;
    if (finding.version !== input.version || !request) return refuse({ code: "stale" });
    const { decision: step, ...transition } = judged.value;
    const signature = { step, passed, comment: input.comment, signerId: actor.id, signedAs: actor.name, signedAt: now };
    const closing = transition.to === "CLOSED" ? closingFields(claim, finding, now) : null;
    await tx.decision.create({ data: { ...signature, ...closing?.decided, requestId: request.id } });
    if (closing) await endRequest(tx, request.id, now, closing.request);
    if (!passed) await endRequest(tx, request.id, now, { status: "RETURNED" });
    const lookBacks = closing && (await lookBacksAfter(tx, finding, request.id, claim, now));
    const action = passed ? "closureSigned" : "closureReturned";
    const detail = { step, comment: input.comment, ...closing?.decided, ...(closing && { closedLate: closing.request.closedLate, lookBacks }) };
    return saveTransition(tx, finding, transition, { by: actor, at: now, action, detail }, closing?.finding);
  });
}

type Pending = { statement: string; grade: GradeClaim["grade"]; longTermWork: string | null };

function pendingRequest(tx: Transaction, findingId: string) {
  return tx.closureRequest.findFirst({
    where: { findingId, status: "PENDING" },
    select: { id: true, statement: true, grade: true, longTermWork: true, leaderOmitted: true, decisions: { select: { signerId: true } } },
  });
}

/** The chief may decide another grade than was asked for; the texts it is judged by are those on record. */
function claimOf(measures: readonly MeasureProof[], input: SignClosure, request: Pending | null): GradeClaim {
  return {
    grade: input.grade ?? request?.grade ?? "COMPLETED",
    longTermWork: input.grade ? input.longTermWork : (request?.longTermWork ?? null),
    texts: [request?.statement ?? null, ...measures.map(({ outcome }) => outcome)],
  };
}

type Closing = {
  decided: Pick<GradeClaim, "grade" | "longTermWork">;
  finding: Pick<GradeClaim, "grade" | "longTermWork"> & { closedOn: Date };
  request: Extract<Ending, { status: "GRANTED" }>;
};

function closingFields({ grade, longTermWork }: GradeClaim, finding: LoadedFinding, now: Date): Closing {
  const today = dayAt(now);
  return {
    decided: { grade, longTermWork },
    finding: { grade, longTermWork, closedOn: fromDay(today) },
    request: {
      status: "GRANTED",
      closedLate: closesLate(today, finding.firstDeadline),
      closedOn: fromDay(today),
      firstDeadline: fromDayOrNull(finding.firstDeadline),
    },
  };
}

function lookBacksAfter(tx: Transaction, finding: LoadedFinding, requestId: string, { grade }: GradeClaim, now: Date): Promise<Day[]> {
  const { id: findingId, inspectionId } = finding;
  return planAfterClosing(tx, { findingId, inspectionId, requestId, grade, closedOn: dayAt(now) });
}

type Ending =
  | { status: "RETURNED" }
  | { status: "GRANTED"; closedLate: boolean; closedOn: Date; firstDeadline: Date | null };

async function endRequest(tx: Transaction, id: string, now: Date, ending: Ending): Promise<void> {
  await tx.closureRequest.update({ where: { id }, data: { ...ending, endedAt: now } });
}
