import { dayAt } from "#lib/domain/day.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import { editionSlug } from "#lib/domain/notice/edition.ts";
import type { EditionLine } from "#lib/domain/notice/published.ts";
import { html } from "./html.ts";
import { staticPage } from "./page.ts";

/** In the place of every page of a withdrawn edition: when and why. `root` leads to the first folder. */
export function withdrawnPage({ number, title, party, publishedAt, standing }: EditionLine, root: string): Buffer {
  const reason = standing.kind === "withdrawn" ? standing : null;
  const main = html`<h1>这一版通报已经撤下</h1>
<p class="lead">${title}（${editionName(number)}）</p>
<dl class="facts">
<div><dt>发布</dt><dd>${longDay(dayAt(publishedAt))}</dd></div>
${reason && html`<div><dt>撤下</dt><dd>${longDay(reason.on)}</dd></div><div><dt>理由</dt><dd>${reason.reason}</dd></div>`}
</dl>
<p>原文和文件不再提供。原文的校验值仍然公布，<a href="${root}notices/${editionSlug(number)}/verify.html">可以核验手里的副本</a>。</p>
<p><a href="${root}notices/index.html">查看全部通报</a></p>`;
  const description = `${title}（${editionName(number)}）已经撤下，这里说明撤下的时间和理由。`;
  return staticPage({ party, root, title: `已撤下：${title}`, description, place: null, unlisted: true, main });
}

/** Where nothing is published under an address. */
export function missingPage(party: string, root: string): Buffer {
  const main = html`<h1>没有这一版通报</h1>
<p>请检查网址是否完整。<a href="${root}notices/index.html">查看全部通报</a></p>`;
  return staticPage({ party, root, title: "没有这一版通报", description: "这个网址没有通报。", place: null, unlisted: true, main });
}

/** In the place of a file that is not what was approved: it is not handed out. */
export function alteredPage({ number, title, party }: EditionLine, root: string): Buffer {
  const main = html`<h1>这个文件暂停提供</h1>
<p class="lead">${title}（${editionName(number)}）</p>
<p>存储的文件与审定时的校验值不一致，不能作为通报提供。请稍后再来，或者向发布单位查询。</p>
<p><a href="${root}notices/${editionSlug(number)}/verify.html">查看各个文件的校验值</a></p>`;
  return staticPage({ party, root, title: `暂停提供：${title}`, description: "文件与审定时的校验值不一致。", place: null, unlisted: true, main });
}
