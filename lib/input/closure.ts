import { z } from "zod";
import { CLOSURE_GRADES } from "#lib/domain/finding.ts";
import { choice, number, optionalText, text, textOrNull, version } from "./fields.ts";

const longTermWork = textOrNull("需要长期坚持的工作", 1000);
const grade = choice(CLOSURE_GRADES, "请选择整改结果。");

/** 销号申请 */
export const ApplyForClosure = z.object({ number, version, statement: text("完成情况说明", 3000), grade, longTermWork });
export type ApplyForClosure = z.infer<typeof ApplyForClosure>;

/** 撤回申请 */
export const WithdrawClosure = z.object({ number, version, reason: text("撤回理由", 500) });
export type WithdrawClosure = z.infer<typeof WithdrawClosure>;

/** 审签: the chief also decides the grade; the others leave it out. */
export const SignClosure = z.object({
  number,
  version,
  verdict: choice(["pass", "return"], "请选择同意或退回。"),
  comment: optionalText("审签意见", 1000),
  grade: grade.optional(),
  longTermWork,
});
export type SignClosure = z.infer<typeof SignClosure>;
