import type { ReactNode } from "react";
import { TextLink } from "#components/ui/link.tsx";
import { chineseNumber } from "#lib/domain/labels/words.ts";
import type { PublicPart } from "#lib/domain/public-progress.ts";
import { SECTIONS } from "./sections.ts";
import { partAnchor } from "./states.ts";

/** 目录: the way to every section and part, without scrolling past the rest. */
export function Contents({ parts }: { parts: PublicPart[] }) {
  return (
    <nav id="contents" aria-labelledby="contents-title" tabIndex={-1} className="border-t-3 border-cinnabar bg-wash px-5 py-4 font-sans">
      <h2 id="contents-title" className="font-bold">
        本页目录
      </h2>
      <ul role="list" className="mt-1">
        {Object.values(SECTIONS).map((section) => (
          <li key={section.id}>
            <ContentsLink href={`#${section.id}`}>{section.title}</ContentsLink>
            {section === SECTIONS.findings && <PartLinks parts={parts} />}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function PartLinks({ parts }: { parts: PublicPart[] }) {
  return (
    <ul role="list" className="ps-4 text-sm">
      {parts.map(({ ordinal, title }) => (
        <li key={ordinal}>
          <ContentsLink href={`#${partAnchor(ordinal)}`}>
            {chineseNumber(ordinal)}、{title}
          </ContentsLink>
        </li>
      ))}
    </ul>
  );
}

function ContentsLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <TextLink href={href} className="inline-block py-1.5">
      {children}
    </TextLink>
  );
}
