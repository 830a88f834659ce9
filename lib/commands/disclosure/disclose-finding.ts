import type { Actor } from "#lib/domain/actor.ts";
import { disclosureChange, wordingFor } from "#lib/domain/disclosure.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import type { DiscloseFinding } from "#lib/input/disclosure.ts";
import { record } from "#lib/db/audit-store.ts";
import { saveFinding, subjectOf } from "#lib/db/finding-store.ts";
import { onFinding } from "../on-finding.ts";

const ACTIONS = { shown: "findingDisclosed", hidden: "findingConcealed", worded: "publicWordingChanged" } as const;

/**
 * 公开范围 of a finding: the office decides whether the public page itemises it, and in which words. Refuses others, a stale version,
 * a change that changes nothing, and to itemise what has no heading to stand under.
 */
export function discloseFinding(actor: Actor, input: DiscloseFinding, now: Date): Promise<Result<{ number: number }, Refusal>> {
  return onFinding(actor, "disclose", input, async (tx, finding) => {
    const kept = await tx.finding.findUniqueOrThrow({ where: { id: finding.id }, select: keptFields });
    const { title, longTermWork, numberInPart, ...before } = kept;
    const after = {
      disclosed: input.disclosed,
      publicTitle: wordingFor(title, input.publicTitle),
      publicLongTerm: wordingFor(longTermWork, input.publicLongTerm),
    };
    if (after.disclosed && (title === null || numberInPart === null)) return refuse({ code: "disclosureNotItemised", field: "disclosed" });
    const change = disclosureChange(before, after);
    if (!change) return refuse({ code: "disclosureUnchanged" });
    if (!(await saveFinding(tx, finding, after))) return refuse({ code: "stale" });
    await record(tx, {
      by: actor,
      at: now,
      action: ACTIONS[change],
      findingId: finding.id,
      subject: subjectOf(finding),
      detail: { before, after },
    });
    return ok({ number: finding.number });
  });
}

const keptFields = { title: true, longTermWork: true, numberInPart: true, disclosed: true, publicTitle: true, publicLongTerm: true } as const;
