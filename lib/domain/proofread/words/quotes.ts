import { type BracketFault, bracketFaults } from "../../official-text/brackets.ts";
import { paragraphsOf } from "../../official-text/lines.ts";
import { type Paragraph, placeOf } from "../../official-text/paragraph.ts";
import type { CheckedText } from "../checked-text.ts";
import type { Slip } from "../slip.ts";

/** How far apart ” and “ may stand to be one pair put the wrong way round. */
const TURNED = 40;

/** What stands inside the same marks, by the outer ones as printed. */
const INNER = new Map([
  ["“", "‘’"],
  ["「", "『』"],
  ["《", "〈〉"],
]);

/** Quotation marks, title marks and brackets that do not pair up, and those that stand within their like. */
export function quotesUnbalanced({ text }: CheckedText): Slip[] {
  return paragraphsOf(text).paragraphs.flatMap((paragraph) => {
    const faults = bracketFaults(paragraph.text);
    return turned(faults).map((fault) => slipOf(text, paragraph, fault));
  });
}

type Fault = BracketFault | { kind: "turned"; mark: string; at: number; until: number };

/** ”领导小组“: one fault, not two. */
function turned(faults: readonly BracketFault[]): Fault[] {
  const told: Fault[] = [];
  for (const fault of faults) {
    const before = told.at(-1);
    const isTurned = before?.kind === "unopened" && before.mark === "”" && fault.kind === "unclosed" && fault.mark === "“";
    if (before && isTurned && fault.at - before.at <= TURNED) told.splice(-1, 1, { kind: "turned", mark: "“", at: before.at, until: fault.at + 1 });
    else told.push(fault);
  }
  return told;
}

function slipOf(text: string, paragraph: Paragraph, fault: Fault): Slip {
  const start = placeOf(paragraph, fault.at);
  const written = text.charAt(start);
  if (fault.kind === "unopened" || fault.kind === "unclosed") {
    const message = fault.kind === "unclosed" ? `“${written}”没有与之配对的后一半。` : `“${written}”没有与之配对的前一半。`;
    return { code: "quotesUnbalanced", severity: "error", message, start, end: start + 1 };
  }
  const end = placeOf(paragraph, fault.until - 1) + 1;
  const content = text.slice(start + 1, end - 1);
  if (fault.kind === "turned") {
    return { code: "quotesUnbalanced", severity: "error", message: "前引号与后引号用反了。", start, end, mend: `“${content}”` };
  }
  const [opening = "", closing = ""] = INNER.get(written) ?? "";
  const name = written === "《" ? "书名号里的书名号" : "引号里的引号";
  const mend = opening === "" ? {} : { mend: `${opening}${content}${closing}` };
  return {
    code: "quotesUnbalanced",
    severity: written === "《" ? "note" : "warning",
    message: `${name}，里层应为“${opening}${closing}”（GB/T 15834）。`,
    start,
    end,
    ...mend,
  };
}
