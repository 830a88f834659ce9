import { z } from "zod";
import { measureWording, TEXT_LIMITS } from "#lib/domain/typed-text.ts";
import { choice, id, number, textOrNull, version } from "./fields.ts";

const disclosed = choice(["yes", "no"], "请选择是否对外公开。").transform((value) => value === "yes");

/** 公开范围 and 对外文字 of a finding. */
export const DiscloseFinding = z.object({
  number,
  version,
  disclosed,
  publicTitle: textOrNull("对外标题", TEXT_LIMITS.title),
  publicLongTerm: textOrNull("对外长期坚持的工作", TEXT_LIMITS.outcome),
});
export type DiscloseFinding = z.infer<typeof DiscloseFinding>;

/** The same of a measure; the page leads back to its finding. */
export const DiscloseMeasure = z.object({
  number,
  measureId: id,
  version,
  disclosed,
  publicText: textOrNull("对外措施", TEXT_LIMITS.measure).transform((text) => text && measureWording(text)),
  publicOutcome: textOrNull("对外成效", TEXT_LIMITS.outcome),
});
export type DiscloseMeasure = z.infer<typeof DiscloseMeasure>;
