import { z } from "zod";
import { ANSWER_LIMIT, OPINION_LIMIT, SET_ASIDE_LIMIT } from "#lib/domain/opinions/limits.ts";
import { readReceipt } from "#lib/domain/opinions/receipt.ts";
import { OPINION_STATUSES } from "#lib/domain/opinions/status.ts";
import type { OpinionFilter } from "#lib/domain/opinions/views.ts";
import { addressWith } from "./address.ts";
import { id, numberOrNull, text, textOrNull, version } from "./fields.ts";
import { pageField } from "./params.ts";

const phone = textOrNull("联系电话", 40).refine(
  (value) => value === null || /^[+\d（(][\d\s\-－()（）转]{4,}$/.test(value.normalize("NFKC")),
  "联系电话只填数字，例如 13800000000 或者 0317-2000000。不想留电话可以不填。",
);

/**
 * 提交意见, by anybody. `remark` is the field that people do not see: what fills it in is a program. It is asked for nothing, so that no
 * filling-in is refused.
 */
export const SendOpinion = z.object({
  finding: numberOrNull,
  body: text("意见内容", OPINION_LIMIT),
  name: textOrNull("姓名", 50),
  phone,
  remark: z.string().default(""),
});
export type SendOpinion = z.infer<typeof SendOpinion>;

/** 查询办理结果 */
export const LookUpOpinion = z.object({
  receipt: z
    .string("请填写回执号。")
    .trim()
    .min(1, { error: "请填写回执号。", abort: true })
    .transform((typed, context) => {
      const receipt = readReceipt(typed);
      if (receipt === null) context.addIssue("这个回执号输错了。回执号由 8 个字母和数字组成，例如 7K3M-Q9X4，请对照记下的号码核对。");
      return receipt ?? "";
    }),
});
export type LookUpOpinion = z.infer<typeof LookUpOpinion>;

const key = { opinionId: id, version };

/** 转部室办理 */
export const AssignOpinion = z.object({ ...key, departmentId: z.string().default("").refine((value) => value !== "", "请选择部室。").pipe(id) });
export type AssignOpinion = z.infer<typeof AssignOpinion>;

/** 拟写答复 */
export const DraftAnswer = z.object({ ...key, draft: text("拟答复", ANSWER_LIMIT) });
export type DraftAnswer = z.infer<typeof DraftAnswer>;

/** 答复 */
export const AnswerOpinion = z.object({ ...key, answer: text("答复", ANSWER_LIMIT) });
export type AnswerOpinion = z.infer<typeof AnswerOpinion>;

/** 不予办理 */
export const SetAsideOpinion = z.object({ ...key, reason: text("不予办理的理由", SET_ASIDE_LIMIT) });
export type SetAsideOpinion = z.infer<typeof SetAsideOpinion>;

/** 公开意见和答复 */
export const PublishOpinion = z.object({ ...key, body: text("公开的意见", OPINION_LIMIT), answer: text("公开的答复", ANSWER_LIMIT) });
export type PublishOpinion = z.infer<typeof PublishOpinion>;

/** 不再公开 */
export const UnpublishOpinion = z.object(key);
export type UnpublishOpinion = z.infer<typeof UnpublishOpinion>;

/** What narrows the desk's list, out of the address. Nonsense narrows nothing. */
export const opinionFilter = z.object({
  status: z.enum(OPINION_STATUSES).nullable().catch(null),
  finding: z.string().regex(/^\d{1,6}$/).transform(Number).nullable().catch(null),
  department: id.nullable().catch(null),
  page: pageField,
});

/** The list's address with this filter. */
export function opinionsHref({ status, finding, department, page }: Partial<OpinionFilter>): string {
  return addressWith("/desk/opinions", { status, finding: finding === null || finding === undefined ? null : String(finding), department, page });
}
