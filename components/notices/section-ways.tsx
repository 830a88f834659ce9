import { TextLink } from "#components/ui/link.tsx";
import { sectionName } from "#lib/domain/labels/notice-sections.ts";
import type { DraftSection } from "#lib/domain/notice/draft.ts";
import { noticeHref, sectionAnchor, sectionHref } from "./notice-crumbs.ts";

type SectionWaysProps = { noticeId: string; sections: readonly DraftSection[]; current: string };

/** The way to the section before, to the one after, and back to the whole. */
export function SectionWays({ noticeId, sections, current }: SectionWaysProps) {
  const filed = sections.filter((section) => section.filed !== null);
  const at = filed.findIndex(({ key }) => key === current);
  const [previous, here, next] = [filed[at - 1], filed[at], filed[at + 1]];
  return (
    <nav aria-label="通报各段" className="mb-6 border-y border-line py-1 font-sans print:hidden">
      <ul role="list" className="flex flex-wrap gap-x-6">
        {previous && <Way href={sectionHref(noticeId, previous.key)}>{`上一段：${sectionName(previous)}`}</Way>}
        {next && <Way href={sectionHref(noticeId, next.key)}>{`下一段：${sectionName(next)}`}</Way>}
        {here && <Way href={noticeHref(noticeId, sectionAnchor(here))}>通报全文</Way>}
        <li className="ms-auto inline-flex min-h-11 items-center text-ink-soft">{`第${at + 1}段，共${filed.length}段`}</li>
      </ul>
    </nav>
  );
}

function Way({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <TextLink href={href} className="inline-flex min-h-11 items-center">
        {children}
      </TextLink>
    </li>
  );
}
