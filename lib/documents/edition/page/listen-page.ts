import { createHash } from "node:crypto";
import { SAMPLE_WORDS } from "#lib/domain/labels/edition.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import type { HeadingLevel, NoticeBlock } from "#lib/domain/notice/content.ts";
import { editionSlug, type EditionSource } from "#lib/domain/notice/edition.ts";
import { titleLines } from "#lib/domain/notice/title-lines.ts";
import { html, Markup } from "../markup.ts";
import { framed, placesFromBelow } from "./frame.ts";
import { LISTEN_SCRIPT } from "./listen-script.ts";

const TAGS: Record<HeadingLevel, string> = { 1: "h2", 2: "h3", 3: "h4", 4: "h5" };

/** The hash by which a policy lets the one program of an edition run ('sha256-…'). */
export const LISTEN_SCRIPT_SHA256 = createHash("sha256").update(LISTEN_SCRIPT).digest("base64");

/** listen.html: the notice paragraph by paragraph, read aloud by the browser's own voice; without one, a text like any other. */
export function listenPage({ number, content, approvedOn }: EditionSource): string {
  const places = placesFromBelow(editionSlug(number));
  const main = html`<div class="title"><h1 data-say>${titleLines(content.title).map((line) => html`<span>${line}</span>`)}</h1><p><a href="${places.edition}">${editionName(number)}</a>，数据截至${longDay(content.asOf)}</p>${content.sample ? html`<p class="sample" data-say>${SAMPLE_WORDS}</p>` : null}</div>
<p id="none" class="lead">朗读要由浏览器完成。这个浏览器没有打开脚本，或者没有中文语音，下面是通报全文，可以用读屏软件听。</p>
${player()}
<article class="notice" id="said">
${content.blocks.map(block)}</article>
<div class="sign"><p data-say>${content.party}</p><p data-say>${longDay(approvedOn)}</p></div>`;
  return framed({
    ...{ title: `听通报：${content.title}（${editionName(number)}）`, description: `${content.title}，由浏览器朗读，可暂停、可快可慢。` },
    ...{ party: content.party, places, main },
    script: { text: LISTEN_SCRIPT, sha256: LISTEN_SCRIPT_SHA256 },
  });
}

function block(each: NoticeBlock): Markup {
  if (each.kind === "paragraph") return html`<p data-say>${each.text}</p>
`;
  const tag = new Markup(TAGS[each.level]);
  return html`<${tag} id="${each.anchor}" data-say>${each.text}</${tag}>
`;
}

/** Shown by the program where there is a voice. */
function player(): Markup {
  return html`<section class="player screen" id="player" aria-label="朗读" hidden>
<p class="keys"><button type="button" id="play">开始朗读</button><button type="button" id="back">上一段</button><button type="button" id="next">下一段</button><button type="button" id="slower">慢一些</button><button type="button" id="faster">快一些</button></p>
<p id="where" role="status">还没有开始</p>
</section>`;
}
