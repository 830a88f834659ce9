import { EDITION_PARTS, SAMPLE_WORDS } from "#lib/domain/labels/edition.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import type { NoticeFinding } from "#lib/domain/notice/content.ts";
import { editionSlug, type EditionSource } from "#lib/domain/notice/edition.ts";
import { html, type Markup } from "../markup.ts";
import { ordinalWord } from "./finding.ts";
import { findForm } from "./find-form.ts";
import { framed, type Places, placesFromBelow } from "./frame.ts";
import { mark, shapeSheet } from "./marks.ts";
import { type Hit, hitsOf, marked, wordsOf } from "./hits.ts";

type Found = Pick<EditionSource, "number" | "content">;

/** find.html: all findings and measures on one page, for the browser's own search. */
export function findPage(source: Found): string {
  return page(source, "", html`<p>这里列出本版公开的全部问题和措施。可以用浏览器的“在页面中查找”（Ctrl+F 或 ⌘F）查任何一个词。</p>`, source.content.findings.map((finding) => ({ finding, measures: finding.measures })));
}

/** The same page as the answer to a question: only what holds every word of `query`, with the words marked. An empty question is answered by the whole index. */
export function renderFind(source: Found, query: string): string {
  const words = wordsOf(query);
  if (words.length === 0) return findPage(source);
  const hits = hitsOf(source.content.findings, words);
  const told = hits.length === 0
    ? html`<p role="status">没有找到含有“${words.join(" ")}”的问题或措施。可以换一个短一些的词，或者看<a href="find.html">全部问题和措施</a>。</p>`
    : html`<p role="status">含有“${words.join(" ")}”的问题${hits.length}个，措施${hits.reduce((sum, { measures }) => sum + measures.length, 0)}项。<a href="find.html">看全部</a></p>`;
  return page(source, words.join(" "), told, hits);
}

function page({ number, content }: Found, query: string, lead: Markup, hits: readonly Hit[]): string {
  const places = placesFromBelow(editionSlug(number));
  const words = wordsOf(query);
  const main = html`${shapeSheet()}
<div class="title"><h1>${query === "" ? "问题和措施索引" : "查找结果"}</h1><p><a href="${places.edition}">${content.title}</a>，${editionName(number)}，截至${longDay(content.asOf)}</p>${content.sample ? html`<p class="sample">${SAMPLE_WORDS}</p>` : null}</div>
${findForm("find.html", query)}
<div class="lead">${lead}</div>
<ol role="list" class="index">
${hits.map((hit) => entry(hit, words, places))}</ol>
<p><a href="${places.edition}#${EDITION_PARTS.glossary.id}">这些词是什么意思</a></p>`;
  const title = query === "" ? `问题和措施索引：${content.title}` : `查找“${query}”：${content.title}`;
  return framed({ title: `${title}（${editionName(number)}）`, description: `${content.title}中公开的问题和措施，共${content.findings.length}个问题。`, party: content.party, places, main });
}

function entry({ finding, measures }: Hit, words: readonly string[], places: Places): Markup {
  return html`<li><h2><a href="${places.edition}#finding-${finding.number}">问题${finding.number}：${marked(finding.title, words)}</a></h2>
<p class="state">${mark(finding.state)}<span>${place(finding)}</span></p>
${finding.longTermWork === null ? null : html`<p>长期坚持：${marked(finding.longTermWork, words)}</p>`}<ul role="list" class="more">${measures.map((measure) => html`<li><span>${mark(measure.done ? "DONE" : "OPEN")}</span><span>${ordinalWord(measure.ordinal)}${marked(measure.text, words)}${measure.outcome === null ? null : html`<br>成效：${marked(measure.outcome, words)}`}</span></li>`)}</ul></li>
`;
}

function place({ part, category }: NoticeFinding): string {
  return [part, category].filter((name) => name !== "").join(" › ");
}
