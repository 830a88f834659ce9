import type { Span } from "../../official-text/outline.ts";
import { spanOf } from "../../official-text/paragraph.ts";
import type { CheckedText } from "../checked-text.ts";
import { type Claim, claimsOf } from "../claims.ts";
import { accountsOf, countOf } from "../totals/states.ts";

/** What a text says of the whole round: that so many are not done yet, `open` (0: all are done), and where it says so. */
export type SaidOfRound = Span & { open: number };

const FINISHED = "(?:完成整改|整改完成|整改到位|整改完毕|整改办结|完成销号|办结销号|办结|销号)";

/** 反馈的问题已全部完成整改, without a figure. */
const ALL_DONE = new RegExp(`(?:问题|整改任务|整改事项|整改工作)(?:均|都|现|目前|已|已经)*全部(?:按期|如期)?${FINISHED}|(?:问题|整改任务|整改事项)均已(?:按期|如期)?${FINISHED}`);

/** Of everything, none is left? */
export function saysAllDone(total: Claim, state: Claim): boolean {
  return state.figure === "completed" && state.value >= total.value;
}

/** The first sentence outside the findings that tells how many are done; null where none does. */
export function saidOfRound(checked: CheckedText): SaidOfRound | null {
  for (const account of accountsOf(claimsOf(checked))) {
    const { total, states } = account;
    const done = states.find(({ figure }) => figure === "completed");
    if (total.noun !== "问题" || !done) continue;
    const { start, end } = done;
    return { open: Math.max(0, total.value - (countOf(account, "completed") ?? 0)), start, end };
  }
  const { outline, paragraphs } = checked;
  const first = outline.parts[0]?.categories[0]?.findings[0]?.start ?? Infinity;
  for (const paragraph of paragraphs) {
    const span = spanOf(paragraph);
    const match = span.start < first && !/[未尚]/.test(paragraph.text) ? ALL_DONE.exec(paragraph.text) : null;
    if (match) return { open: 0, ...spanOf(paragraph, match.index, match.index + match[0].length) };
  }
  return null;
}

/** A finding that says of itself that it is done: 该问题已整改到位, 整改状态：已完成. */
const DONE_HERE = new RegExp(
  `(?:该|此|这一|上述)(?:项|个)?问题(?:均|现|目前|已|已经)*(?:全部|全面)?(?:按期|如期)?${FINISHED}|问题(?:现|均)?已(?:经)?(?:全部|全面)(?:按期|如期)?${FINISHED}|(?:整改|完成|办理|落实)(?:状态|情况|结果|进度) ?: ?(?:已完成|完成整改|已办结|已销号|已整改到位|完成)(?=[,。;]|$)`,
);

/** Where it says so, in a folded passage, or null. */
export function doneHere(passage: string): { index: number; phrase: string } | null {
  const match = DONE_HERE.exec(passage);
  return match ? { index: match.index, phrase: match[0] } : null;
}
