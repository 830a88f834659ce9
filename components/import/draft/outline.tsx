import { AlertIcon } from "#components/ui/icons.tsx";
import { Section } from "#components/ui/section.tsx";
import { type DraftCategory, type DraftFinding, draftFindings, type DraftPart, placedFindings, UNITEMISED } from "#lib/domain/import/draft.ts";
import type { Diagnostic } from "#lib/domain/official-text/diagnostic.ts";
import { nodeName } from "#lib/domain/labels/draft.ts";
import { chineseNumber } from "#lib/domain/labels/words.ts";
import { correctionFields } from "#lib/input/import.ts";
import { WITHOUT_CATEGORY, WITHOUT_PART } from "./choices-of.ts";
import { DoubtsHere } from "./doubts.tsx";
import { type DraftView, isEdited, OUTLINE, TARGET } from "./draft-view.ts";
import { Finding } from "./finding.tsx";
import { CategoryPanel, PartPanel } from "./heading-panel.tsx";
import { OnePress } from "./one-press.tsx";
import { EditLink } from "./panel.tsx";
import { Told } from "./told.tsx";

type Doubted = { view: DraftView; doubts: ReadonlyMap<string, readonly Diagnostic[]> };

/** 问题和措施: part by part, category by category, each finding beside its passage. */
export function Outline({ view, doubts }: Doubted) {
  const { parts } = view.draft;
  return (
    <Section
      title={`问题和措施（${draftFindings(view.draft).length}）`}
      id={OUTLINE}
      description="左边是将要导入的内容，旁边是读出它的原文；原文中深色带线的文字已经读成标题或措施。"
      actions={<DiscloseAll view={view} />}
    >
      <Told view={view} at={OUTLINE} />
      <Directory view={view} doubts={doubts} />
      {parts.map((part, index) => (
        <Part key={part.key} view={view} doubts={doubts} part={part} index={index} />
      ))}
    </Section>
  );
}

/** One press for the lot, where none is public yet: of a letter or an office's own ledger. */
function DiscloseAll({ view }: { view: DraftView }) {
  const itemised = placedFindings(view.draft).filter(({ place }) => place !== null);
  if (!view.open || itemised.length === 0 || itemised.some(({ finding }) => finding.disclosed)) return null;
  const carried = { draftId: view.id, version: String(view.version), back: OUTLINE };
  const values = { ...carried, ...correctionFields({ kind: "discloseAll", disclosed: true }) };
  return <OnePress action={view.actions.correct} label="全部改为公开" about={`${itemised.length}个问题`} values={values} />;
}

/** Every finding by its number, to leap to; those with something to look at carry a sign. */
function Directory({ view, doubts }: Doubted) {
  return (
    <nav aria-label="问题目录" className="mb-8 border-y border-line py-3 font-sans print:hidden">
      <ul role="list" className="grid gap-y-3">
        {view.draft.parts.map((part, index) => (
          <li key={part.key} className="grid gap-x-8 gap-y-1 @3xl:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]">
            <a href={`#${part.key}`} className="inline-block min-h-6 text-link underline underline-offset-4 hover:decoration-3">
              {partHeading(part, index)}
            </a>
            <ul role="list" aria-label={`${partHeading(part, index)}的问题`} className="-ms-2 flex flex-wrap content-start">
              {part.categories.flatMap(({ findings }) =>
                findings.map((finding) => (
                  <Leap key={finding.key} finding={finding} doubted={doubts.has(finding.key)} />
                )),
              )}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Leap({ finding: { key, number, title }, doubted }: { finding: DraftFinding; doubted: boolean }) {
  return (
    <li>
      <a href={`#${key}`} title={title} className="inline-flex min-h-8 min-w-11 items-center gap-1 px-2 text-link hover:bg-wash">
        <span className="underline underline-offset-4">
          <span className="sr-only">问题</span>
          {number}
        </span>
        {doubted && (
          <>
            <AlertIcon className="size-3 text-cinnabar" />
            <span className="sr-only">，有待核对之处</span>
          </>
        )}
      </a>
    </li>
  );
}

function partHeading({ key, title }: DraftPart, index: number): string {
  if (key === UNITEMISED.part) return "未逐项公开的问题";
  return `${chineseNumber(index + 1)}、${title || WITHOUT_PART}`;
}

function Part({ view, doubts, part, index }: Doubted & { part: DraftPart; index: number }) {
  const { key, categories } = part;
  return (
    <section id={key} tabIndex={-1} aria-labelledby={`${key}-title`} className={`${TARGET} mt-12`}>
      <div className="flex items-baseline justify-between gap-x-4 border-b-2 border-cinnabar pb-2">
        <h3 id={`${key}-title`} className="min-w-0 font-serif text-xl font-bold break-after-avoid">
          {partHeading(part, index)}
        </h3>
        {key !== UNITEMISED.part && <EditLink view={view} place={key} name={nodeName(view.draft, key) ?? ""} />}
      </div>
      <Told view={view} at={key} />
      {isEdited(view, key) && key !== UNITEMISED.part && <PartPanel view={view} part={part} index={index} />}
      <DoubtsHere view={view} doubts={doubts.get(key)} place={key} />
      {categories.map((category, at) => (
        <Category key={category.key} view={view} doubts={doubts} part={part} category={category} index={at} />
      ))}
    </section>
  );
}

type CategoryProps = Doubted & { part: DraftPart; category: DraftCategory; index: number };

function Category({ view, doubts, part, category, index }: CategoryProps) {
  const { key, findings } = category;
  const unitemised = key === UNITEMISED.category;
  return (
    <div className="mt-8">
      {!unitemised && <CategoryHeading view={view} doubts={doubts} part={part} category={category} index={index} />}
      {findings.map((finding) => (
        <Finding key={finding.key} view={view} finding={finding} doubts={doubts.get(finding.key)} level={unitemised ? 4 : 5} />
      ))}
      {findings.length === 0 && <p className="mt-3 text-ink-soft">下面没有问题。</p>}
    </div>
  );
}

function CategoryHeading({ view, doubts, part, category, index }: CategoryProps) {
  const { key, title } = category;
  return (
    <div id={key} tabIndex={-1} className={TARGET}>
      <div className="flex items-baseline justify-between gap-x-4">
        <h4 className="min-w-0 font-serif text-lg font-bold break-after-avoid">
          {title ? `（${chineseNumber(index + 1)}）${title}` : <span className="font-normal text-ink-soft">{WITHOUT_CATEGORY}</span>}
        </h4>
        <EditLink view={view} place={key} name={nodeName(view.draft, key) ?? ""} />
      </div>
      <Told view={view} at={key} />
      {isEdited(view, key) && <CategoryPanel view={view} part={part} category={category} index={index} />}
      <DoubtsHere view={view} doubts={doubts.get(key)} place={key} />
    </div>
  );
}
