import { Section } from "#components/ui/section.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { searchWords } from "#lib/domain/evidence/search-words.ts";
import { countOfFindings, partsWith } from "#lib/domain/find-findings.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { partHeading } from "#lib/domain/labels/public-words.ts";
import { chineseNumber } from "#lib/domain/labels/words.ts";
import type { PublicCategory, PublicPart, PublicProgress } from "#lib/domain/public-progress.ts";
import { addressIn, type ReadingMode } from "./reading-mode.ts";
import { FindForm } from "./find-form.tsx";
import { FindingContents } from "./contents.tsx";
import { FindingEntry } from "./finding-entry.tsx";
import { SECTIONS } from "./sections.ts";
import { categoryAnchor, partAnchor } from "./states.ts";

/** Every disclosed finding under its part and category, numbered as official texts number. Open all: to find, to print, to hear. */
export function FindingList({ view: { asOf, parts, notItemised }, mode, typed }: { view: PublicProgress; mode: ReadingMode; typed: string }) {
  const words = searchWords(typed);
  const shown = partsWith(parts, words);
  const search = words.length > 0 ? { typed, found: countOfFindings(shown), of: countOfFindings(parts) } : null;
  return (
    <Section {...SECTIONS.findings} description={`截至${longDay(asOf)}`}>
      <FindForm mode={mode} search={search} />
      {!search && <FindingContents parts={parts} />}
      {shown.map((part) => (
        <Part key={part.ordinal} part={part} words={words} mode={mode} />
      ))}
      {!search && notItemised.total > 0 && <p className="mt-6 font-sans">另有 {notItemised.total} 个问题未逐项公开，已计入总数。</p>}
    </Section>
  );
}

type PartProps = { part: PublicPart; words: readonly string[]; mode: ReadingMode };

function Part({ part: { ordinal, title, categories, progress }, words, mode }: PartProps) {
  const id = partAnchor(ordinal);
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-8">
      <h3 id={`${id}-title`} className="font-sans text-xl font-bold text-balance @3xl:text-2xl">
        {partHeading({ ordinal, title })}
      </h3>
      <p className="mt-1 font-sans text-ink-soft">
        本方面 {progress.total} 个问题，已销号 {progress.closed} 个。
        <TextLink href={words.length > 0 ? "#find" : "#finding-contents"} className="ms-2 inline-block py-1.5 print:hidden">
          {words.length > 0 ? "回到查找" : "回到问题目录"}
        </TextLink>
      </p>
      {categories.map((category) => (
        <Category key={category.ordinal} part={ordinal} category={category} words={words} mode={mode} />
      ))}
    </section>
  );
}

type CategoryProps = { part: number; category: PublicCategory; words: readonly string[]; mode: ReadingMode };

function Category({ part, category: { ordinal, title, findings }, words, mode }: CategoryProps) {
  return (
    <>
      {title === "" ? (
        <h4 className="sr-only">各个问题</h4>
      ) : (
        <h4 id={categoryAnchor(part, ordinal)} className="mt-8 break-after-avoid font-serif text-lg font-bold text-balance @3xl:text-xl">
          （{chineseNumber(ordinal)}）{title}
        </h4>
      )}
      {findings.map((finding) => (
        <FindingEntry key={finding.number} finding={finding} words={words} opinionHref={addressIn("/opinions", mode, { finding: String(finding.number) })} />
      ))}
    </>
  );
}
