import { html, type Markup } from "../edition/markup.ts";
import { framed, type Places } from "../edition/page/frame.ts";

/** Whose site it is, and how one gets from a page to its first folder: "", "../" or "../../". */
export type At = { party: string; root: string };

type SitePage = At & { title: string; heading: string; lead: string | null; description: string; main: Markup };

/** A page of the site that is no edition's own: the same frame, style and reading tools, and nothing that runs. */
export function sitePage({ party, root, title, heading, lead, description, main }: SitePage): Buffer {
  const places: Places = { home: `${root}index.html`, list: `${root}notices/index.html`, opinions: `${root}opinions/index.html`, edition: "", below: "" };
  const headed = html`<div class="title"><h1>${heading}</h1>${lead === null ? null : html`<p>${lead}</p>`}</div>
${main}`;
  return Buffer.from(framed({ title, description, party, places, main: headed }));
}
