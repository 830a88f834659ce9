import { writable } from "#lib/domain/ledger-sheet/cell-text.ts";

/** A stretch of HTML that is safe to put into a page: made by `html` and by nothing else that holds a reader's or writer's words. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Markup | null | readonly Part[];

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text as the content of an element or a quoted attribute; what no page can hold (control characters, lone surrogates) is left out. */
export function escaped(text: string): string {
  return writable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/** A template of HTML. Whatever is put in is escaped, unless it was made by this function itself; lists follow each other, null is nothing. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(template.map((piece, index) => piece + textOf(parts[index] ?? null)).join(""));
}

function textOf(part: Part): string {
  if (part === null) return "";
  if (part instanceof Markup) return part.text;
  return typeof part === "object" ? part.map(textOf).join("") : escaped(String(part));
}
