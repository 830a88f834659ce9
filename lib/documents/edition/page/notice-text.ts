import type { HeadingLevel, NoticeBlock, NoticeContent, NoticeFinding } from "#lib/domain/notice/content.ts";
import { html, Markup } from "../markup.ts";
import type { Places } from "./frame.ts";
import { findingMeasures, findingState } from "./finding.ts";

/** The title of the notice is the h1 of its page. */
const TAGS: Record<HeadingLevel, string> = { 1: "h2", 2: "h3", 3: "h4", 4: "h5" };

/** 通报正文: the blocks in their order. A finding has its state behind its heading, and its measures before the next heading. */
export function noticeText({ blocks, findings }: NoticeContent, places: Places): Markup {
  const byNumber = new Map(findings.map((finding) => [finding.number, finding]));
  const headed = (block: NoticeBlock | undefined) => (block?.kind === "heading" && block.finding !== null ? byNumber.get(block.finding) : undefined);
  let told: NoticeFinding | undefined;
  return html`${blocks.map((block, index) => {
    if (block.kind === "heading") told = headed(block);
    const ends = blocks[index + 1]?.kind !== "paragraph";
    return html`${blockMarkup(block, headed(block), places)}${told && ends ? findingMeasures(told) : null}
`;
  })}`;
}

function blockMarkup(block: NoticeBlock, finding: NoticeFinding | undefined, places: Places): Markup {
  if (block.kind === "paragraph") return html`<p>${block.text}</p>`;
  const tag = new Markup(TAGS[block.level]);
  return html`<${tag} id="${block.anchor}">${block.text}</${tag}>${finding ? findingState(finding, places) : null}`;
}
