/** Markup that is whole: put into other markup as it is. */
export type Html = { readonly html: string };

type Part = Html | string | number | null | false | readonly Part[];

const MARKS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as markup shows it, in an attribute too. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);
}

function written(part: Part): string {
  if (part === null || part === false) return "";
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  return "html" in part ? part.html : part.map(written).join("");
}

/** Markup with these parts in it: texts are escaped, markup is not, null and false leave nothing. */
export function html(fixed: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: fixed.reduce((before, text, index) => before + written(parts[index - 1] ?? null) + text) };
}
