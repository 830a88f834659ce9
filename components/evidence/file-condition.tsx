import { AlertIcon } from "#components/ui/icons.tsx";
import type { FileCondition } from "#lib/domain/evidence/file.ts";
import { refusalOfOpening } from "#lib/domain/evidence/standing.ts";
import { DAMAGE_WORDS } from "#lib/domain/labels/evidence-review.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";

/** Why a file cannot be opened, or not be relied on, in a sentence; null where nothing is wrong with it. */
export function conditionWords({ scan, damage, purgedAt }: FileCondition): string | null {
  const refusal = refusalOfOpening({ scan, purged: purgedAt !== null });
  if (refusal) return wordsOf(refusal);
  return damage && DAMAGE_WORDS[damage];
}

/** Can its bytes be asked for? */
export function isOpen({ scan, purgedAt }: FileCondition): boolean {
  return refusalOfOpening({ scan, purged: purgedAt !== null }) === null;
}

/** The same in a list. */
export function ConditionLine({ condition }: { condition: FileCondition }) {
  const words = conditionWords(condition);
  if (!words) return null;
  return (
    <p className="flex items-start gap-2 text-sm font-bold text-cinnabar">
      <AlertIcon className="mt-[0.3em] size-4" />
      {words}
    </p>
  );
}
