import type { ClosedSpell } from "#lib/domain/follow-up.ts";
import type { RequestView, SignatureView } from "#lib/domain/views.ts";
import { toDay, toDayOrNull } from "#lib/db/day-column.ts";
import { signatureFields } from "./shown-fields.ts";

/** From when to when a finding was closed, by its requests. */
export function spellsOf(requests: readonly { closedOn: Date | null; reopenedOn: Date | null }[]): ClosedSpell[] {
  return requests.flatMap(({ closedOn, reopenedOn }) =>
    closedOn ? [{ closedOn: toDay(closedOn), reopenedOn: toDayOrNull(reopenedOn) }] : [],
  );
}

/** What an application for closure is shown with, as it stays on record. */
export const requestFields = {
  sequence: true,
  status: true,
  statement: true,
  grade: true,
  longTermWork: true,
  leaderOmitted: true,
  closedLate: true,
  reopenedOn: true,
  appliedBy: { select: { name: true } },
  appliedAt: true,
  endedAt: true,
  decisions: {
    orderBy: { signedAt: "asc" },
    select: signatureFields,
  },
} as const;

type Row = Omit<RequestView, "appliedBy" | "signatures" | "reopenedOn"> & {
  appliedBy: { name: string };
  decisions: SignatureView[];
  reopenedOn: Date | null;
};

/** The row as it is shown. */
export function requestView({ appliedBy, decisions, reopenedOn, ...request }: Row): RequestView {
  return { ...request, appliedBy: appliedBy.name, signatures: decisions, reopenedOn: toDayOrNull(reopenedOn) };
}
