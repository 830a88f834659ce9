import { checkCommands, fileWord, recordWords } from "#lib/domain/labels/edition-check.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import { publishedWords, standingWords } from "#lib/domain/labels/published.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import type { ApprovalRecord, CheckedFile } from "#lib/domain/notice/checked.ts";
import { editionSlug } from "#lib/domain/notice/edition.ts";
import type { EditionLine } from "#lib/domain/notice/published.ts";
import { html, type Markup } from "../edition/markup.ts";
import { fact } from "../edition/page/contact.ts";
import { sitePage } from "./site-page.ts";

export type VerifySource = { line: EditionLine; record: ApprovalRecord | null; files: readonly CheckedFile[]; site: string | null };

/** verify.html of the bundle: the hashes as they are on record. Nothing computes there, so it says how everyone can. */
export function verifyPage(source: VerifySource): Buffer {
  const { line, record, files } = source;
  const name = editionName(line.number);
  const standing = standingWords(line);
  const told = files.filter(({ name: file, recorded }) => recorded !== null && !/\.(?:br|gz)$/.test(file));
  const main = html`<dl class="facts">
${fact("通报", line.title)}${fact("版次", publishedWords(line))}${fact("成文日期", longDay(line.approvedOn))}${standing === null ? null : fact("现状", standing)}${record ? html`${fact("审定记录", recordWords(record))}${fact("记录的校验值", html`<code>${record.hash}</code>`)}` : null}</dl>
<h2 class="own">各个文件的校验值（SHA-256）</h2>
<p>以下是审定时记下的。内容改动一个字，校验值就完全不同。</p>
<dl class="facts">
${told.map((file) => fileEntry(file, line.standing.kind === "withdrawn"))}</dl>
<h2 class="own">自己计算</h2>
${commands(source)}`;
  const description = `${line.title}（${name}）各个文件的 SHA-256 校验值，可以比对手里的文件是否被改动过。`;
  const words = { title: `核验${name} - ${line.title}`, heading: `核验${name}`, lead: "看通报的文件是否与审定时一字不差。", description };
  return sitePage({ party: line.party, root: "../../", ...words, main });
}

function fileEntry({ name, size, recorded }: CheckedFile, withdrawn: boolean): Markup {
  const word = fileWord(name);
  return fact(word, html`${withdrawn ? name : html`<a href="${name}">${name}</a>，${fileSize(size)}`}<br><code>${recorded}</code>`);
}

function commands({ line, site }: VerifySource): Markup {
  const here = line.standing.kind === "withdrawn" || site === null;
  const shown = here
    ? [["Linux（统信、麒麟）", "sha256sum index.html"], ["macOS", "shasum -a 256 index.html"], ["Windows（命令提示符）", "certutil -hashfile index.html SHA256"]]
    : checkCommands(`${site}/notices/${editionSlug(line.number)}/index.html`).map(({ system, lines }) => [system, lines.join(" ")]);
  return html`<p>${here ? "在文件所在的文件夹里" : "在自己的电脑上"}运行下面的一行命令，得出的一串字符应与上面“通报网页”的相同。其他文件换上相应的文件名。</p>
<dl class="facts">${shown.map(([system = "", command = ""]) => fact(system, html`<code>${command}</code>`))}</dl>`;
}
