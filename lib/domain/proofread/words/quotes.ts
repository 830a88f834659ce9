import { type BracketFault, bracketFaults } from "../../official-text/brackets.ts";
import { type Paragraph, placeOf } from "../../official-text/paragraph.ts";
import type { CheckedText } from "../checked-text.ts";
import type { Slip } from "../slip.ts";

/** How far apart the two marks of a pair may stand of which one was put the wrong way round. */
const TURNED = 20;

/** What stands inside the same marks, by the outer ones as printed. */
const INNER = new Map([
  ["“", "‘’"],
  ["「", "『』"],
  ["《", "〈〉"],
]);

const NAMES: Record<string, string> = { "“": "引号", "”": "引号", "‘": "单引号", "’": "单引号", "《": "书名号", "》": "书名号" };

/** Quotation marks, title marks and brackets that do not pair up, and those that stand within their like. */
export function quotesUnbalanced({ text, paragraphs }: CheckedText): Slip[] {
  return paragraphs.flatMap((paragraph) => {
    const faults = bracketFaults(paragraph.text);
    return turned(paragraph.text, faults).map((fault) => slipOf(text, paragraph, fault));
  });
}

type Pair = { mark: string; at: number; until: number };
type Fault = BracketFault | (Pair & { kind: "turned" });

/** ”领导小组“ and “领导小组“: one fault, not two. */
function turned(text: string, faults: readonly BracketFault[]): Fault[] {
  const told: Fault[] = [];
  for (const fault of faults) {
    const before = told.at(-1);
    if (before && isTurned(text, before, fault)) told.splice(-1, 1, { kind: "turned", mark: "“", at: before.at, until: fault.at + 1 });
    else told.push(fault);
  }
  return told;
}

function isTurned(text: string, before: Fault, { kind, mark, at }: BracketFault): boolean {
  if (kind !== "unclosed" || mark !== "“" || !/[”“]/.test(before.mark) || !(before.kind === "unopened" || before.kind === "unclosed")) return false;
  const between = text.slice(before.at + 1, at);
  return between !== "" && between.length <= TURNED && !/[“”。;]/.test(between);
}

function slipOf(text: string, paragraph: Paragraph, fault: Fault): Slip {
  const start = placeOf(paragraph, fault.at);
  if (fault.kind === "unopened" || fault.kind === "unclosed") {
    const name = NAMES[fault.mark] ?? "括号";
    const message = fault.kind === "unclosed" ? `这个前${name}没有配对的后${name}。` : `这个后${name}没有配对的前${name}。`;
    return { code: "quotesUnbalanced", severity: "error", message, start, end: start + 1 };
  }
  return slipOfPair(text, fault.kind, start, placeOf(paragraph, fault.until - 1) + 1);
}

function slipOfPair(text: string, kind: "nested" | "turned", start: number, end: number): Slip {
  const written = text.charAt(start);
  const content = text.slice(start + 1, end - 1);
  if (kind === "turned") {
    return { code: "quotesUnbalanced", severity: "error", message: "前引号与后引号用反了。", start, end, mend: `“${content}”` };
  }
  const [opening = "", closing = ""] = INNER.get(written) ?? "";
  const name = written === "《" ? "书名号里的书名号" : "引号里的引号";
  const mend = opening === "" ? {} : { mend: `${opening}${content}${closing}` };
  return {
    code: "quotesUnbalanced",
    severity: written === "《" ? "note" : "warning",
    message: `${name}，里层应为${opening}${closing}（GB/T 15834）。`,
    start,
    end,
    ...mend,
  };
}
