import type { NoticeFinding } from "#lib/domain/notice/content.ts";
import { html, type Markup } from "../markup.ts";

export type Hit = { finding: NoticeFinding; measures: NoticeFinding["measures"] };

/** Longer than any word that is looked for; what lies beyond is not. */
const LONGEST_QUESTION = 50;

/** A question's words: what blanks part, in one width and case, none twice. */
export function wordsOf(query: string): string[] {
  const words = [...query.normalize("NFKC")].slice(0, LONGEST_QUESTION).join("").toLowerCase().split(/\s+/);
  return [...new Set(words)].filter((word) => word !== "");
}

/** The findings that hold every word, in their own text or together with a measure's; of those found by their own, all measures. */
export function hitsOf(findings: readonly NoticeFinding[], words: readonly string[]): Hit[] {
  const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  return findings.flatMap((finding) => {
    const own = [finding.title, finding.part, finding.category, finding.longTermWork ?? ""].join("\n");
    const measures = finding.measures.filter(({ text, outcome }) => holds([own, text, outcome ?? ""].join("\n")));
    return holds(own) || measures.length > 0 ? [{ finding, measures }] : [];
  });
}

/** A text with every place of these words marked. */
export function marked(text: string, words: readonly string[]): Markup {
  if (words.length === 0) return html`${text}`;
  const longestFirst = words.toSorted((a, b) => b.length - a.length).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/-]/g, "\\$&"));
  const pieces = text.split(new RegExp(`(${longestFirst.join("|")})`, "i"));
  return html`${pieces.map((piece, index) => (index % 2 === 1 ? html`<mark>${piece}</mark>` : piece))}`;
}
