import type { Piece } from "#lib/domain/evidence/excerpt.ts";

/** A text with what was looked for marked in it. */
export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text));
}
