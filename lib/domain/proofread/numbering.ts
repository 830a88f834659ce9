import type { CheckedText } from "./checked-text.ts";
import { headingNumbers } from "./numbering/headings.ts";
import { pointNumbers } from "./numbering/points.ts";
import type { Slip } from "./slip.ts";

/** numberingGap, numberingRepeat: at every level, from 一、 down to ① within a sentence. */
export function numbering({ text, tree, paragraphs }: CheckedText): Slip[] {
  return [...headingNumbers(text, tree), ...pointNumbers(text, paragraphs)];
}
