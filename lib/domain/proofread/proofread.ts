import { afterPublication } from "./after-publication.ts";
import { type CheckedText, checkedText } from "./checked-text.ts";
import type { ProofContext } from "./context.ts";
import { copies } from "./copies.ts";
import { dateOrder } from "./date-order.ts";
import { differences } from "./differences.ts";
import { done } from "./done.ts";
import { empty } from "./empty.ts";
import { headingStops } from "./heading-stops.ts";
import { impossibleDates } from "./impossible-dates.ts";
import { ledgerFigures } from "./ledger.ts";
import { listedCounts } from "./lists.ts";
import { numbering } from "./numbering.ts";
import { rates } from "./rates.ts";
import { repeatedFacts } from "./repeated-facts.ts";
import type { Slip } from "./slip.ts";
import { sums } from "./sums.ts";
import { totals } from "./totals.ts";
import { weekdays } from "./weekdays.ts";
import { yearlessDates } from "./yearless-dates.ts";

/** One kind of look at a text: everything of that kind it finds. */
export type Check = (checked: CheckedText, context: ProofContext) => Slip[];

/** Of the whole: what it counts, numbers and repeats. */
const STRUCTURE: readonly Check[] = [totals, ledgerFigures, done, numbering, copies, empty, headingStops];

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

const CHECKS: readonly Check[] = [...STRUCTURE, ...FIGURES];

/** 核对: all that is wrong or doubtful in a text, in its order. Pure, of any text, in time that grows with its length. */
export function proofread(text: string, context: ProofContext): Slip[] {
  const checked = checkedText(text);
  return CHECKS.flatMap((check) => check(checked, context)).sort((a, b) => a.start - b.start || a.end - b.end);
}
