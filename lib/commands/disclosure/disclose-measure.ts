import type { Actor } from "#lib/domain/actor.ts";
import { disclosureChange, wordingFor } from "#lib/domain/disclosure.ts";
import type { MeasurePlace } from "#lib/domain/finding.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { DiscloseMeasure } from "#lib/input/disclosure.ts";
import { record } from "#lib/db/audit-store.ts";
import { subjectOf } from "#lib/db/finding-store.ts";
import { onMeasure } from "../on-finding.ts";

const ACTIONS = { shown: "measureDisclosed", hidden: "measureConcealed", worded: "publicWordingChanged" } as const;

/**
 * 公开范围 of a measure: the office decides whether the public reads it or only counts it, and in which words. Refuses others, a stale
 * version, a change that changes nothing.
 */
export function discloseMeasure(actor: Actor, input: DiscloseMeasure, now: Date): Promise<Result<MeasurePlace, Refusal>> {
  return onMeasure(actor, "disclose", input, async (tx, finding, measure) => {
    const { outcome, ...before } = await tx.measure.findUniqueOrThrow({ where: { id: measure.id }, select: keptFields });
    const after = {
      disclosed: input.disclosed,
      publicText: wordingFor(measure.text, input.publicText),
      publicOutcome: wordingFor(outcome, input.publicOutcome),
    };
    const change = disclosureChange(before, after);
    if (!change) return refuse({ code: "disclosureUnchanged" });
    const { count } = await tx.measure.updateMany({
      where: { id: measure.id, version: input.version },
      data: { ...after, version: { increment: 1 } },
    });
    if (count !== 1) return refuse({ code: "stale" });
    await record(tx, {
      by: actor,
      at: now,
      action: ACTIONS[change],
      findingId: finding.id,
      subject: subjectOf(finding),
      detail: { ordinal: measure.ordinal, before, after },
    });
    return ok({ number: finding.number, ordinal: measure.ordinal });
  });
}

const keptFields = { outcome: true, disclosed: true, publicText: true, publicOutcome: true } as const;
