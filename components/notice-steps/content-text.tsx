import { PieceOfText } from "#components/proofread/marked-text.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { type NoticeBlock, type NoticeContent, textOfNotice } from "#lib/domain/notice/content.ts";
import { markedLines } from "#lib/domain/proofread/marked.ts";
import type { Slip } from "#lib/domain/proofread/slip.ts";

/** A notice as it reads, with the slips marked that the page lists, by their numbers there. */
export function ContentText({ content, slips = [] }: { content: NoticeContent; slips?: readonly Slip[] }) {
  const { text, spans } = textOfNotice(content);
  const within = (start: number, end: number) =>
    slips.map((slip) => (slip.start >= start && slip.start <= end ? { start: slip.start - start, end: Math.min(slip.end, end) - start } : NOWHERE));
  return (
    <div className="max-w-[52rem] border border-line bg-surface px-4 py-8 text-lg leading-[1.9] @3xl:px-12 @3xl:py-12">
      <p className="mx-auto mb-[1em] max-w-[24em] text-center font-biaosong text-[1.375em] leading-[1.5] font-bold text-balance">
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

/** The faces of GB/T 9704-2012, 7.3.3, as on the notice's own page. */
const FACES = { 1: "font-hei font-bold", 2: "font-kai font-bold", 3: "font-fangsong font-bold", 4: "font-fangsong font-bold" } as const;

function lookOf(block: NoticeBlock): string {
  return classNames("indent-[2em] break-words", block.kind === "heading" ? FACES[block.level] : "font-fangsong");
}

type MarkedProps = { text: string; places: { start: number; end: number }[]; slips: readonly Slip[] };

function Marked({ text, places, slips }: MarkedProps) {
  if (places.every((place) => place === NOWHERE)) return text;
  return markedLines(text, places).flat().map((piece, index) => <PieceOfText key={index} piece={piece} slips={slips} />);
}
