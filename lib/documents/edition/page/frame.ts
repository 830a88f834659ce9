import { html, Markup } from "../markup.ts";
import { PRINT_STYLE } from "../styles/print.ts";
import { SCREEN_STYLE } from "../styles/screen.ts";
import { readingTools } from "./reading-tools.ts";

/** Where the pages around this one lie, as seen from it. */
export type Places = { home: string; list: string; edition: string; below: string; opinions: string };

/** As seen from the edition's own address, /notices/2022-1. */
export function placesFromEdition(slug: string): Places {
  return { home: "../index.html", list: "index.html", edition: `${slug}.html`, below: `${slug}/`, opinions: "../opinions/index.html" };
}

/** As seen from a file below it, /notices/2022-1/find.html. */
export function placesFromBelow(slug: string): Places {
  return { home: "../../index.html", list: "../index.html", edition: `../${slug}.html`, below: "", opinions: "../../opinions/index.html" };
}

export type Frame = {
  title: string;
  description: string;
  party: string;
  places: Places;
  main: Markup;
  /** The only program a page may hold, with its hash; without it none runs. */
  script?: { text: string; sha256: string };
};

const SEAL = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%239a1b12' d='M0 0h16v16H0z'/%3E%3Cpath fill='none' stroke='%23fff' stroke-width='2' d='M4 8l3 3 5-6'/%3E%3C/svg%3E";

/** What an edition's page may load and run: its own style, its own icon, and where there is one, its own program. */
function policy(script: Frame["script"]): string {
  const scripts = script ? ` script-src 'sha256-${script.sha256}';` : "";
  return `default-src 'none'; style-src 'unsafe-inline'; img-src data:; connect-src 'self';${scripts} base-uri 'none'`;
}

/** A whole page: head, reading tools, red head, `main`, foot. A banner about its standing may be put in behind the marker. */
export function framed({ title, description, party, places, main, script }: Frame): string {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
<meta http-equiv="Content-Security-Policy" content="${policy(script)}">
<link rel="icon" href="${SEAL}">
<style>${new Markup(SCREEN_STYLE + PRINT_STYLE)}</style>
</head>
<body>
<!-- standing -->
<a class="skip" href="#main">跳到正文</a>
<div class="page">
<header>
${readingTools()}
<p class="head"><a href="${places.home}">${party}</a></p>
<div class="rule"></div>
<nav class="sites" aria-label="主导航"><a href="${places.home}">整改进展</a><a href="${places.list}">历次通报</a><a href="${places.opinions}">提意见</a></nav>
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer class="foot screen"><p>发布：${party}</p><p><a href="#main">回到页首</a></p></footer>
</div>
${script ? html`<script>${new Markup(script.text)}</script>
` : null}</body>
</html>
`.text;
}
