import { z } from "zod";
import { id, optionalText, version } from "./fields.ts";

/** The most changes one file may make at once: they are one transaction, which nobody should have to wait for long. */
const TICKED_MOST = 3_000;

const EXPIRED = "页面已过期，请刷新后重试。";

/** An uploaded ledger as the form saw it. */
const seen = { uploadId: id, version };

/** 导入台账修改: the changes that were ticked. Without a reason of their own, deadlines are moved because of the file. */
export const ApplyLedgerEdits = z.object({
  ...seen,
  ticked: z
    .union([z.string(), z.array(z.string())], EXPIRED)
    .optional()
    .transform((value) => [...new Set([value ?? []].flat())])
    .refine((ids) => ids.every((each) => /^[\w-]{1,100}$/.test(each)), EXPIRED)
    .refine((ids) => ids.length <= TICKED_MOST, `一次最多导入 ${TICKED_MOST} 处修改，请减少勾选。`),
  reason: optionalText("修改理由", 500),
});
export type ApplyLedgerEdits = z.infer<typeof ApplyLedgerEdits>;

/** 放弃台账文件 */
export const OnLedgerUpload = z.object(seen);
export type OnLedgerUpload = z.infer<typeof OnLedgerUpload>;
