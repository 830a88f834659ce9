import { EDITION_PARTS } from "#lib/domain/labels/edition.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import type { NoticeContent } from "#lib/domain/notice/content.ts";
import { html, type Markup } from "../markup.ts";
import type { Places } from "./frame.ts";

/** 监督和意见: whom to call and where to write, until when, and the form. */
export function contactSection({ contact: { phone, post, email }, opinions }: NoticeContent, places: Places): Markup {
  const { id, title } = EDITION_PARTS.contact;
  return html`<section class="screen" aria-labelledby="${id}">
<h2 class="own" id="${id}">${title}</h2>
<p>欢迎对整改情况进行监督。有意见建议，可以打电话、写信、发电子邮件，也可以<a href="${places.opinions}">在网上提意见</a>。</p>
<dl class="facts">
${opinions ? fact("监督期限", `${longDay(opinions.from)}至${longDay(opinions.until)}（两天都算在内）`) : null}${phone ? fact("电话", html`<a href="tel:${phone.replaceAll(/[^\d+]/g, "")}">${phone}</a>`) : null}${post ? fact("邮寄地址", post) : null}${email ? fact("电子邮箱", html`<a href="mailto:${email}">${email}</a>`) : null}${fact("网上意见", html`<a href="${places.opinions}">填写意见表</a>，可以不留姓名；提交后有回执编号，凭编号查答复。`)}</dl>
</section>`;
}

/** One line of a list of facts. */
export function fact(key: string, value: string | Markup): Markup {
  return html`<div><dt>${key}</dt><dd>${value}</dd></div>
`;
}
