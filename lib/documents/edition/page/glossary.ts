import { EDITION_PARTS, EDITION_GLOSSARY } from "#lib/domain/labels/edition.ts";
import { html, type Markup } from "../markup.ts";
import { shapeOf } from "./marks.ts";

/** 词语解释: what each word about a finding's state means. */
export function glossarySection(): Markup {
  const { id, title } = EDITION_PARTS.glossary;
  const terms = EDITION_GLOSSARY.map(({ word, state, meaning }) => html`<div><dt>${state ? html`<span class="m">${shapeOf(state)}${word}</span>` : word}</dt><dd>${meaning}</dd></div>
`);
  return html`<section class="screen" aria-labelledby="${id}">
<h2 class="own" id="${id}">${title}</h2>
<dl class="terms">
${terms}</dl>
</section>`;
}
