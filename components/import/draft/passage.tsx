import type { Diagnostic } from "#lib/domain/official-text/diagnostic.ts";
import type { Span } from "#lib/domain/official-text/outline.ts";

export type PassageProps = {
  text: string;
  /** The stretch to show. */
  span: Span;
  /** What of it became a title or a measure. */
  taken: readonly Span[];
  doubts?: readonly Diagnostic[];
};

/**
 * 原文: a stretch of the text as it was read, its line breaks kept. What became a title or a measure is in full ink and underlined,
 * the rest is grey; what is doubtful is marked. Folded away where there is no room beside what was made of it.
 */
export function Passage({ text, span, taken, doubts = [] }: PassageProps) {
  if (span.end <= span.start) return <p className="text-sm text-ink-soft">原文中没有这一项，由人工增加。</p>;
  return (
    <details className="ui-beside break-inside-avoid-page print:hidden">
      <summary className="w-fit py-2 font-sans text-link underline underline-offset-4 hover:decoration-3">原文</summary>
      <div className="border-s border-line ps-5">
        <p aria-hidden="true" className="mb-1 hidden font-sans text-sm text-ink-soft @min-[68rem]:block">
          原文
        </p>
        <p className="font-serif leading-[1.85] whitespace-pre-wrap text-ink-soft">
          {piecesOf(span, taken, doubts).map((piece) => (
            <Piece key={piece.start} text={text.slice(piece.start, piece.end)} {...piece} />
          ))}
        </p>
      </div>
    </details>
  );
}

type PieceOf = Span & { taken: boolean; doubted: boolean };

function Piece({ text, taken, doubted }: { text: string } & PieceOf) {
  if (doubted) return <mark className="bg-cinnabar-wash font-bold text-ink underline decoration-cinnabar decoration-wavy underline-offset-4">{text}</mark>;
  return taken ? <span className="text-ink underline decoration-line underline-offset-[6px]">{text}</span> : text;
}

/** A doubt about more than a few words marks nothing: it is told beside. */
const MARKED_MOST = 20;

function piecesOf(span: Span, taken: readonly Span[], doubts: readonly Span[]): PieceOf[] {
  const marked = doubts.filter(({ start, end }) => end - start <= MARKED_MOST);
  const within = (at: number) => at > span.start && at < span.end;
  const borders = [...taken, ...marked].flatMap(({ start, end }) => [start, end]).filter(within);
  const cuts = [...new Set([span.start, ...borders, span.end])].sort((one, other) => one - other);
  return cuts.slice(0, -1).map((start, index) => ({
    start,
    end: cuts[index + 1] ?? span.end,
    taken: taken.some((each) => covers(each, start)),
    doubted: marked.some((each) => covers(each, start)),
  }));
}

function covers({ start, end }: Span, at: number): boolean {
  return start <= at && at < end;
}
