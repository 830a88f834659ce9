import { foldedText } from "./evidence/search-words.ts";
import type { PublicFinding, PublicPart } from "./public-progress.ts";

/** The findings in which all the words occur, whether in the title, a measure, its outcome or the work that goes on; under their headings. */
export function partsWith(parts: readonly PublicPart[], words: readonly string[]): PublicPart[] {
  const folded = words.map(foldedText);
  return parts
    .map((part) => ({ ...part, categories: part.categories.map((category) => ({ ...category, findings: category.findings.filter((finding) => says(finding, folded)) })) }))
    .map((part) => ({ ...part, categories: part.categories.filter(({ findings }) => findings.length > 0) }))
    .filter(({ categories }) => categories.length > 0);
}

function says({ title, longTermWork, measures }: PublicFinding, folded: readonly string[]): boolean {
  const texts = [title, longTermWork ?? "", ...measures.flatMap(({ text, outcome }) => [text, outcome ?? ""])];
  // A word does not run on from one text into the next.
  const all = texts.map(foldedText).join("\n");
  return folded.every((word) => all.includes(word));
}

/** How many findings these parts list. */
export function countOfFindings(parts: readonly PublicPart[]): number {
  return parts.reduce((sum, { categories }) => sum + categories.reduce((all, { findings }) => all + findings.length, 0), 0);
}
