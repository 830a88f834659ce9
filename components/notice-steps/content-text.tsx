import { PieceOfText } from "#components/proofread/marked-text.tsx";
import { type NoticeBlock, type NoticeContent, textOfNotice } from "#lib/domain/notice/content.ts";
import { markedLines } from "#lib/domain/proofread/marked.ts";
import type { Slip } from "#lib/domain/proofread/slip.ts";

/** A notice as it reads, with the slips marked that the page lists, by their numbers there. */
export function ContentText({ content, slips = [] }: { content: NoticeContent; slips?: readonly Slip[] }) {
  const { text, spans } = textOfNotice(content);
  const within = (start: number, end: number) =>
    slips.map((slip) => (slip.start >= start && slip.start <= end ? { start: slip.start - start, end: Math.min(slip.end, end) - start } : NOWHERE));
  return (
    <div className="max-w-measure border border-line bg-surface px-5 py-6 font-serif text-lg leading-[1.9] @xl:px-10 @xl:py-8">
      <p className="mb-6 text-center text-2xl font-bold">
        <Marked text={content.title} places={within(0, content.title.length)} slips={slips} />
      </p>
      {content.blocks.map((block, index) => {
        const { start, end } = spans[index] ?? { start: 0, end: 0 };
        return (
          <p key={index} className={lookOf(block)}>
            <Marked text={text.slice(start, end)} places={within(start, end)} slips={slips} />
          </p>
        );
      })}
    </div>
  );
}

/** Before every text: marks nothing. */
const NOWHERE = { start: -1, end: -1 };

function lookOf(block: NoticeBlock): string {
  if (block.kind === "paragraph") return "mb-2 indent-[2em] break-words";
  return `mb-2 indent-[2em] break-words ${block.level <= 2 ? "mt-4 font-bold" : "mt-2 font-bold"}`;
}

type MarkedProps = { text: string; places: { start: number; end: number }[]; slips: readonly Slip[] };

function Marked({ text, places, slips }: MarkedProps) {
  if (places.every((place) => place === NOWHERE)) return text;
  return markedLines(text, places).flat().map((piece, index) => <PieceOfText key={index} piece={piece} slips={slips} />);
}
