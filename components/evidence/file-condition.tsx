import { AlertIcon } from "#components/ui/icons.tsx";
import type { FileCondition } from "#lib/domain/evidence/file.ts";
import { scanStanding } from "#lib/domain/evidence/scan.ts";
import { refusalOfOpening } from "#lib/domain/evidence/standing.ts";
import { DAMAGE_WORDS } from "#lib/domain/labels/evidence-review.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { SCAN_WORDS } from "#lib/domain/labels/storage.ts";

/** Why a file cannot be opened, or not be relied on, in a sentence; null where nothing is wrong with it. */
export function conditionWords(condition: FileCondition): string | null {
  const { scan, damage, purgedAt } = condition;
  const refusal = refusalOfOpening({ scan, purged: purgedAt !== null });
  if (refusal) return wordsOf(refusal);
  if (damage) return DAMAGE_WORDS[damage];
  // That nothing is scanned here at all is said once, where files are added.
  return scanStanding(condition) === "tooLarge" ? `${SCAN_WORDS.tooLarge}。` : null;
}

/** Can its bytes be asked for? */
export function isOpen({ scan, purgedAt }: FileCondition): boolean {
  return refusalOfOpening({ scan, purged: purgedAt !== null }) === null;
}

type Props = { condition: FileCondition; /** Whether it was taken back, so that nothing is left to be done about it. */ withdrawn?: boolean };

/** The same in a list; with what is to be done about it. */
export function ConditionLine({ condition, withdrawn = false }: Props) {
  const words = conditionWords(condition);
  if (!words) return null;
  const infected = condition.scan === "INFECTED" && !condition.purgedAt;
  if (!infected && !condition.damage) return <p className="text-sm text-ink-soft">{words}</p>;
  return (
    <p className="flex items-start gap-2 text-sm font-bold text-cinnabar">
      <AlertIcon className="mt-[0.3em] size-4" />
      <span>
        {words}
        {infected && !withdrawn && "须由上传的部室撤下，杀毒后重新上传。"}
      </span>
    </p>
  );
}
