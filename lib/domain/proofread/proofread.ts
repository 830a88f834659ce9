import { type CheckedText, checkedText } from "./checked-text.ts";
import type { ProofContext } from "./context.ts";
import { copies } from "./copies.ts";
import { done } from "./done.ts";
import { empty } from "./empty.ts";
import { headingStops } from "./heading-stops.ts";
import { ledgerFigures } from "./ledger.ts";
import { numbering } from "./numbering.ts";
import { bankCard } from "./personal/bank-card.ts";
import { homeAddress } from "./personal/home-address.ts";
import { identityNumber } from "./personal/identity-number.ts";
import { leadOnPerson } from "./personal/lead-on-person.ts";
import { mobileNumber } from "./personal/mobile-number.ts";
import { personNamed } from "./personal/person-named.ts";
import { secrecyMark } from "./personal/secrecy-mark.ts";
import type { Slip } from "./slip.ts";
import { totals } from "./totals.ts";
import { bannedWording } from "./wording/banned-wording.ts";
import { misprint } from "./words/misprint.ts";
import { nameVariant } from "./words/name-variant.ts";
import { particle } from "./words/particle.ts";
import { punctuation } from "./words/punctuation.ts";
import { quotesUnbalanced } from "./words/quotes.ts";
import { widthMixed } from "./words/width.ts";

/** One kind of look at a text: everything of that kind it finds. */
export type Check = (checked: CheckedText, context: ProofContext) => Slip[];

/** Of words and names, marks, and what is not for the public. */
const WORDS: readonly Check[] = [
  misprint,
  particle,
  punctuation,
  widthMixed,
  quotesUnbalanced,
  nameVariant,
  identityNumber,
  mobileNumber,
  bankCard,
  homeAddress,
  personNamed,
  leadOnPerson,
  secrecyMark,
  bannedWording,
];

const CHECKS: readonly Check[] = [...WORDS, totals, ledgerFigures, done, numbering, copies, empty, headingStops];

/** 核对: all that is wrong or doubtful in a text, in its order. Pure, of any text, in time that grows with its length. */
export function proofread(text: string, context: ProofContext): Slip[] {
  const checked = checkedText(text);
  return CHECKS.flatMap((check) => check(checked, context)).sort((a, b) => a.start - b.start || a.end - b.end);
}
