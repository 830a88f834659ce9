import { AlertIcon, InfoIcon } from "#components/ui/icons.tsx";
import { SECTION_MARK_WORDS } from "#lib/domain/labels/notice-sections.ts";
import type { SectionMark } from "#lib/domain/notice/draft.ts";

/** What keeps a notice from being submitted as it is, or tells of something that nobody has looked at. */
const URGENT: readonly SectionMark[] = ["new", "changed", "withheld", "fieldEmpty"];

/** What asks to be looked at in a section, a word each, with a sign before it. */
export function SectionMarks({ marks }: { marks: readonly SectionMark[] }) {
  return marks.map((mark) => (
    <span key={mark} className={`inline-flex items-baseline gap-1 font-sans text-sm whitespace-nowrap ${URGENT.includes(mark) ? "font-bold text-cinnabar" : "text-ink-soft"}`}>
      {URGENT.includes(mark) ? <AlertIcon className="size-[0.875em] translate-y-[0.1em]" /> : <InfoIcon className="size-[0.875em] translate-y-[0.1em]" />}
      {SECTION_MARK_WORDS[mark]}
    </span>
  ));
}
