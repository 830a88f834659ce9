import type { Diagnostic } from "./diagnostic.ts";
import { completeness } from "./diagnose/completeness.ts";
import { dates } from "./diagnose/dates.ts";
import { figures } from "./diagnose/figures.ts";
import { headings } from "./diagnose/headings.ts";
import { misprints } from "./diagnose/misprints.ts";
import { numbering } from "./diagnose/numbering.ts";
import { quotes } from "./diagnose/quotes.ts";
import { repeats } from "./diagnose/repeats.ts";
import type { Outline } from "./outline.ts";

/** Each of these looks for one kind of doubt. */
const RULES: readonly ((text: string, outline: Outline) => Diagnostic[])[] = [
  completeness,
  figures,
  numbering,
  headings,
  quotes,
  misprints,
  repeats,
  dates,
];

/**
 * What is wrong or doubtful in an outline and the text it was read from, in the order of the text. The outline may have been mended
 * since: what no longer stands in it is no longer complained of.
 */
export function diagnose(text: string, outline: Outline): Diagnostic[] {
  return RULES.flatMap((rule) => rule(text, outline)).sort((a, b) => a.start - b.start || a.end - b.end);
}
