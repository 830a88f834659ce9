import { longDay } from "#lib/domain/labels/dates.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import type { NoticeContent } from "#lib/domain/notice/content.ts";
import { editionSlug } from "#lib/domain/notice/edition.ts";
import type { EditionLine } from "#lib/domain/notice/published.ts";
import { foundPassages, markedPieces, type Passage, passagesOf } from "#lib/domain/notice/search.ts";
import { html, type Html } from "./html.ts";
import { staticPage } from "./page.ts";

/** Find by word, answered: the passages of the notice in which all these words stand, marked, each with the way to its place. */
export function foundPage({ number, title, party }: EditionLine, content: NoticeContent, words: readonly string[]): Buffer {
  const found = foundPassages(passagesOf(content), words);
  const page = `../${editionSlug(number)}.html`;
  const typed = words.join(" ");
  const main = html`<p class="plain"><a href="${page}">返回通报全文</a></p>
<h1>在通报中查找</h1>
<p class="lead">${title}（${editionName(number)}）</p>
<form action="find.html" method="get" role="search">
<div class="row"><div><label for="q">要找的词</label><input type="search" id="q" name="q" value="${typed}" maxlength="60"></div><button class="button" type="submit">查找</button></div>
</form>
<p role="status"><b>${found.length > 0 ? `有“${typed}”的共${found.length}处` : `没有找到“${typed}”`}</b>（截至${longDay(content.asOf)}的通报）。${found.length === 0 && html`可以换一个词，或者<a href="find.html">查看全部问题和措施</a>。`}</p>
<ol class="list" role="list">${found.map((passage) => hit(passage, page, words))}</ol>`;
  const description = `在${title}（${editionName(number)}）中查找“${typed}”。`;
  return staticPage({ party, root: "../../", title: `查找“${typed}” - ${title}`, description, place: null, unlisted: true, main });
}

function hit({ anchor, heading, above, paragraphs }: Passage, page: string, words: readonly string[]): Html {
  const shown = paragraphs.filter((text) => markedPieces(text, words).some((piece) => piece.hit));
  const address = anchor === null ? page : `${page}#${anchor}`;
  return html`<li>${above.length > 0 && html`<p class="plain soft">${above.join(" › ")}</p>`}
<p class="title"><a href="${address}">${heading === "" ? "开头" : marked(heading, words)}</a></p>
${shown.map((text) => html`<p>${marked(text, words)}</p>`)}</li>`;
}

function marked(text: string, words: readonly string[]): Html {
  return html`${markedPieces(text, words).map((piece) => (piece.hit ? html`<mark>${piece.text}</mark>` : piece.text))}`;
}
