"use server";

import { authorisedAction } from "#lib/auth/authorised-action.ts";
import { approveNotice as approve } from "#lib/commands/notices/approve-notice.ts";
import { beginCorrection as correct } from "#lib/commands/notices/begin-correction.ts";
import { commentOnNotice as comment } from "#lib/commands/notices/comment-on-notice.ts";
import { dropNotice as drop } from "#lib/commands/notices/drop-notice.ts";
import { giveBackNotice as giveBack } from "#lib/commands/notices/give-back-notice.ts";
import { liftSilence as lift } from "#lib/commands/notices/lift-silence.ts";
import { mendSlip as mend } from "#lib/commands/notices/mend-slip.ts";
import { publishEdition as publish } from "#lib/commands/notices/publish-edition.ts";
import { silenceSlip as silence } from "#lib/commands/notices/silence-slip.ts";
import { submitNotice as submit } from "#lib/commands/notices/submit-notice.ts";
import { takeBackNotice as takeBack } from "#lib/commands/notices/take-back-notice.ts";
import { withdrawEdition as withdraw } from "#lib/commands/notices/withdraw-edition.ts";
import { type DoneKey, withDone } from "#lib/domain/labels/done.ts";
import {
  ApproveNotice,
  BeginCorrection,
  CommentOnNotice,
  DropNotice,
  GiveBackNotice,
  LiftSilence,
  MendSlip,
  NoticeStep,
  SilenceSlip,
  WithdrawEdition,
} from "#lib/input/notice-steps.ts";

const backToNotice = (key: DoneKey) => ({
  redirectTo: ({ noticeId }: { noticeId: string }) => withDone(`/desk/notices/${noticeId}`, key),
});
const backToProofreading = (key: DoneKey) => ({
  redirectTo: ({ noticeId }: { noticeId: string }) => withDone(`/desk/notices/${noticeId}/proofreading`, key),
});

export const submitNotice = authorisedAction(NoticeStep, submit, backToNotice("noticeSubmitted"));
export const takeBackNotice = authorisedAction(NoticeStep, takeBack, backToNotice("noticeTakenBack"));
export const commentOnNotice = authorisedAction(CommentOnNotice, comment, backToNotice("noticeCommented"));
export const approveNotice = authorisedAction(ApproveNotice, approve, backToNotice("noticeApproved"));
export const giveBackNotice = authorisedAction(GiveBackNotice, giveBack, backToNotice("noticeGivenBack"));
export const publishEdition = authorisedAction(NoticeStep, publish, backToNotice("noticePublished"));
export const beginCorrection = authorisedAction(BeginCorrection, correct, { ...backToNotice("correctionBegun"), review: true });
export const withdrawEdition = authorisedAction(WithdrawEdition, withdraw, { ...backToNotice("editionWithdrawn"), review: true });
export const dropNotice = authorisedAction(DropNotice, drop, backToNotice("noticeDropped"));
export const silenceSlip = authorisedAction(SilenceSlip, silence, backToProofreading("slipSilenced"));
export const liftSilence = authorisedAction(LiftSilence, lift, backToProofreading("silenceLifted"));
export const mendSlip = authorisedAction(MendSlip, mend, backToProofreading("slipMended"));
