import { z } from "zod";
import { number, text, textOrNull, version, week } from "./fields.ts";

const MOST = 2000;

/** 周填报: `version` is 0 where the week had no entry when the form was opened. */
export const EnterFollowUp = z.object({
  number,
  week,
  version,
  progress: text("本周进展", MOST),
  nextStep: text("下步打算", MOST),
  difficulty: textOrNull("困难和问题", MOST),
});
export type EnterFollowUp = z.infer<typeof EnterFollowUp>;

/** 跟进确认 */
export const TickFollowUp = z.object({ number, week, version });
export type TickFollowUp = z.infer<typeof TickFollowUp>;

/** 退回填报, with the reason the department reads. */
export const ReturnFollowUp = z.object({ number, week, version, reason: text("退回理由", 500) });
export type ReturnFollowUp = z.infer<typeof ReturnFollowUp>;
