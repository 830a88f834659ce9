import { FIGURE_WORDS, SAMPLE_WORDS } from "#lib/domain/labels/edition.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { figureWords } from "#lib/domain/labels/published.ts";
import { editionSlug } from "#lib/domain/notice/edition.ts";
import type { EditionLine } from "#lib/domain/notice/published.ts";
import { html, type Markup } from "../edition/markup.ts";
import { editionGroups } from "./list-page.ts";
import { type At, sitePage } from "./site-page.ts";

/** index.html of the bundle: the figures of the newest edition in force, and the way to it and to all others. */
export function homePage(lines: readonly EditionLine[], { party }: Pick<At, "party">): Buffer {
  const current = lines.find(({ standing }) => standing.kind === "inForce");
  const main = html`${current ? figures(current) : html`<p>目前没有生效的通报。</p>`}
${editionGroups(lines, "notices/")}
<h2 class="own">监督和意见</h2>
<p>欢迎对整改情况进行监督。<a href="opinions/index.html">怎样提意见</a></p>`;
  const description = current ? `${figureWords(current)}可阅读通报全文、下载文件、核验真伪。` : `${party}的巡察整改通报。`;
  return sitePage({ party, root: "", title: `${party}巡察整改进展`, heading: "巡察整改进展", lead: null, description, main });
}

function figures({ number, sample, asOf, progress }: EditionLine): Markup {
  const shown = [
    [FIGURE_WORDS.total, progress.total],
    [FIGURE_WORDS.closed, progress.closed],
    [FIGURE_WORDS.underWay, progress.inProgress + progress.awaiting],
    [FIGURE_WORDS.notStarted, progress.notStarted],
    [FIGURE_WORDS.undisclosed, progress.undisclosed],
  ] as const;
  return html`${sample ? html`<p class="sample">${SAMPLE_WORDS}</p>` : null}<dl class="figures">${shown.map(([{ word, plain }, count]) => html`<div><dt>${word}</dt><dd class="n">${count}<small>个</small></dd><dd class="w">${plain}（截至${longDay(asOf)}）</dd></div>`)}</dl>
<p class="lead"><a href="notices/${editionSlug(number)}.html">阅读通报全文</a></p>`;
}
