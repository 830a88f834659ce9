import { cutOffOf, type Rhythm } from "../calendar.ts";
import { type Day, dayAt } from "../day.ts";
import { addWeeks, type Week, weekOf } from "../week.ts";

/** What may fall due on a day, in the order a day shows it. */
export const DUE_KINDS = ["cutOff", "finding", "measure", "order", "lookBack"] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** One thing of a finding that falls due. `ordinal` is the measure's, or the look-back's; `orderNumber` is 〔2022〕3号. */
export type DueThing = {
  kind: Exclude<DueKind, "cutOff">;
  day: Day;
  id: string;
  number: number;
  ordinal: number | null;
  orderNumber: string | null;
  /** What it says; null where the finding is not itemised. */
  title: string | null;
};

/** The cut-off of one week. */
export type DueCutOff = { kind: "cutOff"; day: Day; week: Week; at: Date };

/** So many more of a kind on a day that already shows as many as fit. */
export type DueMore = { kind: DueThing["kind"]; day: Day; more: number; total: number };

export type Due = DueThing | DueCutOff | DueMore;

/** A day of the calendar, with what falls due on it. */
export type DueDay = { day: Day; working: boolean; dues: Due[] };

/** Every cut-off from `from` to `to`, none before the first week of the round. */
export function cutOffsBetween(from: Day, to: Day, firstWeek: Week, rhythm: Rhythm): DueCutOff[] {
  const first = [weekOf(from), firstWeek].sort().at(-1) ?? firstWeek;
  const cutOffs: DueCutOff[] = [];
  for (let week = first; week <= weekOf(to); week = addWeeks(week, 1)) {
    const at = cutOffOf(week, rhythm);
    const day = at && dayAt(at);
    if (at && day && day >= from && day <= to) cutOffs.push({ kind: "cutOff", day, week, at });
  }
  return cutOffs;
}

/** In order of days, and within a day by kind; what is of one kind keeps its order. */
export function inDayOrder(dues: readonly Due[]): Due[] {
  return [...dues].sort((a, b) => a.day.localeCompare(b.day) || DUE_KINDS.indexOf(a.kind) - DUE_KINDS.indexOf(b.kind));
}
