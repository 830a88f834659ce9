import { spanAt } from "../official-text/span-at.ts";
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
import { inOneVoice } from "./one-voice.ts";
import { rates } from "./rates.ts";
import { repeatedFacts } from "./repeated-facts.ts";
import type { Slip, SlipCode } from "./slip.ts";
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

/** Kinds that no page around a text excuses. */
const ANYWHERE: ReadonlySet<SlipCode> = new Set(["identityNumber", "mobileNumber", "bankCard", "homeAddress", "secrecyMark"]);

/**
 * 核对: all that is wrong or doubtful in a text, in its order. Pure, of any text, in time that grows with its length. What a web page
 * puts around a notice, source and reading count, is not the notice's own and passes.
 */
export function proofread(text: string, context: ProofContext): Slip[] {
  const checked = checkedText(text);
  const slips = CHECKS.flatMap((check) => check(checked, context));
  return inOneVoice(text, slips.filter(({ code, start }) => ANYWHERE.has(code) || !spanAt(checked.furniture, start)));
}
