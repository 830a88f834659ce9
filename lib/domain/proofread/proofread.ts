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
import { bankCard } from "./personal/bank-card.ts";
import { homeAddress } from "./personal/home-address.ts";
import { identityNumber } from "./personal/identity-number.ts";
import { leadOnPerson } from "./personal/lead-on-person.ts";
import { mobileNumber } from "./personal/mobile-number.ts";
import { personNamed } from "./personal/person-named.ts";
import { secrecyMark } from "./personal/secrecy-mark.ts";
import { rates } from "./rates.ts";
import { repeatedFacts } from "./repeated-facts.ts";
import type { Slip, SlipCode } from "./slip.ts";
import { sums } from "./sums.ts";
import { totals } from "./totals.ts";
import { weekdays } from "./weekdays.ts";
import { bannedWording } from "./wording/banned-wording.ts";
import { misprint } from "./words/misprint.ts";
import { nameVariant } from "./words/name-variant.ts";
import { particle } from "./words/particle.ts";
import { punctuation } from "./words/punctuation.ts";
import { quotesUnbalanced } from "./words/quotes.ts";
import { widthMixed } from "./words/width.ts";
import { yearlessDates } from "./yearless-dates.ts";

/** One kind of look at a text: everything of that kind it finds. */
export type Check = (checked: CheckedText, context: ProofContext) => Slip[];

/** Of the whole: what it counts, numbers and repeats. */
const STRUCTURE: readonly Check[] = [totals, ledgerFigures, done, numbering, copies, empty, headingStops];

/** Of words and names, marks, and what is not for the public. */
const WORDS: readonly Check[] = [
  nameVariant,
  misprint,
  particle,
  punctuation,
  widthMixed,
  quotesUnbalanced,
  identityNumber,
  mobileNumber,
  bankCard,
  homeAddress,
  personNamed,
  leadOnPerson,
  secrecyMark,
  bannedWording,
];

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

const CHECKS: readonly Check[] = [...STRUCTURE, ...FIGURES, ...WORDS];

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
