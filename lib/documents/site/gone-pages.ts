import { dayAt } from "#lib/domain/day.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import { editionSlug } from "#lib/domain/notice/edition.ts";
import type { EditionLine } from "#lib/domain/notice/published.ts";
import { html, type Markup } from "../edition/markup.ts";
import { fact } from "../edition/page/contact.ts";
import { sitePage } from "./site-page.ts";

/** In the place of every page of a withdrawn edition: when and why. `root` leads to the first folder. */
export function withdrawnPage({ number, title, party, publishedAt, standing }: EditionLine, root: string): Buffer {
  const told = standing.kind === "withdrawn" ? html`${fact("撤下", longDay(standing.on))}${fact("理由", standing.reason)}` : null;
  const kept = html`原文和文件不再提供。校验值仍然公布，<a href="${verifyPage(root, number)}">可以核验手里的副本</a>。`;
  const main = html`<dl class="facts">${fact("发布", longDay(dayAt(publishedAt)))}${told}${fact("原文", kept)}${fact("其他版次", allNotices(root))}</dl>`;
  const description = `${title}（${editionName(number)}）已经撤下，这里说明撤下的时间和理由。`;
  return sitePage({ party, root, title: `已撤下：${title}`, heading: "这一版通报已经撤下", lead: `${title}（${editionName(number)}）`, description, main });
}

/** Where nothing is published under an address. */
export function missingPage(root: string): Buffer {
  const words = { title: "没有这一版通报", heading: "没有这一版通报", lead: "请检查网址是否完整。", description: "这个网址没有通报。" };
  return sitePage({ party: "巡察整改进展", root, ...words, main: html`<p>${allNotices(root)}</p>` });
}

/** In the place of a file that is not what was approved: it is not handed out. */
export function alteredPage({ number, title, party }: EditionLine, root: string): Buffer {
  const main = html`<p>存储的文件与审定时的校验值不一致，不能作为通报提供。请稍后再来，或者向发布单位查询。</p>
<p><a href="${verifyPage(root, number)}">查看各个文件的校验值</a></p>`;
  const description = "存储的文件与审定时的校验值不一致，暂停提供。";
  return sitePage({ party, root, title: `暂停提供：${title}`, heading: "这个文件暂停提供", lead: `${title}（${editionName(number)}）`, description, main });
}

function verifyPage(root: string, number: EditionLine["number"]): string {
  return `${root}notices/${editionSlug(number)}/verify.html`;
}

function allNotices(root: string): Markup {
  return html`<a href="${root}notices/index.html">查看全部通报</a>`;
}
