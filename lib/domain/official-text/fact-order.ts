import type { FactName, Outline, Span } from "./outline.ts";

const ORDER: readonly FactName[] = ["periodStart", "periodEnd", "feedbackOn", "planOn", "noticeOn"];

/** The days of the inspection that lie before the one that comes before them: a feedback given before the period's end. */
export function factsOutOfOrder({ inspection, passages }: Outline): { name: FactName; before: FactName; place: Span }[] {
  const told = ORDER.filter((name) => inspection[name] !== null);
  return told.flatMap((name, index) => {
    const before = told[index - 1];
    const place = passages[name];
    if (!before || !place || (inspection[before] ?? "") <= (inspection[name] ?? "")) return [];
    return [{ name, before, place: { start: place.start, end: place.end } }];
  });
}
