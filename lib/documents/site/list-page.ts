import { editionName } from "#lib/domain/labels/notices.ts";
import { figureWords, GROUP_WORDS, LIST_LEAD, publishedWords, standingWords } from "#lib/domain/labels/published.ts";
import { editionSlug } from "#lib/domain/notice/edition.ts";
import { groupsOf } from "#lib/domain/notice/groups.ts";
import type { EditionLine } from "#lib/domain/notice/published.ts";
import { html, type Markup } from "../edition/markup.ts";
import { type At, sitePage } from "./site-page.ts";

/** notices/index.html of the bundle: every edition, whatever became of it. */
export function listPage(lines: readonly EditionLine[], { party }: Pick<At, "party">): Buffer {
  const main = html`${lines.length === 0 ? html`<p>还没有发布通报。</p>` : editionGroups(lines, "")}
<h2 class="own">订阅和核验</h2>
<p>可以用阅读器<a href="feed.xml">订阅通报的更新（Atom）</a>。每一版都有核验页，公布各个文件的校验值，任何人都可以比对手里的文件是否被改动过。</p>
<p>数据文件（data.json）的格式见<a href="schema.json">格式说明（JSON Schema）</a>。</p>`;
  const description = lines.length > 0 ? `${party}发布的巡察整改通报，共${lines.length}版，更正和撤下都有说明。` : `${party}尚未发布巡察整改通报。`;
  return sitePage({ party, root: "../", title: `历次通报 - ${party}巡察整改`, heading: "历次通报", lead: LIST_LEAD, description, main });
}

/** The editions under the words for their standing; `folder` leads to where they are. */
export function editionGroups(lines: readonly EditionLine[], folder: string): Markup {
  return html`${groupsOf(lines).map(({ group, lines: some }) => html`<h2 class="own">${GROUP_WORDS[group]}</h2>
<ul role="list" class="index">${some.map((line) => entry(line, folder))}</ul>
`)}`;
}

function entry(line: EditionLine, folder: string): Markup {
  const slug = editionSlug(line.number);
  const standing = standingWords(line);
  const { correction } = line;
  return html`<li><h3><a href="${folder}${slug}.html">${line.title}</a></h3>
<p class="asof">${publishedWords(line)}</p>
<p>${figureWords(line)}</p>${correction ? html`<p>更正${editionName(correction.of)}：${correction.note}</p>` : null}${standing === null ? null : html`<p><strong>${standing}</strong></p>`}<p><a href="${folder}${slug}/verify.html">核验${editionName(line.number)}</a></p></li>
`;
}
