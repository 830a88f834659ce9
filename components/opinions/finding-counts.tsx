import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { OpinionCount } from "#lib/domain/opinions/views.ts";
import { opinionsHref } from "#lib/input/opinions.ts";

/** 各问题的意见数, the most first; each leads to its opinions. */
export function FindingCounts({ counts, open }: { counts: readonly OpinionCount[]; open: boolean }) {
  if (counts.length === 0) return null;
  return (
    <div className="mb-6">
      <Disclosure summary="各问题的意见数" open={open}>
        <ul role="list" className="flex flex-wrap gap-x-6">
          {counts.map(({ finding, count }) => (
            <li key={finding}>
              <TextLink href={opinionsHref({ finding })} className="inline-flex min-h-11 items-center">
                {finding === 0 ? "总体情况" : `问题${finding}`}（{count}条）
              </TextLink>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
