import { z } from "zod";
import { id, idList } from "./fields.ts";

/** 选用已有材料 */
export const ReuseEvidence = z.object({
  measureId: id,
  evidenceIds: idList.refine((ids) => ids.length > 0, "请选择要选用的材料。"),
});
export type ReuseEvidence = z.infer<typeof ReuseEvidence>;
