import { datesIn } from "../dates.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { fold } from "../fold.ts";
import type { FactName, Outline } from "../outline.ts";

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days the calendar does not have, and facts of the inspection that are out of order. */
export function dates(text: string, outline: Outline): Diagnostic[] {
  const impossible = datesIn(fold(text)).filter(({ year, month, day }) => !exists(year, month, day));
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

function exists(year: number | null, month: number, day: number | null): boolean {
  const longest = LONGEST[month - 1];
  if (longest === undefined || day === 0) return false;
  const isLeap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return day === null || day <= (month === 2 && !isLeap ? 28 : longest);
}

const ORDER: readonly FactName[] = ["periodStart", "periodEnd", "feedbackOn", "planOn", "noticeOn"];
const WORDS: Partial<Record<FactName, string>> = {
  periodStart: "巡察开始",
  periodEnd: "巡察结束",
  feedbackOn: "反馈",
  planOn: "整改方案",
  noticeOn: "通报",
};

function outOfOrder({ inspection, passages }: Outline): Diagnostic[] {
  const told = ORDER.filter((name) => inspection[name] !== null);
  return told.flatMap((name, index): Diagnostic[] => {
    const before = told[index - 1];
    const place = passages[name];
    if (!before || !place || (inspection[before] ?? "") <= (inspection[name] ?? "")) return [];
    const message = `${WORDS[name]}日期早于${WORDS[before]}日期，请核对。`;
    return [{ code: "date-order", severity: "warning", message, start: place.start, end: place.end }];
  });
}
