import { EDITION_PARTS, FIGURE_WORDS } from "#lib/domain/labels/edition.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import type { NoticeContent } from "#lib/domain/notice/content.ts";
import { html, type Markup } from "../markup.ts";
import { mark, type Shape, shapeOf, wordOf } from "./marks.ts";

type Figure = { value: number; unit: string; word: string; plain: string };

/** 整改进度: every figure with the day it stands for and what it counts, and a cell for each finding, so that the figures can be counted. */
export function figuresSection(content: NoticeContent): Markup {
  const { id, title } = EDITION_PARTS.figures;
  const asOf = longDay(content.asOf);
  return html`<section class="screen" aria-labelledby="${id}">
<h2 class="own" id="${id}">${title}</h2>
<dl class="figures">${figuresOf(content).map((figure) => figureEntry(figure, asOf))}</dl>
${tally(content, asOf)}
</section>`;
}

function figureEntry({ value, unit, word, plain }: Figure, asOf: string): Markup {
  return html`<div><dt>${word}</dt><dd class="n">${value}<small>${unit}</small></dd><dd class="w">${plain}<br><span class="asof">截至${asOf}</span></dd></div>`;
}

function figuresOf({ progress, findings }: NoticeContent): Figure[] {
  const count = (key: keyof typeof FIGURE_WORDS, value: number, unit = "个") => ({ ...FIGURE_WORDS[key], value, unit });
  const measures = findings.flatMap((finding) => finding.measures);
  const done = measures.filter((measure) => measure.done).length;
  return [
    count("total", progress.total),
    count("closed", progress.closed),
    count("longTerm", progress.longTerm),
    count("underWay", progress.inProgress + progress.awaiting),
    count("notStarted", progress.notStarted),
    ...(progress.undisclosed > 0 ? [count("undisclosed", progress.undisclosed)] : []),
    count("measuresDone", done, `项，共${measures.length}项`),
  ];
}

function tally({ findings, progress }: NoticeContent, asOf: string): Markup {
  const cells = findings.map(({ number, title, state }) => html`<a href="#finding-${number}" title="${title}" aria-label="问题${number}，${wordOf(state)}">${shapeOf(state)}${number}</a>`);
  const hidden = Array.from({ length: progress.undisclosed }, () => html`<span class="c">${shapeOf("UNDISCLOSED")}<span aria-hidden="true">—</span></span>`);
  const shapes = new Set<Shape>([...findings.map(({ state }) => state), ...(hidden.length > 0 ? ["UNDISCLOSED" as const] : [])]);
  return html`<nav class="tally" aria-label="逐个问题的状态，截至${asOf}">${cells}${hidden}</nav>
<p class="legend">一格一个问题（截至${asOf}）：${[...shapes].map(mark)}</p>`;
}
