import { type Day, isDay } from "#lib/domain/day.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { textChange, type TextPiece } from "#lib/domain/text-change.ts";

type ChangedTextProps = { before: string; after: string; side: "before" | "after" };

/**
 * One side of a changed cell, its changed words marked as with a pen: struck out before, underlined after. Where nothing is in
 * common, all of it is new and nothing is marked.
 */
export function ChangedText({ side, ...texts }: ChangedTextProps) {
  const pieces = textChange(inWords(texts.before), inWords(texts.after))[side];
  if (pieces.length === 0) return side === "before" ? <span className="text-ink-soft">（空）</span> : <span className="font-bold">（清空）</span>;
  const marked = pieces.some(({ changed }) => !changed);
  return (
    <p className="max-w-measure whitespace-pre-line">
      {pieces.map((piece, index) => (marked && piece.changed ? <Mark key={index} side={side} {...piece} /> : piece.text))}
    </p>
  );
}

function Mark({ side, text }: Pick<TextPiece, "text"> & { side: ChangedTextProps["side"] }) {
  return side === "before" ? (
    <del className="decoration-cinnabar decoration-1">{text}</del>
  ) : (
    <ins className="font-bold decoration-cinnabar decoration-2 underline-offset-4">{text}</ins>
  );
}

/** A day as people write it; the ledger's cells hold "2022-06-30". */
function inWords(text: string | Day): string {
  return isDay(text) ? longDay(text) : text;
}
