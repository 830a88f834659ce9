import { Fragment } from "react";
import { classNames } from "#components/ui/class-names.ts";
import type { HeadingLevel, NoticeBlock } from "#lib/domain/notice/content.ts";
import { prosePieces } from "#lib/domain/notice/fields.ts";

const TAGS = { 1: "h2", 2: "h3", 3: "h4", 4: "h5" } as const satisfies Record<HeadingLevel, string>;

/** The faces of GB/T 9704-2012, 7.3.3: 一、黑体 （一）楷体, the rest in 仿宋 like the text. */
const FACES: Record<HeadingLevel, string> = {
  1: "font-hei font-bold",
  2: "font-kai font-bold",
  3: "font-fangsong font-bold",
  4: "font-fangsong font-bold",
};

/** A stretch of a notice as it will be read. `anchors` gives its headings their addresses, which a page may have once only. */
export function NoticeBlocks({ blocks, anchors = true }: { blocks: readonly NoticeBlock[]; anchors?: boolean }) {
  return blocks.map((block, index) =>
    block.kind === "heading" ? (
      <Heading key={index} {...block} anchor={anchors ? block.anchor : undefined} />
    ) : (
      <p key={index} className="indent-[2em] font-fangsong">
        <Words text={block.text} />
      </p>
    ),
  );
}

function Heading({ level, text, anchor }: { level: HeadingLevel; text: string; anchor: string | undefined }) {
  const Tag = TAGS[level];
  return (
    <Tag id={anchor} className={classNames("scroll-mt-6 indent-[2em] text-[1em]", FACES[level])}>
      <Words text={text} />
    </Tag>
  );
}

/** A field that says nothing yet stands out: it must not be published so. */
function Words({ text }: { text: string }) {
  if (!text.includes("{")) return text;
  return prosePieces(text, []).map((piece, index) =>
    "text" in piece ? (
      piece.text
    ) : (
      <mark key={index} className="bg-cinnabar-wash font-bold text-cinnabar">
        <span className="sr-only">待补：</span>
        {`{${piece.name}}`}
      </mark>
    ),
  );
}

/** The title as it stands above the text, its lines broken where it is read with a pause. */
export function NoticeTitle({ title }: { title: string }) {
  return (
    <p className="mx-auto mb-[1em] text-center font-biaosong text-[1.375em] leading-[1.5] font-bold text-balance wrap-anywhere break-keep">
      {title.split(/(?=关于|整改进展)/u).map((words) => (
        <Fragment key={words}>
          <wbr />
          {words}
        </Fragment>
      ))}
    </p>
  );
}
