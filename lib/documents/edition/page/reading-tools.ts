import { html, type Markup } from "../markup.ts";

const SIZES = [
  { px: 18, word: "标准" },
  { px: 22, word: "大" },
  { px: 26, word: "特大" },
  { px: 30, word: "最大" },
] as const;

const CONTRASTS = [
  { key: "standard", word: "标准" },
  { key: "high", word: "高" },
] as const;

/** Text size and contrast: radio buttons that the style sheet looks at, so that they work without any program. */
export function readingTools(): Markup {
  const sizes = SIZES.map(({ px, word }, index) => choice("size", `size-${px}`, word, index === 0));
  const contrasts = CONTRASTS.map(({ key, word }, index) => choice("contrast", `contrast-${key}`, word, index === 0));
  return html`<form class="tools" aria-label="阅读显示设置"><fieldset><legend>字号</legend>${sizes}</fieldset><fieldset><legend>对比度</legend>${contrasts}</fieldset></form>`;
}

function choice(group: string, id: string, word: string, first: boolean): Markup {
  return html`<label><input type="radio" name="${group}" id="${id}"${first ? html` checked` : null}>${word}</label>`;
}
