"use server";

import { authorisedAction } from "#lib/auth/authorised-action.ts";
import { beginNotice as begin } from "#lib/commands/notices/begin-notice.ts";
import { editNoticeHead as editHead } from "#lib/commands/notices/edit-notice-head.ts";
import { editSection as edit } from "#lib/commands/notices/edit-section.ts";
import { leaveLedger as leave } from "#lib/commands/notices/leave-ledger.ts";
import { restoreSection as restore } from "#lib/commands/notices/restore-section.ts";
import { takeLedger as take } from "#lib/commands/notices/take-ledger.ts";
import { takeLedgerAll as takeAll } from "#lib/commands/notices/take-ledger-all.ts";
import { type DoneKey, withDone } from "#lib/domain/labels/done.ts";
import { BeginNotice, EditNoticeHead, EditSection, LeaveLedger, RestoreSection, TakeLedger, TakeLedgerAll } from "#lib/input/notices.ts";

const backToNotice = (key: DoneKey, anchor = "") => ({
  redirectTo: ({ noticeId }: { noticeId: string }) => withDone(`/desk/notices/${noticeId}`, key, anchor),
});

/** Where a section is edited, so that one goes through a notice without going back and forth. */
const atSection = (noticeId: string, key: string, done: DoneKey) => withDone(`/desk/notices/${noticeId}/sections/${encodeURIComponent(key)}`, done);

export const beginNotice = authorisedAction(BeginNotice, begin, backToNotice("noticeBegun"));
export const editNoticeHead = authorisedAction(EditNoticeHead, editHead, backToNotice("noticeSaved"));
export const editSection = authorisedAction(EditSection, edit, {
  redirectTo: ({ noticeId, key, next }, { onward }) =>
    onward === "next" && next !== null ? atSection(noticeId, next, "noticeSaved") : atSection(noticeId, key, "noticeSaved"),
});
export const restoreSection = authorisedAction(RestoreSection, restore, {
  redirectTo: ({ noticeId, key }) => atSection(noticeId, key, "ledgerTaken"),
});
export const takeLedger = authorisedAction(TakeLedger, take, backToNotice("ledgerTaken", "#changes"));
export const takeLedgerAll = authorisedAction(TakeLedgerAll, takeAll, backToNotice("ledgerTaken"));
export const leaveLedger = authorisedAction(LeaveLedger, leave, backToNotice("ledgerLeft", "#changes"));
