"use server";

import { authorisedAction } from "#lib/auth/authorised-action.ts";
import { moveLookBack as move } from "#lib/commands/look-back/move-look-back.ts";
import { planLookBack as plan } from "#lib/commands/look-back/plan-look-back.ts";
import { recordLookBack as record } from "#lib/commands/look-back/record-look-back.ts";
import { withDone } from "#lib/domain/labels/done.ts";
import { MoveLookBack, PlanLookBack, RecordLookBack } from "#lib/input/look-back.ts";

export const planLookBack = authorisedAction(PlanLookBack, plan, {
  redirectTo: (_value, { number }) => withDone(`/desk/findings/${number}`, "lookBackPlanned"),
});
export const moveLookBack = authorisedAction(MoveLookBack, move, {
  redirectTo: (_value, { lookBackId }) => withDone(`/desk/lookbacks/${lookBackId}`, "lookBackMoved"),
});
export const recordLookBack = authorisedAction(RecordLookBack, record, {
  redirectTo: ({ number, result }) => withDone(`/desk/findings/${number}`, result === "HOLDS" ? "lookBackHolds" : "lookBackRebounds"),
  review: true,
});
