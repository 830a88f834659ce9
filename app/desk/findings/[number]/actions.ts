"use server";

import { authorisedAction } from "#lib/auth/authorised-action.ts";
import { addMeasure as add } from "#lib/commands/add-measure.ts";
import { applyForClosure as apply } from "#lib/commands/apply-for-closure.ts";
import { assignFinding as assign } from "#lib/commands/assign-finding.ts";
import { changeDeadline as reschedule } from "#lib/commands/change-deadline.ts";
import { commentOnFinding as comment } from "#lib/commands/comment-on-finding.ts";
import { discloseFinding as discloseAll } from "#lib/commands/disclosure/disclose-finding.ts";
import { discloseMeasure as discloseOne } from "#lib/commands/disclosure/disclose-measure.ts";
import { editMeasure as edit } from "#lib/commands/edit-measure.ts";
import { removeMeasure as remove } from "#lib/commands/remove-measure.ts";
import { reopenMeasure as reopen } from "#lib/commands/reopen-measure.ts";
import { signClosure as sign } from "#lib/commands/sign-closure.ts";
import { tickMeasure as tick } from "#lib/commands/tick-measure.ts";
import { withdrawClosure as withdraw } from "#lib/commands/withdraw-closure.ts";
import { withdrawEvidence as takeBack } from "#lib/commands/evidence/withdraw-evidence.ts";
import type { FindingStatus } from "#lib/domain/finding.ts";
import { type DoneKey, withDone } from "#lib/domain/labels/done.ts";
import { ApplyForClosure, SignClosure, WithdrawClosure } from "#lib/input/closure.ts";
import { DiscloseFinding, DiscloseMeasure } from "#lib/input/disclosure.ts";
import { evidencePath } from "#lib/input/evidence-address.ts";
import { WithdrawEvidence } from "#lib/input/evidence.ts";
import { AssignFinding, ChangeDeadline, CommentOnFinding } from "#lib/input/findings.ts";
import { AddMeasure, EditMeasure, RemoveMeasure, ReopenMeasure, TickMeasure } from "#lib/input/measures.ts";

type Numbered = { number: number };
type Placed = { number: number; ordinal: number };

const backToFinding = (key: DoneKey) => ({
  redirectTo: (_value: unknown, { number }: Numbered) => withDone(`/desk/findings/${number}`, key),
});
const backToMeasures = (key: DoneKey) => ({
  redirectTo: ({ number }: Placed) => withDone(`/desk/findings/${number}`, key, "#measures"),
});
const backToMeasure = (key: DoneKey) => ({
  redirectTo: ({ number, ordinal }: Placed) => withDone(`/desk/findings/${number}/measures/${ordinal}`, key),
});
const signedKey = (to: FindingStatus) => (to === "CLOSED" ? "closed" : to === "IN_PROGRESS" ? "returned" : "signed");
const afterSigning = ({ to }: { to: FindingStatus }, { number }: Numbered) =>
  withDone(`/desk/findings/${number}`, signedKey(to));

export const assignFinding = authorisedAction(AssignFinding, assign, backToFinding("assigned"));
export const changeDeadline = authorisedAction(ChangeDeadline, reschedule, backToFinding("rescheduled"));
export const commentOnFinding = authorisedAction(CommentOnFinding, comment, { done: "监督意见已记录。" });
export const addMeasure = authorisedAction(AddMeasure, add, backToMeasures("measureAdded"));
export const editMeasure = authorisedAction(EditMeasure, edit, backToMeasures("measureEdited"));
export const removeMeasure = authorisedAction(RemoveMeasure, remove, backToMeasures("measureRemoved"));
export const tickMeasure = authorisedAction(TickMeasure, tick, backToMeasure("measureTicked"));
export const reopenMeasure = authorisedAction(ReopenMeasure, reopen, backToMeasure("measureReopened"));
export const withdrawEvidence = authorisedAction(WithdrawEvidence, takeBack, {
  redirectTo: (page) => withDone(evidencePath(page), "evidenceWithdrawn"),
});
export const applyForClosure = authorisedAction(ApplyForClosure, apply, { ...backToFinding("applied"), review: true });
export const withdrawClosure = authorisedAction(WithdrawClosure, withdraw, backToFinding("closureWithdrawn"));
export const signClosure = authorisedAction(SignClosure, sign, { redirectTo: afterSigning, review: true });

const backToDisclosure = {
  redirectTo: (_value: unknown, { number }: Numbered) => withDone(`/desk/findings/${number}/disclosure`, "disclosed"),
  review: true,
} as const;
export const discloseFinding = authorisedAction(DiscloseFinding, discloseAll, backToDisclosure);
export const discloseMeasure = authorisedAction(DiscloseMeasure, discloseOne, backToDisclosure);
