import { z } from "zod";
import { choice, day, number, optionalText, text, version } from "./fields.ts";

/** 申请延期; `version` is the finding's. */
export const RequestExtension = z.object({ number, version, to: day("申请的时限"), reason: text("延期理由", 500) });
export type RequestExtension = z.infer<typeof RequestExtension>;

/** Which request of the finding, and its version as it was seen. */
const request = { number, sequence: number, version };

/** 签署 and 决定, whichever the request awaits. */
export const SignExtension = z.object({
  ...request,
  verdict: choice(["pass", "return"], "请选择同意或不同意。"),
  comment: optionalText("意见", 500),
});
export type SignExtension = z.infer<typeof SignExtension>;

/** 撤回延期申请 */
export const WithdrawExtension = z.object({ ...request, reason: text("撤回理由", 500) });
export type WithdrawExtension = z.infer<typeof WithdrawExtension>;
