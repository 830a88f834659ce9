import { EDITION_PARTS } from "#lib/domain/labels/edition.ts";
import type { NoticeBlock, NoticeContent } from "#lib/domain/notice/content.ts";
import { html, type Markup } from "../markup.ts";

type Heading = Extract<NoticeBlock, { kind: "heading" }>;
type Entry = { heading: Heading; within: Entry[] };

/** 目录: every heading of the notice under the one above it, and the parts of the page around it. Folded where there is no room beside the text. */
export function contentsList({ blocks }: NoticeContent): Markup {
  const entries = nested(blocks.filter((block) => block.kind === "heading"));
  const { figures, ...after } = EDITION_PARTS;
  const own = (part: { id: string; title: string }) => html`<li><a href="#${part.id}">${part.title}</a></li>`;
  return html`<nav class="toc" aria-label="目录"><details><summary>目录（点开）</summary><div class="roll" tabindex="0" role="group" aria-label="目录内容">
<h2>目录</h2>
<ul role="list">${own(figures)}${entries.map(entryItem)}${Object.values(after).map(own)}</ul></div></details></nav>`;
}

function entryItem({ heading, within }: Entry): Markup {
  return html`<li><a href="#${heading.anchor}">${heading.text}</a>${within.length > 0 ? html`<ul role="list">${within.map(entryItem)}</ul>` : null}</li>
`;
}

function nested(headings: readonly Heading[]): Entry[] {
  const top: Entry[] = [];
  const open: Entry[] = [];
  for (const heading of headings) {
    const entry = { heading, within: [] };
    while ((open.at(-1)?.heading.level ?? 0) >= heading.level) open.pop();
    (open.at(-1)?.within ?? top).push(entry);
    open.push(entry);
  }
  return top;
}
