import type { Severity } from "../official-text/diagnostic.ts";
import type { Span } from "../official-text/outline.ts";

/** Every kind of slip a notice is proofread for. Their names are in labels/proofread.ts. */
export const SLIP_CODES = [
  "totalsDiffer",
  "ledgerDiffers",
  "doneButOpen",
  "doneButUnfinished",
  "numberingGap",
  "numberingRepeat",
  "copiedParagraph",
  "emptyFinding",
  "rateWrong",
  "sumWrong",
  "differenceWrong",
  "figuresDiffer",
  "dateImpossible",
  "dateOrder",
  "dateAfterPublication",
  "dateWithoutYear",
  "weekdayWrong",
  "misprint",
  "particle",
  "punctuation",
  "widthMixed",
  "quotesUnbalanced",
  "nameVariant",
  "identityNumber",
  "mobileNumber",
  "bankCard",
  "homeAddress",
  "personNamed",
  "leadOnPerson",
  "secrecyMark",
  "bannedWording",
] as const;
export type SlipCode = (typeof SLIP_CODES)[number];

/**
 * What is wrong (`error`), probably wrong (`warning`) or worth a look (`note`) in a text: where, in UTF-16 units of the text as it was
 * given, and why, in one Chinese sentence. `mend` is what the place should read instead, where that is certain enough for one click.
 */
export type Slip = Span & { code: SlipCode; severity: Severity; message: string; mend?: string };
