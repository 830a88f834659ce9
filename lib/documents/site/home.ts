import { longDay } from "#lib/domain/labels/dates.ts";
import { STATUS_WORDS } from "#lib/domain/labels/words.ts";
import { editionSlug } from "#lib/domain/notice/edition.ts";
import type { EditionLine } from "#lib/domain/notice/published.ts";
import { html, type Html } from "./html.ts";
import { editionList } from "./list.ts";
import { type Frame, staticPage } from "./page.ts";

/** index.html of the bundle: the figures of the newest edition in force, and the way to it and to all others. */
export function homePage(lines: readonly EditionLine[], { party }: Pick<Frame, "party">): Buffer {
  const current = lines.find(({ standing }) => standing.kind === "inForce");
  const others = lines.filter((line) => line !== current);
  const main = html`${current ? newest(current) : html`<p class="lead">目前没有在用的通报。</p>`}
${others.length > 0 && html`<h2>其他版次</h2>${editionList(others, "notices/")}`}
<h2>反映意见</h2>
<p>欢迎对整改情况进行监督。<a href="opinions/index.html">怎样反映意见</a></p>`;
  const description = current
    ? `截至${longDay(current.asOf)}，巡察反馈问题${current.progress.total}个，已销号${current.progress.closed}个。公布通报全文、各类文件和校验值。`
    : "巡察整改进展情况的通报。";
  return staticPage({ party, root: "", title: `${party}巡察整改进展`, description, place: "home", headIsTitle: true, main });
}

function newest({ number, title, asOf, progress }: EditionLine): Html {
  const { total, closed, inProgress, awaiting, notStarted, undisclosed } = progress;
  const figures = [
    ["巡察反馈问题", total],
    [STATUS_WORDS.CLOSED, closed],
    [STATUS_WORDS.IN_PROGRESS, inProgress + awaiting],
    [STATUS_WORDS.NOT_STARTED, notStarted],
    ["未逐项公开（已计入总数）", undisclosed],
  ] as const;
  return html`<h2 style="border:0;margin-top:0;padding-top:0">最新通报</h2>
<p class="lead">${title}</p>
<p class="soft">以下数据截至${longDay(asOf)}。</p>
<dl class="figures">${figures.map(([label, count]) => html`<div><dt>${label}</dt><dd>${count}<small> 个</small></dd></div>`)}</dl>
<p><a class="button" href="notices/${editionSlug(number)}.html">阅读通报全文</a></p>`;
}
