import { type Space, spaceState } from "#lib/domain/evidence/quota.ts";
import { usedWords } from "#lib/domain/labels/storage.ts";

/** How full a space is, in words and as a bar; without a limit there is no bar. What is filling up is said as well as shown. */
export function SpaceBar({ label, space }: { label: string; space: Space }) {
  const { used, quota } = space;
  const state = spaceState(space);
  return (
    <div className="min-w-40">
      <p>
        {usedWords(space)}
        {state !== "ok" && <strong className="whitespace-nowrap text-cinnabar">{state === "full" ? "　已满" : "　快满了"}</strong>}
      </p>
      {quota !== null && (
        <svg
          role="meter"
          aria-label={`${label}的材料空间`}
          aria-valuemin={0}
          aria-valuemax={quota}
          aria-valuenow={Math.min(used, quota)}
          aria-valuetext={usedWords(space)}
          className="ui-svg-fill ui-fill mt-1 block h-3 w-full border border-line-strong bg-surface"
        >
          <rect width={`${Math.min(100, (used / Math.max(1, quota)) * 100)}%`} height="100%" className={state === "ok" ? "fill-ink" : "fill-cinnabar"} />
        </svg>
      )}
    </div>
  );
}
