import type { Day } from "../day.ts";

/** 监督期限: both days belong to it. */
export type OpinionSpan = { from: Day; until: Day };

/** Are opinions taken on this day? Where no notice sets a span, always; else within the span of the latest. */
export function opinionsOpen(span: OpinionSpan | null, today: Day): boolean {
  return span === null || (span.from <= today && today <= span.until);
}
