import type { TallyState } from "#components/ui/tally-grid.tsx";
import type { Progress } from "#lib/domain/counts.ts";
import { GRADE_WORDS, STATUS_WORDS } from "#lib/domain/labels/words.ts";
import { NOT_ITEMISED } from "#lib/domain/labels/public-words.ts";
import type { PublicState } from "#lib/domain/public-progress.ts";

/** The picture of a public state. To the eye an application under way is still work in progress; the words tell them apart. */
export const TALLY_STATES: Record<PublicState, TallyState> = {
  COMPLETED: "closed",
  COMPLETED_LONG_TERM: "long-term",
  APPLIED: "in-progress",
  IN_PROGRESS: "in-progress",
  NOT_STARTED: "not-started",
};

/** The key of the pictures. */
export const TALLY_WORDS: Record<TallyState, string> = {
  closed: `${STATUS_WORDS.CLOSED}：${GRADE_WORDS.COMPLETED}`,
  "long-term": `${STATUS_WORDS.CLOSED}：${GRADE_WORDS.COMPLETED_LONG_TERM}`,
  "in-progress": STATUS_WORDS.IN_PROGRESS,
  "not-started": STATUS_WORDS.NOT_STARTED,
  undisclosed: NOT_ITEMISED,
};

/** How many are being worked on. One whose closure is applied for is among them: it is not closed before that is granted. */
export function underWay({ inProgress, awaiting }: Progress): number {
  return inProgress + awaiting;
}

/** The address of a finding on the page. */
export function findingAnchor(number: number): string {
  return `finding-${number}`;
}

/** The address of a category on the page. */
export function categoryAnchor(part: number, ordinal: number): string {
  return `part-${part}-${ordinal}`;
}

/** The address of a part on the page. */
export function partAnchor(ordinal: number): string {
  return `part-${ordinal}`;
}
