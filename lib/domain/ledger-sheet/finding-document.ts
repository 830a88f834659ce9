import type { Day } from "../day.ts";
import { longDay } from "../labels/dates.ts";
import type { FindingCourse } from "../views.ts";

/** A finding's course as a document of its own shows it. */
export type FindingDocument = FindingCourse & { party: string; round: string; asOf: Day; sample: boolean };

/** "问题12整改情况（截至2022年6月30日）", the file's name without its ending. */
export function findingFileName({ number, asOf }: Pick<FindingDocument, "number" | "asOf">): string {
  return `问题${number}整改情况（截至${longDay(asOf)}）`;
}
