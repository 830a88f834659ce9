import { z } from "zod";
import { id, text } from "./fields.ts";

/** 撤下材料 */
export const WithdrawEvidence = z.object({ evidenceId: id, reason: text("撤下理由", 500) });
export type WithdrawEvidence = z.infer<typeof WithdrawEvidence>;
