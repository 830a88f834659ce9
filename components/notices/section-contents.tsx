import { sectionName } from "#lib/domain/labels/notice-sections.ts";
import type { HeadingLevel } from "#lib/domain/notice/content.ts";
import type { DraftSection } from "#lib/domain/notice/draft.ts";
import { sectionAnchor } from "./notice-crumbs.ts";
import { SectionMarks } from "./section-marks.tsx";

const INSET: Record<HeadingLevel, string> = { 1: "ps-0 font-bold", 2: "ps-3", 3: "ps-6", 4: "ps-9" };

/**
 * 目录 of a draft with what asks to be looked at beside each line: in sight beside the text where there is room, else folded above
 * it. Only one of the two is displayed at a time, so a screen reader meets one.
 */
export function SectionContents({ sections }: { sections: readonly DraftSection[] }) {
  const marked = sections.filter(({ marks }) => marks.length > 0).length;
  return (
    <>
      <nav aria-label="通报目录" className="sticky top-4 hidden max-h-[calc(100dvh-2rem)] overflow-y-auto overscroll-contain border-t-3 border-cinnabar bg-wash py-3 ps-4 pe-2 @5xl:block print:hidden">
        <p className="mb-1 font-sans font-bold">目录</p>
        <Lines sections={sections} />
      </nav>
      <nav aria-label="通报目录" className="mb-6 border-y border-line @5xl:hidden print:hidden">
        <details>
          <summary className="min-h-11 py-2 font-sans text-link">
            <span className="underline underline-offset-4">目录</span>
            {marked > 0 && <span className="ms-3 text-ink">{marked}段需要看一看</span>}
          </summary>
          <div className="pb-3">
            <Lines sections={sections} />
          </div>
        </details>
      </nav>
    </>
  );
}

function Lines({ sections }: { sections: readonly DraftSection[] }) {
  return (
    <ol role="list" className="font-sans text-sm">
      {sections.map((section) => (
        <li key={section.key} className={INSET[levelOf(section)]}>
          <a href={`#${sectionAnchor(section)}`} className="block py-1 text-link no-underline hover:underline hover:underline-offset-4">
            {lineOf(section)}
          </a>
          {section.marks.length > 0 && (
            <span className="flex flex-wrap gap-x-3 pb-1">
              <SectionMarks marks={section.marks} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function levelOf({ blocks }: DraftSection): HeadingLevel {
  const [first] = blocks;
  return first?.kind === "heading" ? first.level : 1;
}

/** Its own heading with its number; what has none is called what it is. */
function lineOf(section: DraftSection): string {
  const [first] = section.blocks;
  return first?.kind === "heading" ? first.text.replace(/。$/u, "") : sectionName(section);
}
