import { SAMPLE_WORDS } from "#lib/domain/labels/edition.ts";
import { imprintWords } from "#lib/domain/labels/edition-words.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import { editionSlug, type EditionSource } from "#lib/domain/notice/edition.ts";
import { titleLines } from "#lib/domain/notice/title-lines.ts";
import { html, type Markup } from "../markup.ts";
import { aboutSection, type Kept } from "./about.ts";
import { contactSection } from "./contact.ts";
import { contentsList } from "./contents-list.ts";
import { figuresSection } from "./figures.ts";
import { findForm } from "./find-form.ts";
import { framed, type Places, placesFromEdition } from "./frame.ts";
import { glossarySection } from "./glossary.ts";
import { shapeSheet } from "./marks.ts";
import { noticeText } from "./notice-text.ts";

/** index.html: the edition itself. */
export function indexPage(source: EditionSource, kept: Kept): string {
  const { number, content } = source;
  const places = placesFromEdition(editionSlug(number));
  const main = html`${shapeSheet()}
${titleBlock(source)}
${waysToRead(places, kept)}
<div class="reading">
${contentsList(content)}
<div>
${figuresSection(content)}
${findForm(`${places.below}find.html`, "")}
<article class="notice" aria-labelledby="edition-title">
${noticeText(content, places)}</article>
${signature(source)}
${glossarySection()}
${contactSection(content, places)}
${aboutSection(source, places, kept)}
${imprint(source)}
</div>
</div>`;
  return framed({ title: `${content.title}（${editionName(number)}）`, description: descriptionOf(content), party: content.party, places, main });
}

function descriptionOf({ round, progress, asOf }: EditionSource["content"]): string {
  return `${round}反馈问题${progress.total}个，截至${longDay(asOf)}已销号${progress.closed}个。逐项公布整改措施和成效，可放大、可朗读、可打印。`;
}

function titleBlock({ number, content, approvedOn }: EditionSource): Markup {
  return html`<div class="title">
<h1 id="edition-title">${titleLines(content.title).map((line) => html`<span>${line}</span>`)}</h1>
<p class="screen">${editionName(number)}，成文日期${longDay(approvedOn)}，数据截至${longDay(content.asOf)}</p>
${content.sample ? html`<p class="sample">${SAMPLE_WORDS}</p>` : null}
</div>`;
}

/** On top, for whoever does not read by eye or wants to keep it: before the text, not after it. */
function waysToRead({ below }: Places, { pdf }: Kept): Markup {
  const ways = [["listen.html", "听通报"], ["find.html", "按词查找"], ...(pdf ? [["notice.pdf", "PDF 文档"]] : []), ["notice.docx", "Word 文档"]];
  return html`<ul class="ways screen" role="list">${ways.map(([file, word]) => html`<li><a href="${below}${file ?? ""}">${word ?? ""}</a></li>`)}</ul>`;
}

/** 发文机关署名 and 成文日期, as they close an official document. */
function signature({ content, approvedOn }: EditionSource): Markup {
  return html`<div class="sign"><p>${content.party}</p><p>${longDay(approvedOn)}</p></div>`;
}

/** On paper alone: which edition was printed. */
function imprint({ number, content: { asOf }, correction }: EditionSource): Markup {
  return html`<p class="imprint" aria-hidden="true">${imprintWords({ number, asOf, correction })}</p>`;
}
