import { addressIn, type ReadingMode } from "#components/progress/reading-mode.ts";
import { TextLink } from "#components/ui/link.tsx";
import { publishedWords } from "#lib/domain/labels/published.ts";
import { type EditionLine, editionPath } from "#lib/domain/notice/published.ts";

/** 最新通报 on the page of progress: the figures there move on, what was published stays. */
export function LatestEdition({ line, mode }: { line: EditionLine; mode: ReadingMode }) {
  return (
    <aside aria-labelledby="latest-edition" className="mt-6 border-y border-line py-4">
      <h2 id="latest-edition" className="font-sans font-bold">
        最新通报
      </h2>
      <p className="font-serif text-lg">
        <TextLink href={editionPath(line.number)} className="inline-block py-1">
          {line.title}
        </TextLink>
      </p>
      <p className="flex flex-wrap gap-x-6 font-sans text-ink-soft">
        <span className="py-1.5">{publishedWords(line)}</span>
        <TextLink href={addressIn("/notices", mode)} className="inline-block py-1.5">
          历次通报
        </TextLink>
      </p>
    </aside>
  );
}
