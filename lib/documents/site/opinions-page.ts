import { longDay } from "#lib/domain/labels/dates.ts";
import type { NoticeContent } from "#lib/domain/notice/content.ts";
import { html } from "../edition/markup.ts";
import { fact } from "../edition/page/contact.ts";
import { type At, sitePage } from "./site-page.ts";

/** How the office is reached: out of the newest edition, and the address of the form where this installation has one. */
export type Reach = Pick<NoticeContent, "contact" | "opinions"> & { formAddress: string | null };

/** opinions/index.html of the bundle: nothing can be sent from it, so it says how else. */
export function opinionsPage({ contact: { phone, post, email }, opinions, formAddress }: Reach, { party }: Pick<At, "party">): Buffer {
  const rows = [
    opinions && fact("监督期限", `${longDay(opinions.from)}至${longDay(opinions.until)}（两天都算在内）`),
    formAddress === null ? null : fact("网上意见", html`<a href="${formAddress}">填写意见表</a>，可以不留姓名；提交后有回执编号，凭编号查答复。`),
    phone ? fact("电话", html`<a href="tel:${phone.replaceAll(/[^\d+]/g, "")}">${phone}</a>`) : null,
    post ? fact("邮寄地址", post) : null,
    email ? fact("电子邮箱", html`<a href="mailto:${email}">${email}</a>`) : null,
  ].filter((row) => row !== null);
  const main = rows.length > 0 ? html`<dl class="facts">${rows}</dl>` : html`<p>联系方式尚未公布。</p>`;
  const lead = "欢迎对整改情况进行监督。不便说话的，可以写信或发电子邮件；看不清的，可以打电话。";
  const description = "对巡察整改情况提意见的方式：监督期限、电话、邮寄地址和电子邮箱。";
  return sitePage({ party, root: "../", title: `提意见 - ${party}巡察整改`, heading: "提意见", lead, description, main });
}
