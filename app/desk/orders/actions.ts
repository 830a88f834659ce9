"use server";

import { authorisedAction } from "#lib/auth/authorised-action.ts";
import { draftOrder as draft } from "#lib/commands/orders/draft-order.ts";
import { dropOrder as drop } from "#lib/commands/orders/drop-order.ts";
import { editOrder as edit } from "#lib/commands/orders/edit-order.ts";
import { issueOrder as issue } from "#lib/commands/orders/issue-order.ts";
import { judgeReply as judge, type Judged } from "#lib/commands/orders/judge-reply.ts";
import { replyToOrder as reply } from "#lib/commands/orders/reply-to-order.ts";
import { type DoneKey, withDone } from "#lib/domain/labels/done.ts";
import { DraftOrder, DropOrder, EditOrder, IssueOrder, JudgeReply, ReplyToOrder } from "#lib/input/orders.ts";

const backToOrder = (key: DoneKey) => ({
  redirectTo: ({ orderId }: { orderId: string }) => withDone(`/desk/orders/${orderId}`, key),
});
const afterJudging = ({ orderId, accepted }: Judged) =>
  withDone(`/desk/orders/${orderId}`, accepted ? "replyAccepted" : "replyReturned");

export const draftOrder = authorisedAction(DraftOrder, draft, backToOrder("orderDrafted"));
export const editOrder = authorisedAction(EditOrder, edit, backToOrder("orderEdited"));
export const issueOrder = authorisedAction(IssueOrder, issue, backToOrder("orderIssued"));
export const dropOrder = authorisedAction(DropOrder, drop, backToOrder("orderDropped"));
export const replyToOrder = authorisedAction(ReplyToOrder, reply, { ...backToOrder("orderReplied"), review: true });
export const judgeReply = authorisedAction(JudgeReply, judge, { redirectTo: afterJudging, review: true });
