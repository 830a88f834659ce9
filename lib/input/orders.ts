import { z } from "zod";
import { choice, day, dayOrNull, id, number, optionalText, text, version } from "./fields.ts";

const words = { cause: text("督办事由", 1000), requirement: text("督办要求", 2000), replyBy: day("回复期限") };

/** 拟制督办单 */
export const DraftOrder = z.object({ number, ...words });
export type DraftOrder = z.infer<typeof DraftOrder>;

/** 修改督办单草稿 */
export const EditOrder = z.object({ orderId: id, version, ...words });
export type EditOrder = z.infer<typeof EditOrder>;

/** 发出督办单 */
export const IssueOrder = z.object({ orderId: id, version });
export type IssueOrder = z.infer<typeof IssueOrder>;

/** 不予发出 */
export const DropOrder = z.object({ orderId: id, version, reason: text("不予发出的理由", 500) });
export type DropOrder = z.infer<typeof DropOrder>;

/** 回复督办单 */
export const ReplyToOrder = z.object({ orderId: id, version, body: text("办理情况", 3000) });
export type ReplyToOrder = z.infer<typeof ReplyToOrder>;

/** 审核回复 */
export const JudgeReply = z.object({
  orderId: id,
  version,
  verdict: choice(["accept", "return"], "请选择办结或退回。"),
  comment: optionalText("审核意见", 1000),
  replyBy: dayOrNull("新的回复期限"),
});
export type JudgeReply = z.infer<typeof JudgeReply>;
