import { z } from "zod";
import { choice, id, text, textOrNull, version } from "./fields.ts";
import { pageField } from "./params.ts";

const EXPIRED = "页面已过期，请刷新后重试。";

const sha256 = z.string(EXPIRED).regex(/^[0-9a-f]{64}$/, EXPIRED);

/** A hash out of an address, or null where it is none. */
export function hashParam(given: string | string[] | undefined): string | null {
  const parsed = sha256.safeParse(given);
  return parsed.success ? parsed.data : null;
}

const UNITS = { MB: 1024 ** 2, GB: 1024 ** 3 } as const;
export type SpaceUnit = keyof typeof UNITS;

/** 材料空间: a whole number and its unit, or nothing where there is to be no limit. */
const space = z
  .object({
    amount: z
      .string()
      .default("")
      .transform((value) => value.trim())
      .refine((value) => value === "" || /^[1-9]\d{0,5}$/.test(value), "请填写 1 至 999999 之间的整数；不设上限的，留空。"),
    unit: choice(["MB", "GB"], "请选择单位。"),
  })
  .transform(({ amount, unit }) => (amount === "" ? null : Number(amount) * UNITS[unit]));

/** 材料空间 of one department, or of the round; of the version the form saw. */
export const SetQuota = z.looseObject({ of: choice(["department", "round"], EXPIRED), id, version }).transform(({ of, id: row, version: seen, ...rest }, context) => {
  const quota = space.safeParse(rest);
  for (const issue of quota.error?.issues ?? []) context.addIssue({ code: "custom", message: issue.message, path: issue.path });
  return { of, id: row, version: seen, quota: quota.data ?? null };
});
export type SetQuota = z.infer<typeof SetQuota>;

/** A quota as the form shows it: in GB where it comes out even. */
export function typedSpace(bytes: number | null): { amount: string; unit: SpaceUnit } {
  if (bytes === null) return { amount: "", unit: "GB" };
  const unit = bytes % UNITS.GB === 0 ? "GB" : "MB";
  return { amount: String(Math.round(bytes / UNITS[unit])), unit };
}

/** 申请销毁 */
export const ProposePurge = z.object({ sha256, reason: text("销毁理由", 500) });
export type ProposePurge = z.infer<typeof ProposePurge>;

/** 确认或者不同意销毁 */
export const DecidePurge = z
  .object({
    id,
    confirmed: choice(["yes", "no"], "请选择是否同意销毁。").transform((value) => value === "yes"),
    comment: textOrNull("说明", 500),
  })
  .refine(({ confirmed, comment }) => confirmed || comment !== null, { path: ["comment"], error: "不同意的，请写明理由。" });
export type DecidePurge = z.infer<typeof DecidePurge>;

/** Which page of a list, out of the address. */
export const purgePages = z.object({ page: pageField });
