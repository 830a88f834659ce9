import { chineseNumber } from "#lib/domain/labels/words.ts";
import type { NoticeFinding } from "#lib/domain/notice/content.ts";
import { html, type Markup } from "../markup.ts";
import type { Places } from "./frame.ts";
import { mark } from "./marks.ts";

/** Below the heading of a finding: where it stands, and the way to say something about it. */
export function findingState({ number, state, longTermWork }: NoticeFinding, { opinions }: Places): Markup {
  const goesOn = longTermWork === null ? null : html`<span>长期坚持：${longTermWork}</span>`;
  return html`<div class="state">${mark(state)}${goesOn}<a href="${opinions}?finding=${number}" aria-label="对问题${number}提意见">提意见</a></div>`;
}

/** Below its paragraphs: its measures one by one, done or not, and how many more are counted. */
export function findingMeasures({ number, measures, undisclosedMeasures }: NoticeFinding): Markup | null {
  if (measures.length + undisclosedMeasures === 0) return null;
  const done = measures.filter((measure) => measure.done).length;
  const items = measures.map((measure) => html`<li><span>${mark(measure.done ? "DONE" : "OPEN")}</span><span>${ordinalWord(measure.ordinal)}${measure.text}</span></li>`);
  const more = undisclosedMeasures > 0 ? html`<li><span>${mark("UNDISCLOSED")}</span><span>另有${undisclosedMeasures}项措施。</span></li>` : null;
  return html`<details class="more"><summary>问题${number}的整改措施：${measures.length}项，已完成${done}项</summary><ul role="list">${items}${more}</ul></details>`;
}

/** 1 → "一是" */
export function ordinalWord(ordinal: number): string {
  return `${chineseNumber(ordinal)}是`;
}
