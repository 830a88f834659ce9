import { z } from "zod";
import { id, text } from "./fields.ts";

/** An id as it stands in an address: nothing that a database would choke on. */
export const rowId = id.regex(/^[\w-]+$/);

/** 撤下材料 */
export const WithdrawEvidence = z.object({ evidenceId: id, reason: text("撤下理由", 500) });
export type WithdrawEvidence = z.infer<typeof WithdrawEvidence>;
