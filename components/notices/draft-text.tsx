import { TextLink } from "#components/ui/link.tsx";
import { sectionName } from "#lib/domain/labels/notice-sections.ts";
import type { DraftSection } from "#lib/domain/notice/draft.ts";
import { NoticeBlocks, NoticeTitle } from "./notice-blocks.tsx";
import { sectionAnchor, sectionHref } from "./notice-crumbs.ts";
import { SectionMarks } from "./section-marks.tsx";

type DraftTextProps = { id: string; title: string; sections: readonly DraftSection[]; mayEdit: boolean };

/** A draft as it will be read, and beside every section what asks to be looked at and the way to word it. */
export function DraftText({ id, title, sections, mayEdit }: DraftTextProps) {
  return (
    <div className="@container border border-line bg-surface px-4 py-8 @3xl:px-8 @3xl:py-12 print:border-0 print:p-0">
      <div className="@3xl:pe-32 print:pe-0">
        <NoticeTitle title={title} />
      </div>
      {sections.map((section) => (
        <div
          key={section.key}
          id={sectionAnchor(section)}
          className="grid scroll-mt-4 gap-x-6 target:bg-wash hover:bg-wash @3xl:grid-cols-[minmax(0,1fr)_6.5rem] print:block"
        >
          <div className="text-lg leading-[1.9] text-justify">
            <NoticeBlocks blocks={section.blocks} />
            {section.blocks.length === 0 && <p className="font-sans text-base text-ink-soft">（{sectionName(section)}没有内容，发布时略去）</p>}
          </div>
          <Beside id={id} section={section} mayEdit={mayEdit} />
        </div>
      ))}
    </div>
  );
}

function Beside({ id, section, mayEdit }: { id: string; section: DraftSection; mayEdit: boolean }) {
  const { key, marks, filed } = section;
  const moved = marks.includes("new") || marks.includes("changed");
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 pb-2 font-sans text-sm @3xl:flex-col @3xl:pt-1 print:hidden">
      <SectionMarks marks={marks} />
      {mayEdit && filed && (
        <TextLink href={sectionHref(id, key)} className="inline-flex min-h-6 items-center">
          修改<span className="sr-only">{sectionName(section)}</span>
        </TextLink>
      )}
      {mayEdit && moved && (
        <TextLink href="#changes" className="inline-flex min-h-6 items-center">
          看改动<span className="sr-only">，{sectionName(section)}</span>
        </TextLink>
      )}
    </p>
  );
}
