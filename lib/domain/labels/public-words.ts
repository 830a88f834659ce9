import type { PublicState } from "../public-progress.ts";
import { chineseNumber, GRADE_WORDS, STATUS_WORDS } from "./words.ts";

/** The words of the public pages: plainer than the office's, and silent on who signs what. */
export const PUBLIC_STATE_WORDS: Record<PublicState, string> = {
  COMPLETED: `${STATUS_WORDS.CLOSED}（${GRADE_WORDS.COMPLETED}）`,
  COMPLETED_LONG_TERM: `${STATUS_WORDS.CLOSED}（${GRADE_WORDS.COMPLETED_LONG_TERM}）`,
  APPLIED: `${STATUS_WORDS.IN_PROGRESS}（已申请销号）`,
  IN_PROGRESS: STATUS_WORDS.IN_PROGRESS,
  NOT_STARTED: STATUS_WORDS.NOT_STARTED,
};

/** What the public reads where a finding is counted and not listed. */
export const NOT_ITEMISED = "未逐项公开";

/** How a part is headed: 一、……. A round whose text names no parts has one without a title. */
export function partHeading({ ordinal, title }: { ordinal: number; title: string }): string {
  return title === "" ? "具体问题" : `${chineseNumber(ordinal)}、${title}`;
}
