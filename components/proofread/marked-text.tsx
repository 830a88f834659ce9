import { SEVERITY_WORDS, SLIP_WORDS } from "#lib/domain/labels/proofread.ts";
import { type MarkedPiece, markedLines } from "#lib/domain/proofread/marked.ts";
import type { Slip } from "#lib/domain/proofread/slip.ts";
import { SlipMark } from "./slip-mark.tsx";

/** A text with its slips marked in it; each mark has its number, which leads to what is said of it. */
export function MarkedText({ text, slips }: { text: string; slips: readonly Slip[] }) {
  return (
    <div className="max-w-measure font-serif text-lg leading-[1.9]">
      {markedLines(text, slips).map((line, index) => (
        <p key={index} className="mb-2 break-words whitespace-pre-wrap">
          {line.map((piece, at) => (
            <PieceOfText key={at} piece={piece} slips={slips} />
          ))}
        </p>
      ))}
    </div>
  );
}

/** One stretch of it, marked where it belongs to a slip. */
export function PieceOfText({ piece: { text, slips: of, first }, slips }: { piece: MarkedPiece; slips: readonly Slip[] }) {
  return (
    <>
      {first.map((index) => (
        <PlaceNumber key={index} index={index} slip={slips[index]} />
      ))}
      {of.length > 0 ? <SlipMark>{text}</SlipMark> : text}
    </>
  );
}

function PlaceNumber({ index, slip }: { index: number; slip: Slip | undefined }) {
  if (!slip) return null;
  return (
    <a
      id={`place-${index + 1}`}
      href={`#slip-${index + 1}`}
      className="mx-0.5 inline-block indent-0 min-w-6 scroll-mt-8 border border-cinnabar bg-surface px-1 text-center align-baseline font-sans text-sm leading-6 font-bold text-cinnabar no-underline hover:bg-cinnabar-wash"
    >
      <span className="sr-only">第</span>
      {index + 1}
      <span className="sr-only">
        处，{SEVERITY_WORDS[slip.severity]}，{SLIP_WORDS[slip.code]}：
      </span>
    </a>
  );
}
