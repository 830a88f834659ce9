"use server";

import { authorisedAction } from "#lib/auth/authorised-action.ts";
import { applyLedgerEdits } from "#lib/commands/ledger/apply-ledger-edits.ts";
import { discardLedgerEdits } from "#lib/commands/ledger/discard-ledger-edits.ts";
import { withDone } from "#lib/domain/labels/done.ts";
import { ApplyLedgerEdits, OnLedgerUpload } from "#lib/input/ledger-edits.ts";

export const apply = authorisedAction(ApplyLedgerEdits, applyLedgerEdits, {
  redirectTo: () => withDone("/desk/findings", "ledgerEdited"),
});
export const discard = authorisedAction(OnLedgerUpload, discardLedgerEdits, {
  redirectTo: () => withDone("/desk/import", "ledgerDiscarded"),
});
