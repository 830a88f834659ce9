"use server";

import { authorisedAction } from "#lib/auth/authorised-action.ts";
import { applyImport as apply } from "#lib/commands/import/apply-import.ts";
import { assignAsStated as assign } from "#lib/commands/import/assign-as-stated.ts";
import { confirmImport as confirm } from "#lib/commands/import/confirm-import.ts";
import { correctDraft as correct } from "#lib/commands/import/correct-draft.ts";
import { discardDraft as discard } from "#lib/commands/import/discard-draft.ts";
import { undoCorrection as undo } from "#lib/commands/import/undo-correction.ts";
import { withDone } from "#lib/domain/labels/done.ts";
import { CorrectInPlace, draftOutcomeHref, UndoInPlace } from "#lib/input/draft-address.ts";
import { ApplyImport, OnDraft } from "#lib/input/import.ts";

type InPlace = { draftId: string; back: string };

const corrected = { redirectTo: (_: unknown, { draftId, back }: InPlace) => draftOutcomeHref(draftId, "corrected", back) };
const undone = { redirectTo: (_: unknown, { draftId, back }: InPlace) => draftOutcomeHref(draftId, "undone", back) };

export const correctDraft = authorisedAction(CorrectInPlace, correct, corrected);
export const assignAsStated = authorisedAction(UndoInPlace, assign, corrected);
export const undoCorrection = authorisedAction(UndoInPlace, undo, undone);
export const discardDraft = authorisedAction(OnDraft, discard, { redirectTo: () => withDone("/desk/import", "draftDiscarded") });
export const confirmImport = authorisedAction(OnDraft, confirm, { redirectTo: () => withDone("/desk/findings", "roundImported") });
export const applyImport = authorisedAction(ApplyImport, apply, { redirectTo: () => withDone("/desk/findings", "roundUpdated") });
