import { classNames } from "#components/ui/class-names.ts";
import { AlertIcon } from "#components/ui/icons.tsx";
import { type Stage, StatusMark } from "#components/ui/status-mark.tsx";
import type { Standing } from "#lib/domain/follow-up.ts";
import { FOLLOW_UP_WORDS } from "#lib/domain/labels/words.ts";


/** Where an entry stands, in words. */
export const STANDING_WORDS: Record<Standing, string> = {
  returned: FOLLOW_UP_WORDS.RETURNED,
  missing: "未填报",
  entered: FOLLOW_UP_WORDS.ENTERED,
  ticked: FOLLOW_UP_WORDS.TICKED,
};

const STAGES: Record<Standing, Stage> = { returned: "reopened", missing: "not-started", entered: "waiting", ticked: "done" };

const LOUD: Partial<Record<Standing, string>> = { returned: "font-bold text-cinnabar", missing: "font-bold" };

/** Where an entry stands: shape and word. What came back, or is still missing after the cut-off, speaks louder. */
export function StandingMark({ standing, overdue }: { standing: Standing; overdue: boolean }) {
  if (standing === "missing" && overdue) {
    return (
      <span className="flex items-baseline gap-2 font-bold whitespace-nowrap text-cinnabar">
        <AlertIcon className="size-[1em] translate-y-[0.125em]" />
        逾期未填报
      </span>
    );
  }
  return (
    <span className={classNames("block", LOUD[standing])}>
      <StatusMark stage={STAGES[standing]}>{STANDING_WORDS[standing]}</StatusMark>
    </span>
  );
}
