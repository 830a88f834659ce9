import { DEFECTS as dates } from "./defects/figures-dates.ts";
import { DEFECTS as differences } from "./defects/figures-differences.ts";
import { DEFECTS as rates } from "./defects/figures-rates.ts";
import { DEFECTS as repeated } from "./defects/figures-repeated.ts";
import { DEFECTS as sums } from "./defects/figures-sums.ts";
import { DEFECTS as findings } from "./defects/structure-findings.ts";
import { DEFECTS as ledger } from "./defects/structure-ledger.ts";
import { DEFECTS as numbering } from "./defects/structure-numbering.ts";
import { DEFECTS as totals } from "./defects/structure-totals.ts";
import { DEFECTS as unfinished } from "./defects/structure-unfinished.ts";
import { DEFECTS as marks } from "./defects/words-marks.ts";
import { DEFECTS as misprints } from "./defects/words-misprints.ts";
import { DEFECTS as personal } from "./defects/words-personal.ts";

/** Every planted slip. */
export const DEFECTS = [
  ...totals,
  ...ledger,
  ...unfinished,
  ...numbering,
  ...findings,
  ...rates,
  ...sums,
  ...differences,
  ...repeated,
  ...dates,
  ...misprints,
  ...marks,
  ...personal,
];
