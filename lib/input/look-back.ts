import { z } from "zod";
import { LOOK_BACK_RESULTS, LOOK_BACK_WAYS } from "#lib/domain/look-back.ts";
import { measureWording, TEXT_LIMITS } from "#lib/domain/typed-text.ts";
import { choice, day, dayOrNull, id, number, optionalText, text, version } from "./fields.ts";

const lookBack = { lookBackId: id, version };

/** 记录回头看: what was seen and what it means. Of a rebound also why, until when, and what is to be done anew. */
export const RecordLookBack = z
  .object({
    ...lookBack,
    // In the order of the form: the error summary goes by it.
    way: choice(LOOK_BACK_WAYS, "请选择查看方式。"),
    seen: text("查看情况", 3000),
    result: choice(LOOK_BACK_RESULTS, "请选择回头看的结果。"),
    reason: optionalText("反弹的认定理由", 1000),
    newDeadline: dayOrNull("新的整改时限"),
    measure: optionalText("新增措施", TEXT_LIMITS.measure).transform(measureWording),
  })
  // Left over from a change of mind, what belongs to a rebound alone is not kept.
  .transform((input) => (input.result === "REBOUNDS" ? input : { ...input, reason: "", newDeadline: null, measure: "" }));
export type RecordLookBack = z.infer<typeof RecordLookBack>;

/** 安排回头看: one more, on a day of choice. */
export const PlanLookBack = z.object({ number, dueOn: day("回头看日期") });
export type PlanLookBack = z.infer<typeof PlanLookBack>;

/** 调整日期 */
export const MoveLookBack = z.object({ ...lookBack, dueOn: day("新的日期"), reason: text("调整理由", 500) });
export type MoveLookBack = z.infer<typeof MoveLookBack>;
