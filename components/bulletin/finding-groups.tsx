import { TextLink } from "#components/ui/link.tsx";
import type { NamedFinding } from "#lib/domain/bulletin/bulletin.ts";
import type { ChangeLine } from "#lib/domain/labels/bulletin.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";

/** How many lines the page shows of one list; the files of a closed week hold all of them. */
export const LINES_SHOWN = 100;

export type FindingGroup = { name: string; lines: ChangeLine[] };

/** Findings under a name each, what is to be said of a finding beside it. */
export function FindingGroups({ groups, strong = false }: { groups: FindingGroup[]; strong?: boolean }) {
  return (
    <dl className={strong ? "space-y-4" : "space-y-3"}>
      {groups.map(({ name, lines }) => (
        <div key={name} className="grid gap-x-8 gap-y-1 @2xl:grid-cols-[10rem_minmax(0,1fr)]">
          <dt className={strong ? "font-bold" : undefined}>{name}</dt>
          <dd>
            <ul role="list" className="space-y-1">
              {lines.slice(0, LINES_SHOWN).map(({ words, ...finding }, index) => (
                <li key={`${finding.number} ${index}`} className="flex flex-wrap gap-x-3">
                  <FindingLink {...finding} />
                  {words !== "" && <span className="text-ink-soft">{words}</span>}
                </li>
              ))}
            </ul>
            <Rest total={lines.length} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function FindingLink({ number, title }: NamedFinding) {
  return (
    <TextLink href={`/desk/findings/${number}`}>
      问题{number}　{title ?? UNTITLED_FINDING}
    </TextLink>
  );
}

/** How many more there are than the page shows. */
export function Rest({ total }: { total: number }) {
  return total > LINES_SHOWN && <p className="mt-1 text-ink-soft">另有{total - LINES_SHOWN}个没有在本页列出，封存后的 Word、Excel 文件列出全部。</p>;
}
