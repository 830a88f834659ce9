import { datesIn, isInCalendar } from "../dates.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { factsOutOfOrder } from "../fact-order.ts";
import { fold } from "../fold.ts";
import type { FactName, Outline } from "../outline.ts";

/** Days the calendar does not have, and facts of the inspection that are out of order. */
export function dates(text: string, outline: Outline): Diagnostic[] {
  const impossible = datesIn(fold(text)).filter((date) => !isInCalendar(date));
  return [
    ...impossible.map(({ index, length }) => ({
      code: "date-impossible",
      severity: "warning" as const,
      message: `没有“${text.slice(index, index + length)}”这一天，请核对。`,
      start: index,
      end: index + length,
    })),
    ...outOfOrder(outline),
  ];
}

const WORDS: Partial<Record<FactName, string>> = {
  periodStart: "巡察开始",
  periodEnd: "巡察结束",
  feedbackOn: "反馈",
  planOn: "整改方案",
  noticeOn: "通报",
};

function outOfOrder(outline: Outline): Diagnostic[] {
  return factsOutOfOrder(outline).map(({ name, before, place }) => {
    const message = `${WORDS[name]}日期早于${WORDS[before]}日期，请核对。`;
    return { code: "date-order", severity: "warning", message, ...place };
  });
}
