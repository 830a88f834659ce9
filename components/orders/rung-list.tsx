import { longDay } from "#lib/domain/labels/dates.ts";
import { rungWords, TROUBLE_WORDS } from "#lib/domain/labels/ladder.ts";
import type { RungView } from "#lib/domain/orders/views.ts";

/** The rungs a finding climbed, the latest first. */
export function RungList({ rungs }: { rungs: readonly RungView[] }) {
  return (
    <ol role="list" aria-label="督办升级" reversed className="max-w-measure border-t border-line font-sans">
      {rungs.map(({ trouble, since, rung, reachedOn }) => (
        <li key={`${trouble}-${since}-${rung}`} className="flex flex-wrap gap-x-4 border-b border-line py-2">
          <span className="text-ink-soft">{longDay(reachedOn)}</span>
          <span className="font-bold">{rungWords(rung)}</span>
          <span>
            自{longDay(since)}起{TROUBLE_WORDS[trouble]}
          </span>
        </li>
      ))}
    </ol>
  );
}
