import { z } from "zod";
import { CLOSURE_GRADES } from "#lib/domain/finding.ts";
import { choice, number, optionalText, text, textOrNull, version } from "./fields.ts";

const longTermWork = textOrNull("需要长期坚持的工作", 1000);
const grade = choice(CLOSURE_GRADES, "请选择整改结果。");

/** What goes on belongs to one grade alone; left over from a change of mind, it is not kept. */
function onlyWithLongTerm<Input extends { grade?: string; longTermWork: string | null }>(input: Input): Input {
  return input.grade === "COMPLETED" ? { ...input, longTermWork: null } : input;
}

/** 销号申请 */
export const ApplyForClosure = z
  .object({ number, version, statement: text("完成情况说明", 3000), grade, longTermWork })
  .transform(onlyWithLongTerm);
export type ApplyForClosure = z.infer<typeof ApplyForClosure>;

/** 撤回申请 */
export const WithdrawClosure = z.object({ number, version, reason: text("撤回理由", 500) });
export type WithdrawClosure = z.infer<typeof WithdrawClosure>;

/** 审签: the chief also decides the grade; the others leave it out. */
export const SignClosure = z
  .object({
    number,
    version,
    verdict: choice(["pass", "return"], "请选择同意或退回。"),
    comment: optionalText("审签意见", 1000),
    grade: grade.optional(),
    longTermWork,
  })
  .transform(onlyWithLongTerm);
export type SignClosure = z.infer<typeof SignClosure>;
