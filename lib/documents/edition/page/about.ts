import { EDITION_PARTS } from "#lib/domain/labels/edition.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import { editionSlug, type EditionSource } from "#lib/domain/notice/edition.ts";
import { html, type Markup } from "../markup.ts";
import { fact } from "./contact.ts";
import type { Places } from "./frame.ts";

export type Kept = { pdf: boolean };

/** 本版信息: which edition this is, who signed it, what it corrects, its files, and how anyone can tell that it was not altered. */
export function aboutSection({ number, content, approvedOn, signer, correction }: EditionSource, places: Places, { pdf }: Kept): Markup {
  const { id, title } = EDITION_PARTS.about;
  return html`<section class="screen" aria-labelledby="${id}">
<h2 class="own" id="${id}">${title}</h2>
<dl class="facts">
${fact("版次", editionName(number))}${fact("成文日期", longDay(approvedOn))}${fact("签发", signer)}${fact("数据截至", longDay(content.asOf))}${correction ? fact("更正", html`本版更正并取代<a href="${editionSlug(correction.of)}.html">${editionName(correction.of)}</a>。更正内容：${correction.note}`) : null}${fact("其他格式", fileList(places, pdf))}${fact("历次版本", html`<a href="${places.list}">全部通报和版本</a>。每一版发布后不再改动；有更正时另出新版，旧版写明已被更正。`)}${fact("核对真伪", checking(places))}</dl>
</section>`;
}

function fileList({ below }: Places, pdf: boolean): Markup {
  const files = [
    ["notice.docx", "公文版式，Word 文档"],
    ...(pdf ? [["notice.pdf", "公文版式，PDF 文档"]] : []),
    ["listen.html", "听通报（由浏览器朗读）"],
    ["find.html", "问题和措施索引（可按词查找）"],
    ["findings.csv", "问题和措施表格，CSV"],
    ["data.json", "全部数据，JSON"],
  ];
  return html`<ul role="list">${files.map(([name, word]) => html`<li><a href="${below}${name ?? ""}">${word ?? ""}</a></li>`)}</ul>`;
}

function checking({ below }: Places): Markup {
  return html`<p>下载<a href="${below}index.html" download>本页原件 index.html</a>，在它所在的文件夹里运行下面的一行命令，得出的一串字符应与<a href="${below}verify.html">核验页</a>上的相同。</p>
<p>Windows：<code>certutil -hashfile index.html SHA256</code></p>
<p>macOS：<code>shasum -a 256 index.html</code></p>
<p>Linux：<code>sha256sum index.html</code></p>`;
}
