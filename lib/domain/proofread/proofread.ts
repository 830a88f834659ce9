import { afterPublication } from "./after-publication.ts";
import { type CheckedText, checkedText } from "./checked-text.ts";
import type { ProofContext } from "./context.ts";
import { dateOrder } from "./date-order.ts";
import { differences } from "./differences.ts";
import { impossibleDates } from "./impossible-dates.ts";
import { listedCounts } from "./lists.ts";
import { rates } from "./rates.ts";
import { repeatedFacts } from "./repeated-facts.ts";
import type { Slip } from "./slip.ts";
import { sums } from "./sums.ts";
import { weekdays } from "./weekdays.ts";
import { yearlessDates } from "./yearless-dates.ts";

/** One kind of look at a text: everything of that kind it finds. */
export type Check = (checked: CheckedText, context: ProofContext) => Slip[];

/** Of figures and dates. */
const FIGURES: readonly Check[] = [
  rates,
  sums,
  listedCounts,
  differences,
  repeatedFacts,
  impossibleDates,
  dateOrder,
  afterPublication,
  yearlessDates,
  weekdays,
];

const CHECKS: readonly Check[] = [...FIGURES];

/** 核对: all that is wrong or doubtful in a text, in its order. Pure, of any text, in time that grows with its length. */
export function proofread(text: string, context: ProofContext): Slip[] {
  const checked = checkedText(text);
  return CHECKS.flatMap((check) => check(checked, context)).sort((a, b) => a.start - b.start || a.end - b.end);
}
