import { type Draft, type DraftCategory, type DraftPart, placedFindings, UNITEMISED } from "#lib/domain/import/draft.ts";
import { chineseNumber } from "#lib/domain/labels/words.ts";

type Choice = { value: string; label: string };

/** So much of a title or a measure names it in a list. */
const NAMED_BY = 36;

/** What a text begins with, short enough for a line of a list. */
export function beginning(text: string): string {
  const signs = [...text];
  return signs.length > NAMED_BY ? `${signs.slice(0, NAMED_BY).join("")}…` : text;
}

/** Parts and categories without a title only hold a place: lists name them so. */
export const WITHOUT_PART = "（文中没有列出方面）";
export const WITHOUT_CATEGORY = "（文中没有列出类别）";

function partLabel({ title }: DraftPart, index: number): string {
  return `${chineseNumber(index + 1)}、${beginning(title || WITHOUT_PART)}`;
}

function categoryLabel({ title }: DraftCategory, part: number, index: number): string {
  return `${chineseNumber(part + 1)}（${chineseNumber(index + 1)}）${beginning(title || WITHOUT_CATEGORY)}`;
}

/** The parts something can be moved to. */
export function partChoices({ parts }: Draft, except: string): Choice[] {
  return parts.flatMap((part, index) => (isOpen(part, except) ? [{ value: part.key, label: partLabel(part, index) }] : []));
}

/** The categories something can be moved to or put into. */
export function categoryChoices({ parts }: Draft, except = ""): Choice[] {
  return parts.flatMap((part, at) =>
    part.categories.flatMap((category, index) =>
      isOpen(category, except) ? [{ value: category.key, label: categoryLabel(category, at, index) }] : [],
    ),
  );
}

/** The findings a measure can be moved to or added to, by their numbers. */
export function findingChoices(draft: Draft, except = ""): Choice[] {
  return placedFindings(draft)
    .filter(({ finding }) => finding.key !== except)
    .map(({ finding: { key, number, title } }) => ({ value: key, label: `问题${number}　${beginning(title)}` }));
}

/** Neither what is left out nor what only holds the place of unitemised findings. */
function isOpen({ key }: { key: string }, except: string): boolean {
  return key !== except && key !== UNITEMISED.part && key !== UNITEMISED.category;
}
