import { DEFECTS as findings } from "./defects/structure-findings.ts";
import { DEFECTS as ledger } from "./defects/structure-ledger.ts";
import { DEFECTS as numbering } from "./defects/structure-numbering.ts";
import { DEFECTS as totals } from "./defects/structure-totals.ts";
import { DEFECTS as unfinished } from "./defects/structure-unfinished.ts";

/** Every planted slip. */
export const DEFECTS = [...totals, ...ledger, ...unfinished, ...numbering, ...findings];
