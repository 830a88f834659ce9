import { longDay } from "#lib/domain/labels/dates.ts";
import type { NoticeContent } from "#lib/domain/notice/content.ts";
import { html } from "./html.ts";
import { type Frame, staticPage } from "./page.ts";

/** How the office is reached: out of the newest edition, and the address of the form where this installation has one. */
export type Reach = Pick<NoticeContent, "contact" | "opinions"> & { formAddress: string | null };

/** opinions/index.html of the bundle: nothing can be sent from it, so it says how else. */
export function opinionsPage({ contact: { phone, post, email }, opinions, formAddress }: Reach, { party }: Pick<Frame, "party">): Buffer {
  const rows = [
    formAddress !== null && (["网上填写", html`<a href="${formAddress}">打开意见表单</a>`] as const),
    phone !== null && phone !== "" && (["电话", html`<a href="tel:${phone}">${phone}</a>`] as const),
    post !== null && post !== "" && (["邮寄地址", html`${post}`] as const),
    email !== null && email !== "" && (["电子邮箱", html`<a href="mailto:${email}">${email}</a>`] as const),
  ].filter((row) => row !== false);
  const main = html`<h1>反映意见</h1>
<p class="lead">欢迎对巡察整改情况进行监督。不方便说话的可以写信、发电子邮件，看不清的可以打电话。</p>
${opinions !== null && html`<p>监督期限：${longDay(opinions.from)}至${longDay(opinions.until)}。</p>`}
${rows.length > 0 ? html`<dl class="facts">${rows.map(([key, value]) => html`<div><dt>${key}</dt><dd>${value}</dd></div>`)}</dl>` : html`<p>联系方式尚未公布。</p>`}`;
  const description = "对巡察整改情况反映意见的方式：电话、邮寄地址、电子邮箱和监督期限。";
  return staticPage({ party, root: "../", title: `反映意见 - ${party}巡察整改进展`, description, place: "opinions", main });
}
