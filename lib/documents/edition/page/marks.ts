import { SHORT_STATE_WORDS } from "#lib/domain/labels/edition.ts";
import { NOT_ITEMISED } from "#lib/domain/labels/public-words.ts";
import { MEASURE_WORDS } from "#lib/domain/labels/words.ts";
import type { PublicState } from "#lib/domain/public-progress.ts";
import { html, Markup } from "../markup.ts";

export type Shape = PublicState | "UNDISCLOSED" | "DONE" | "OPEN";

/** One shape for one thing, everywhere: what is said by colour elsewhere is said here by shape and word. */
const SHAPES: Record<Shape, string> = {
  COMPLETED: '<path d="M1 1h14v14H1z" fill="currentColor"/><path d="M4 8.2 6.8 11 12 5" fill="none" stroke="var(--paper)" stroke-width="2"/>',
  COMPLETED_LONG_TERM: '<path d="M2 2h12v12H2z" fill="none" stroke="currentColor" stroke-width="2"/><path d="M4.5 8.2 7 10.7 11.5 5.5" fill="none" stroke="currentColor" stroke-width="2"/>',
  APPLIED: '<path d="M3 2h10L8 8l5 6H3l5-6z" fill="none" stroke="currentColor" stroke-width="2"/>',
  IN_PROGRESS: '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"/><path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor"/>',
  NOT_STARTED: '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3 2"/>',
  UNDISCLOSED: '<path d="M2 2h12v12H2zM2 14 14 2M2 8l6-6M8 14l6-6" fill="none" stroke="currentColor" stroke-width="1.5"/>',
  DONE: '<path d="M2 8.5 6.5 13 14 3.5" fill="none" stroke="currentColor" stroke-width="2.5"/>',
  OPEN: '<circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="2"/>',
};

const WORDS: Record<Shape, string> = { ...SHORT_STATE_WORDS, UNDISCLOSED: NOT_ITEMISED, DONE: MEASURE_WORDS.DONE, OPEN: MEASURE_WORDS.OPEN };

/** The shapes, once on a page; each mark refers to its own. */
export function shapeSheet(): Markup {
  const symbols = Object.entries(SHAPES).map(([shape, drawing]) => html`<symbol id="${shapeId(shape)}" viewBox="0 0 16 16">${new Markup(drawing)}</symbol>`);
  return html`<svg aria-hidden="true" style="position:absolute;width:0;height:0">${symbols}</svg>`;
}

export function shapeOf(shape: Shape): Markup {
  return html`<svg aria-hidden="true" viewBox="0 0 16 16"><use href="#${shapeId(shape)}"/></svg>`;
}

/** A shape and its word. */
export function mark(shape: Shape): Markup {
  return html`<span class="m">${shapeOf(shape)}${WORDS[shape]}</span>`;
}

export function wordOf(shape: Shape): string {
  return WORDS[shape];
}

function shapeId(shape: string): string {
  return `mark-${shape.toLowerCase().replaceAll("_", "-")}`;
}
