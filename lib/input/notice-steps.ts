import { z } from "zod";
import { SLIP_CODES } from "#lib/domain/proofread/slip.ts";
import { choice, id, optionalText, text, textOrNull, version } from "./fields.ts";

const seen = { noticeId: id, version };

/** 提交审定 and 撤回: of the notice as it was on the screen. */
export const NoticeStep = z.object(seen);
export type NoticeStep = z.infer<typeof NoticeStep>;

/** 监督意见 on a notice. */
export const CommentOnNotice = z.object({ noticeId: id, body: text("监督意见", 2000) });
export type CommentOnNotice = z.infer<typeof CommentOnNotice>;

/** 审定. The reason is needed where errors are open, which the form cannot know. */
export const ApproveNotice = z.object({ ...seen, reason: optionalText("审定理由", 1000) });
export type ApproveNotice = z.infer<typeof ApproveNotice>;

/** 退回整改办 */
export const GiveBackNotice = z.object({ ...seen, reason: text("退回的理由", 1000) });
export type GiveBackNotice = z.infer<typeof GiveBackNotice>;

/** 作废草稿 */
export const DropNotice = z.object({ ...seen, reason: text("作废的理由", 500) });
export type DropNotice = z.infer<typeof DropNotice>;

/** 更正 of what was published. */
export const BeginCorrection = z.object({ ...seen, changeNote: text("更正说明", 1000) });
export type BeginCorrection = z.infer<typeof BeginCorrection>;

/** 撤下 what was published. */
export const WithdrawEdition = z.object({ ...seen, reason: text("撤下的理由", 1000) });
export type WithdrawEdition = z.infer<typeof WithdrawEdition>;

const code = z.enum(SLIP_CODES, "没有这一类核对项。");

/** 忽略 one place of a kind of slip (`quote` names it), or the whole kind. */
export const SilenceSlip = z
  .object({
    noticeId: id,
    code,
    quote: textOrNull("原文", 500),
    reach: choice(["place", "kind"], "请选择忽略这一处还是这一类。"),
    reason: text("忽略的理由", 500),
  })
  .refine(({ reach, quote }) => reach === "kind" || quote !== null, { error: "请选择忽略这一处还是这一类。", path: ["reach"] });
export type SilenceSlip = z.infer<typeof SilenceSlip>;

/** 恢复核对 */
export const LiftSilence = z.object({ noticeId: id, silenceId: id });
export type LiftSilence = z.infer<typeof LiftSilence>;

const offset = z.string().regex(/^\d{1,7}$/, "页面已过期，请刷新后重试。").transform(Number);

/** 按建议改正 one slip, named by its kind and its place in the notice's text as it was on the screen. */
export const MendSlip = z.object({ ...seen, code, start: offset, end: offset });
export type MendSlip = z.infer<typeof MendSlip>;
