import type { Check } from "./proofread.ts";
import { headingNumbers } from "./numbering/headings.ts";
import { pointNumbers } from "./numbering/points.ts";

/** numberingGap, numberingRepeat: at every level, from 一、 down to ① within a sentence. */
export const numbering: Check = ({ text, tree, paragraphs }) => [...headingNumbers(text, tree), ...pointNumbers(text, paragraphs)];
