import { html, type Markup } from "../markup.ts";

/** Asks the index of findings and measures for a word; where nobody answers questions, it leads to the whole index. */
export function findForm(action: string, query: string): Markup {
  return html`<form class="find screen" role="search" action="${action}" method="get"><label for="q">按词查找问题和措施</label><input id="q" name="q" type="search" value="${query}" maxlength="50" enterkeyhint="search"><button>查找</button></form>`;
}
