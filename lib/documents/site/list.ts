import { dayAt } from "#lib/domain/day.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import { figureWords, publishedWords, standingWords } from "#lib/domain/labels/published.ts";
import { editionSlug } from "#lib/domain/notice/edition.ts";
import type { EditionLine } from "#lib/domain/notice/published.ts";
import { html, type Html } from "./html.ts";
import { type Frame, staticPage } from "./page.ts";

/** The editions in groups, as the list shows them: the one to read, earlier ones, those corrected, those withdrawn. */
export function groupsOf(lines: readonly EditionLine[]): { title: string; lines: EditionLine[] }[] {
  const [current, ...earlier] = lines.filter(({ standing }) => standing.kind === "inForce");
  return [
    { title: "最新通报", lines: current ? [current] : [] },
    { title: "往期通报", lines: earlier },
    { title: "已更正", lines: lines.filter(({ standing }) => standing.kind === "corrected") },
    { title: "已撤下", lines: lines.filter(({ standing }) => standing.kind === "withdrawn") },
  ].filter((group) => group.lines.length > 0);
}

/** notices/index.html of the bundle. */
export function listPage(lines: readonly EditionLine[], { party }: Pick<Frame, "party">): Buffer {
  const groups = groupsOf(lines).map(({ title, lines: some }) => html`<h2>${title}</h2>${editionList(some, "")}`);
  const main = html`<h1>通报</h1>
<p class="lead">巡察整改进展情况的正式通报。每一版发布后不再改动；有更正的，另发新的版次。</p>
${groups.length > 0 ? groups : html`<p>还没有发布通报。</p>`}
<h2>订阅和核验</h2>
<p>可以用阅读器订阅<a href="feed.xml">通报的更新（Atom）</a>。每一版都可以<b>核验</b>：把文件的校验值和公布的校验值比一比，就知道内容是否被改动过。</p>`;
  const description = `${party}巡察整改进展情况的通报：${lines.length > 0 ? `共${lines.length}版，含更正和撤下的说明。` : "尚未发布。"}`;
  return staticPage({ party, root: "../", title: `通报 - ${party}巡察整改进展`, description, place: "notices", main });
}

/** The lines of a list; `folder` leads to the folder of the editions. */
export function editionList(lines: readonly EditionLine[], folder: string): Html {
  const items = lines.map((line) => {
    const slug = editionSlug(line.number);
    const standing = standingWords(line);
    return html`<li><p class="title"><a href="${folder}${slug}.html">${line.title}</a></p>
<p class="plain soft">${publishedWords({ number: line.number, publishedOn: dayAt(line.publishedAt) })}。${longDay(line.asOf)}的数据：${figureWords(line)}。</p>
${line.correction && html`<p class="plain">更正${editionName(line.correction.of)}：${line.correction.note}</p>`}
${standing !== null && html`<p class="plain"><b>${standing}</b></p>`}
<p class="plain"><a href="${folder}${slug}/verify.html">核验${editionName(line.number)}</a></p></li>`;
  });
  return html`<ul class="list" role="list">${items}</ul>`;
}
