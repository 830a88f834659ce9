import { html, type Html } from "./html.ts";
import { STYLE } from "./style.ts";

/** Whose pages these are, and how one gets from a page to the first folder: "", "../" or "../../". */
export type Frame = { party: string; root: string };

export type StaticPage = Frame & {
  title: string;
  description: string;
  /** Which link of the navigation leads here; null for a page below those. */
  place: "home" | "notices" | "opinions" | null;
  /** Kept out of search engines: a page that only tells that something is not there. */
  unlisted?: boolean;
  /** The red head is the page's own title. */
  headIsTitle?: boolean;
  main: Html;
};

/** A whole page without script, with its style inside, that works from any folder of any web server. */
export function staticPage({ party, root, title, description, place, unlisted = false, headIsTitle = false, main }: StaticPage): Buffer {
  const head = html`<a href="${root}index.html">${party}</a><br>巡察整改进展`;
  const page = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
${unlisted && html`<meta name="robots" content="noindex">\n`}<meta name="format-detection" content="telephone=no">
<link rel="alternate" type="application/atom+xml" title="巡察整改通报" href="${root}notices/feed.xml">
<link rel="icon" href="data:,">
<style>${{ html: STYLE }}</style>
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header>
<div class="head">${headIsTitle ? html`<h1>${head}</h1>` : html`<p>${head}</p>`}</div>
<div class="rule"></div>
${navigation(root, place)}
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer><div>发布：${party}</div></footer>
</body>
</html>
`;
  return Buffer.from(page.html);
}

const PLACES = [
  { place: "home", href: "index.html", label: "整改进展" },
  { place: "notices", href: "notices/index.html", label: "通报" },
  { place: "opinions", href: "opinions/index.html", label: "反映意见" },
] as const;

function navigation(root: string, here: StaticPage["place"]): Html {
  const links = PLACES.map(
    ({ place, href, label }) => html`<li><a href="${root}${href}"${place === here && html` aria-current="page"`}>${label}</a></li>`,
  );
  return html`<nav aria-label="主导航"><ul role="list">${links}</ul></nav>`;
}
