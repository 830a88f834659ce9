import { z } from "zod";
import { measureWording, TEXT_LIMITS } from "#lib/domain/typed-text.ts";
import { dayOrNull, id, number, text, textOrNull, version } from "./fields.ts";

const wording = text("措施内容", TEXT_LIMITS.measure).transform(measureWording);
const deadline = dayOrNull("措施时限");

/** 增加措施 to the finding of this number. */
export const AddMeasure = z.object({ number, text: wording, deadline });
export type AddMeasure = z.infer<typeof AddMeasure>;

/** 修改措施 */
export const EditMeasure = z.object({ measureId: id, version, text: wording, deadline });
export type EditMeasure = z.infer<typeof EditMeasure>;

/** 删除措施 */
export const RemoveMeasure = z.object({ measureId: id, version });
export type RemoveMeasure = z.infer<typeof RemoveMeasure>;

/** 标记完成: with its outcome, and why there is no file where there is none. */
export const TickMeasure = z.object({
  measureId: id,
  version,
  outcome: text("整改成效", TEXT_LIMITS.outcome),
  noEvidenceReason: textOrNull("无佐证材料的理由", 500),
});
export type TickMeasure = z.infer<typeof TickMeasure>;

/** 撤销完成 */
export const ReopenMeasure = z.object({ measureId: id, version, reason: text("撤销理由", 500) });
export type ReopenMeasure = z.infer<typeof ReopenMeasure>;
