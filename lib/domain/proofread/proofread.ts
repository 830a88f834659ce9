import { type CheckedText, checkedText } from "./checked-text.ts";
import type { ProofContext } from "./context.ts";
import { copies } from "./copies.ts";
import { done } from "./done.ts";
import { empty } from "./empty.ts";
import { headingStops } from "./heading-stops.ts";
import { ledgerFigures } from "./ledger.ts";
import { numbering } from "./numbering.ts";
import type { Slip } from "./slip.ts";
import { totals } from "./totals.ts";

/** One kind of look at a text: everything of that kind it finds. */
export type Check = (checked: CheckedText, context: ProofContext) => Slip[];

const CHECKS: readonly Check[] = [totals, ledgerFigures, done, numbering, copies, empty, headingStops];

/** 核对: all that is wrong or doubtful in a text, in its order. Pure, of any text, in time that grows with its length. */
export function proofread(text: string, context: ProofContext): Slip[] {
  const checked = checkedText(text);
  return CHECKS.flatMap((check) => check(checked, context)).sort((a, b) => a.start - b.start || a.end - b.end);
}
