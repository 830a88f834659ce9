import type { Span } from "../../official-text/outline.ts";

/** A stretch of text with what it says, bare of punctuation; what has the same owner may repeat itself. */
export type Piece = Span & { owner: number; said: string };
export type Copy = { piece: Piece; source: Piece; exact: boolean };

/** So many characters in a row are a shingle; by chance two texts of one office share few of them. */
const SHINGLE = 8;

/** Share of a piece's shingles that stood in one earlier piece. A changed name or figure costs eight of them. */
const NEARLY = 0.7;

/**
 * The pieces that say what an earlier piece of another owner says, word for word or nearly. Each shingle knows only the first piece it
 * stood in, so time grows with the length of the text.
 */
export function copiedFrom(pieces: readonly Piece[]): Copy[] {
  const first = new Map<string, Piece>();
  return pieces.flatMap((piece) => {
    const shingles = shinglesOf(piece.said);
    const source = mostOf(shingles.map((shingle) => first.get(shingle)));
    for (const shingle of shingles) if (!first.has(shingle)) first.set(shingle, piece);
    if (!source || source.piece.owner === piece.owner || source.count < shingles.length * NEARLY) return [];
    return [{ piece, source: source.piece, exact: source.piece.said === piece.said }];
  });
}

function shinglesOf(said: string): string[] {
  return Array.from({ length: Math.max(1, said.length - SHINGLE + 1) }, (_, at) => said.slice(at, at + SHINGLE));
}

function mostOf(owners: readonly (Piece | undefined)[]): { piece: Piece; count: number } | null {
  const counts = new Map<Piece, number>();
  for (const piece of owners) if (piece) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  let most: { piece: Piece; count: number } | null = null;
  for (const [piece, count] of counts) if (!most || count > most.count) most = { piece, count };
  return most;
}
