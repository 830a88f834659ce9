import { findingsOf, type OutlineFinding, type Span } from "../official-text/outline.ts";
import { spanAt } from "../official-text/span-at.ts";
import type { CheckedText } from "./checked-text.ts";
import { copiedFrom, type Piece } from "./copies/alike.ts";
import type { Slip } from "./slip.ts";

/** Shorter ones may well read alike: 加强学习, 完善制度. In letters and figures, without punctuation. */
const LONG = { paragraph: 40, sentence: 30 } as const;

/** What so many findings say is a formula of the house: 截至目前，该问题已整改到位，并将长期坚持。 */
const FORMULA = 4;

/** copiedParagraph: a measure, a paragraph or a long sentence that stands, word for word or nearly so, under another finding too. */
export function copies(checked: CheckedText): Slip[] {
  const findings = findingsOf(checked.outline);
  const paragraphs = [...measuresOf(findings, checked.text), ...restOf(checked, findings)].sort((a, b) => a.start - b.start);
  const copied = paragraphs.filter(({ said }) => said.length >= LONG.paragraph);
  const whole = copiedFrom(copied).map(({ piece, source, exact }) => slip(checked, piece, source, exact ? "一字不差" : "几乎相同"));
  return [...whole, ...sentences(checked, findings, whole)];
}

function measuresOf(findings: readonly OutlineFinding[], text: string): Piece[] {
  return findings.flatMap((finding) => finding.measures.map((measure) => pieceOf(text, measure, finding.start)));
}

/** Paragraphs in no finding, each an owner of its own. The page around the text is no part of it; nor is what has no sentence, a title. */
function restOf({ text, lines, furniture }: CheckedText, findings: readonly Span[]): Piece[] {
  return lines
    .filter(({ start, text: words }) => !spanAt(findings, start) && !spanAt(furniture, start) && /[。；;]/.test(words))
    .map((line) => pieceOf(text, line, line.start));
}

function pieceOf(text: string, { start, end }: Span, owner: number): Piece {
  return { start, end, owner, said: text.slice(start, end).replace(/[\s\p{P}]/gu, "") };
}

/** Long sentences within findings whose paragraphs are otherwise their own. */
function sentences({ text, sentences: all }: CheckedText, findings: readonly Span[], known: readonly Span[]): Slip[] {
  const told = all.flatMap((sentence) => {
    const finding = spanAt(findings, sentence.start);
    const piece = finding && pieceOf(text, sentence, finding.start);
    return piece && piece.said.length >= LONG.sentence ? [piece] : [];
  });
  const alike = Map.groupBy(told, ({ said }) => said);
  return [...alike.values()].flatMap((group) => {
    const [source, ...others] = group;
    const owners = new Set(group.map(({ owner }) => owner));
    if (!source || owners.size < 2 || owners.size >= FORMULA) return [];
    return others
      .filter(({ owner, start }) => owner !== source.owner && !known.some((slipped) => slipped.start <= start && start < slipped.end))
      .map((piece) => ({ ...slip({ text }, piece, source, "一字不差"), severity: "note" as const }));
  });
}

function slip({ text }: Pick<CheckedText, "text">, { start, end }: Span, source: Span, how: string): Slip {
  const words = text.slice(source.start, Math.min(source.end, source.start + SHOWN)).replace(/\s+/g, "");
  return { code: "copiedParagraph", severity: "warning", message: `这一段与前文“${words}……”${how}，请核对是否误贴。`, start, end };
}

/** So much of the first place is shown. */
const SHOWN = 16;
