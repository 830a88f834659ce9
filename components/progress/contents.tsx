import type { ReactNode } from "react";
import { TextLink } from "#components/ui/link.tsx";
import { partHeading } from "#lib/domain/labels/public-words.ts";
import { chineseNumber } from "#lib/domain/labels/words.ts";
import type { PublicPart } from "#lib/domain/public-progress.ts";
import { SECTIONS } from "./sections.ts";
import { categoryAnchor, partAnchor } from "./states.ts";

/** 本页目录: the way to every section without scrolling past the rest. */
export function Contents() {
  return (
    <nav id="contents" aria-labelledby="contents-title" className="border-t-3 border-cinnabar bg-wash px-5 pt-3 pb-2 font-sans">
      <h2 id="contents-title" className="font-bold">
        本页目录
      </h2>
      <ul role="list">
        {Object.values(SECTIONS).map(({ id, title }) => (
          <li key={id}>
            <ContentsLink href={`#${id}`}>{title}</ContentsLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** 问题目录: parts and categories, each with how many findings stand under it. */
export function FindingContents({ parts }: { parts: PublicPart[] }) {
  return (
    <nav id="finding-contents" aria-label="问题目录" className="border-y border-line py-3 font-sans">
      <ol role="list" className="grid gap-3">
        {parts.map((part) => (
          <li key={part.ordinal}>
            <ContentsLink href={`#${partAnchor(part.ordinal)}`} strong>
              {partHeading(part)}
            </ContentsLink>
            <CategoryLinks part={part} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function CategoryLinks({ part }: { part: PublicPart }) {
  const titled = part.categories.filter(({ title }) => title !== "");
  if (titled.length === 0) return <span className="text-ink-soft"> {part.progress.total} 个</span>;
  return (
    <ol role="list" className="ps-[1.5em]">
      {titled.map(({ ordinal, title, findings }) => (
        <li key={ordinal}>
          <ContentsLink href={`#${categoryAnchor(part.ordinal, ordinal)}`}>
            （{chineseNumber(ordinal)}）{title}
          </ContentsLink>
          <span className="text-ink-soft"> {findings.length} 个</span>
        </li>
      ))}
    </ol>
  );
}

function ContentsLink({ href, strong = false, children }: { href: string; strong?: boolean; children: ReactNode }) {
  return (
    <TextLink href={href} className={strong ? "inline-block py-1 font-bold" : "inline-block py-1"}>
      {children}
    </TextLink>
  );
}
