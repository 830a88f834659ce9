import { addressIn, type ReadingMode } from "#components/progress/reading-mode.ts";
import { TextLink } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { editionName } from "#lib/domain/labels/notices.ts";
import { figureWords, GROUP_WORDS, publishedWords, standingWords } from "#lib/domain/labels/published.ts";
import { groupsOf } from "#lib/domain/notice/groups.ts";
import { type EditionLine, editionPath } from "#lib/domain/notice/published.ts";

/** The editions under the words for their standing. `first`: it is the first page of the list, so that the newest is the one to read. */
export function EditionGroups({ lines, first, mode }: { lines: readonly EditionLine[]; first: boolean; mode: ReadingMode }) {
  return groupsOf(lines, first).map(({ group, lines: some }) => (
    <Section key={group} title={GROUP_WORDS[group]}>
      <ul role="list" className="grid gap-6">
        {some.map((line) => (
          <EditionEntry key={line.id} line={line} strong={group === "current"} mode={mode} />
        ))}
      </ul>
    </Section>
  ));
}

function EditionEntry({ line, strong, mode }: { line: EditionLine; strong: boolean; mode: ReadingMode }) {
  const standing = standingWords(line);
  return (
    <li className={strong ? "border-s-4 border-cinnabar ps-5" : "border-s-4 border-line ps-5"}>
      <h3 className={strong ? "font-serif text-xl font-bold" : "font-serif text-lg font-bold"}>
        <TextLink href={editionPath(line.number)} className="inline-block py-1">
          {line.title}
        </TextLink>
      </h3>
      <p className="font-sans text-ink-soft">{publishedWords(line)}</p>
      <p className="mt-1 max-w-measure">{figureWords(line)}</p>
      {line.correction && (
        <p className="mt-1 max-w-measure">
          更正{editionName(line.correction.of)}：{line.correction.note}
        </p>
      )}
      {standing !== null && <p className="mt-1 max-w-measure font-bold">{standing}</p>}
      <p className="mt-1 flex flex-wrap gap-x-6 font-sans">
        <TextLink href={addressIn(editionPath(line.number, "verify"), mode)} className="inline-block py-1.5">
          核验{editionName(line.number)}
        </TextLink>
        {line.standing.kind !== "withdrawn" && (
          <TextLink href={editionPath(line.number, "notice.docx")} className="inline-block py-1.5">
            Word 文档<span className="sr-only">（{editionName(line.number)}）</span>
          </TextLink>
        )}
      </p>
    </li>
  );
}
