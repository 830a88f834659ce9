import { z } from "zod";
import { choice, id, optionalText, text, version } from "./fields.ts";

/** 撤下材料 */
export const WithdrawEvidence = z.object({ evidenceId: id, reason: text("撤下理由", 500) });
export type WithdrawEvidence = z.infer<typeof WithdrawEvidence>;

const PAGE = "页码请填写数字，从 1 开始。";
const MOMENT = "时间请按“分:秒”填写，例如 12:30。";

/** A page of a file; left empty: null. */
const page = z
  .string(PAGE)
  .default("")
  .transform((value) => value.trim())
  .refine((value) => value === "" || /^[1-9]\d{0,5}$/.test(value), PAGE)
  .transform((value) => (value === "" ? null : Number(value)));

/** A moment of a film, "12:30" or "1:02:30", in seconds; left empty: null. */
const second = z
  .string(MOMENT)
  .default("")
  .transform((value) => value.trim().replaceAll("：", ":"))
  .refine((value) => value === "" || secondsOf(value) !== null, MOMENT)
  .transform((value) => (value === "" ? null : secondsOf(value)));

/** "12:30" → 750; null where it is no such time. */
export function secondsOf(time: string): number | null {
  const match = /^(?:(\d{1,2}):(?=\d\d:))?(\d{1,3}):([0-5]\d)$/.exec(time);
  if (!match) return null;
  const [, hours = "0", minutes, seconds] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** 审看材料: accepted as a whole, or returned with a reason and where in the file. That a return needs a reason, the rule says. */
export const ReviewEvidence = z.object({
  evidenceId: id,
  version,
  accepted: choice(["yes", "no"], "请选择认可或退回。").transform((value) => value === "yes"),
  reason: optionalText("退回理由", 500),
  page,
  second,
});
export type ReviewEvidence = z.infer<typeof ReviewEvidence>;
