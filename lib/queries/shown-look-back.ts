import type { LookBackStatus, LookBackWay } from "#lib/domain/look-back.ts";
import type { LookBackView } from "#lib/domain/look-back-views.ts";
import { toDay, toDayOrNull } from "#lib/db/day-column.ts";

/** What a look-back is shown with. */
export const lookBackFields = {
  id: true,
  sequence: true,
  request: { select: { sequence: true } },
  dueOn: true,
  status: true,
  way: true,
  seen: true,
  reason: true,
  newDeadline: true,
  doneBy: { select: { name: true } },
  doneAt: true,
} as const;

type Row = {
  id: string;
  sequence: number;
  request: { sequence: number };
  dueOn: Date;
  status: LookBackStatus;
  way: LookBackWay | null;
  seen: string | null;
  reason: string | null;
  newDeadline: Date | null;
  doneBy: { name: string } | null;
  doneAt: Date | null;
};

/** The row as it is shown. */
export function lookBackView({ request, dueOn, newDeadline, doneBy, ...row }: Row): LookBackView {
  return { ...row, closure: request.sequence, dueOn: toDay(dueOn), newDeadline: toDayOrNull(newDeadline), doneBy: doneBy?.name ?? null };
}
