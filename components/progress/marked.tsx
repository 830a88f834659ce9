import { markedText } from "#lib/domain/evidence/excerpt.ts";

/** A text with the words that were looked for marked in it. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return text;
  return markedText(text, words).map((piece, index) =>
    piece.marked ? (
      <mark key={index} className="bg-transparent font-bold text-inherit underline decoration-cinnabar decoration-3 underline-offset-4">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
