import type { Actor } from "#lib/domain/actor.ts";
import type { FindingDisclosure, MeasureDisclosure } from "#lib/domain/disclosure.ts";
import { db } from "#lib/db/client.ts";
import { readableFinding } from "./readable-finding.ts";

/** What the public reads of a finding, beside what the ledger says. */
export type DisclosurePage = FindingDisclosure & {
  number: number;
  version: number;
  title: string | null;
  longTermWork: string | null;
  /** It has a heading to stand under: without one it can only be counted. */
  itemised: boolean;
  measures: (MeasureDisclosure & { id: string; ordinal: number; version: number; text: string; outcome: string | null })[];
};

/** For the finding of this number; null where there is none, or `actor` does not decide what the public reads. */
export async function disclosurePage(actor: Actor, number: number): Promise<DisclosurePage | null> {
  const finding = await readableFinding(actor, number);
  if (!finding?.rights.has("disclose")) return null;
  const row = await db().finding.findUnique({
    where: { id: finding.id },
    relationLoadStrategy: "join",
    select: {
      ...{ number: true, version: true, title: true, longTermWork: true, numberInPart: true },
      ...{ disclosed: true, publicTitle: true, publicLongTerm: true },
      measures: {
        orderBy: { ordinal: "asc" },
        select: { id: true, ordinal: true, version: true, text: true, outcome: true, disclosed: true, publicText: true, publicOutcome: true },
      },
    },
  });
  if (!row) return null;
  const { numberInPart, ...view } = row;
  return { ...view, itemised: view.title !== null && numberInPart !== null };
}
